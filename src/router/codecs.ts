/** How voice is coded, and what of it goes into one packet (REFERENCE.md section 8.1; RFC 3551, RFC 3951). */
export interface Codec {
  readonly title: string;
  /** Bits of voice a second. */
  readonly bitRate: number;
  /** What a packet carries unless something else is configured: bytes, and the time that they last. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** Its payload type in RTP (RFC 3551 section 6); undefined where both ends agree on one of those from 96 on. */
  readonly payload?: number;
  /** How SCCP numbers it and its variants. */
  readonly sccp: readonly number[];
  /** Words of `codec` that cost the same: they differ in complexity or in what silence does. */
  readonly variants: readonly string[];
  /** Whether IOS knows it by its name here. */
  readonly ios: boolean;
}

/** By the keyword of `codec`; at the end those that no router of this lab has. */
export const codecs = {
  g711ulaw: codec("G.711 µ-law", 64_000, 160, 20, { payload: 0, sccp: [4] }),
  g711alaw: codec("G.711 A-law", 64_000, 160, 20, { payload: 8, sccp: [2] }),
  "g722-64": codec("G.722", 64_000, 160, 20, { payload: 9, sccp: [6] }),
  g723r53: codec("G.723.1 (5.3)", 5_300, 20, 30, { payload: 4, variants: ["g723ar53"] }),
  g723r63: codec("G.723.1 (6.3)", 6_300, 24, 30, { payload: 4, sccp: [9], variants: ["g723ar63"] }),
  g726r16: codec("G.726 (16)", 16_000, 40, 20, { sccp: [84] }),
  g726r24: codec("G.726 (24)", 24_000, 60, 20, { sccp: [83] }),
  g726r32: codec("G.726 (32)", 32_000, 80, 20, { payload: 2, sccp: [82] }),
  g728: codec("G.728", 16_000, 60, 30, { payload: 15, sccp: [10] }),
  g729r8: codec("G.729", 8_000, 20, 20, {
    payload: 18,
    sccp: [11, 12, 15, 16],
    variants: ["g729ar8", "g729br8", "g729abr8"],
  }),
  ilbc: codec("iLBC (mode 20)", 15_200, 38, 20, { sccp: [86] }),
  "ilbc-30": codec("iLBC (mode 30)", 13_330, 50, 30, { ios: false }),
  gsmfr: codec("GSM full rate", 13_200, 33, 20, { payload: 3, sccp: [18] }),
  gsmefr: codec("GSM enhanced", 12_200, 31, 20, { sccp: [20] }),
  g726r40: codec("G.726 (40)", 40_000, 100, 20, { ios: false }),
  lpc10: codec("FS-1015 (LPC-10)", 2_400, 7, 22.5, { ios: false }),
  speex: codec("Speex (15)", 15_000, 38, 20, { ios: false }),
} as const satisfies Readonly<Record<string, Codec>>;

export type CodecName = keyof typeof codecs;

export const codecNames = Object.keys(codecs) as readonly CodecName[];

/** The codec that a word of `codec` means, or undefined. */
export function codecNamed(word: string): CodecName | undefined {
  return codecNames.find((name) => name === word || codecs[name].variants.includes(word));
}

/** The codec that SCCP numbers so, or undefined. */
export function codecNumbered(sccp: number): CodecName | undefined {
  return codecNames.find((name) => codecs[name].sccp.includes(sccp));
}

function codec(
  title: string,
  bitRate: number,
  bytes: number,
  milliseconds: number,
  more: Partial<Pick<Codec, "payload" | "sccp" | "variants" | "ios">>,
): Codec {
  return { title, bitRate, bytes, milliseconds, sccp: [], variants: [], ios: true, ...more };
}
