import { randomInt } from "node:crypto";
import { MUSIC } from "../callmanager/host/music.js";
import { KEYS } from "../callmanager/sip/pad-keys.js";
import type { VoicePlace, VoiceUser } from "../callmanager/sip/carrier.js";
import type { VoiceBurst } from "../network/link/frames.js";
import type { OutsideVoice } from "../network/voice/outside-voice.js";
import { goodbye, report, type SentVoice } from "./rtcp.js";
import { RtpCount } from "./rtp-count.js";
import { readRtpPacket, type RtpPacket, rtpPacket } from "./rtp-packet.js";
import { recordedSound } from "./sound-files.js";
import { type Law, LAWS, soundOf, tonesOf, TUNE } from "./sounds.js";
import { BEAT, type VoiceClock } from "./voice-clock.js";

/** Samples of a beat. */
const SAMPLES = BEAT * 8;

/** Beats of a second, for which voice travels in the lab as one burst. */
const SECOND = 1000 / BEAT;

/** Beats for which a burst is heard: until the next one is overdue. */
const PATIENCE = 1.5 * SECOND;

/** Beats between reports (RFC 3550 section 6.2). */
const REPORTS = 5 * SECOND;

/** Beats of a key, and how often its end is said (RFC 4733 section 2.5). */
const KEY_BEATS = 5;
const KEY_ENDS = 3;

/** What the voice of the lab needs of the call and the machine. */
export interface LabVoiceParts {
  readonly clock: VoiceClock;
  /** Sends to who is outside; `offset` is 1 for RTCP. */
  readonly send: (bytes: Uint8Array, offset: 0 | 1) => void;
  /** Who speaks in the lab, and is told of keys that are pressed outside. */
  readonly user: VoiceUser;
  /** The file of music on hold; undefined where there is none. */
  readonly music: () => Uint8Array | undefined;
  /** Time of the lab passes up to now. */
  readonly follow: () => void;
  /** Does something; what goes wrong with it stops nothing else. */
  readonly safely: (action: () => void) => void;
  /** Milliseconds of a clock that does not go back, and since 1970. */
  readonly now: () => number;
  readonly wallClock: () => number;
}

/** Samples that are said again and again. */
interface Sound {
  /** What they say, and by which law. */
  readonly key: string;
  readonly law: Law;
  readonly bytes: Uint8Array;
  /** How many have been said. */
  at: number;
}

/** A key that is sent: when it began, and for how many beats it has been pressed. */
interface KeyEvent {
  readonly key: string;
  readonly payload: number;
  time: number;
  beats: number;
}

/**
 * The lab's end of a call with somebody outside. What the lab says in bursts goes out as sound, packet by packet and by
 * the real clock; what comes in packets goes into the lab in bursts.
 */
export class LabVoice {
  readonly #source = randomInt(2 ** 32);
  #sequence = randomInt(2 ** 16);
  /** Time of the first beat. */
  readonly #offset = randomInt(2 ** 32);
  #packets = 0;
  #octets = 0;
  #leave: (() => void) | undefined;
  /** What is being said, and until when. */
  #sound: Sound | undefined;
  #until = 0;
  /** Keys that are to be sent, one after the other. */
  readonly #keys: KeyEvent[] = [];
  #count: RtpCount | undefined;
  /** Of the stream from outside, what the lab knows of already. */
  #told = { expected: 0, received: 0 };
  #last: RtpPacket | undefined;
  /** Where it is heard in the lab. */
  #to: VoicePlace | undefined;
  #lastKey: number | undefined;

  /** `voice` opens the port of the lab, and is told what hears there; undefined where there is none. */
  constructor(
    private readonly parts: LabVoiceParts,
    private readonly voice: OutsideVoice | undefined,
  ) {}

  /** Somebody of the lab says something. */
  speak({ payloadType, words, key }: VoiceBurst): void {
    if (key !== undefined) return this.sendKey(key, payloadType);
    if (!isLaw(payloadType)) return;
    const { number } = this.parts.user;
    const said = `${payloadType} ${words === undefined ? `number ${number}` : `words ${words}`}`;
    if (this.#sound?.key !== said) {
      const bytes = words === MUSIC ? this.#music(payloadType) : soundOf(tonesOf(words, number), payloadType);
      this.#sound = { key: said, law: payloadType, bytes, at: 0 };
    }
    this.#run();
    this.#until = this.parts.clock.beat + PATIENCE;
  }

