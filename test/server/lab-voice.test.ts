// The voice of a simulated phone as packets of real time: tones, events of keys, reports, and a clock that does not drift.
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { MUSIC } from "../../src/callmanager/host/music.js";
import { LabVoice } from "../../src/server/lab-voice.js";
import { RtpCount } from "../../src/server/rtp-count.js";
import { readRtpPacket, rtpPacket, type RtpPacket } from "../../src/server/rtp-packet.js";
import { LAWS, soundOf, spokenNumber, TUNE, type Law } from "../../src/server/sounds.js";
import { BEAT, VoiceClock } from "../../src/server/voice-clock.js";
import { voiceBurst } from "../network/voice-burst.js";

/** A time that passes when it is told to, by timers that are late. */
class SlowTime {
  #now = 1000;
  #due: { readonly at: number; readonly action: () => void } | undefined;

  /** `late`: milliseconds by which the next timer is late. */
  constructor(private readonly late: () => number = () => 0) {}

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, action: () => void): () => void {
    const mine = { at: this.#now + milliseconds + this.late(), action };
    this.#due = mine;
    return () => {
      if (this.#due === mine) this.#due = undefined;
    };
  }

  pass(milliseconds: number): void {
    const until = this.#now + milliseconds;
    while (this.#due && this.#due.at <= until) {
      const { at, action } = this.#due;
      this.#due = undefined;
      this.#now = at;
      action();
    }
    this.#now = until;
  }
}

const BURST = voiceBurst(50);

function call({ late, music }: { late?: () => number; music?: Uint8Array } = {}) {
  const time = new SlowTime(late);
  const sent: { readonly at: number; readonly bytes: Uint8Array; readonly offset: number }[] = [];
  const keys: string[] = [];
  const voice = new LabVoice(
    {
      clock: new VoiceClock(time),
      user: { number: "1001", keyPressed: (key) => void keys.push(key) },
      music: () => music,
      follow: () => undefined,
      safely: (action) => action(),
      send: (bytes, offset) => void sent.push({ at: time.now(), bytes, offset }),
      now: () => time.now(),
      wallClock: () => time.now(),
    },
    undefined,
  );
  const packets = () =>
    sent.flatMap(({ bytes, offset }): RtpPacket[] => {
      const packet = offset === 0 ? readRtpPacket(bytes) : undefined;
      return packet ? [packet] : [];
    });
  return { time, voice, sent, keys, packets };
}

describe("the clock of voice", () => {
  test("does not drift in ten minutes, however late its timers are", () => {
    let turn = 0;
    const time = new SlowTime(() => (turn++ * 7) % 13);
    const beats: number[] = [];
    new VoiceClock(time).join(() => beats.push(time.now()));
    time.pass(600_012);
    expect(beats.length).toBe(600_000 / BEAT);
    const late = beats.map((at, place) => at - 1000 - (place + 1) * BEAT);
    expect(Math.max(...late)).toBeLessThan(13);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
  });

  test("leaves out what was missed while nothing ran, and counts it", () => {
    let late = 0;
    const time = new SlowTime(() => late);
    const beats: number[] = [];
    new VoiceClock(time).join((beat) => beats.push(beat));
    time.pass(40);
    late = 1000;
    time.pass(20);
    late = 0;
    time.pass(1040);
    expect(beats.slice(0, 2)).toEqual([1, 2]);
    expect(beats[3]).toBeGreaterThan(50);
    expect(beats.length).toBeLessThan(10);
  });
});

describe("the voice of a simulated phone", () => {
  test("is its number, for as long as it speaks", () => {
    const { time, voice, packets } = call();
    voice.speak(BURST);
    time.pass(1000);
    voice.speak(BURST);
    time.pass(10_000);
    const said = Buffer.concat(packets().map(({ payload }) => payload));
    expect(said.length / 160).toBe(125);
    const number = soundOf(spokenNumber("1001"), 0);
    for (let at = 0; at < said.length; at++) expect(said[at]).toBe(number[at % number.length]);
  });

  test("is music of a file, coded by the law of the call, or of our own where there is none", () => {
    const samples = Uint8Array.from({ length: 500 }, (_none, at) => (at * 7) % 256);
    const header = new DataView(new ArrayBuffer(24));
    for (const [place, word] of [0x2e73_6e64, 24, 500, 1, 8000, 1].entries())
      header.setUint32(place * 4, word);
    const file = Buffer.concat([Buffer.from(header.buffer), samples]);
    for (const [music, expected] of [
      [file, Buffer.from(samples)],
      [file.subarray(0, 20), Buffer.from(soundOf(TUNE, 0))],
      [undefined, Buffer.from(soundOf(TUNE, 0))],
    ] as const) {
      const { time, voice, packets } = call(music ? { music } : {});
      voice.speak({ ...BURST, words: MUSIC });
      time.pass(400);
      const said = Buffer.concat(packets().map(({ payload }) => payload));
      expect(said.length).toBe(3200);
      expect([...said.subarray(0, 3200)].every((byte, at) => byte === expected[at % expected.length])).toBe(
        true,
      );
      voice.hush();
      time.pass(400);
      expect(packets().length).toBe(20);
    }
  });

  test.each([
    ["0", 941, 1336],
    ["5", 770, 1336],
    ["#", 941, 1477],
    ["A", 697, 1633],
  ])("has the two tones of key %s", (key, low, high) => {
    const sound = soundOf(spokenNumber(key), 8).subarray(0, 800);
    const loudest = [697, 770, 852, 941, 1209, 1336, 1477, 1633].toSorted(
      (one, other) => power(sound, other) - power(sound, one),
    );
    expect(new Set(loudest.slice(0, 2))).toEqual(new Set([low, high]));
  });

  test("gives way to keys, each an event of one time that ends three times", () => {
    const { time, voice, packets } = call();
    voice.speak(BURST);
    voice.sendKey("7", 101);
    voice.sendKey("#", 101);
    time.pass(400);
    const events = packets().filter(({ payloadType }) => payloadType === 101);
    expect(events.map(({ payload }) => payload[0])).toEqual([
      ...Array<number>(8).fill(7),
      ...Array<number>(8).fill(11),
    ]);
    expect(events.map(({ isMarked }) => isMarked).filter(Boolean).length).toBe(2);
    expect(new Set(events.map(({ time: at }) => at)).size).toBe(2);
    expect(events.filter(({ payload }) => ((payload[1] ?? 0) & 0x80) !== 0).length).toBe(6);
    const numbers = packets().map(({ sequence }) => sequence);
    expect(numbers.every((one, at) => at === 0 || ((one - (numbers[at - 1] ?? 0)) & 0xffff) === 1)).toBe(
      true,
    );
  });

  test("hears a key once, whichever of its packets are lost", () => {
    const { voice, keys } = call();
    const about = { payloadType: 101, isMarked: false, source: 9 };
    for (const [event, time] of [
      [1, 8000],
      [1, 8000],
      [1, 16_000],
      [11, 24_000],
    ] as const)
      voice.hear(
        rtpPacket({ ...about, sequence: 1, time, payload: Uint8Array.of(event, 10, 0, 160) }),
        undefined,
      );
    expect(keys).toEqual(["1", "1", "#"]);
  });

  test("is reported on every five seconds, and at its end", () => {
    const { time, voice, sent } = call();
    for (let second = 0; second < 12; second++) {
      voice.speak(BURST);
      time.pass(1000);
    }
    voice.close();
    const reports = sent.filter(({ offset }) => offset === 1).map(({ bytes }) => Buffer.from(bytes));
    expect(reports.length).toBe(3);
    expect(reports.map((one) => [one[1], one.readUInt32BE(20)])).toEqual([
      [200, 250],
      [200, 500],
      [200, 600],
    ]);
    // Each packet of a report says how many words follow its first one, up to the end of the datagram.
    for (const one of reports) {
      const types = [];
      let at = 0;
      for (; at < one.length; at += (one.readUInt16BE(at + 2) + 1) * 4) types.push(one[at + 1]);
      expect(at).toBe(one.length);
      expect(types.slice(0, 2)).toEqual([200, 202]);
    }
    expect(reports.at(-1)?.at(-7)).toBe(203);
  });
});

/** How strong a frequency is in G.711 by the A-law. */
function power(bytes: Uint8Array, frequency: number): number {
  const values = new Map(
    Array.from({ length: 4096 }, (_none, at) => (at - 2048) * 16).map((one) => [LAWS[8](one), one]),
  );
  let [real, imaginary] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    const angle = (2 * Math.PI * frequency * at) / 8000;
    real += (values.get(byte) ?? 0) * Math.cos(angle);
    imaginary += (values.get(byte) ?? 0) * Math.sin(angle);
  }
  return real * real + imaginary * imaginary;
}

