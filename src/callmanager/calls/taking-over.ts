import { join } from "../phones/answering.js";
import { forgetCall } from "../records/active-calls.js";
import type { Call, Leg } from "./call.js";
import type { Exchange } from "./exchange.js";
import * as display from "../phones/line-display.js";
import type { LineLeg } from "../phones/line-leg.js";
import { connectVoice } from "./media.js";
import { statisticsOf } from "../phones/statistics.js";
import { CAUSE } from "../trunks/trunk-message.js";

/** A line takes a call that was for another one. */

/** Drops whatever call the line has begun itself. */
function freeOf(exchange: Exchange, leg: Leg): void {
  const { call } = leg;
  if (!call) return;
  call.noAnswer?.cancel();
  exchange.calls.delete(call);
  forgetCall(exchange, call, CAUSE.normal);
  leg.call = undefined;
}

/** Answers a call that rings elsewhere. */
export function pickUpCall(exchange: Exchange, call: Call, leg: LineLeg): void {
  freeOf(exchange, leg);
  leg.call = call;
  if (leg.owner) display.answered(leg.owner, leg);
  statisticsOf(exchange, leg).incomingAnswered++;
  join(exchange, call, leg);
}

/** One end of a call gives its place to another: a parked call that somebody retrieves. */
export function replaceEnd(exchange: Exchange, call: Call, gone: Leg, leg: Leg): void {
  freeOf(exchange, leg);
  gone.call = undefined;
  if (call.caller === gone) call.caller = leg;
  else call.called = leg;
  leg.call = call;
  leg.state = "connected";
  connectVoice(exchange, call);
  leg.connected();
  call.other(leg)?.connected();
}
