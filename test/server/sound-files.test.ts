// Files of music on hold: what CME plays of them, by either law.
import fc from "fast-check";
import { expect, test } from "vitest";
import { recordedSound } from "../../src/server/sound-files.js";
import { LAWS, type Law } from "../../src/server/sounds.js";

const SAMPLES = Buffer.from(Array.from({ length: 256 }, (_none, at) => at));

function au({ coding = 1, rate = 8000, channels = 1, start = 28 } = {}): Buffer {
  const header = Buffer.alloc(start);
  for (const [place, word] of [0x2e73_6e64, start, SAMPLES.length, coding, rate, channels].entries())
    header.writeUInt32BE(word, place * 4);
  return Buffer.concat([header, SAMPLES]);
}

function wav({ coding = 7, rate = 8000, channels = 1, bits = 8 } = {}): Buffer {
  const format = Buffer.alloc(18);
  format.writeUInt16LE(coding, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt16LE(bits, 14);
  const chunk = (name: string, body: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
  };
  const body = Buffer.concat([
    Buffer.from("WAVE"),
    chunk("fmt ", format),
    chunk("fact", Buffer.alloc(3)),
    chunk("data", SAMPLES),
  ]);
  return chunk("RIFF", body);
}

test.each([
  ["an .au file by the \u00b5-law", au(), 0],
  ["an .au file by the A-law", au({ coding: 27 }), 8],
  ["a .wav file by the \u00b5-law", wav(), 0],
  ["a .wav file by the A-law", wav({ coding: 6 }), 8],
] as const)("%s is heard as it is by its own law, and nearly so by the other", (_name, file, law) => {
  expect(Buffer.from(recordedSound(file, law) ?? [])).toEqual(SAMPLES);
  const other: Law = law === 0 ? 8 : 0;
  const [loud, quiet] = law === 0 ? [0x80, 0xff] : [0xaa, 0xd5];
  const heard = recordedSound(file, other);
  expect(heard?.[loud]).toBe(LAWS[other](law === 0 ? 32_124 : 32_256));
  expect(heard?.[quiet]).toBe(LAWS[other](law === 0 ? 0 : 8));
});

test.each([
  ["in stereo", wav({ channels: 2 })],
  ["at another rate", au({ rate: 16_000 })],
  ["of plain samples", wav({ coding: 1, bits: 16 })],
  ["of another kind", Buffer.from("ID3 and so on, much longer than a header")],
])("a file %s is not played", (_name, file) => {
  expect(recordedSound(file, 0)).toBeUndefined();
});

test("nothing that is in a file makes reading it fail", () => {
  const starts = fc.constantFrom(au().subarray(0, 40), wav().subarray(0, 60), Buffer.alloc(0));
  fc.assert(
    fc.property(starts, fc.uint8Array({ maxLength: 60 }), fc.nat(60), (start, bytes, cut) => {
      const file = Buffer.concat([start.subarray(0, cut), bytes]);
      const sound = recordedSound(file, 8);
      expect(sound === undefined || sound.length <= file.length).toBe(true);
    }),
  );
});
