import type { MediaAddress } from "../../callmanager/host/party.js";
import type { CodecName } from "../../router/codecs.js";
import type { Timeline, Timer } from "../../session/timeline.js";
import type { IpStack } from "../ip/ip-stack.js";
import { BURST, packetsOf, VoiceSource } from "./voice-source.js";

/** Milliseconds of voice in a packet of an announcement. */
const PACKET = 20;

/** Announcements that a router plays to callers, each as a stream of its own (RFC 3550). */
export class VoicePlayer {
  readonly #timers = new Set<Timer>();
  #streams = FIRST_STREAM;

  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
  ) {}

  /** Plays the same words over and over, from a port of the router, until what is returned stops it. */
  play(to: MediaAddress, codec: CodecName, words: string, localPort: number): () => void {
    const source = new VoiceSource(this.stack, this.timeline, this.#streams++, { ...to, localPort });
    const packets = { ...packetsOf(codec, PACKET), words };
    let timer: Timer | undefined;
    const stop = () => {
      timer?.cancel();
      if (timer) this.#timers.delete(timer);
    };
    const send = () => {
      source.send(packets);
      stop();
      timer = this.timeline.after(BURST, send);
      this.#timers.add(timer);
    };
    send();
    return stop;
  }

  stop(): void {
    for (const timer of this.#timers) timer.cancel();
    this.#timers.clear();
  }
}

/** Streams of announcements are told apart from those of conferences. */
const FIRST_STREAM = 0x10000;
