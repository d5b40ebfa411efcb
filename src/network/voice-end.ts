import { codecNumbered, codecs, type CodecName } from "../router/codecs.js";
import type { VoiceStatistics } from "../router/telephony-model.js";
import type { Timeline, Timer } from "../session/timeline.js";
import type { VoiceBurst } from "./frames.js";
import type { IpStack } from "./ip-stack.js";
import type { VoiceStream } from "./phone/station-host.js";

const SILENCE: VoiceStatistics = {
  sent: 0,
  sentBytes: 0,
  received: 0,
  receivedBytes: 0,
  lost: 0,
  jitter: 0,
  delay: 0,
};

/**
 * One end of a voice stream. Voice is sent second by second: the packets of a second go out as one burst, which
 * each cable on the way treats as what it is.
 */
export class VoiceEnd {
  #stream: VoiceStream | undefined;
  #timer: Timer | undefined;
  #sequence = 0;
  #expected: number | undefined;
  #statistics = SILENCE;
  #number = 0;

  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
  ) {}

  get active(): boolean {
    return this.#stream !== undefined;
  }

  /** Of the present stream, or of the last one. */
  get statistics(): VoiceStatistics {
    return this.#statistics;
  }

  start(stream: VoiceStream): void {
    this.stop();
    this.#stream = stream;
    this.#statistics = SILENCE;
    this.#sequence = 0;
    this.#expected = undefined;
    this.#number++;
    this.stack.listen(stream.localPort, ({ data }) => {
      if (data.kind === "rtp") this.#receive(data);
    });
    this.#timer = this.timeline.after(SECOND, () => this.#send());
  }

  stop(): void {
    this.#timer?.cancel();
    if (this.#stream) this.stack.unlisten(this.#stream.localPort);
    this.#stream = undefined;
  }

  #send(): void {
    const stream = this.#stream;
    if (!stream) return;
    const name = codecNumbered(stream.codec) ?? "g711ulaw";
    const count = Math.round(SECOND / stream.milliseconds);
    const bytes = Math.round((codecs[name].bitRate * stream.milliseconds) / 8000);
    const burst: VoiceBurst = {
      kind: "rtp",
      payloadType: PAYLOAD_TYPES[name] ?? DYNAMIC,
      stream: this.#number,
      firstSequence: this.#sequence,
      count,
      milliseconds: stream.milliseconds,
      bytes,
      sentAt: this.timeline.now,
      whole: count,
    };
    const { address: destination, port: destinationPort, localPort: sourcePort } = stream;
    this.stack.send({
      destination,
      dscp: EXPEDITED,
      data: { kind: "udp", sourcePort, destinationPort, data: burst },
    });
    this.#sequence += count;
    this.#add({ sent: count, sentBytes: count * bytes });
    this.#timer = this.timeline.after(SECOND, () => this.#send());
  }

  #receive({ firstSequence, count, bytes, sentAt, whole }: VoiceBurst): void {
    const missed = Math.max(firstSequence - (this.#expected ?? firstSequence), 0);
    this.#expected = firstSequence + whole;
    const delay = this.timeline.now - sentAt;
    const { received, jitter, delay: before } = this.#statistics;
    const change = received === 0 ? 0 : Math.abs(delay - before);
    this.#add({ received: count, receivedBytes: count * bytes, lost: missed + whole - count });
    this.#statistics = { ...this.#statistics, delay, jitter: jitter + (change - jitter) / JITTER_WEIGHT };
  }

  #add(more: Partial<VoiceStatistics>): void {
    const sum = { ...this.#statistics };
    for (const [name, value] of Object.entries(more) as [keyof VoiceStatistics, number][]) sum[name] += value;
    this.#statistics = sum;
  }
}

/** Milliseconds. */
const SECOND = 1000;
/** Expedited forwarding: how phones mark their voice (RFC 3246). */
const EXPEDITED = 46;
const JITTER_WEIGHT = 16;

/** RFC 3551 section 6. */
const PAYLOAD_TYPES: Readonly<Partial<Record<CodecName, number>>> = {
  g711ulaw: 0,
  g723r53: 4,
  g723r63: 4,
  g711alaw: 8,
  "g722-64": 9,
  g728: 15,
  g729r8: 18,
};
const DYNAMIC = 96;
