import { expect, test } from "vitest";
import { faultyNames } from "./faulty-names.js";

test("names that differ are in order", () => {
  expect(faultyNames(["a", "b", "a b"])).toEqual([]);
});

test("a name that is cut short is none", () => {
  expect(faultyNames(["c2811 (config-if) ip helper-add…", "a"])).toEqual([
    "c2811 (config-if) ip helper-add…",
  ]);
});

test("nor is one that stands twice", () => {
  expect(faultyNames(["a", "b", "a"])).toEqual(["a"]);
});
