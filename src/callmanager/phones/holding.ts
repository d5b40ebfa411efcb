import { isLine } from "./caller-id.js";
import { remindOfHold } from "./hold-alert.js";
import * as display from "./line-display.js";
import type { LineLeg } from "./line-leg.js";
import { connectVoice, joinVoice } from "../calls/media.js";
import type { Phone } from "./phone.js";

/** Hold and resume. */

export function putOnHold(phone: Phone, leg: LineLeg): void {
  const { call, exchange } = leg;
  if (!call || leg.state !== "connected" || leg.owner !== phone) return;
  leg.become("held");
  if (phone.active === leg) phone.active = undefined;
  const other = call.other(leg);
  leg.closeVoice();
  if (isLine(other)) other.closeVoice();
  joinVoice(exchange, call);
  for (const one of leg.phones) display.held(one, leg);
  remindOfHold(leg);
  phone.note();
}

/** Takes a call from hold, on any phone that has its line. */
export function resume(phone: Phone, leg: LineLeg): void {
  const { call, exchange } = leg;
  if (!call || leg.state !== "held" || leg.shownAt(phone) === undefined) return;
  if (phone.active && phone.active !== leg) {
    if (phone.active.state === "connected") putOnHold(phone, phone.active);
    else exchange.hangUp(phone.active);
    if (leg.call !== call) return;
  }
  leg.become("connected");
  leg.takenBy(phone);
  display.answered(phone, leg);
  connectVoice(exchange, call);
  display.connected(leg);
}
