import type { LabText } from "../lab-text.js";

/** Devices that attack others, which they may do within a lab and nowhere else. */
const ATTACKERS: ReadonlySet<string> = new Set(["attacker"]);

/** Why a lab with these devices takes no cable to the outside and opens no port of this machine; undefined: it may. */
export function whyClosed(
  devices: Iterable<{ readonly kind: string; readonly name: string }>,
): LabText | undefined {
  for (const { kind, name } of devices) {
    if (!ATTACKERS.has(kind)) continue;
    return {
      en: `${name} attacks other devices: a lab with an attacker stays closed to the outside`,
      fr: `${name} attaque d'autres appareils : un labo avec un attaquant reste fermé à l'extérieur`,
    };
  }
  return undefined;
}
