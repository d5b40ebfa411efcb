import type { CodecName } from "../../router/codecs.js";
import {
  type Audio,
  type AudioCodec,
  describeAudio,
  type Direction,
  KEY_EVENTS,
  offered,
  readAudio,
} from "./audio.js";
import { printSession, readSession } from "./session-description.js";

/** What this end of a call may say of its voice. */
export interface MediaLimits {
  /** Where it hears. */
  readonly address: string;
  readonly port: number;
  /** In the order of preference. */
  readonly codecs: readonly CodecName[];
  /** Whether keys of the pad travel in RTP. */
  readonly takesEvents: boolean;
  /** What it calls itself in `o=`; that of IOS where nothing is said. */
  readonly origin?: string;
}

/** What one end of a call has said of its voice, and heard of the other one's (RFC 3264). */
export class CallMedia {
  #version: number;
  #said = "";
  /** Of the other end. */
  #remote: Audio | undefined;
  #codec: AudioCodec | undefined;

  /** `id` names the session for as long as it lasts. */
  constructor(
    readonly limits: MediaLimits,
    private readonly id: number,
  ) {
    this.#version = id;
  }

  get remote(): Audio | undefined {
    return this.#remote;
  }

  /** What both speak; undefined before they have agreed. */
  get codec(): CodecName | undefined {
    return this.#codec?.name;
  }

  /** An offer: all codecs, or the present one once both have agreed. */
  offer(direction: Direction): string {
    const { codecs } = this.limits;
    const all = codecs.flatMap((name) => offered(name) ?? []);
    return this.#say(this.#codec ? [this.#codec] : all, direction, KEY_EVENTS);
  }

  /** Codecs of an offer that this end takes, in the offer's order. */
  common(offer: Audio): readonly AudioCodec[] {
    return offer.codecs.filter(({ name }) => this.limits.codecs.includes(name));
  }

  /** The answer to an offer, with one codec of those in common. */
  answer(offer: Audio, codec: AudioCodec, direction: Direction): string {
    this.#remote = offer;
    this.#codec = codec;
    return this.#say([codec], direction, offer.events);
  }

  /** The other end's answer; false where it takes none of what was offered. */
  take(answer: Audio): boolean {
    const [codec] = this.common(answer);
    if (!codec || answer.port === 0) return false;
    this.#remote = answer;
    this.#codec = codec;
    return true;
  }

  #say(codecs: readonly AudioCodec[], direction: Direction, events: number | undefined): string {
    const { address, port, takesEvents, origin } = this.limits;
    const audio = { address, port, codecs, direction, events: takesEvents ? events : undefined };
    const said = printSession(describeAudio(audio, this.id, this.#version, origin));
    // The version grows with each change (RFC 3264 section 8).
    const isNew = this.#said !== "" && said !== this.#said;
    this.#said = isNew ? printSession(describeAudio(audio, this.id, ++this.#version, origin)) : said;
    return this.#said;
  }
}

/** The voice that a body describes; a text says what is wrong, undefined: there is none. */
export function audioOf(body: string): Audio | string | undefined {
  if (body === "") return undefined;
  const session = readSession(body);
  return typeof session === "string" ? session : (readAudio(session) ?? "no audio over RTP");
}
