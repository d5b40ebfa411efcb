import fc from "fast-check";
import { readFrame, frameBytes } from "../../src/network/wire-format/frames.js";
import { FrameStream } from "../../src/network/wire-format/frame-stream.js";
import { captured } from "./frames.js";
import type { Target } from "./target.js";

/** Bytes that come over a cable from outside of a lab, in hexadecimal: frames of a lab, and what became of them. */
export interface WireBytes {
  readonly frames: readonly string[];
}

let known: readonly Uint8Array[] | undefined;

function knownBytes(): readonly Uint8Array[] {
  known ??= captured().flatMap((frame) => {
    const [first] = frameBytes(frame, 0);
    return first ? [first.bytes] : [];
  });
  return known;
}

type Mutation = readonly [kind: "set" | "cut" | "twice" | "flip", at: number, value: number];

const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.constantFrom("set", "set", "flip", "cut", "twice"),
  fc.nat(2000),
  fc.nat(255),
);

function mutated(bytes: Uint8Array, [kind, draw, value]: Mutation): Uint8Array {
  const at = draw % Math.max(bytes.length, 1);
  if (kind === "cut") return bytes.slice(0, at);
  if (kind === "twice")
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(Math.max(at - value, 0))]);
  const other = bytes.slice();
  other[at] = kind === "set" ? value : (other[at] ?? 0) ^ (1 << (value % 8));
  return other;
}

const frame = fc
  .constant(undefined)
  .chain(() => fc.tuple(fc.constantFrom(...knownBytes()), fc.array(mutation, { maxLength: 4 })))
  .map(([bytes, mutations]) => Buffer.from(mutations.reduce(mutated, bytes)).toString("hex"));

/** Whatever comes is read or named, what was read can be sent, and the check sums are made right so that more is read. */
export const bytes: Target<WireBytes> = {
  name: "bytes",
  turn: 40,
  inputs: fc.array(frame, { minLength: 1, maxLength: 200 }).map((frames) => ({ frames })),
  run({ frames }) {
    const stream = new FrameStream();
    let read = 0;
    for (const text of frames) {
      const came = Uint8Array.from(Buffer.from(text, "hex"));
      for (const one of [came, withRightSums(came)]) {
        const reading = readFrame(one, 0);
        if (reading.kind === "frame") {
          read++;
          frameBytes(structuredClone(reading.frame), 0);
        }
        stream.read(one, 0);
      }
    }
    return { "mutated frames": frames.length, "of them read": read };
  },
};

/** The same with the sums of IP and of what it carries, as far as its lengths allow to find them. */
function withRightSums(frame: Uint8Array): Uint8Array {
  const bytes = frame.slice();
  const start = bytes[12] === 0x81 && bytes[13] === 0 ? 18 : 14;
  if (bytes[start - 2] !== 8 || bytes[start - 1] !== 0) return bytes;
  const header = ((bytes[start] ?? 0) & 15) * 4;
  const total = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
  const inner = bytes.subarray(start + header, start + total);
  put(bytes, start + 10, sumOf([bytes.subarray(start, start + header)], start + 10 - start));
  const protocol = bytes[start + 9] ?? 0;
  const pseudo = Uint8Array.from([
    ...bytes.subarray(start + 12, start + 20),
    0,
    protocol,
    inner.length >> 8,
    inner.length & 255,
  ]);
  const place = { 1: 2, 6: 16, 17: 6, 88: 2 }[protocol];
  if (place === undefined || inner.length < place + 2) return bytes;
  put(inner, place, 0);
  put(inner, place, sumOf(protocol === 6 || protocol === 17 ? [pseudo, inner] : [inner]));
  return bytes;
}

function put(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >> 8;
  bytes[at + 1] = value & 255;
}

function sumOf(parts: readonly Uint8Array[], without?: number): number {
  let sum = 0;
  for (const bytes of parts)
    for (let at = 0; at < bytes.length; at += 2)
      if (at !== without) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}
