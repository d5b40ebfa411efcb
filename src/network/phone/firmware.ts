import type { PhoneTypeName } from "../../router/phone-types.js";
import type { PhoneProtocol } from "../topology.js";

/** The firmware that phones come with, by what it speaks. */
const FIRMWARE: Readonly<Record<PhoneProtocol, Readonly<Partial<Record<PhoneTypeName | "other", string>>>>> =
  {
    sccp: {
      "7940": "8.1(1.0)",
      "7960": "8.1(1.0)",
      "7970": "8.5(4)",
      CIPC: "CIPC-8-6-6-0",
      other: "7.2(2.0)",
    },
    sip: { "7940": "8.12", "7960": "8.12", CIPC: "8.6.6", other: "9.2.1" },
  };

/** The version of the firmware on a phone, in the form of its maker. */
export function firmwareOf(model: PhoneTypeName, protocol: PhoneProtocol): string {
  const versions = FIRMWARE[protocol];
  return versions[model] ?? versions.other ?? "";
}
