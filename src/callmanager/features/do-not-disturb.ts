import { passOver } from "../calls/routing.js";
import { ringingLeg } from "../phones/keys.js";
import * as display from "../phones/line-display.js";
import type { Phone } from "../phones/lines-and-phones.js";
import { standingNotice } from "../phones/phone-notices.js";

/**
 * The DND key: calls do not ring here. While one rings, the key sends it on at once as if nobody had answered; where that
 * leads nowhere it rings on in silence.
 */
export function pressDoNotDisturb(phone: Phone): void {
  const ringing = ringingLeg(phone);
  if (ringing) {
    if (ringing.phones.length === 1 && ringing.call?.unanswered) passOver(ringing.call);
    else display.silenced(phone, ringing);
    return;
  }
  setDoNotDisturb(phone, !phone.registration.doNotDisturb);
}

export function setDoNotDisturb(phone: Phone, on: boolean): void {
  phone.registration.doNotDisturb = on;
  if (on) standingNotice(phone, "Do Not Disturb is active");
  else phone.send("ClearPriNotify", { priority: 4 });
  phone.note();
}
