import { hangUp } from "../calls/releasing.js";
import { collect } from "../phones/collecting.js";
import { seize } from "../phones/dialling.js";
import type { Phone } from "../phones/lines-and-phones.js";
import { notice } from "../phones/phone-notices.js";
import { isLoggedIn, logIn, logOut } from "./after-hours.js";

/** The Login key: the phone's PIN lifts after-hours blocks for a while; pressed again, it brings them back. */
export function pressLogin(phone: Phone): void {
  if (isLoggedIn(phone)) {
    logOut(phone);
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
      const right = pin !== undefined && digits === pin;
      if (right) logIn(phone);
      hangUp(phone.exchange, leg);
      notice(phone, right ? "Logged in" : "Invalid PIN");
    },
  });
}
