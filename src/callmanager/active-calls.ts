import { keptNumber } from "../router/kept.js";
import type { Router } from "../router/router.js";
import type { ActiveCall, PastCall } from "../router/telephony-model.js";
import type { Call, Leg } from "./call.js";
import { isLine } from "./caller-id.js";
import type { Exchange } from "./exchange.js";
import type { TrunkLeg } from "./trunk-leg.js";

/** Writes down the legs of calls for `show call active voice`, `show call history voice` and `show ephone offhook`. */

/** Brings what is written of a call up to date. */
export function noteCall(exchange: Exchange, call: Call): void {
  const { calls } = exchange.router;
  const { at, count } = placeOf(calls, call);
  calls.splice(at, count, ...rowsOf(exchange, call));
}

function rowsOf(exchange: Exchange, call: Call): readonly ActiveCall[] {
  const legs = [call.caller, ...(call.called ? [call.called] : call.offers)];
  return legs.flatMap((leg) => rowOf(exchange, call, leg) ?? []);
}

/** Takes the legs of a call that is over from the active ones to those that are past, if it was for anybody. */
export function forgetCall(exchange: Exchange, call: Call, cause: number): void {
  const { router, host } = exchange;
  const { at, count } = placeOf(router.calls, call);
  const noted = router.calls.splice(at, count);
  if (call.destination.number === "") return;
  // A call that was refused at once was never an active one.
  const legs = noted.length > 0 ? noted : rowsOf(exchange, call);
  const common = { ended: host.now(), cause: call.refusal ?? cause };
  const past = legs.map((leg) => ({
    ...leg,
    ...common,
    voice: leg.local && host.voiceAt(leg.local.address),
  }));
  router.pastCalls = keptCalls(router, [...router.pastCalls, ...past], host.now());
}

/** The calls that are not too old and not too many. */
function keptCalls(router: Router, calls: readonly PastCall[], now: number): readonly PastCall[] {
  const age = (keptNumber(router, "dial-control-mib retain-timer", "minutes") ?? USUAL_MINUTES) * 60_000;
  const most = keptNumber(router, "dial-control-mib max-size", "count") ?? USUAL_CALLS;
  return most === 0 ? [] : calls.filter(({ ended }) => now - ended < age).slice(-most);
}

/** What a router keeps that was not told otherwise (IOS Voice Command Reference, `dial-control-mib`). */
const USUAL_MINUTES = 15;
const USUAL_CALLS = 50;

/** Writes down what has become of the voice of all calls by now. */
export function noteVoice({ router, host }: Exchange): void {
  const { calls } = router;
  router.pastCalls = keptCalls(router, router.pastCalls, host.now());
  calls.forEach((call, at) => {
    const place = call.local;
    if (place) calls[at] = { ...call, voice: host.voiceAt(place.address) };
  });
}

function isTrunk(leg: Leg): leg is TrunkLeg {
  return leg.kind === "trunk";
}

/** Where the rows of a call are, or belong: the numbers of calls go up, and so do those in the list. */
function placeOf(
  calls: readonly ActiveCall[],
  { id }: Call,
): { readonly at: number; readonly count: number } {
  let low = 0;
  let high = calls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((calls[middle]?.connection ?? id) < id) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (calls[low + count]?.connection === id) count++;
  return { at: low, count };
}

function rowOf({ host }: Exchange, call: Call, leg: Leg): ActiveCall | undefined {
  if (leg.kind !== "line" && leg.kind !== "trunk") return undefined;
  const answers = call.caller === leg;
  const other = call.other(leg);
  const began = host.now() - (host.timeline.now - call.began);
  return {
    connection: call.id,
    callId: leg.reference,
    kind: isTrunk(leg) ? leg.protocol : "telephony",
    began,
    connected: call.answeredAt === undefined ? undefined : host.now() - (host.timeline.now - call.answeredAt),
    peer: answers ? call.incomingPeer : call.peer,
    direction: answers ? "Answer" : "Originate",
    number: leg.party.number,
    callerName: (call.calling ?? call.caller.party).name,
    calling: (call.calling ?? call.caller.party).number,
    called: call.destination.number,
    originalCalled: (call.originalCalled ?? call.destination).number,
    state: leg.state === "held" ? "held" : call.answeredAt === undefined ? "connecting" : "connected",
    codec: call.codec,
    line: isLine(leg)
      ? { dn: leg.line.tag, channel: leg.channel, phone: leg.owner?.tag ?? leg.phones[0]?.tag ?? 0 }
      : undefined,
    local: leg.endpoint,
    remote: isLine(leg) ? leg.sendsTo : other?.endpoint,
    voice: undefined,
  };
}
