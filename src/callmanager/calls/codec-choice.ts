import type { CodecName } from "../../router/codecs.js";
import type { Call, Leg } from "./call.js";

/** An end of a call, as far as its voice is concerned. */
export type VoiceEnd = Pick<Leg, "codecs" | "isOutside">;

/** Codecs in which two ends hear each other, in the order of the first one. */
export function commonCodecs(one: VoiceEnd, other: VoiceEnd): readonly CodecName[] {
  const common = one.codecs.filter((codec) => other.codecs.includes(codec));
  const leavesLab = (one.isOutside === true) !== (other.isOutside === true);
  return leavesLab ? common.filter((codec) => SAMPLED.has(codec)) : common;
}

/** What the voice of a lab is made to be heard in: samples without compression (ITU-T G.711). */
const SAMPLED: ReadonlySet<CodecName> = new Set(["g711ulaw", "g711alaw"]);

/**
 * What both ends speak: between phones that prefer different codecs the one that needs less bandwidth, over IP what
 * the dial-peer says. Undefined where they have none in common.
 */
export function chooseCodec(call: Call): CodecName | undefined {
  const { caller, called } = call;
  if (!called) return undefined;
  const common = commonCodecs(caller, called);
  const [first] = called.codecs;
  const saving = [caller.codecs[0], first].find((codec) => codec === "g729r8" || codec === "ilbc");
  return saving !== undefined && common.includes(saving) ? saving : common[0];
}
