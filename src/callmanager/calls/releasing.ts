import type { Call, Leg } from "./call.js";
import { isLine } from "../phones/caller-id.js";
import type { Exchange } from "./exchange.js";
import { forgetCall } from "../records/active-calls.js";
import { mixVoices } from "./media.js";
import { stopNightBell } from "../features/night-service.js";
import { CAUSE } from "../trunks/trunk-message.js";

/** One end leaves its call: the call is over. */
export function hangUp(exchange: Exchange, leg: Leg, cause: number = CAUSE.normal): void {
  const { call } = leg;
  if (isLine(leg)) leg.hangsUp = true;
  leg.released(cause);
  if (!call) return;
  if (call.offers.delete(leg) && call.offers.size > 0) return;
  endCall(exchange, call, cause);
}

/** Ends a call for all that are in it. */
export function endCall(exchange: Exchange, call: Call, cause: number = CAUSE.normal): void {
  if (!exchange.calls.delete(call)) return;
  call.noAnswer?.cancel();
  call.recall?.cancel();
  stopNightBell(call);
  forgetCall(exchange, call, cause);
  const ends = [call.caller, ...(call.called ? [call.called] : []), ...call.offers];
  call.offers.clear();
  for (const end of ends) if (end.call === call) end.released(cause);
  leaveConference(exchange, call);
}

/** With one call less, the rest of a conference is an ordinary call. */
export function leaveConference(exchange: Exchange, call: Call): void {
  const { conference } = call;
  if (!conference) return;
  call.conference = undefined;
  conference.calls.delete(call);
  const [last] = conference.calls;
  if (conference.calls.size > 1) return;
  conference.calls.clear();
  mixVoices(exchange, conference);
  if (!last) return;
  last.conference = undefined;
  for (const end of [last.caller, last.called]) {
    if (isLine(end) && end.owner && !end.owner.active && end.state === "connected") end.takenBy(end.owner);
  }
  exchange.reconnect(last);
}
