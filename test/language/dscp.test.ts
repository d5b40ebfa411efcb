import { describe, expect, it } from "vitest";
import { codepoint } from "../../src/language/types/dscp.js";

describe("a codepoint", () => {
  it.each([
    ["ef", 46],
    ["cs3", 24],
    ["af31", 26],
    ["af41", 34],
    ["default", 0],
    ["12", 12],
    ["voice", undefined],
  ])("%s", (word, value) => {
    expect(codepoint(word)).toBe(value);
  });
});
