import type { CodecName } from "../../router/codecs.js";
import type { Call } from "./call.js";

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
