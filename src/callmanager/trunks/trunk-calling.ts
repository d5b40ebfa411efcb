import { expand } from "../../router/telephony.js";
import type { Router } from "../../router/router.js";
import { noteCall } from "../records/active-calls.js";
import { join } from "../phones/answering.js";
import { hidesItself, NOBODY } from "../phones/caller-id.js";
import type { Call, Refusal } from "../calls/call.js";
import { mayPassOn, type DialPeer } from "../dial-plan/dial-peers.js";
import type { Exchange } from "../calls/exchange.js";
import { translateByProfile } from "../dial-plan/translation.js";
import { TrunkLeg } from "./trunk-leg.js";
import { CAUSE, type Party, type TrunkMessage } from "./trunk-message.js";

/** What becomes of a call that goes to another router before anybody answers there. */
export interface TrunkEvents {
  alerting(): void;
  /** The other router does not take it. */
  failed(reason: Refusal, cause: number): void;
}

/** Sends a call to the target of a dial-peer; a refusal that is known at once, or undefined. */
export function callTrunk(
  exchange: Exchange,
  call: Call,
  peer: DialPeer,
  events: TrunkEvents,
): { readonly failed: Refusal; readonly cause: number } | undefined {
  const { router, trunkCalls, host } = exchange;
  const { translation, target, codecs } = peer;
  const { caller } = call;
  if (caller instanceof TrunkLeg && !mayPassOn(router, caller.protocol, peer.protocol))
    return { failed: "congestion", cause: CAUSE.rejected };
  const called = translateByProfile(router, translation.outgoing, "called", call.destination.number);
  const number = hidesItself(call.caller) ? "" : callingNumber(router, call);
  const calling = translateByProfile(router, translation.outgoing, "calling", number);
  if (called === undefined || calling === undefined) return { failed: "congestion", cause: CAUSE.rejected };
  if (peer.maxCalls !== undefined && (trunkCalls.get(peer.tag) ?? 0) >= peer.maxCalls)
    return { failed: "congestion", cause: CAUSE.noCircuit };
  const offered = codecs.filter((codec) => call.caller.codecs.includes(codec));
  if (offered.length === 0) return { failed: "congestion", cause: CAUSE.noCodec };
  const leg = new TrunkLeg(exchange, peer, { number: called, name: "" }, offered);
  const receive = (message: TrunkMessage) => takeAnswer(exchange, call, leg, message, events);
  const connection =
    target &&
    host.openTrunk(target.address, target.port, receive, () => {
      leg.connection = undefined;
      if (call.offers.has(leg)) receive({ type: "release", cause: CAUSE.outOfOrder });
      else leg.closed();
    });
  if (!connection) {
    leg.released(CAUSE.outOfOrder);
    return { failed: "congestion", cause: CAUSE.outOfOrder };
  }
  leg.connection = connection;
  leg.call = call;
  call.offers.add(leg);
  const name = number === "" ? "" : call.caller.party.name;
  connection.send({
    type: "setup",
    calling: { number: calling, name },
    called,
    codecs: offered,
    media: call.caller.endpoint,
    redirects: call.redirects,
    originalCalled: call.originalCalled?.number,
  });
  noteCall(exchange, call);
  return undefined;
}

/** A number as the world outside knows it: `dialplan-pattern` makes a full number of an extension. */
function callingNumber({ telephony }: Router, { calling, caller }: Call): string {
  const { number } = calling ?? caller.party;
  const patterns = telephony?.dialplanPatterns ?? [];
  return patterns.map((pattern) => expand(number, pattern)).find((full) => full !== undefined) ?? number;
}

/** Until somebody answers there, what the other router says decides about the call. */
function takeAnswer(
  exchange: Exchange,
  call: Call,
  leg: TrunkLeg,
  message: TrunkMessage,
  events: TrunkEvents,
): void {
  if (!call.offers.has(leg)) return leg.receive(message);
  switch (message.type) {
    case "alerting":
      leg.party = message.called;
      call.destination = message.called;
      return events.alerting();
    case "connect":
      leg.party = message.called;
      leg.codecs = [message.codec];
      return join(exchange, call, leg);
    case "media":
      leg.endpoint = message.media;
      return;
    case "release":
      call.offers.delete(leg);
      leg.connection?.close();
      leg.connection = undefined;
      leg.released(message.cause);
      return events.failed(refusalOf(message.cause), message.cause);
    default:
  }
}

function refusalOf(cause: number): Refusal {
  if (cause === CAUSE.busy) return "busy";
  return cause === CAUSE.unassigned || cause === CAUSE.invalidNumber ? "unknown" : "congestion";
}

/** A call from another router: its dial-peer says which codecs it may use, and what its numbers become here. */
export function takeTrunkCall(
  exchange: Exchange,
  setup: Extract<TrunkMessage, { readonly type: "setup" }>,
): { readonly leg: TrunkLeg; readonly called: string; readonly refused: number | undefined } {
  const { router, plan } = exchange;
  const peer = plan.incomingPeer(setup.called, setup.calling.number);
  const profile = peer?.translation.incoming;
  const called = translateByProfile(router, profile, "called", setup.called);
  const number = translateByProfile(router, profile, "calling", setup.calling.number);
  const codecs = peer ? setup.codecs.filter((codec) => peer.codecs.includes(codec)) : setup.codecs;
  const party: Party = { number: number ?? "", name: number === "" ? NOBODY.name : setup.calling.name };
  const leg = new TrunkLeg(exchange, peer, party, codecs);
  leg.endpoint = setup.media;
  const full = peer?.maxCalls !== undefined && (exchange.trunkCalls.get(peer.tag) ?? 0) > peer.maxCalls;
  const refused =
    called === undefined || number === undefined
      ? CAUSE.rejected
      : codecs.length === 0
        ? CAUSE.noCodec
        : full
          ? CAUSE.noCircuit
          : undefined;
  return { leg, called: called ?? "", refused };
}
