import { CODEPOINTS, codepoint } from "../../language/types/named-number.js";
import type { Telephony } from "../../router/telephony-model.js";

/** The classes of packets in the order of `show telephony-service`, with what they are marked with by default. */
const KINDS = [
  ["media", "ef", "media"],
  ["signaling", "cs3", "signal"],
  ["video", "af41", "video"],
  ["service", "default", "service"],
] as const;

/** How CME marks its packets (RFC 2474, 2597 and 3246): ` ef (the MS 6 bits, 46, in ToS, 0xB8) for media`. */
export function dscpLines(dscp: Telephony["dscp"]): string[] {
  return KINDS.map(([kind, usual, word]) => {
    const bits = dscp.find((one) => one.kind === kind)?.codepoint ?? CODEPOINTS[usual];
    const octet = (bits * 4).toString(16).toUpperCase();
    return ` ${codepoint.print(bits)} (the MS 6 bits, ${bits}, in ToS, 0x${octet}) for ${word}`;
  });
}
