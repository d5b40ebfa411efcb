import { join } from "../calls/joining.js";
import { hangUp } from "../calls/releasing.js";
import { putOnHold } from "./holding.js";
import * as display from "./line-display.js";
import { isLine, type LineLeg, type Phone } from "./lines-and-phones.js";
import { statisticsOf } from "./statistics.js";

/** A phone takes a call that rings. */
export function answer(phone: Phone, leg: LineLeg): void {
  const { call, exchange } = leg;
  if (!call || leg.state !== "ringing") return;
  if (phone.active) {
    if (phone.active.state === "connected") putOnHold(phone, phone.active);
    else hangUp(exchange, phone.active);
    if (leg.call !== call) return;
  }
  leg.takenBy(phone);
  display.answered(phone, leg);
  statisticsOf(exchange, leg).incomingAnswered++;
  if (isLine(call.caller)) statisticsOf(exchange, call.caller).outgoingAnswered++;
  join(exchange, call, leg);
}
