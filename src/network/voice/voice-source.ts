import { codecs, type CodecName } from "../../router/codecs.js";
import type { Timeline } from "../../session/timeline.js";
import type { VoiceBurst } from "../link/frames.js";
import type { IpStack } from "../ip/ip-stack.js";

/** Milliseconds of voice that travel as one burst: everybody sends second by second. */
export const BURST = 1000;

/** Where a stream comes from and goes to. */
export interface StreamEnds {
  readonly localPort: number;
  readonly address: string;
  readonly port: number;
}

/** Sends one stream of voice (RFC 3550): its packets are numbered from the first one on. */
export class VoiceSource {
  #sequence = 0;

  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
    /** Tells the streams of one machine apart. */
    private readonly number: number,
    private readonly ends: StreamEnds,
  ) {}

  /** Sends the packets of one burst; how many they are. */
  send({
    payloadType,
    milliseconds,
    bytes,
    words,
  }: Pick<VoiceBurst, "payloadType" | "milliseconds" | "bytes" | "words">): number {
    const count = Math.round(BURST / milliseconds);
    const burst: VoiceBurst = {
      kind: "rtp",
      payloadType,
      stream: this.number,
      firstSequence: this.#sequence,
      count,
      milliseconds,
      bytes,
      sentAt: this.timeline.now,
      whole: count,
      ...(words !== undefined && { words }),
    };
    this.#sequence += count;
    const { address: destination, port: destinationPort, localPort: sourcePort } = this.ends;
    const data = { kind: "udp", sourcePort, destinationPort, data: burst } as const;
    this.stack.send({ destination, dscp: EXPEDITED, data });
    return count;
  }
}

/** Expedited forwarding: how voice is marked (RFC 3246). */
export const EXPEDITED = 46;

/** What packets of a codec with so many milliseconds of voice look like. */
export function packetsOf(
  codec: CodecName,
  milliseconds: number,
): Pick<VoiceBurst, "payloadType" | "milliseconds" | "bytes"> {
  const bytes = Math.round((codecs[codec].bitRate * milliseconds) / 8000);
  return { payloadType: codecs[codec].payload ?? DYNAMIC, milliseconds, bytes };
}

/** A key of the pad as events of a payload type (RFC 4733). */
export function keyBurst(key: string, payloadType: number, now: number): VoiceBurst {
  return {
    kind: "rtp",
    payloadType,
    stream: KEY_STREAM,
    firstSequence: 1,
    count: KEY_PACKETS,
    milliseconds: 20,
    bytes: 4,
    sentAt: now,
    whole: KEY_PACKETS,
    key,
  };
}

/** Packets of one key: a hundred milliseconds, and the end three times. */
const KEY_PACKETS = 8;
const KEY_STREAM = 0x4b455953;

/** Where none is fixed. */
const DYNAMIC = 96;
