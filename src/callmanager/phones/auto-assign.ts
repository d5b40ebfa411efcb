import { conference, feed, intercom, loopback, moh, parkSlot } from "../../modes/ephone-dn/purposes.js";
import { phoneTypeNamed } from "../../router/phone-types.js";
import type { Router } from "../../router/router.js";
import type { AutoAssign, Ephone, EphoneDn } from "../../router/telephony-model.js";

/** `auto assign`: which number a phone gets that nobody gave a button (REFERENCE.md section 9, rule 2). */

/** Puts the lowest free number of the ranges for its type on the phone's first button; the number, if there is one. */
export function assignNumber(use: NumberUse, phone: Ephone): EphoneDn | undefined {
  for (const range of rangesFor(use.router, phone.type)) {
    const dn = use.take(range);
    if (!dn) continue;
    phone.buttons = [{ button: 1, separator: ":", dns: [dn.tag] }];
    if (range.cfw !== undefined) forwardTo(dn, range.cfw, range.timeout);
    return dn;
  }
  return undefined;
}

/** The numbers that are on some phone, and how far each range is used up. */
export class NumberUse {
  readonly #used = new Set<number>();
  readonly #done = new Map<AutoAssign, number>();

  constructor(readonly router: Router) {
    for (const { buttons } of router.ephones.values())
      for (const button of buttons)
        if (button.separator !== "x") for (const tag of button.dns) this.#used.add(tag);
  }

  /** The lowest number of a range that may be given to a phone; it is used from then on. */
  take(range: AutoAssign): EphoneDn | undefined {
    for (let tag = this.#done.get(range) ?? range.first; tag <= range.last; tag++) {
      this.#done.set(range, tag + 1);
      const dn = this.router.ephoneDns.get(tag);
      if (dn?.number === undefined || this.#used.has(tag) || isSpecial(dn)) continue;
      this.#used.add(tag);
      return dn;
    }
    return undefined;
  }
}

/** Ranges for exactly this type go before those for all; otherwise in order of entry. */
function rangesFor(router: Router, type: string | undefined): readonly AutoAssign[] {
  const ranges = router.telephony?.autoAssign ?? [];
  const typed = ranges.filter(
    (range) => range.type !== undefined && range.type !== "all" && isType(range.type, type),
  );
  return [...typed, ...ranges.filter((range) => range.type === undefined || range.type === "all")];
}

/** A 7960 that calls itself one, and types that SCCP gives the same number. */
function isType(wanted: string, type: string | undefined): boolean {
  const number = phoneTypeNamed(wanted)?.sccp;
  return wanted === type || (number !== undefined && number === phoneTypeNamed(type)?.sccp);
}

/** Whether a number serves something else than a phone's calls. */
function isSpecial(dn: EphoneDn): boolean {
  const purposes = [conference, feed, intercom, loopback, moh, parkSlot];
  return dn.paging !== undefined || dn.mwi !== undefined || purposes.some((purpose) => purpose.of(dn));
}

function forwardTo(dn: EphoneDn, number: string, timeout = 18): void {
  dn.forwardBusy = { number };
  dn.forwardNoAnswer = { number, timeout };
}
