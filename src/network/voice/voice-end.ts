import type { CodecName } from "../../router/codecs.js";
import type { VoiceStatistics } from "../../router/telephony-model.js";
import type { Timeline, Timer } from "../../session/timeline.js";
import type { VoiceBurst } from "../link/frames.js";
import type { IpStack } from "../ip/ip-stack.js";
import type { VoiceStream } from "../phone/station-host.js";
import { VoiceCount } from "./voice-count.js";
import { BURST, EXPEDITED, keyBurst, packetsOf, VoiceSource } from "./voice-source.js";

/** One end of a voice stream: sends, and tells what has become of what the other end sends. */
export class VoiceEnd {
  #stream: VoiceStream | undefined;
  #timer: Timer | undefined;
  #count = new VoiceCount();
  #words: { readonly text: string; readonly until: number } | undefined;
  #streams = 0;
  /** When the present stream began. */
  #since = 0;
  /** What is said, where that is known: a tone. */
  saying: string | undefined;
  /** Nothing is sent, though the stream goes on. */
  muted = false;

  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
    /** Is told of each burst that arrives: what it says, and the key of the pad that it stands for. */
    private readonly heard: (words: string | undefined, key: string | undefined) => void = () => undefined,
  ) {}

  get active(): boolean {
    return this.#stream !== undefined;
  }

  /** The codec of the present stream. */
  get codec(): CodecName | undefined {
    return this.#stream?.codec;
  }

  /** Whether the other end should have been heard by now, and was not: nothing has arrived of the present stream. */
  get isDeaf(): boolean {
    return this.active && this.statistics.received === 0 && this.timeline.now - this.#since > PATIENCE;
  }

  /** Of the present stream, or of the last one. */
  get statistics(): VoiceStatistics {
    return this.#count.statistics;
  }

  /** What an announcement says that arrives now. */
  get words(): string | undefined {
    return this.#words && this.timeline.now < this.#words.until ? this.#words.text : undefined;
  }

  start(stream: VoiceStream): void {
    this.stop();
    this.#stream = stream;
    this.#words = undefined;
    this.#count = new VoiceCount();
    this.#since = this.timeline.now;
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

  /** Sends a key of the pad in the present stream, as an event of a payload type. */
  sendKey(key: string, payload: number): void {
    if (!this.#stream) return;
    const { address, port, localPort } = this.#stream;
    const burst = keyBurst(key, payload, this.timeline.now);
    const data = { kind: "udp", sourcePort: localPort, destinationPort: port, data: burst } as const;
    this.stack.send({ destination: address, dscp: EXPEDITED, data });
  }

  #send(source: VoiceSource, stream: VoiceStream): void {
    const { milliseconds, codec } = stream;
    const packets = packetsOf(codec, milliseconds);
    const words = this.saying;
    const burst = words === undefined ? packets : { ...packets, words };
    if (!this.muted) this.#count.sent(source.send(burst), packets.bytes);
    this.#timer = this.timeline.after(BURST, () => this.#send(source, stream));
  }

  #receive(burst: VoiceBurst): void {
    const { words, key } = burst;
    // A key is no voice: what was being heard goes on.
    if (key !== undefined) return this.heard(this.words, key);
    this.#words = words === undefined ? undefined : { text: words, until: this.timeline.now + WORDS_LAST };
    this.#count.heard(burst, this.timeline.now);
    this.heard(words, undefined);
  }
}

/** Milliseconds in which the first burst of the other end arrives, even over a slow line. */
const PATIENCE = 4 * BURST;

/** Milliseconds for which words are heard after a burst: until the next one is overdue. */
const WORDS_LAST = 1.5 * BURST;
