import type { Party } from "../host/party.js";
import type { Call, Leg } from "./call.js";
import { CAUSE } from "./causes.js";
import type { Exchange } from "./exchange.js";
import { connectVoice } from "./media.js";
import { endCall, forgetCall } from "./releasing.js";
import { routeCall } from "./routing.js";

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

/** An end that is in the middle of a call, and the one at its far end. */
export interface Middle {
  readonly leg: Leg;
  readonly far: Leg;
}

/** Two ends in the middle of two calls leave them: the far ends of these are connected. */
export function joinFarEnds(exchange: Exchange, first: Middle, second: Middle): void {
  detach(exchange, first.leg, first.far);
  detach(exchange, second.leg, second.far);
  const call = exchange.begin(first.far);
  call.called = second.far;
  call.answeredAt = exchange.host.timeline.now;
  call.destination = second.far.party;
  second.far.call = call;
  call.caller.closeVoice();
  call.called.closeVoice();
  if (!connectVoice(exchange, call)) return endCall(exchange, call, CAUSE.noAnswer);
  call.caller.connected();
  call.called.connected();
}

/** An end leaves its call, and the one at its far end calls another number. */
export function sendFarEnd(
  exchange: Exchange,
  { leg, far }: Middle,
  number: string,
  redirecting: Party,
): Call {
  detach(exchange, leg, far);
  const call = exchange.begin(far);
  call.lastRedirecting = redirecting;
  routeCall(exchange, call, number);
  return call;
}
