import type { Lab, LabDevice } from "../network/lab.js";
import type { PhoneBoot } from "../network/phone/phone-boot.js";
import { fails, type Verdict } from "./verdict.js";
import { numbersOf, phonesOf, type LabPhone } from "../network/phones.js";

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

/** The numbers of the lines of a registered phone. */
export function registeredNumbersOf(boot: PhoneBoot): readonly string[] {
  return boot.station.state === "registered" ? numbersOf(boot) : [];
}

/** Who has a number, whichever phone it is. */
export function phoneWith(lab: Lab, number: string): LabPhone | undefined {
  return phonesOf(lab).find(({ boot }) => registeredNumbersOf(boot).includes(number));
}

export function noNumber(phone: string): Verdict {
  return fails(`${phone} has no number`, `${phone} n'a pas de numéro`);
}
