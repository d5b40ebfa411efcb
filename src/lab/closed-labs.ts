import type { LabText } from "../network/lab-text.js";
import type { DeviceDescription } from "../network/topology.js";
import { kindOf } from "./device-kinds/kinds.js";

/** Why a lab with these devices takes no cable to the outside and opens no port of this machine; undefined: it may. */
export function whyClosed(devices: Iterable<Pick<DeviceDescription, "kind" | "name">>): LabText | undefined {
  for (const { kind, name } of devices) {
    if (!kindOf({ kind }).doesHarm) continue;
    return {
      en: `${name} is an attacker, and a lab with one stays closed to the outside: use cme console --lab`,
      fr: `${name} est un attaquant, et un labo qui en a un reste fermé à l'extérieur : prenez cme console --lab`,
    };
  }
  return undefined;
}