test.each([
  // ITU-T G.711, tables 1 and 2: silence, the loudest of both signs, and a small value.
  [0, 0, 0xff],
  [0, 32_767, 0x80],
  [0, -32_768, 0x00],
  [8, 0, 0xd5],
  [8, 32_767, 0xaa],
  [8, -32_768, 0x2a],
] as const)("by the law of payload type %i, %i is %i", (law: Law, sample, byte) => {
  expect(LAWS[law](sample)).toBe(byte);
});

test("RTP is read as it was written, and nothing makes reading fail", () => {
  const packets = fc.record({
    payloadType: fc.nat(127),
    isMarked: fc.boolean(),
    sequence: fc.nat(0xffff),
    time: fc.nat(0x7fff_ffff),
    source: fc.nat(0x7fff_ffff),
    payload: fc.uint8Array({ maxLength: 200 }),
  });
  fc.assert(
    fc.property(packets, (packet) => {
      const read = readRtpPacket(rtpPacket(packet));
      expect(read && { ...read, payload: [...read.payload] }).toEqual({
        ...packet,
        payload: [...packet.payload],
      });
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const read = readRtpPacket(bytes);
      expect(read === undefined || read.payload.length <= bytes.length).toBe(true);
    }),
  );
});

test("what was lost is counted over the end of the numbers, and late packets are not", () => {
  const about = { payloadType: 0, isMarked: false, source: 1, payload: new Uint8Array(160) };
  const packet = (sequence: number): RtpPacket => ({ ...about, sequence, time: 0 });
  const count = new RtpCount(packet(65_534));
  for (const sequence of [65_534, 1, 65_535, 3]) count.heard(packet(sequence), 0);
  expect([count.expected, count.received, count.lost]).toEqual([6, 4, 2]);
  expect(count.fractionLost()).toBe(Math.floor((2 * 256) / 6));
  expect(count.fractionLost()).toBe(0);
});
