import { expect, test } from "vitest";
import { nearest } from "../../src/language/edit-distance.js";

const KEYWORDS = [
  "max-ephones",
  "max-dn",
  "network",
  "default-router",
  "assign",
  "ephone",
  "ephone-dn",
  "to",
];

test.each([
  ["max-phones", "max-ephones"],
  ["max_ephones", "max-ephones"],
  ["max dn", "max-dn"],
  ["netwoerk", "network"],
  ["defualt-router", "default-router"],
  ["assing", "assign"],
  ["epone", "ephone"],
  ["MAX-DN", "max-dn"],
  ["tp", "to"],
])("%s is nearly %s", (word, keyword) => {
  expect(nearest(word, KEYWORDS)).toBe(keyword);
});

test.each(["", "x", "shutdown", "router", "x".repeat(1 << 20)])("%#: a word that is near to none", (word) => {
  expect(nearest(word, KEYWORDS)).toBeUndefined();
});

test("the exact word wins, then one that begins alike, then one of like length", () => {
  expect(nearest("max-dn", ["max_dn", "max-dn"])).toBe("max-dn");
  expect(nearest("tp", ["ip", "to"])).toBe("to");
  expect(nearest("abcd", ["abc", "abce"])).toBe("abce");
});

test("the limit may be set", () => {
  expect(nearest("netwoerk", KEYWORDS, 0)).toBeUndefined();
  expect(nearest("ntwrk", ["network"])).toBeUndefined();
  expect(nearest("ntwrk", ["network"], 2)).toBe("network");
});
