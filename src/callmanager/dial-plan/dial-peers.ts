import { voiceService } from "../../modes/global/voice.js";
import { codecClass as codecClasses } from "../../modes/global/voice/numbers.js";
import { dtmfRelay } from "../../modes/voice/dial-peer/media.js";
import { application, directInwardDial, service } from "../../modes/voice/dial-peer/peer.js";
import { optionsKeepalive, USUAL_QUESTIONS } from "../../modes/voice/dial-peer/sip.js";
import { codecPreference } from "../../modes/voice/dial-plan.js";
import { allowConnections } from "../../modes/voice/services.js";
import { type CodecName, codecNamed } from "../../router/codecs.js";
import type { Router } from "../../router/router.js";
import type { CorLists } from "../../rules/class-of-restriction.js";
import { phonePeers, type SipForwards } from "../../rules/sip-phones.js";
import { placeOfTarget } from "../../rules/session-targets.js";
import { type DialPeer as Peer, dialPeers as allPeers } from "../../rules/dial-peers.js";

/** A `dial-peer voice` as calls use it (IOS Voice Command Reference; REFERENCE.md section 8). */
export interface DialPeer {
  readonly tag: number;
  readonly kind: string;
  readonly pattern: string | undefined;
  /** Where its calls go: an IPv4 address and a port. */
  readonly target: { readonly address: string; readonly port: number } | undefined;
  readonly protocol: "h323" | "sip";
  readonly preference: number;
  readonly huntstop: boolean;
  /** The preferred one first. */
  readonly codecs: readonly CodecName[];
  /** Translation profiles by their names. */
  readonly translation: { readonly incoming: string; readonly outgoing: string };
  readonly incomingCalled: string | undefined;
  readonly answerAddress: string | undefined;
  readonly maxCalls: number | undefined;
  /** How keys that are pressed during a call are signalled to the other router; none: not at all. */
  readonly keyMethods: readonly string[];
  /** The application that takes its calls in place of the dial plan. */
  readonly application: string | undefined;
  readonly corLists: CorLists;
  readonly shutdown: boolean;
  /** Nobody answers at its place (`options-keepalive`): it takes calls from there, and sends none. */
  readonly isBusyOut: boolean;
  /** How often its place is asked whether somebody is there; undefined: never. */
  readonly questions: PeerQuestions | undefined;
  /** The voice port of a POTS dial-peer. */
  readonly port: string | undefined;
  /** The number that was called leads on as it is (`direct-inward-dial`); otherwise the caller is to dial again. */
  readonly isDirect: boolean;
  /** The SIP phone for which the router has made it. */
  readonly phone: PeerPhone | undefined;
}

/** How a place is asked by OPTIONS: seconds between two questions, and how many may stay without an answer. */
export interface PeerQuestions {
  readonly up: number;
  readonly down: number;
  readonly retries: number;
}

/** A line of a SIP phone that is registered. */
export interface PeerPhone {
  readonly pool: number;
  /** The URI at which it is found. */
  readonly contact: string;
  /** Where its calls go in place of it. */
  readonly forwards: SipForwards;
  /** The `voice register dn` that rings on all of its phones (`shared-line`); undefined: they ring one after the other. */
  readonly sharedLine: number | undefined;
}

/** The dial-peers that somebody configured, in order of their tags, and those of SIP phones that are registered. */
export function dialPeers(router: Router): readonly DialPeer[] {
  const configured = allPeers(router)
    .filter(({ own }) => !own)
    .map((peer) => forCalls(router, peer));
  return [...configured, ...peersOfPhones(router)];
}

/** A dial-peer for each number of the SIP phones that are registered (SIP.md section 2). */
function peersOfPhones(router: Router): readonly DialPeer[] {
  return phonePeers(router).map(({ tag, pool, line, registration, contact }) => ({
    ...UNSAID,
    tag,
    pattern: line.number,
    target: { address: registration.address, port: registration.port },
    preference: line.preference,
    huntstop: line.huntstop,
    codecs: pool.codecs,
    keyMethods: pool.keyMethods,
    phone: {
      pool: pool.tag,
      contact,
      forwards: line.forwards,
      sharedLine: line.isShared ? line.dn : undefined,
    },
  }));
}

/** What a dial-peer of a SIP phone has nothing of. */
const UNSAID = {
  kind: "voip",
  protocol: "sip",
  translation: { incoming: "", outgoing: "" },
  incomingCalled: undefined,
  answerAddress: undefined,
  maxCalls: undefined,
  application: undefined,
  corLists: { incoming: undefined, outgoing: undefined },
  shutdown: false,
  isBusyOut: false,
  questions: undefined,
  port: undefined,
  isDirect: false,
} as const;

function forCalls(router: Router, peer: Peer): DialPeer {
  const { tag, kind, preference, huntstop, shutdown, corLists } = peer;
  const protocol = peer.protocol === "sipv2" ? "sip" : "h323";
  return {
    tag,
    kind,
    preference,
    huntstop,
    shutdown,
    corLists,
    protocol,
    pattern: said(peer.pattern),
    target: targetOf(router, peer.target, protocol),
    codecs: codecsOf(router, peer),
    translation: { incoming: peer.incomingProfile, outgoing: peer.outgoingProfile },
    incomingCalled: said(peer.incoming),
    answerAddress: said(peer.answer),
    maxCalls: peer.maximum,
    keyMethods: keyMethodsOf(peer),
    application: [service.of(peer.block), application.of(peer.block)].find(
      (one) => one && one.direction === undefined,
    )?.name,
    isBusyOut: peer.keepalive === "busyout",
    questions: questionsOf(peer),
    port: said(peer.port),
    isDirect: directInwardDial.isOn(peer.block),
    phone: undefined,
  };
}

function questionsOf({ block }: Peer): PeerQuestions | undefined {
  const said = optionsKeepalive.of(block);
  return said && { ...USUAL_QUESTIONS, ...said };
}

function said(text: string): string | undefined {
  return text === "" ? undefined : text;
}

/** Whether calls of one router's may go on to another one (`allow-connections`): no, unless somebody says so. */
export function mayPassOn(router: Router, from: DialPeer["protocol"], to: DialPeer["protocol"]): boolean {
  return voiceService
    .all(router)
    .filter(({ args }) => args.kind === "voip")
    .some((block) => allowConnections.of(block, { from, to }) !== undefined);
}

/** The port where H.323 or SIP takes calls, unless the target says another. */
const PORTS = { h323: 1720, sip: 5060 } as const;

function targetOf(router: Router, target: string, protocol: DialPeer["protocol"]): DialPeer["target"] {
  const place = placeOfTarget(router, target);
  return place && { address: place.address, port: place.port ?? PORTS[protocol] };
}

/** `dtmf-relay` without a word is Cisco's own events in RTP. */
function keyMethodsOf({ block }: Peer): readonly string[] {
  const relay = dtmfRelay.of(block);
  return relay ? (relay.methods ?? ["cisco-rtp"]) : [];
}

/** The codecs of the dial-peer's class, or its own one. */
function codecsOf(router: Router, { codec, codecClass }: Peer): readonly CodecName[] {
  const list = codecClass === undefined ? undefined : codecClasses.of(router, { tag: codecClass });
  const preferred = list ? codecPreference.all(list).map((row) => row.codec) : [];
  return (preferred.length > 0 ? preferred : [codec]).flatMap((word) => codecNamed(word) ?? []);
}
