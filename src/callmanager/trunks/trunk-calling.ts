import type { Router } from "../../router/router.js";
import type { SipForwards } from "../../rules/sip-phones.js";
import { expand } from "../../router/telephony.js";
import type { Call, Refusal } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Attempt, Exchange } from "../calls/exchange.js";
import { join } from "../calls/joining.js";
import { ringingSeconds } from "../calls/limits.js";
import { giveUp } from "../calls/releasing.js";
import { limitRinging, redirect, refuse, tryRoutes, withdrawOffers } from "../calls/routing.js";
import { type DialPeer, mayPassOn } from "../dial-plan/dial-peers.js";
import type { Destination } from "../dial-plan/dial-plan.js";
import { translateByProfile } from "../dial-plan/translation.js";
import { NOBODY, type Party } from "../host/party.js";
import type { TrunkMessage } from "../host/trunk-message.js";
import { sipGatewayOf } from "./sip-gateway.js";
import { callsByPeer, TrunkLeg } from "./trunk-leg.js";

/** Q.850: recovery on timer expiry. */
const NOBODY_THERE = 102;

/** Sends a call to the target of a dial-peer. */
export function callPeer(exchange: Exchange, call: Call, { peer }: PeerDestination): Attempt {
  const { router, host } = exchange;
  const { translation, target, codecs } = peer;
  const { caller } = call;
  const { forwards } = peer.phone ?? {};
  const dialled = call.destination.number;
  if (forwards?.all !== undefined)
    return redirect(exchange, call, { number: dialled, name: "" }, forwards.all);
  if (caller instanceof TrunkLeg && !mayPassOn(router, caller.protocol, peer.protocol))
    return { failed: "congestion", cause: CAUSE.rejected };
  const called = translateByProfile(router, translation.outgoing, "called", call.destination.number);
  const number = caller.isHidden ? "" : callingNumber(router, call);
  const calling = translateByProfile(router, translation.outgoing, "calling", number);
  if (called === undefined || calling === undefined) return { failed: "congestion", cause: CAUSE.rejected };
  if (peer.maxCalls !== undefined && (callsByPeer(exchange).get(peer.tag) ?? 0) >= peer.maxCalls)
    return { failed: "congestion", cause: CAUSE.noCircuit };
  const offered = codecs.filter((codec) => caller.codecs.includes(codec));
  if (offered.length === 0) return { failed: "congestion", cause: CAUSE.noCodec };
  const leg = new TrunkLeg(exchange, peer, { number: called, name: "" }, offered, peer.protocol);
  const receive = (message: TrunkMessage) => takeAnswer(exchange, call, { leg, dialled, forwards }, message);
  const closed = () => {
    leg.connection = undefined;
    if (call.offers.has(leg)) receive({ type: "release", cause: CAUSE.outOfOrder });
    else leg.closed();
  };
  const connection =
    peer.protocol === "sip"
      ? sipGatewayOf(exchange).open(peer, { receive, closed })
      : target && host.openTrunk(target.address, target.port, receive, closed);
  if (!connection) {
    leg.released(CAUSE.outOfOrder);
    return { failed: "congestion", cause: CAUSE.outOfOrder };
  }
  leg.connection = connection;
  leg.call = call;
  call.offers.add(leg);
  connection.send({
    type: "setup",
    protocol: peer.protocol,
    calling: { number: calling, name: number === "" ? "" : caller.party.name },
    called,
    codecs: offered,
    media: caller.endpoint,
    redirects: call.redirects,
    originalCalled: call.originalCalled?.number,
    hops: call.hops,
  });
  exchange.changed(call);
  return "taken";
}

type PeerDestination = Extract<Destination, { readonly kind: "peer" }>;

/** A number as the world outside knows it: `dialplan-pattern` makes a full number of an extension. */
function callingNumber({ telephony }: Router, { calling, caller }: Call): string {
  const { number } = calling ?? caller.party;
  const patterns = telephony?.dialplanPatterns ?? [];
  return patterns.map((pattern) => expand(number, pattern)).find((full) => full !== undefined) ?? number;
}

/** The end at the other router, and the number that was dialled for it. */
interface Outgoing {
  readonly leg: TrunkLeg;
  readonly dialled: string;
  /** Where calls of a SIP phone go in place of it. */
  readonly forwards: SipForwards | undefined;
}

