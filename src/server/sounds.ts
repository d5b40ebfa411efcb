import { KEYS } from "../callmanager/sip/pad-keys.js";

/** The two laws of G.711, by their payload types (RFC 3551). */
export const LAWS = { 0: muLaw, 8: aLaw } as const;
export type Law = keyof typeof LAWS;

/** Samples of a second. */
const RATE = 8000;

/** Of each frequency, as a part of the loudest: two together stay well below it. */
const LOUDNESS = 0.25;

/** A tone of some frequencies in Hz, or silence, for so many milliseconds. */
export interface Tone {
  readonly frequencies: readonly number[];
  readonly milliseconds: number;
}

/** What somebody of the lab is heard to say: his number, in the tones of its keys, again and again. */
export function spokenNumber(number: string): readonly Tone[] {
  const keys = [...number.toUpperCase()].filter((key) => KEYS.includes(key));
  if (keys.length === 0) return BEEP;
  return [...keys.flatMap((key) => [keyTone(key), silence(80)]), silence(1500)];
}

/** What is heard of somebody of the lab: his number, or an announcement, of which tones are heard as they are, words as a beep. */
export function tonesOf(words: string | undefined, number: string): readonly Tone[] {
  if (words === undefined) return spokenNumber(number);
  return words === "ringback tone" ? RINGBACK : BEEP;
}

const BEEP: readonly Tone[] = [{ frequencies: [1000], milliseconds: 300 }, silence(700)];

/** As in North America. */
const RINGBACK: readonly Tone[] = [{ frequencies: [440, 480], milliseconds: 2000 }, silence(4000)];

/** What is heard on hold where no file is played: a chord, note by note, and a rest (frequencies of equal temperament). */
export const TUNE: readonly Tone[] = [
  ...[262, 330, 392, 523, 392, 330].map((frequency) => ({ frequencies: [frequency], milliseconds: 400 })),
  silence(1600),
];

function silence(milliseconds: number): Tone {
  return { frequencies: [], milliseconds };
}

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477, 1633];
const PAD = "123A456B789C*0#D";

/** The two frequencies of a key (ITU-T Q.23). */
function keyTone(key: string): Tone {
  const place = PAD.indexOf(key);
  const frequencies = [ROWS[place >> 2] ?? 0, COLUMNS[place & 3] ?? 0];
  return { frequencies, milliseconds: 120 };
}

/** Tones as samples of G.711, a byte each. */
export function soundOf(tones: readonly Tone[], law: Law): Uint8Array {
  return Buffer.concat(tones.map((tone) => encoded(tone, law)));
}

/** Tones that have been asked for; there are few of them. */
const known = new Map<string, Uint8Array>();

function encoded({ frequencies, milliseconds }: Tone, law: Law): Uint8Array {
  const key = `${law} ${frequencies.join("+")} ${milliseconds}`;
  const before = known.get(key);
  if (before) return before;
  const bytes = new Uint8Array((milliseconds * RATE) / 1000);
  for (let at = 0; at < bytes.length; at++) {
    const sum = frequencies.reduce((all, one) => all + Math.sin((2 * Math.PI * one * at) / RATE), 0);
    bytes[at] = LAWS[law](Math.round(sum * LOUDNESS * 32_767));
  }
  known.set(key, bytes);
  return bytes;
}

/** A sample of 16 bits by the µ-law (ITU-T G.711). */
function muLaw(sample: number): number {
  const size = Math.min(Math.abs(sample) + 132, 32_767);
  const segment = Math.max(31 - Math.clz32(size) - 7, 0);
  return ~((sample < 0 ? 0x80 : 0) | (segment << 4) | ((size >> (segment + 3)) & 0x0f)) & 0xff;
}

/** A sample of 16 bits by the A-law (ITU-T G.711). */
function aLaw(sample: number): number {
  const size = Math.min(sample < 0 ? ~sample : sample, 32_767) >> 3;
  const segment = Math.max(31 - Math.clz32(size) - 4, 0);
  const step = size >> Math.max(segment, 1);
  return (((sample < 0 ? 0 : 0x80) | (segment << 4) | (step & 0x0f)) ^ 0x55) & 0xff;
}
