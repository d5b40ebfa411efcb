import { voiceService } from "../../modes/global/voice.js";
import { codecClass as codecClasses } from "../../modes/global/voice/numbers.js";
import { dtmfRelay } from "../../modes/voice/dial-peer/media.js";
import { application, service } from "../../modes/voice/dial-peer/peer.js";
import { codecPreference } from "../../modes/voice/dial-plan.js";
import { allowConnections } from "../../modes/voice/services.js";
import { type CodecName, codecNamed } from "../../router/codecs.js";
import type { Router } from "../../router/router.js";
import type { CorLists } from "../../rules/class-of-restriction.js";
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
  /** Whether keys that are pressed during a call are signalled to the other router. */
  readonly relaysKeys: boolean;
  /** The application that takes its calls in place of the dial plan. */
  readonly application: string | undefined;
  readonly corLists: CorLists;
  readonly shutdown: boolean;
}

/** The dial-peers that somebody configured, in order of their tags. */
export function dialPeers(router: Router): readonly DialPeer[] {
  return allPeers(router)
    .filter(({ own }) => !own)
    .map((peer) => forCalls(router, peer));
}

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
    target: readTarget(peer.target, protocol),
    codecs: codecsOf(router, peer),
    translation: { incoming: peer.incomingProfile, outgoing: peer.outgoingProfile },
    incomingCalled: said(peer.incoming),
    answerAddress: said(peer.answer),
    maxCalls: peer.maximum,
    relaysKeys: dtmfRelay.of(peer.block) !== undefined,
    application: [service.of(peer.block), application.of(peer.block)].find(
      (one) => one && one.direction === undefined,
    )?.name,
  };
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

function readTarget(target: string, protocol: DialPeer["protocol"]): DialPeer["target"] {
  const found = /^ipv4:([\d.]+)(?::(\d+))?$/.exec(target);
  return found?.[1] === undefined
    ? undefined
    : { address: found[1], port: Number(found[2] ?? PORTS[protocol]) };
}

/** The codecs of the dial-peer's class, or its own one. */
function codecsOf(router: Router, { codec, codecClass }: Peer): readonly CodecName[] {
  const list = codecClass === undefined ? undefined : codecClasses.of(router, { tag: codecClass });
  const preferred = list ? codecPreference.all(list).map((row) => row.codec) : [];
  return (preferred.length > 0 ? preferred : [codec]).flatMap((word) => codecNamed(word) ?? []);
}
