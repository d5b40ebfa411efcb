import { expect, test } from "vitest";
import { isColoured } from "../../src/cli/coloured.js";

const terminal = { isTTY: true };
const file = {};

test.each([
  ["a terminal", terminal, {}, true],
  ["a file", file, {}, false],
  ["a terminal with NO_COLOR=1", terminal, { NO_COLOR: "1" }, false],
  ["a terminal with an empty NO_COLOR", terminal, { NO_COLOR: "" }, true],
  ["a file with FORCE_COLOR=1", file, { FORCE_COLOR: "1" }, true],
  ["a file with an empty FORCE_COLOR", file, { FORCE_COLOR: "" }, true],
  ["a terminal with FORCE_COLOR=0", terminal, { FORCE_COLOR: "0" }, false],
  ["a file with both", file, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
])("%s has colours where it should", (_, stream, environment, expected) => {
  expect(isColoured(stream, false, environment)).toBe(expected);
  expect(isColoured(stream, true, environment)).toBe(false);
});
