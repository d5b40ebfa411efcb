import fc from "fast-check";
import { expect, test } from "vitest";
import { matchesExpected } from "../../src/parse/transcript-match.js";

test.each([
  ["equal lines, blanks at their ends aside", ["a", "b "], ["a\t", "b"]],
  ["any number of lines", ["a", "...", "z"], ["a", "b", "c", "z"]],
  ["no line", ["a", "...", "z"], ["a", "z"]],
  [
    "lines before, between and behind",
    ["...", "b", "c", "...", "e", "..."],
    ["a", "b", "b", "c", "d", "e", "f"],
  ],
  ["the last of several places", ["...", "a", "b"], ["a", "b", "a", "b"]],
  ["any characters", ["up [..] of [..]!"], ["up 3 hours of 4!"]],
  ["no characters, and the sign itself", ["a[..]b[..]"], ["ab[..]"]],
  ["elisions of both kinds", ["...", "x[..]", "y"], ["x1", "x2", "y"]],
])("an answer may be %s", (_what, expected, actual) => {
  expect(matchesExpected(expected, actual)).toBeUndefined();
});

test.each([
  [["a", "b"], ["a", "c"], { line: 2, expected: "b", actual: "c" }],
  [["a", "b"], ["a"], { line: 2, expected: "b" }],
  [["a"], ["a", "b"], { line: 2, actual: "b" }],
  [["...", "b", "c", "...", "z"], ["a", "b", "x", "z"], { line: 3, expected: "c", actual: "x" }],
  [["...", "z"], ["a", "b"], { line: 2, expected: "z", actual: "b" }],
  [["a", "...", "a"], ["a"], { line: 3, expected: "a" }],
  [
    ["...", "phone 4 up", "..."],
    ["list", "phone 4 down", "end"],
    { line: 2, expected: "phone 4 up", actual: "phone 4 down" },
  ],
  [
    ["...", "phone 4 up"],
    ["phone 4 down", "list"],
    { line: 2, expected: "phone 4 up", actual: "phone 4 down" },
  ],
  [["...", "b"], ["a", "b", "c"], { line: 3, actual: "c" }],
  [["x[..]x"], ["x"], { line: 1, expected: "x[..]x", actual: "x" }],
  [["a.c", "(["], ["abc", "(["], { line: 1, expected: "a.c", actual: "abc" }],
])("%j does not match %j", (expected, actual, mismatch) => {
  expect(matchesExpected(expected, actual)).toEqual(mismatch);
});

test("leaving out any lines of an answer still matches it", () => {
  const line = fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 3 });
  fc.assert(
    fc.property(fc.array(line), fc.nat(20), fc.nat(20), (answer, from, length) => {
      const expected = [...answer.slice(0, from), "...", ...answer.slice(from + length)];
      expect(matchesExpected(expected, answer)).toBeUndefined();
    }),
  );
});

test("what nearly matches at every place matches nowhere", () => {
  const many = Array.from({ length: 1000 }, () => "a");
  expect(matchesExpected(["...", ...many.slice(500), "b", "...", "c"], many)).toEqual({
    line: 502,
    expected: "b",
    actual: "a",
  });
  const nearly = `[..]${"a".repeat(500)}b[..]`;
  expect(matchesExpected([nearly], ["a".repeat(1000)])).toEqual({
    line: 1,
    expected: nearly,
    actual: "a".repeat(1000),
  });
});
