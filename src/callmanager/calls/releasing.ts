import { traceEnd } from "./call-tracing.js";
import type { Call, Leg } from "./call.js";
import { CAUSE } from "./causes.js";
import type { Exchange } from "./exchange.js";

/** One end leaves its call: the call is over. */
export function hangUp(exchange: Exchange, leg: Leg, cause: number = CAUSE.normal): void {
  const { call } = leg;
  leg.released(cause, true);
  if (!call) return;
  if (call.offers.delete(leg) && call.offers.size > 0) return;
  endCall(exchange, call, cause);
}

/** Ends a call for all that are in it. */
export function endCall(exchange: Exchange, call: Call, cause: number = CAUSE.normal): void {
  if (!exchange.calls.has(call)) return;
  call.noAnswer?.cancel();
  forgetCall(exchange, call, cause);
  const ends = [call.caller, ...(call.called ? [call.called] : []), ...call.offers];
  call.offers.clear();
  for (const end of ends) if (end.call === call) end.released(cause);
  call.bridge?.ended(call);
}

/** Ends a call that nobody took. */
export function giveUp(exchange: Exchange, call: Call): void {
  endCall(exchange, call, CAUSE.noAnswer);
}

/** The call is over for the exchange; its ends are left as they are. */
export function forgetCall(exchange: Exchange, call: Call, cause: number): void {
  exchange.calls.delete(call);
  traceEnd(exchange, call, call.refusal ?? cause);
  exchange.over(call, cause);
}
