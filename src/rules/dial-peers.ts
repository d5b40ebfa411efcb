import type { GenericBlock } from "../router/holder.js";
import { keptBlocks, keptFlag, keptRows, keptText, textOf } from "../router/kept.js";
import { expandNumber, fit, type Fit } from "../router/number-pattern.js";
import type { Router } from "../router/router.js";
import { virtualDialPeers } from "../router/telephony.js";

/** The dial-peers that were configured and those that the router makes of its lines, and which of them a number takes. */

export interface DialPeer {
  readonly tag: number;
  /** `pots` or `voip`; the rest exists on paper. */
  readonly kind: string;
  readonly description: string;
  readonly pattern: string;
  readonly incoming: string;
  readonly answer: string;
  readonly preference: number;
  readonly huntstop: boolean;
  /** `ipv4:10.1.1.2`; "" without one. */
  readonly target: string;
  readonly protocol: string;
  readonly transport: string;
  readonly port: string;
  readonly prefix: string;
  readonly forwardDigits: string;
  readonly digitStrip: boolean;
  readonly inwardDial: boolean;
  readonly dtmfRelay: readonly string[];
  readonly codec: string;
  readonly bytes: number;
  readonly codecClass: string | undefined;
  readonly vad: boolean;
  readonly maximum: string;
  readonly application: string;
  readonly incomingCor: string;
  readonly outgoingCor: string;
  readonly incomingProfile: string;
  readonly outgoingProfile: string;
  readonly sourceCarrier: string;
  readonly targetCarrier: string;
  readonly sourceGroup: string;
  readonly targetGroup: string;
  readonly shutdown: boolean;
  /** All that was said of it, of which the rest is only shown. */
  readonly block: GenericBlock;
  /** Made by the router for one of its lines. */
  readonly own: boolean;
}

/** Every dial-peer: first those that were configured, by tag, then those of the lines. */
export function dialPeers(router: Router): readonly DialPeer[] {
  const configured = keptBlocks(router, "dial-peer voice").map(configuredPeer);
  return [...configured.toSorted((a, b) => a.tag - b.tag), ...linePeers(router)];
}

/** The payload of one packet in bytes where a peer does not say it: 20 ms of sound, 30 ms with G.723. */
export const PAYLOADS: Readonly<Record<string, number>> = {
  g711alaw: 160,
  g711ulaw: 160,
  "g722-64": 160,
  g723ar53: 20,
  g723r63: 24,
  g729r8: 20,
  ilbc: 50,
};

const USUAL_CODEC = "g729r8";

function configuredPeer(block: ReturnType<typeof keptBlocks>[number]): DialPeer {
  const text = (words: string, label: string) => keptText(block, words, label) ?? "";
  const towards = (words: string, direction: string) =>
    textOf(keptRows(block, words).find((row) => row["direction"] === direction)?.["name"]) ?? "";
  const codec = keptText(block, "codec", "codec") ?? USUAL_CODEC;
  const labelled = (words: string, end: string) =>
    textOf(keptRows(block, words).find((row) => row["end"] === end)?.["name"]) ?? "";
  const [digits] = keptRows(block, "forward-digits");
  const methods = keptRows(block, "dtmf-relay")[0]?.["methods"];
  return {
    tag: Number(block.args["tag"]),
    kind: textOf(block.args["kind"]) ?? "voip",
    description: text("description", "text"),
    pattern: text("destination-pattern", "pattern"),
    incoming: text("incoming called-number", "pattern"),
    answer: text("answer-address", "pattern"),
    preference: Number(keptText(block, "preference", "order") ?? 0),
    huntstop: keptFlag(block, "huntstop") ?? false,
    target: text("session target", "target"),
    protocol: keptText(block, "session protocol", "name") ?? "cisco",
    transport: keptText(block, "session transport", "name") ?? "system",
    port: text("port", "port"),
    prefix: text("prefix", "digits"),
    forwardDigits: digits?.["all"]
      ? "all"
      : digits?.["extra"]
        ? "extra"
        : (textOf(digits?.["count"]) ?? "default"),
    digitStrip: keptFlag(block, "digit-strip") ?? true,
    inwardDial: keptFlag(block, "direct-inward-dial") ?? false,
    dtmfRelay: Array.isArray(methods) ? methods.map(String) : [],
    codec,
    bytes: Number(keptText(block, "codec", "bytes") ?? PAYLOADS[codec] ?? 20),
    codecClass: keptRows(block, "voice-class")
      .filter((row) => row["kind"] === "codec")
      .map((row) => String(row["tag"]))[0],
    vad: keptFlag(block, "vad") ?? true,
    maximum: keptText(block, "max-conn", "calls") ?? "unlimited",
    application: inboundApplication(block),
    incomingCor: towards("corlist", "incoming"),
    outgoingCor: towards("corlist", "outgoing"),
    incomingProfile: towards("translation-profile", "incoming"),
    outgoingProfile: towards("translation-profile", "outgoing"),
    sourceCarrier: labelled("carrier-id", "source"),
    targetCarrier: labelled("carrier-id", "target"),
    sourceGroup: labelled("trunk-group-label", "source"),
    targetGroup: labelled("trunk-group-label", "target"),
    shutdown: keptFlag(block, "shutdown") ?? false,
    block,
    own: false,
  };
}

/** The application behind calls that come in by a peer. */
function inboundApplication(block: GenericBlock): string {
  const row = [...keptRows(block, "service"), ...keptRows(block, "application")].find(
    (one) => one["direction"] === undefined,
  );
  return textOf(row?.["name"]) ?? "";
}

function linePeers(router: Router): readonly DialPeer[] {
  const template = configuredPeer({ args: { tag: 0, kind: "pots" }, stored: undefined, blocks: undefined });
  return virtualDialPeers(router).map(({ tag, destination, dn }) => ({
    ...template,
    tag,
    pattern: `${destination}$`,
    huntstop: dn.huntstop,
    preference: dn.preference?.preference ?? 0,
    port: `50/0/${dn.tag}`,
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
}: DialPeer): boolean {
  if (shutdown) return false;
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
  return keptRows(router, "num-exp").map((row) => ({
    extension: String(row["extension"]),
    expanded: String(row["expanded"]),
  }));
}
