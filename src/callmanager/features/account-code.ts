import { collect } from "../phones/collecting.js";
import * as display from "../phones/line-display.js";
import type { LineLeg, Phone } from "../phones/lines-and-phones.js";

/**
 * The Acct key: digits up to `#` say to which account a call belongs. They go into its record (`debug ephone detail`),
 * and nobody checks them (CME administration guide, "Account Codes").
 */
export function pressAccount(phone: Phone, leg: LineLeg | undefined): void {
  if (leg?.owner !== phone || !isAccountable(phone)) return;
  collect(phone, {
    leg,
    what: "account",
    isWhole: () => false,
    done(digits) {
      if (digits !== "") phone.debug("EPHONE detail", `Account code ${digits} for DN ${leg.line.tag}`);
      if (leg.state === "connected") display.connected(leg);
      else if (leg.state === "alerting") display.alerting(leg);
    },
  });
}

/** Whether the phone's call rings somewhere or is answered. */
export function isAccountable({ active }: Phone): boolean {
  return active?.state === "alerting" || active?.state === "connected";
}
