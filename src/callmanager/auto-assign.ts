import { createEphone } from "../router/create-telephony.js";
import type { PhoneTypeName } from "../router/phone-types.js";
import type { Router } from "../router/router.js";
import type { AutoAssign, Ephone, EphoneDn } from "../router/telephony-model.js";

/** How a phone that nobody configured gets a place and a number (REFERENCE.md section 9, rule 2). */

/** A place for a phone: a configured phone of its type without hardware address, else the first free tag. */
export function freePlace(router: Router, type: PhoneTypeName | undefined): Ephone | undefined {
  const { telephony, ephones } = router;
  if (!telephony || telephony.autoRegister === false) return undefined;
  const waiting = [...ephones.values()]
    .filter((phone) => phone.mac === undefined && phone.vmDevice === undefined)
    .sort((a, b) => a.tag - b.tag);
  const fitting =
    waiting.find((phone) => phone.type === type) ?? waiting.find((phone) => phone.type === undefined);
  if (fitting) return fitting;
  for (let tag = 1; tag <= telephony.maxEphones; tag++) if (!ephones.has(tag)) return createEphone(tag);
  return undefined;
}

/** The number that `auto assign` gives a phone of a type; ranges for a type come before those for all. */
export function assignedDn(
  router: Router,
  type: PhoneTypeName | undefined,
  isUsed: (dn: number) => boolean,
): { readonly dn: EphoneDn; readonly range: AutoAssign } | undefined {
  const ranges = router.telephony?.autoAssign ?? [];
  const typed = ranges.filter((range) => range.type === type && type !== undefined);
  const general = ranges.filter((range) => range.type === undefined || range.type === "all");
  for (const range of [...typed, ...general]) {
    for (let tag = range.first; tag <= range.last; tag++) {
      const dn = router.ephoneDns.get(tag);
      if (dn && !isUsed(tag) && isForCalls(dn)) return { dn, range };
    }
  }
  return undefined;
}

function isForCalls({ number, paging, purposes, mwi }: EphoneDn): boolean {
  return number !== undefined && !paging && !mwi && Object.keys(purposes).length === 0;
}
