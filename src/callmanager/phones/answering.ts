import type { Call, Leg } from "../calls/call.js";
import { traceConnected } from "../calls/call-tracing.js";
import { isLine } from "./caller-id.js";
import type { Exchange } from "../calls/exchange.js";
import { putOnHold } from "./holding.js";
import * as display from "./line-display.js";
import type { LineLeg } from "./line-leg.js";
import { connectVoice } from "../calls/media.js";
import { stopNightBell } from "../features/night-service.js";
import type { Phone } from "./phone.js";
import { endCall } from "../calls/releasing.js";
import { statisticsOf } from "./statistics.js";
import { CAUSE } from "../trunks/trunk-message.js";

/** A phone takes a call that rings. */
export function answer(phone: Phone, leg: LineLeg): void {
  const { call, exchange } = leg;
  if (!call || leg.state !== "ringing") return;
  if (phone.active) {
    if (phone.active.state === "connected") putOnHold(phone, phone.active);
    else exchange.hangUp(phone.active);
    if (leg.call !== call) return;
  }
  leg.takenBy(phone);
  display.answered(phone, leg);
  statisticsOf(exchange, leg).incomingAnswered++;
  if (isLine(call.caller)) statisticsOf(exchange, call.caller).outgoingAnswered++;
  join(exchange, call, leg);
}

/** The end that answers becomes the other end of the call; whoever else rang stops. */
export function join(exchange: Exchange, call: Call, leg: Leg): void {
  call.noAnswer?.cancel();
  call.noAnswer = undefined;
  call.recall?.cancel();
  stopNightBell(call);
  call.offers.delete(leg);
  for (const other of call.offers) other.released(CAUSE.normal);
  call.offers.clear();
  call.called = leg;
  call.answeredAt = exchange.host.timeline.now;
  call.hunt = undefined;
  if (!connectVoice(exchange, call)) return endCall(exchange, call, CAUSE.noCodec);
  traceConnected(exchange, call);
  leg.connected();
  call.caller.connected();
}
