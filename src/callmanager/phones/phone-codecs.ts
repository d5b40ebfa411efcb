import { type CodecName, codecNamed, codecs } from "../../router/codecs.js";
import type { Phone } from "./lines-and-phones.js";

/** What phones have, the usual one first. */
const OF_PHONES = ["g711ulaw", "g729r8", "g711alaw"] as const satisfies readonly CodecName[];

/** How SCCP numbers a codec (SCCP.md section 2.4). */
export function sccpCodec(codec: CodecName): number {
  return codecs[codec].sccp[0] ?? 4;
}

/** What a phone takes: what `codec` of the ephone prefers, then the others that it has. */
export function lineCodecs(phone: Phone | undefined): readonly CodecName[] {
  const word = phone?.settings.codec?.codec;
  const preferred = codecNamed(word ?? "") ?? "g711ulaw";
  return [...new Set<CodecName>([preferred, ...OF_PHONES])].filter((codec) => has(phone, codec));
}

function has(phone: Phone | undefined, codec: CodecName): boolean {
  if (!phone || phone.codecs.size === 0) return true;
  return codecs[codec].sccp.some((number) => phone.codecs.has(number));
}
