import type { ActiveCall } from "../router/telephony-model.js";
import type { Call, Leg } from "./call.js";
import { isLine } from "./caller-id.js";
import type { Exchange } from "./exchange.js";

/** Writes down the legs of calls for `show call active voice` and `show ephone offhook`. */

/** Brings what is written of a call up to date. */
export function noteCall(exchange: Exchange, call: Call): void {
  const { calls } = exchange.router;
  const legs = [call.caller, ...(call.called ? [call.called] : call.offers)];
  const rows = legs.flatMap((leg) => {
    const row = rowOf(exchange, call, leg);
    return row ? [row] : [];
  });
  const { at, count } = placeOf(calls, call);
  calls.splice(at, count, ...rows);
}

export function forgetCall({ router }: Exchange, call: Call): void {
  const { calls } = router;
  const { at, count } = placeOf(calls, call);
  calls.splice(at, count);
}

/** Writes down what has become of the voice of all calls by now. */
export function noteVoice({ router: { calls }, host }: Exchange): void {
  calls.forEach((call, at) => {
    const place = call.local;
    if (place) calls[at] = { ...call, voice: host.voiceAt(place.address) };
  });
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
    kind: leg.kind === "line" ? "telephony" : "voip",
    began,
    connected: call.answeredAt === undefined ? undefined : host.now() - (host.timeline.now - call.answeredAt),
    peer: answers ? call.incomingPeer : call.peer,
    direction: answers ? "Answer" : "Originate",
    number: leg.party.number,
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
