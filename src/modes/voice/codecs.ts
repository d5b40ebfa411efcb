import { codecNamed, codecs } from "../../router/codecs.js";

/** A codec with the packets that it has anyway needs no word about them. */
export function usualPayloadUnsaid<A extends { readonly codec?: string; readonly bytes?: number }>({
  bytes,
  ...rest
}: A): A {
  const name = codecNamed(rest.codec ?? "");
  // iLBC has packets of two sizes, as its mode says.
  const usual = name === undefined || name === "ilbc" ? undefined : codecs[name].bytes;
  return (bytes === undefined || bytes === usual ? rest : { ...rest, bytes }) as A;
}

/** Voice codecs as help lines name them (REFERENCE.md section 8.1). */
export const codecWords = {
  aacld: "AACLD 48000 bps",
  "clear-channel": "Clear Channel 64000 bps (No voice capabilities: data transport only)",
  g711alaw: "G.711 A Law 64000 bps",
  g711ulaw: "G.711 u Law 64000 bps",
  "g722-64": "G722-64K at 64000 bps - Only supported for H.320<->H.323 calls",
  g723ar53: "G.723.1 ANNEX-A 5300 bps",
  g723ar63: "G.723.1 ANNEX-A 6300 bps",
  g723r53: "G.723.1 5300 bps",
  g723r63: "G.723.1 6300 bps",
  g726r16: "G.726 16000 bps",
  g726r24: "G.726 24000 bps",
  g726r32: "G.726 32000 bps",
  g728: "G.728 16000 bps",
  g729abr8: "G.729 ANNEX-A and B 8000 bps",
  g729ar8: "G.729 ANNEX-A 8000 bps",
  g729br8: "G.729 ANNEX-B 8000 bps",
  g729r8: "G.729 8000 bps",
  "gsmamr-nb": "GSM AMR-NB 4750 - 12200 bps",
  ilbc: "iLBC 13330 or 15200 bps",
  transparent: "transparent; uses the endpoint codec",
} as const;

/** The same codecs as a choice in a syntax. */
export const CODECS =
  "{aacld | clear-channel | g711alaw | g711ulaw | g722-64 | g723ar53 | g723ar63 | g723r53 | g723r63 | g726r16 | g726r24 | g726r32 | g728 | g729abr8 | g729ar8 | g729br8 | g729r8 | gsmamr-nb | ilbc | transparent}";
