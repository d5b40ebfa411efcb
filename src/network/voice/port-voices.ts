import type { PortVoice } from "../../callmanager/host/line-signal.js";
import type { MediaAddress } from "../../callmanager/host/party.js";
import type { VoiceStatistics } from "../../router/telephony-model.js";
import type { Timeline } from "../../session/timeline.js";
import type { IpStack } from "../ip/ip-stack.js";
import { VoiceEnd } from "./voice-end.js";

/** The UDP ports that a router takes for the voice of its lines; the odd ones are RTCP's. */
const FIRST_PORT = 16_512;
const LAST_PORT = 18_430;

/** Milliseconds of voice in a packet. */
const PACKET = 20;

/** The voice of calls at the voice ports of a router. */
export class PortVoices {
  readonly #ends = new Map<number, VoiceEnd>();
  #nextPort = FIRST_PORT;

  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
    /** The address at which others find the router. */
    private readonly address: () => string,
  ) {}

  open(heard: (words: string | undefined) => void): PortVoice {
    let last: { readonly words: string | undefined } | undefined;
    const end = new VoiceEnd(this.stack, this.timeline, (words) => {
      if (last?.words === words && last) return;
      last = { words };
      heard(words);
    });
    const port = this.#freePort();
    this.#ends.set(port, end);
    return {
      local: { address: this.address(), port },
      sendTo(to, codec) {
        last = undefined;
        end.stop();
        if (!to) return;
        end.start({ ...to, codec, milliseconds: PACKET, localPort: port });
      },
      say: (words) => void (end.saying = words),
      close: () => {
        end.stop();
        this.#ends.delete(port);
      },
    };
  }

  /** What has become of the voice at a place of the router; undefined where no line has it. */
  voiceAt({ address, port }: MediaAddress): VoiceStatistics | undefined {
    return address === this.address() ? this.#ends.get(port)?.statistics : undefined;
  }

  stop(): void {
    for (const end of this.#ends.values()) end.stop();
    this.#ends.clear();
  }

  #freePort(): number {
    do this.#nextPort = this.#nextPort >= LAST_PORT ? FIRST_PORT : this.#nextPort + 2;
    while (this.#ends.has(this.#nextPort) || this.stack.listensAt(this.#nextPort));
    return this.#nextPort;
  }
}
