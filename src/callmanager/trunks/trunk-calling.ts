import type { SipForwards } from "../../rules/sip-phones.js";
import type { Call, Refusal } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Attempt, Exchange } from "../calls/exchange.js";
import { ringingSeconds } from "../calls/limits.js";
import { giveUp } from "../calls/releasing.js";
import { limitRinging, redirect, refuse, tryRoutes, withdrawOffers } from "../calls/routing.js";
import type { DialPeer } from "../dial-plan/dial-peers.js";
import type { Destination } from "../dial-plan/dial-plan.js";
import { translateByProfile } from "../dial-plan/translation.js";
import { NOBODY, type Party } from "../host/party.js";
import type { TrunkMessage } from "../host/trunk-message.js";
import { callsByPeer, TrunkLeg } from "./trunk-leg.js";
import { type OfferPolicy, offerToPeer } from "./trunk-offering.js";

/** Sends a call to the target of a dial-peer; phones that share a line ring at the same time. */
export function callPeer(exchange: Exchange, call: Call, { peer }: PeerDestination): Attempt {
  const { number: dialled } = call.destination;
  const { forwards } = peer.phone ?? {};
  if (forwards?.all !== undefined)
    return redirect(exchange, call, { number: dialled, name: "" }, forwards.all);
  const together = sharing(exchange, peer);
  call.alternatives = call.alternatives.filter(
    ({ destination }) => destination.kind !== "peer" || !together.includes(destination.peer),
  );
  const policy = usualPolicy(exchange, call, { dialled, forwards, ends: together.length });
  const outcomes = together.map((one) => offerToPeer(exchange, call, one, policy));
  return outcomes.find((one) => one === "taken") ?? outcomes[0] ?? "taken";
}

type PeerDestination = Extract<Destination, { readonly kind: "peer" }>;

/** The dial-peers of all phones with the line of one (`shared-line` of `voice register dn`), that one first. */
function sharing({ plan }: Exchange, peer: DialPeer): readonly DialPeer[] {
  const line = peer.phone?.sharedLine;
  if (line === undefined) return [peer];
  return [peer, ...plan.peers.filter((one) => one !== peer && one.phone?.sharedLine === line)];
}

/** How a number was dialled, and what becomes of calls to it that nobody takes. */
interface Dialled {
  readonly dialled: string;
  /** Where calls of a SIP phone go in place of it. */
  readonly forwards: SipForwards | undefined;
  /** How many ends it is offered to at the same time. */
  readonly ends: number;
}

/** A call that is for this number alone: it rings as long as it may, is forwarded, or takes the next route. */
function usualPolicy(exchange: Exchange, call: Call, told: Dialled): OfferPolicy {
  const { dialled, forwards, ends } = told;
  let hasRung = false;
  return {
    rings(party) {
      if (hasRung || call.offers.size > ends) return;
      hasRung = true;
      call.destination = party;
      call.caller.alerting();
      expectAnswer(exchange, call, told);
    },
    refused({ cause, redirect: number }) {
      call.noAnswer?.cancel();
      call.destination = { number: dialled, name: "" };
      const elsewhere = number ?? forwardFor(cause, forwards);
      if (elsewhere !== undefined) {
        goElsewhere(exchange, call, dialled, elsewhere);
        return;
      }
      tryRoutes(exchange, call, call.alternatives, { failed: refusalOf(cause), cause });
    },
  };
}

/** The other end rings, for as long as the router or the phone's line lets it. */
function expectAnswer(exchange: Exchange, call: Call, { dialled, forwards }: Dialled): void {
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
const UNREACHABLE: ReadonlySet<number> = new Set([CAUSE.outOfOrder, CAUSE.timerExpired]);

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
