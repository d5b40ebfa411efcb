import type { VoiceBurst } from "../../src/network/link/frames.js";

/** A stretch of G.711 from its first packet on. */
export function voiceBurst(count: number): VoiceBurst {
  return {
    kind: "rtp",
    payloadType: 0,
    stream: 1,
    firstSequence: 0,
    count,
    milliseconds: 20,
    bytes: 160,
    sentAt: 0,
    whole: count,
  };
}
