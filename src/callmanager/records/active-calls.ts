import { historyLines } from "../../modes/global/voice/lines.js";
import { dtmfRelay, vad } from "../../modes/voice/dial-peer/media.js";
import type { Router } from "../../router/router.js";
import type { ActiveCall, CallNumbers, PastCall, TrunkSettings } from "../../router/telephony-model.js";
import { dialPeers } from "../../rules/dial-peers.js";
import type { Call, Leg } from "../calls/call.js";
import type { CallObserver, Exchange } from "../calls/exchange.js";
import { isLine } from "../phones/lines-and-phones.js";
import type { PortLeg } from "../ports/port-leg.js";
import type { TrunkLeg } from "../trunks/trunk-leg.js";

/** Writes down the legs of calls for `show call active voice`, `show call history voice` and `show ephone offhook`. */
export const callRecords: CallObserver = { changed: noteCall, over: noteEnd };

/** Brings what is written of a call up to date. */
function noteCall(exchange: Exchange, call: Call): void {
  const { calls } = exchange.router;
  const { at, count } = placeOf(calls, call);
  calls.splice(at, count, ...rowsOf(exchange, call, calls.slice(at, at + count)));
}

function rowsOf(exchange: Exchange, call: Call, before: readonly ActiveCall[]): readonly ActiveCall[] {
  const legs = [call.caller, ...(call.called ? [call.called] : call.offers)];
  return legs.flatMap((leg) => {
    const known = before.find(({ callId }) => callId === leg.reference);
    return rowOf(exchange, call, leg, known) ?? [];
  });
}

/** Takes the legs of a call that is over from the active ones to those that are past, if it was for anybody. */
function noteEnd(exchange: Exchange, call: Call, cause: number): void {
  const { router, host } = exchange;
  const { at, count } = placeOf(router.calls, call);
  const noted = router.calls.splice(at, count);
  if (call.destination.number === "") return;
  // A call that was refused at once was never an active one.
  const legs = noted.length > 0 ? noted : rowsOf(exchange, call, []);
  const common = { ended: host.now(), cause: call.refusal ?? cause };
  const past = legs.map((leg) => ({
    ...leg,
    ...common,
    // Who hangs up at the other end is gone by now: what was seen of it last is left.
    voice: (leg.local && host.voiceAt(leg.local)) ?? leg.voice,
  }));
  router.pastCalls = keptCalls(router, [...router.pastCalls, ...past], host.now());
}

/** The calls that are not too old and not too many. */
function keptCalls(router: Router, calls: readonly PastCall[], now: number): readonly PastCall[] {
  const age = historyLines.retainTimer.of(router).minutes * 60_000;
  const most = historyLines.maxSize.of(router).count;
  return most === 0 ? [] : calls.filter(({ ended }) => now - ended < age).slice(-most);
}

/** Writes down what has become of the voice of all calls by now. */
export function noteVoice({ router, host }: Exchange): void {
  const { calls } = router;
  router.pastCalls = keptCalls(router, router.pastCalls, host.now());
  calls.forEach((call, at) => {
    const place = call.local;
    if (place) calls[at] = { ...call, voice: host.voiceAt(place) ?? call.voice };
  });
}

function isTrunk(leg: Leg): leg is TrunkLeg {
  return leg.kind === "trunk";
}

function isPort(leg: Leg): leg is PortLeg {
  return leg.kind === "port";
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

/** A leg as it is now; what is only known when it begins stays as it was noted then. */
function rowOf(
  { host, router }: Exchange,
  call: Call,
  leg: Leg,
  known: ActiveCall | undefined,
): ActiveCall | undefined {
  if (leg.kind !== "line" && leg.kind !== "trunk" && !isPort(leg)) return undefined;
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
    state: leg.state === "held" ? "held" : call.answeredAt === undefined ? "connecting" : "connected",
    codec: call.codec,
    line: isLine(leg)
      ? { dn: leg.line.tag, channel: leg.channel, phone: leg.owner?.tag ?? leg.phones[0]?.tag ?? 0 }
      : undefined,
    port: isPort(leg) ? { name: leg.port, channel: leg.channel } : undefined,
    local: (isTrunk(leg) ? leg.connection?.remote : undefined) ?? leg.endpoint,
    remote: isLine(leg) ? leg.sendsTo : other?.endpoint,
    voice: known?.voice,
    numbers: known?.numbers ?? numbersOf(router, call, leg),
    trunk: known?.trunk ?? (isTrunk(leg) ? trunkSettings(router, call, leg) : undefined),
  };
}

function numbersOf(router: Router, call: Call, leg: Leg): CallNumbers {
  const { caller, calling, destination } = call;
  const sent = leg !== caller && isTrunk(leg);
  const { number, name } = caller.party;
  // What another router said is forgotten where the profile of its dial-peer has changed it.
  const changed = isTrunk(caller) && peerTagged(router, caller.peer)?.incomingProfile;
  const dialled = isLine(caller) && caller.digits !== "" ? caller.digits : destination.number;
  return {
    callerName: name,
    blocked: caller.isHidden,
    calling: changed ? undefined : number,
    called: changed ? undefined : dialled,
    // The number that goes to another router is only known there.
    translatedCalling: sent ? undefined : (calling?.number ?? number),
    translatedCalled: sent ? leg.party.number : destination.number,
  };
}

function trunkSettings(router: Router, call: Call, leg: TrunkLeg): TrunkSettings {
  const peer = peerTagged(router, leg.peer);
  return {
    target: leg === call.caller ? "" : (peer?.target ?? ""),
    // A phone of this router has a dial-peer that nobody configured.
    dtmfRelay: peer ? dtmfRelay.of(peer.block)?.methods?.[0] : leg.keyMethods[0],
    vad: peer === undefined || vad.isOn(peer.block),
    signalling: leg.connection?.address,
    sip: leg.connection?.sip,
  };
}

function peerTagged(router: Router, peer: number): ReturnType<typeof dialPeers>[number] | undefined {
  return dialPeers(router).find(({ tag, own }) => tag === peer && !own);
}
