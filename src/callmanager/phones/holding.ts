import { connectVoice, joinVoice, leaveAlone } from "../calls/media.js";
import { hangUp } from "../calls/releasing.js";
import { featuresOf } from "./feature.js";
import * as display from "./line-display.js";
import { isLine, type LineLeg, type Phone } from "./lines-and-phones.js";
import { isPrivate } from "./privacy.js";

/** Hold and resume. */

export function putOnHold(phone: Phone, leg: LineLeg): void {
  const { call, exchange } = leg;
  if (!call || leg.state !== "connected" || leg.owner !== phone) return;
  leg.become("held");
  if (phone.active === leg) phone.active = undefined;
  const other = call.other(leg);
  leg.closeVoice();
  if (isLine(other)) leaveAlone(other);
  joinVoice(exchange, call);
  for (const one of leg.phones) display.held(one, leg);
  for (const feature of featuresOf(exchange)) feature.held?.(leg);
  phone.note();
}

/** Takes a call from hold, on any phone that has its line. */
export function resume(phone: Phone, leg: LineLeg): void {
  const { call, exchange } = leg;
  if (!call || leg.state !== "held" || leg.shownAt(phone) === undefined) return;
  if (leg.owner !== phone && isPrivate(leg)) return;
  if (phone.active && phone.active !== leg) {
    if (phone.active.state === "connected") putOnHold(phone, phone.active);
    else hangUp(exchange, phone.active);
    if (leg.call !== call) return;
  }
  leg.become("connected");
  leg.takenBy(phone);
  display.answered(phone, leg);
  connectVoice(exchange, call);
  display.connected(leg);
}
