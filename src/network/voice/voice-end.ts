import { codecNumbered, codecs, type CodecName } from "../../router/codecs.js";
import { SILENCE, type VoiceStatistics } from "../../router/telephony-model.js";
import type { Timeline, Timer } from "../../session/timeline.js";
import type { VoiceBurst } from "../link/frames.js";
import type { IpStack } from "../ip/ip-stack.js";
import type { VoiceStream } from "../phone/station-host.js";
import { BURST, VoiceSource } from "./voice-source.js";

/** One end of a voice stream: sends, and tells what has become of what the other end sends. */
export class VoiceEnd {
  #stream: VoiceStream | undefined;
  #timer: Timer | undefined;
  #expected: number | undefined;
  #statistics = SILENCE;
  #streams = 0;

  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
  ) {}

  get active(): boolean {
    return this.#stream !== undefined;
  }

  /** How SCCP numbers the codec of the present stream. */
  get codec(): number | undefined {
    return this.#stream?.codec;
  }

  /** Of the present stream, or of the last one. */
  get statistics(): VoiceStatistics {
    return this.#statistics;
  }

  start(stream: VoiceStream): void {
    this.stop();
    this.#stream = stream;
    this.#statistics = SILENCE;
    this.#expected = undefined;
    const source = new VoiceSource(this.stack, this.timeline, ++this.#streams, stream);
    this.stack.listen(stream.localPort, ({ data }) => {
      if (data.kind === "rtp") this.#receive(data);
    });
    this.#timer = this.timeline.after(BURST, () => this.#send(source, stream));
  }

  stop(): void {
    this.#timer?.cancel();
    if (this.#stream) this.stack.unlisten(this.#stream.localPort);
    this.#stream = undefined;
  }

  #send(source: VoiceSource, stream: VoiceStream): void {
    const { milliseconds, codec } = stream;
    const name = codecNumbered(codec) ?? "g711ulaw";
    const bytes = Math.round((codecs[name].bitRate * milliseconds) / 8000);
    const sent = source.send({ payloadType: PAYLOAD_TYPES[name] ?? DYNAMIC, milliseconds, bytes });
    this.#add({ sent, sentBytes: sent * bytes });
    this.#timer = this.timeline.after(BURST, () => this.#send(source, stream));
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

/** How much the last change counts in the mean (RFC 3550 section 6.4.1). */
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
