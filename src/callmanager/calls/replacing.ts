import type { Call, Leg } from "./call.js";
import { CAUSE } from "./causes.js";
import type { Exchange } from "./exchange.js";
import { connectVoice } from "./media.js";
import { forgetCall } from "./releasing.js";

/** Drops whatever call an end has begun itself, so that it is free for another one. */
export function dropOwnCall(exchange: Exchange, leg: Leg): void {
  const { call } = leg;
  if (!call) return;
  call.noAnswer?.cancel();
  forgetCall(exchange, call, CAUSE.normal);
  leg.call = undefined;
}

/** One end of a call gives its place to another: a parked call that somebody retrieves. */
export function replaceEnd(exchange: Exchange, call: Call, gone: Leg, leg: Leg): void {
  dropOwnCall(exchange, leg);
  gone.call = undefined;
  if (call.caller === gone) call.caller = leg;
  else call.called = leg;
  leg.call = call;
  leg.state = "connected";
  connectVoice(exchange, call);
  leg.connected();
  call.other(leg)?.connected();
}

/** An end leaves a call of which only the other end goes on. */
export function detach(exchange: Exchange, leg: Leg, other: Leg): void {
  const { call } = leg;
  if (call) forgetCall(exchange, call, CAUSE.normal);
  other.call = undefined;
  leg.call = undefined;
  leg.released(CAUSE.normal);
}
