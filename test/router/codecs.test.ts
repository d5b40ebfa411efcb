import { expect, test } from "vitest";
import { codecNamed, codecNames, codecNumbered, codecs } from "../../src/router/codecs.js";

test.each(codecNames)("%s: the bits of a packet last as long as it says", (name) => {
  const { bitRate, bytes, milliseconds } = codecs[name];
  // A frame is filled up to a whole byte.
  expect(bytes).toBe(Math.ceil((bitRate * milliseconds) / 8000));
});

test("variants are the same codec, and no word means two", () => {
  expect(codecNamed("g729br8")).toBe("g729r8");
  expect(codecNamed("g723ar53")).toBe("g723r53");
  expect(codecNamed("g711")).toBeUndefined();
  const words = codecNames.flatMap((name) => [name, ...codecs[name].variants]);
  expect(new Set(words).size).toBe(words.length);
});

test("SCCP's numbers", () => {
  expect([2, 4, 11, 12, 99].map(codecNumbered)).toEqual([
    "g711alaw",
    "g711ulaw",
    "g729r8",
    "g729r8",
    undefined,
  ]);
  const numbers = codecNames.flatMap((name) => codecs[name].sccp);
  expect(new Set(numbers).size).toBe(numbers.length);
});