  #music(law: Law): Uint8Array {
    const file = this.parts.music();
    return (file && recordedSound(file, law)) ?? soundOf(TUNE, law);
  }

  /** Presses a key towards who is outside, as an event of a payload type. */
  sendKey(key: string, payload: number): void {
    this.#keys.push({ key, payload, time: 0, beats: 0 });
    this.#run();
  }

  /** A packet has come from outside; `to` is where it is heard in the lab, if anywhere. */
  hear(bytes: Uint8Array, to: VoicePlace | undefined): void {
    const packet = readRtpPacket(bytes);
    if (!packet) return;
    if (packet.payloadType >= FIRST_DYNAMIC && packet.payload.length === KEY_SIZE)
      return this.#hearKey(packet);
    if (this.#count?.source !== packet.source) {
      this.#count = new RtpCount(packet);
      this.#told = { expected: 0, received: 0 };
    }
    this.#count.heard(packet, this.parts.now());
    this.#last = packet;
    this.#to = to;
    this.#run();
  }

  /** Says no more of what it was saying. */
  hush(): void {
    this.#sound = undefined;
  }

  close(): void {
    this.voice?.close();
    this.#leave?.();
    if (this.#packets > 0) this.parts.send(goodbye(...this.#reported()), 1);
  }

  #hearKey({ time, payload: [event = 0] }: RtpPacket): void {
    const key = KEYS[event];
    // All packets of a key have the time at which it began.
    if (key === undefined || time === this.#lastKey) return;
    this.#lastKey = time;
    this.parts.follow();
    this.parts.user.keyPressed(key);
  }

  #run(): void {
    this.#leave ??= this.parts.clock.join((beat) => this.parts.safely(() => this.#pass(beat)));
  }

  #pass(beat: number): void {
    if (this.#keys.length > 0) this.#sendEvent();
    else if (this.#sound) this.#sendSound(this.#sound);
    if (beat % SECOND === 0) this.#tell();
    if (beat % REPORTS === 0 && this.#packets > 0) this.parts.send(report(...this.#reported()), 1);
  }

  #sendSound(sound: Sound): void {
    if (this.parts.clock.beat > this.#until) {
      this.#sound = undefined;
      return;
    }
    const { bytes, law } = sound;
    const payload = new Uint8Array(SAMPLES);
    for (let at = 0; at < SAMPLES; at++) payload[at] = bytes[(sound.at + at) % bytes.length] ?? 0;
    const isMarked = sound.at === 0;
    sound.at += SAMPLES;
    this.#send({ payloadType: law, isMarked, time: this.#time(), payload });
  }

  #sendEvent(): void {
    const [event] = this.#keys;
    if (!event) return;
    const isMarked = event.beats === 0;
    if (isMarked) event.time = this.#time();
    const isOver = ++event.beats > KEY_BEATS;
    const payload = Buffer.alloc(KEY_SIZE);
    payload.writeUInt8(KEYS.indexOf(event.key), 0);
    payload.writeUInt8((isOver ? 0x80 : 0) | VOLUME, 1);
    payload.writeUInt16BE(Math.min(event.beats, KEY_BEATS + 1) * SAMPLES, 2);
    this.#send({ payloadType: event.payload, isMarked, time: event.time, payload });
    if (event.beats === KEY_BEATS + KEY_ENDS) this.#keys.shift();
  }

  #send(packet: Omit<RtpPacket, "sequence" | "source">): void {
    this.#packets++;
    this.#octets += packet.payload.length;
    this.parts.send(rtpPacket({ ...packet, sequence: this.#sequence++, source: this.#source }), 0);
  }

  /** The lab hears what has come since the last second. */
  #tell(): void {
    const [count, last, to] = [this.#count, this.#last, this.#to];
    const received = count ? count.received - this.#told.received : 0;
    if (!count || !last || !to || received === 0) return;
    const { expected } = this.#told;
    const whole = count.expected - expected;
    this.#told = { expected: count.expected, received: count.received };
    this.parts.follow();
    this.voice?.send(
      {
        payloadType: last.payloadType,
        stream: count.source,
        firstSequence: expected,
        count: received,
        bytes: last.payload.length,
        whole: Math.max(whole, received),
      },
      to,
    );
  }

  #time(): number {
    return (this.#offset + this.parts.clock.beat * SAMPLES) >>> 0;
  }

  #reported(): readonly [SentVoice, RtpCount | undefined, string, number] {
    const sent = { source: this.#source, time: this.#time(), packets: this.#packets, octets: this.#octets };
    return [sent, this.#count, `${this.parts.user.number}@cme`, this.parts.wallClock()];
  }
}

/** Of the tone of a key, in dB below the loudest. */
const VOLUME = 10;
const KEY_SIZE = 4;

/** Payload types whose meaning two ends agree on. */
const FIRST_DYNAMIC = 96;

function isLaw(payloadType: number): payloadType is Law {
  return payloadType in LAWS;
}
