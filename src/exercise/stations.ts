import type { Lab, LabDevice } from "../network/lab.js";
import type { PhoneBoot } from "../network/phone-boot.js";

/** The phones and PCs of a lab, as sentences name them. */

export type Station = Exclude<LabDevice, { readonly kind: "ios" }>;

export function stationNamed(lab: Lab, name: string): Station | undefined {
  const device = lab.deviceNamed(name);
  return device && device.kind !== "ios" ? device : undefined;
}

export function iosNamed(lab: Lab, name: string): (LabDevice & { readonly kind: "ios" }) | undefined {
  const device = lab.deviceNamed(name);
  return device?.kind === "ios" ? device : undefined;
}

/** The phone that a station is, or the softphone that runs on it. */
export function phoneOf(station: Station): PhoneBoot | undefined {
  return station.kind === "phone" ? station.node.boot : station.node.softphone;
}

/** A phone of the lab. */
export interface NumberedPhone {
  readonly name: string;
  readonly boot: PhoneBoot;
}

export function phonesOf(lab: Lab): readonly NumberedPhone[] {
  return [...lab.devices.values()].flatMap((device) => {
    const boot = device.kind === "ios" ? undefined : phoneOf(device);
    return boot ? [{ name: device.name, boot }] : [];
  });
}

/** The numbers of the lines of a registered phone. */
export function numbersOf({ station }: PhoneBoot): readonly string[] {
  return station.state === "registered" ? [...station.phone.lines.values()].map(({ number }) => number) : [];
}

/** Who has a number, whichever phone it is. */
export function phoneWith(lab: Lab, number: string): NumberedPhone | undefined {
  return phonesOf(lab).find(({ boot }) => numbersOf(boot).includes(number));
}
