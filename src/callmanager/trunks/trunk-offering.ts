import type { Router } from "../../router/router.js";
import { expand } from "../../router/telephony.js";
import type { Call } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import { commonCodecs } from "../calls/codec-choice.js";
import type { Attempt, Exchange } from "../calls/exchange.js";
import { join } from "../calls/joining.js";
import { type DialPeer, mayPassOn } from "../dial-plan/dial-peers.js";
import { translateByProfile } from "../dial-plan/translation.js";
import type { Party } from "../host/party.js";
import type { TrunkMessage } from "../host/trunk-message.js";
import { sipGatewayOf } from "./sip-gateway.js";
import { callsByPeer, TrunkLeg } from "./trunk-leg.js";

export type Release = Extract<TrunkMessage, { readonly type: "release" }>;

/** What a call does while the end at a dial-peer decides about it. */
export interface OfferPolicy {
  /** It rings there. */
  rings(party: Party): void;
  /** The end does not take the call, and nothing else rings for it. */
  refused(release: Release): void;
}

/** Offers a call to the end at a dial-peer, beside whatever rings already. */
export function offerToPeer(exchange: Exchange, call: Call, peer: DialPeer, policy: OfferPolicy): Attempt {
  const { router, host } = exchange;
  const { translation, target, codecs } = peer;
  const { caller } = call;
  if (caller instanceof TrunkLeg && !mayPassOn(router, caller.protocol, peer.protocol))
    return { failed: "congestion", cause: CAUSE.rejected };
  const called = translateByProfile(router, translation.outgoing, "called", call.destination.number);
  const number = caller.isHidden ? "" : callingNumber(router, call, peer);
  const calling = translateByProfile(router, translation.outgoing, "calling", number);
  if (called === undefined || calling === undefined) return { failed: "congestion", cause: CAUSE.rejected };
  if (peer.maxCalls !== undefined && (callsByPeer(exchange).get(peer.tag) ?? 0) >= peer.maxCalls)
    return { failed: "congestion", cause: CAUSE.noCircuit };
  const offered = codecs.filter((codec) => caller.codecs.includes(codec));
  if (offered.length === 0) return { failed: "congestion", cause: CAUSE.noCodec };
  const leg = new TrunkLeg(exchange, peer, { number: called, name: "" }, offered, peer.protocol);
  const receive = (message: TrunkMessage) => takeAnswer(exchange, { call, leg, policy }, message);
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
  leg.codecs = commonCodecs({ codecs: offered, isOutside: connection.isOutside === true }, caller);
  if (leg.codecs.length === 0) {
    leg.released(CAUSE.noCodec);
    return { failed: "congestion", cause: CAUSE.noCodec };
  }
  leg.call = call;
  call.offers.add(leg);
  connection.send({
    type: "setup",
    protocol: peer.protocol,
    calling: { number: calling, name: number === "" ? "" : caller.party.name },
    called,
    codecs: leg.codecs,
    media: caller.endpoint,
    redirects: call.redirects,
    originalCalled: call.originalCalled?.number,
    hops: call.hops,
  });
  exchange.changed(call);
  return "taken";
}

/** A number as the world outside knows it: `dialplan-pattern` makes a full number of an extension. */
function callingNumber({ telephony }: Router, { calling, caller }: Call, { phone }: DialPeer): string {
  const { number } = calling ?? caller.party;
  if (phone) return number;
  const patterns = telephony?.dialplanPatterns ?? [];
  return patterns.map((pattern) => expand(number, pattern)).find((full) => full !== undefined) ?? number;
}

interface Offer {
  readonly call: Call;
  readonly leg: TrunkLeg;
  readonly policy: OfferPolicy;
}

/** Until somebody answers, what the other end says decides about the call. */
function takeAnswer(exchange: Exchange, { call, leg, policy }: Offer, message: TrunkMessage): void {
  if (!call.offers.has(leg)) return leg.receive(message);
  switch (message.type) {
    case "alerting":
      leg.party = message.called;
      return policy.rings(message.called);
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
      return call.offers.size > 0 ? undefined : policy.refused(message);
    default:
  }
}