/** Until somebody answers there, what the other router says decides about the call. */
function takeAnswer(exchange: Exchange, call: Call, outgoing: Outgoing, message: TrunkMessage): void {
  const { leg, dialled, forwards } = outgoing;
  if (!call.offers.has(leg)) return leg.receive(message);
  switch (message.type) {
    case "alerting":
      leg.party = message.called;
      if (call.offers.size > 1) return;
      call.destination = message.called;
      call.caller.alerting();
      return expectAnswer(exchange, call, outgoing);
    case "connect":
      leg.party = message.called;
      leg.codecs = [message.codec];
      return join(exchange, call, leg);
    case "media":
      leg.endpoint = message.media;
      return;
    case "release": {
      call.offers.delete(leg);
      leg.connection?.close();
      leg.connection = undefined;
      leg.released(message.cause);
      if (call.offers.size > 0) return;
      call.noAnswer?.cancel();
      call.destination = { number: dialled, name: "" };
      const elsewhere = message.redirect ?? forwardFor(message.cause, forwards);
      if (elsewhere !== undefined) return goElsewhere(exchange, call, dialled, elsewhere);
      return tryRoutes(exchange, call, call.alternatives, {
        failed: refusalOf(message.cause),
        cause: message.cause,
      });
    }
    default:
  }
}

/** The other end rings, for as long as the router or the phone's line lets it. */
function expectAnswer(exchange: Exchange, call: Call, { dialled, forwards }: Outgoing): void {
  const most = ringingSeconds(exchange);
  const { noAnswer } = forwards ?? {};
  limitRinging(exchange, call, Math.min(noAnswer?.after ?? most, most), () => {
    if (!noAnswer) return giveUp(exchange, call);
    withdrawOffers(call);
    goElsewhere(exchange, call, dialled, noAnswer.number);
  });
}

/** Where a call goes that a SIP phone does not take (`call-forward b2bua`). */
function forwardFor(cause: number, forwards: SipForwards | undefined): string | undefined {
  if (cause === CAUSE.busy) return forwards?.busy;
  return UNREACHABLE.has(cause) ? forwards?.unreachable : undefined;
}

/** Why a call ends whose phone is registered and does not answer. */
const UNREACHABLE: ReadonlySet<number> = new Set([CAUSE.outOfOrder, NOBODY_THERE]);

/** The other end says where it is instead (a SIP phone that forwards by itself). */
function goElsewhere(exchange: Exchange, call: Call, dialled: string, number: string): void {
  const outcome = redirect(exchange, call, { number: dialled, name: "" }, number);
  if (outcome !== "taken") refuse(call, outcome);
}

function refusalOf(cause: number): Refusal {
  if (cause === CAUSE.busy) return "busy";
  return cause === CAUSE.unassigned || cause === CAUSE.invalidNumber ? "unknown" : "congestion";
}

/** A call that has come in, and why it is not taken. */
interface IncomingCall {
  readonly leg: TrunkLeg;
  readonly peer: DialPeer | undefined;
  readonly called: string;
  readonly refused: number | undefined;
}

/** A call from another router: its dial-peer says which codecs it may use, and what its numbers become here. */
export function takeTrunkCall(
  exchange: Exchange,
  setup: Extract<TrunkMessage, { readonly type: "setup" }>,
): IncomingCall {
  const { router, plan } = exchange;
  const peer = plan.incomingPeer(setup.called, setup.calling.number);
  const profile = peer?.translation.incoming;
  const called = translateByProfile(router, profile, "called", setup.called);
  const number = translateByProfile(router, profile, "calling", setup.calling.number);
  const codecs = peer ? setup.codecs.filter((codec) => peer.codecs.includes(codec)) : setup.codecs;
  const party: Party = { number: number ?? "", name: number === "" ? NOBODY.name : setup.calling.name };
  const leg = new TrunkLeg(exchange, peer, party, codecs, setup.protocol);
  leg.endpoint = setup.media;
  const full = peer?.maxCalls !== undefined && (callsByPeer(exchange).get(peer.tag) ?? 0) > peer.maxCalls;
  const refused =
    called === undefined || number === undefined
      ? CAUSE.rejected
      : codecs.length === 0
        ? CAUSE.noCodec
        : full
          ? CAUSE.noCircuit
          : undefined;
  return { leg, peer, called: called ?? "", refused };
}
