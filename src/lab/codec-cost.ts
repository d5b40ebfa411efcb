import type { Codec } from "../router/codecs.js";

/** What a link puts around each IP packet, in bytes. */
export interface VoiceLink {
  readonly title: string;
  readonly parts: readonly { readonly name: "header" | "type" | "fcs" | "flag"; readonly bytes: number }[];
  /** Whether routers compress headers on it: only between two ends. */
  readonly compresses: boolean;
}

export const voiceLinks = {
  ethernet: {
    title: "Ethernet",
    parts: [
      { name: "header", bytes: 14 },
      { name: "fcs", bytes: 4 },
    ],
    compresses: false,
  },
  ppp: {
    title: "PPP",
    parts: [
      { name: "header", bytes: 4 },
      { name: "fcs", bytes: 2 },
      { name: "flag", bytes: 1 },
    ],
    compresses: true,
  },
  "frame-relay": {
    title: "Frame Relay",
    parts: [
      { name: "header", bytes: 2 },
      { name: "type", bytes: 2 },
      { name: "fcs", bytes: 2 },
      { name: "flag", bytes: 1 },
    ],
    compresses: true,
  },
} as const satisfies Readonly<Record<string, VoiceLink>>;

export type VoiceLinkName = keyof typeof voiceLinks;

/** The headers of RTP, UDP and IP; what compression leaves of all three (RFC 2508, without the checksum of UDP). */
export const HEADERS = { rtp: 12, udp: 8, ip: 20 } as const;
export const COMPRESSED_HEADER = 2;

/** What one direction of one call takes. */
export interface CodecCost {
  readonly packetsPerSecond: number;
  readonly packetBytes: number;
  /** Bits a second. */
  readonly bandwidth: number;
}

/** Each direction of a call takes this much, while it is not silent. */
export function costOf(
  codec: Pick<Codec, "bytes" | "milliseconds">,
  link: VoiceLinkName,
  compressed: boolean,
): CodecCost {
  const packetsPerSecond = 1000 / codec.milliseconds;
  const headers = compressed ? COMPRESSED_HEADER : HEADERS.rtp + HEADERS.udp + HEADERS.ip;
  const packetBytes = codec.bytes + headers + linkBytes(link);
  return { packetsPerSecond, packetBytes, bandwidth: packetBytes * 8 * packetsPerSecond };
}

/** What the link adds to each packet, in bytes. */
export function linkBytes(link: VoiceLinkName): number {
  return voiceLinks[link].parts.reduce((sum, { bytes }) => sum + bytes, 0);
}
