import { codecNumbered } from "../../router/codecs.js";
import { SILENCE, type VoiceStatistics } from "../../router/telephony-model.js";
import type { Timeline, Timer } from "../../session/timeline.js";
import type { VoiceBurst } from "../link/frames.js";
import type { IpStack } from "../ip/ip-stack.js";
import type { VoiceStream } from "../phone/station-host.js";
import { BURST, packetsOf, VoiceSource } from "./voice-source.js";

/** One end of a voice stream: sends, and tells what has become of what the other end sends. */
export class VoiceEnd {
  #stream: VoiceStream | undefined;
  #timer: Timer | undefined;
  #expected: number | undefined;
  #statistics = SILENCE;
  #words: { readonly text: string; readonly until: number } | undefined;
  #streams = 0;
  /** When the present stream began. */
  #since = 0;
  /** Nothing is sent, though the stream goes on. */
  muted = false;

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

  /** Whether the other end should have been heard by now, and was not: nothing has arrived of the present stream. */
  get isDeaf(): boolean {
    return this.active && this.#statistics.received === 0 && this.timeline.now - this.#since > PATIENCE;
  }

  /** Of the present stream, or of the last one. */
  get statistics(): VoiceStatistics {
    return this.#statistics;
  }

  /** What an announcement says that arrives now. */
  get words(): string | undefined {
    return this.#words && this.timeline.now < this.#words.until ? this.#words.text : undefined;
  }

  start(stream: VoiceStream): void {
    this.stop();
    this.#stream = stream;
    this.#words = undefined;
    this.#statistics = SILENCE;
    this.#since = this.timeline.now;
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
    this.#words = undefined;
  }

  #send(source: VoiceSource, stream: VoiceStream): void {
    const { milliseconds, codec } = stream;
    const packets = packetsOf(codecNumbered(codec) ?? "g711ulaw", milliseconds);
    if (!this.muted) {
      const sent = source.send(packets);
      this.#add({ sent, sentBytes: sent * packets.bytes });
    }
    this.#timer = this.timeline.after(BURST, () => this.#send(source, stream));
  }

  #receive({ firstSequence, count, bytes, sentAt, whole, words }: VoiceBurst): void {
    this.#words = words === undefined ? undefined : { text: words, until: this.timeline.now + WORDS_LAST };
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

/** Milliseconds in which the first burst of the other end arrives, even over a slow line. */
const PATIENCE = 4 * BURST;

/** Milliseconds for which words are heard after a burst: until the next one is overdue. */
const WORDS_LAST = 1.5 * BURST;

/** How much the last change counts in the mean (RFC 3550 section 6.4.1). */
const JITTER_WEIGHT = 16;
