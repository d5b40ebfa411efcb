import type { LabSurroundings } from "../hosts/pc.js";
import type { DeviceDescription } from "../topology.js";
import { analogPhoneDevice } from "./analog-phone-device.js";
import { attackerDevice } from "./attacker-device.js";
import type { OtherDevice } from "./other-device.js";
import { pbxDevice } from "./pbx-device.js";
import { pstnDevice } from "./pstn-device.js";

type OtherDescription = Exclude<DeviceDescription, { readonly kind: "router" | "switch" | "pc" | "phone" }>;

/** A device as it is described, without power. */
export function makeOther(description: OtherDescription, surroundings: LabSurroundings): OtherDevice {
  switch (description.kind) {
    case "analog-phone":
      return analogPhoneDevice(description);
    case "attacker":
      return attackerDevice(description, surroundings);
    case "pbx":
      return pbxDevice(description, surroundings);
    case "pstn":
      return pstnDevice(description, surroundings);
  }
}
