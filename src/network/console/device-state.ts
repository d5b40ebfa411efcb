import type { EndStation } from "../end-station.js";
import type { LabDevice } from "../lab.js";
import { phoneState } from "./phone-commands.js";

/** What a device is, and how it is. */
export function describeDevice(device: LabDevice): readonly [string, string] {
  switch (device.kind) {
    case "ios":
      return [device.node.host.platform.hardware.model, ""];
    case "pc": {
      const { softphone, station } = device.node;
      const what = softphone ? "PC with softphone" : "PC";
      return [what, withState(station, softphone ? phoneState(softphone).join(" ") : "")];
    }
    case "phone": {
      const { boot, model, station, uplink } = device.node;
      const state = withState(station, phoneState(boot).join(" "));
      return [`IP Phone ${model}`, uplink.up ? state : "the cable or the power is out"];
    }
  }
}

function withState({ settings }: EndStation, state: string): string {
  if (!settings) return "no address";
  return state === "" ? settings.address : `${settings.address}; ${state}`;
}
