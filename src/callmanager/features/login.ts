import { isLoggedIn } from "./after-hours.js";
import { collect } from "../phones/collecting.js";
import { seize } from "../phones/dialling.js";
import { notice } from "../phones/phone-notices.js";
import type { Phone } from "../phones/phone.js";
import { hangUp } from "../calls/releasing.js";

/** The Login key: the phone's PIN lifts after-hours blocks for a while; pressed again, it brings them back. */
export function pressLogin(phone: Phone): void {
  if (isLoggedIn(phone)) {
    phone.login = undefined;
    return notice(phone, "Logged out");
  }
  const { pin } = phone.ephone;
  const leg = phone.active ? undefined : seize(phone);
  if (!leg) return;
  collect(phone, {
    leg,
    what: "login",
    isWhole: () => false,
    done(digits) {
      const { now } = phone.exchange.host.timeline;
      const right = pin !== undefined && digits === pin;
      if (right) phone.login = { since: now, used: now };
      hangUp(phone.exchange, leg);
      notice(phone, right ? "Logged in" : "Invalid PIN");
    },
  });
}
