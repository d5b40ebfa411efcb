import type { Lab, LabDevice } from "./lab.js";
import type { PhoneBoot } from "./phone/phone-boot.js";

/** A phone of a lab, or a softphone on one of its PCs. */
export interface LabPhone {
  readonly name: string;
  readonly boot: PhoneBoot;
}

/** The phone that a device is, or the softphone that runs on it. */
export function phoneOf(device: LabDevice): PhoneBoot | undefined {
  switch (device.kind) {
    case "ios":
    case "other":
      return undefined;
    case "pc":
      return device.node.softphone;
    case "phone":
      return device.node.boot;
  }
}

/** The phones and softphones of a lab, in its order. */
export function phonesOf({ devices }: Lab): readonly LabPhone[] {
  return [...devices.values()].flatMap((device) => {
    const boot = phoneOf(device);
    return boot ? [{ name: device.name, boot }] : [];
  });
}

/** The numbers of a phone's lines, as its call agent told it. */
export function numbersOf({ station }: PhoneBoot): readonly string[] {
  return [...station.phone.lines.values()].map(({ number }) => number);
}
