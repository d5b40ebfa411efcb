import type { GenericBlock } from "../language/holder.js";
import type { BlockWith } from "../language/kept-block.js";
import { dialPeer, numExp } from "../modes/global/voice/dial-peers.js";
import { codec } from "../modes/voice/dial-peer/media.js";
import * as settings from "../modes/voice/dial-peer/peer.js";
import { expandNumber, fit, type Fit } from "../router/number-pattern.js";
import type { Router } from "../router/router.js";
import { virtualDialPeers } from "../router/telephony.js";
import { corListsOfLine, corListsOfPeer, type CorLists } from "./class-of-restriction.js";

/** The dial-peers that were configured and those that the router makes of its lines, and which of them a number takes. */

export interface DialPeer {
  readonly tag: number;
  /** `pots` or `voip`; the rest exists on paper. */
  readonly kind: string;
  readonly pattern: string;
  readonly incoming: string;
  readonly answer: string;
  readonly preference: number;
  readonly huntstop: boolean;
  /** `ipv4:10.1.1.2`; "" without one. */
  readonly target: string;
  readonly protocol: string;
  readonly port: string;
  readonly codec: string;
  /** The tag of a class of codecs that it uses instead. */
  readonly codecClass: number | undefined;
  /** How many calls it takes at a time; undefined: any number. */
  readonly maximum: number | undefined;
  readonly incomingProfile: string;
  readonly outgoingProfile: string;
  readonly shutdown: boolean;
  /** What its questions by OPTIONS have come to (`options-keepalive`); undefined where it asks none. */
  readonly keepalive: "active" | "busyout" | undefined;
  readonly corLists: CorLists;
  /** All that was said of it, of which the rest is only shown. */
  readonly block: GenericBlock;
  /** Made by the router for one of its lines. */
  readonly own: boolean;
}

/** Every dial-peer: first those that were configured, by tag, then those of the lines. */
export function dialPeers(router: Router): readonly DialPeer[] {
  const configured = dialPeer.all(router).map((block) => configuredPeer(router, block));
  return [...configured.toSorted((a, b) => a.tag - b.tag), ...linePeers(router)];
}

function configuredPeer(
  router: Router,
  block: BlockWith<{ readonly tag: number; readonly kind?: string }>,
): DialPeer {
  const profile = (direction: "incoming" | "outgoing") =>
    settings.translationProfile.of(block, { direction })?.name ?? "";
  return {
    tag: block.args.tag,
    kind: block.args.kind ?? "voip",
    pattern: settings.destinationPattern.of(block)?.pattern ?? "",
    incoming: settings.incomingCalledNumber.of(block)?.pattern ?? "",
    answer: settings.answerAddress.of(block)?.pattern ?? "",
    preference: settings.preference.of(block).order,
    huntstop: settings.huntstop.isOn(block),
    target: settings.sessionTarget.of(block)?.target ?? "",
    protocol: settings.sessionProtocol.of(block).name,
    port: settings.port.all(block).find(({ port }) => port !== undefined)?.port ?? "",
    codec: codec.of(block).codec ?? "",
    codecClass: settings.voiceClass.of(block, { kind: "codec" })?.tag,
    maximum: settings.maxConn.of(block)?.calls,
    incomingProfile: profile("incoming"),
    outgoingProfile: profile("outgoing"),
    shutdown: settings.shutdown.isOn(block),
    keepalive: router.peerKeepalives.get(block.args.tag),
    corLists: corListsOfPeer(block),
    block,
    own: false,
  };
}

function linePeers(router: Router): readonly DialPeer[] {
  const template = configuredPeer(router, {
    args: { tag: 0, kind: "pots" },
    stored: undefined,
    blocks: undefined,
  });
  return virtualDialPeers(router).map(({ tag, destination, dn }) => ({
    ...template,
    tag,
    pattern: `${destination}$`,
    huntstop: dn.huntstop,
    preference: dn.preference?.preference ?? 0,
    port: `50/0/${dn.tag}`,
    corLists: corListsOfLine(router, dn),
    own: true,
  }));
}

/** Whether calls may use a peer: it must know its numbers, and where to send calls for them. */
export function isOperational({
  shutdown,
  kind,
  pattern,
  incoming,
  answer,
  target,
  port,
  keepalive,
}: DialPeer): boolean {
  if (shutdown || keepalive === "busyout") return false;
  if (incoming !== "" || answer !== "") return true;
  return pattern !== "" && (kind === "pots" ? port !== "" : target !== "");
}

/** A peer that a number takes. */
export interface Match {
  readonly peer: DialPeer;
  readonly fit: Fit;
}

export interface Matching {
  /** The number after `num-exp`. */
  readonly number: string;
  /** The best first: most digits named, then preference, then the order of the peers. */
  readonly matches: readonly Match[];
  /** Whether further digits may lead somewhere. */
  readonly more: boolean;
}

/** The peers that a dialled number takes (IOS Dial Peer Configuration, "Hunt Groups and Preferences"). */
export function peersFor(router: Router, dialled: string): Matching {
  const number = numberExpansions(router)
    .map(({ extension, expanded }) => expandNumber(dialled, extension, expanded))
    .find((one) => one !== undefined);
  const called = number ?? dialled;
  const usable = dialPeers(router).filter((peer) => peer.pattern !== "" && isOperational(peer));
  const fitted = usable.map((peer) => ({ peer, fit: fit(peer.pattern, called) }));
  const matches = fitted
    .flatMap(({ peer, fit: one }) => (one.kind === "fits" ? [{ peer, fit: one }] : []))
    .toSorted((a, b) => b.fit.explicit - a.fit.explicit || a.peer.preference - b.peer.preference);
  return { number: called, matches, more: fitted.some((one) => one.fit.kind === "more") };
}

export interface NumberExpansion {
  readonly extension: string;
  readonly expanded: string;
}

export function numberExpansions(router: Router): readonly NumberExpansion[] {
  return numExp.all(router);
}
