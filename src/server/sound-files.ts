import { type Law, LAWS } from "./sounds.js";

/**
 * Sounds in files, as CME plays them on hold: .au and .wav with samples of G.711, one channel, 8000 of them a second (CME
 * administration guide, "Configuring Music on Hold").
 */

/** Samples of a file, a byte each, and the law by which they are coded. */
interface Recording {
  readonly law: Law;
  readonly samples: Uint8Array;
}

/** Of each file that was played, its sound by each law. */
const known = new WeakMap<Uint8Array, Map<Law, Uint8Array | undefined>>();

/** The sound of a file by a law; undefined where it is none that CME plays. */
export function recordedSound(file: Uint8Array, law: Law): Uint8Array | undefined {
  const sounds = known.get(file) ?? new Map<Law, Uint8Array | undefined>();
  known.set(file, sounds);
  if (!sounds.has(law)) sounds.set(law, codedBy(law, readAu(file) ?? readWav(file)));
  return sounds.get(law);
}

function codedBy(law: Law, recording: Recording | undefined): Uint8Array | undefined {
  if (!recording || recording.samples.length === 0) return undefined;
  if (recording.law === law) return recording.samples;
  const table = Uint8Array.from(levelsOf(recording.law), (level) => LAWS[law](level));
  return recording.samples.map((sample) => table[sample] ?? 0);
}

/** The middle of the levels that each byte of a law stands for (ITU-T G.711): the law that is there, turned around. */
function levelsOf(law: Law): readonly number[] {
  const ranges = Array.from({ length: 256 }, () => ({ low: Infinity, high: -Infinity }));
  for (let level = -32_768; level <= 32_767; level++) {
    const range = ranges[LAWS[law](level)];
    if (!range) continue;
    range.low = Math.min(range.low, level);
    range.high = Math.max(range.high, level);
  }
  return ranges.map(({ low, high }) => Math.round((low + high) / 2));
}

const RATE = 8000;

/** Sun's format: a header of big-endian words, then samples. */
function readAu(file: Uint8Array): Recording | undefined {
  if (file.length < 24) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const [magic, start, size, coding, rate, channels] = [0, 4, 8, 12, 16, 20].map((at) => view.getUint32(at));
  const law = AU_LAWS.get(coding ?? 0);
  if (magic !== AU_MAGIC || law === undefined || rate !== RATE || channels !== 1) return undefined;
  const from = start ?? file.length;
  return { law, samples: file.subarray(from, Math.min(from + (size ?? 0), file.length)) };
}

const AU_MAGIC = 0x2e73_6e64;
const AU_LAWS: ReadonlyMap<number, Law> = new Map([
  [1, 0],
  [27, 8],
]);

/** RIFF: chunks of a name, a little-endian length and that many bytes, up to an even one. */
function readWav(file: Uint8Array): Recording | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (nameAt(file, 0) !== "RIFF" || nameAt(file, 8) !== "WAVE") return undefined;
  let law: Law | undefined;
  for (let at = 12; at + 8 <= file.length;) {
    const size = view.getUint32(at + 4, true);
    const from = at + 8;
    const name = nameAt(file, at);
    if (name === "data")
      return law === undefined
        ? undefined
        : { law, samples: file.subarray(from, Math.min(from + size, file.length)) };
    if (name === "fmt " && from + 16 <= file.length && isTelephone(view, from))
      law = WAV_LAWS.get(view.getUint16(from, true));
    at = from + size + (size % 2);
  }
  return undefined;
}

/** One channel, 8000 samples of a byte a second. */
function isTelephone(view: DataView, at: number): boolean {
  const [channels, rate, bits] = [
    view.getUint16(at + 2, true),
    view.getUint32(at + 4, true),
    view.getUint16(at + 14, true),
  ];
  return channels === 1 && rate === RATE && bits === 8;
}

const WAV_LAWS: ReadonlyMap<number, Law> = new Map([
  [6, 8],
  [7, 0],
]);

function nameAt(file: Uint8Array, at: number): string {
  return String.fromCharCode(...file.subarray(at, at + 4));
}
