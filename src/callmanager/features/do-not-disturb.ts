import { passOver } from "../calls/routing.js";
import * as display from "../phones/line-display.js";
import type { Phone } from "../phones/lines-and-phones.js";
import { standingNotice } from "../phones/phone-notices.js";

/** The DND key: calls do not ring here; a call that rings is passed over at once. */
export function pressDoNotDisturb(phone: Phone): void {
  const ringing = [...phone.legs.values()].find((leg) => leg.state === "ringing");
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
}
