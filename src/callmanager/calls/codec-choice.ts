import { codecNamed, codecs, type CodecName } from "../../router/codecs.js";
import type { Call } from "./call.js";
import type { Phone } from "../phones/phone.js";

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

/**
 * What both ends speak: between phones that prefer different codecs the one that needs less bandwidth, over IP what
 * the dial-peer says. Undefined where they have none in common.
 */
export function chooseCodec(call: Call): CodecName | undefined {
  const { caller, called } = call;
  if (!called) return undefined;
  const common = caller.codecs.filter((codec) => called.codecs.includes(codec));
  const [first] = called.codecs;
  const saving = [caller.codecs[0], first].find((codec) => codec === "g729r8" || codec === "ilbc");
  return saving !== undefined && common.includes(saving) ? saving : common[0];
}
