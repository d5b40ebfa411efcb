import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KeyDecoder } from "../../src/terminal/keys.js";

function names(...chunks: string[]): string[] {
  const decoder = new KeyDecoder();
  return chunks.flatMap((chunk) =>
    Array.from(decoder.decode(chunk), ({ name, text }) => (name === "character" ? text : name)),
  );
}

describe("one key", () => {
  test.each([
    ["a", "a"],
    ["?", "?"],
    ["é", "é"],
    ["😀", "😀"],
    ["\u0001", "ctrl-a"],
    ["\u001A", "ctrl-z"],
    ["\u001C", "ctrl-\\"],
    ["\u001E", "ctrl-^"],
    ["\b", "backspace"],
    ["\u007F", "backspace"],
    ["\t", "tab"],
    ["\u001Bb", "esc-b"],
    ["\u001BB", "esc-b"],
    ["\u001B[A", "up"],
    ["\u001B[B", "down"],
    ["\u001B[C", "right"],
    ["\u001B[D", "left"],
    ["\u001BOA", "up"],
    ["\u001B[H", "home"],
    ["\u001BOF", "end"],
    ["\u001B[1~", "home"],
    ["\u001B[4~", "end"],
    ["\u001B[7~", "home"],
    ["\u001B[8~", "end"],
    ["\u001B[3~", "delete"],
    ["\u001B[1;5C", "right"],
    ["\u001B[15~", "unknown"],
    ["\u001BOP", "unknown"],
    ["\u001B1", "unknown"],
    ["\u001B\u001Bf", "esc-f"],
  ])("%j is %s", (text, name) => {
    expect(names(text)).toEqual([name]);
    expect(names(...text.split(""))).toEqual([name]);
  });
});

describe("line ends", () => {
  test.each([
    ["a\rb", ["a", "enter", "b"]],
    ["a\nb", ["a", "enter", "b"]],
    ["a\r\nb", ["a", "enter", "b"]],
    ["a\r\0b", ["a", "enter", "b"]],
    ["\r\n\r\n", ["enter", "enter"]],
    ["\n\n", ["enter", "enter"]],
    ["\r\r", ["enter", "enter"]],
  ])("%j", (text, keys) => {
    expect(names(text)).toEqual(keys);
    expect(names(...text)).toEqual(keys);
  });
});

describe("what is no key", () => {
  test("NULs and C1 controls are dropped", () => {
    expect(names("a\0\u009Bb\u0080")).toEqual(["a", "b"]);
  });

  test("half a character is dropped, unless the other half follows", () => {
    expect(names("a\uDE00b")).toEqual(["a", "b"]);
    expect(names("a\uD83D", "b")).toEqual(["a", "b"]);
    expect(names("a\uD83D", "\uDE00")).toEqual(["a", "😀"]);
  });

  test("a control character ends an unfinished sequence and counts", () => {
    expect(names("\u001B[12\rx")).toEqual(["enter", "x"]);
    expect(names("\u001BO\u0003")).toEqual(["ctrl-c"]);
    expect(names("\u001B\u0003")).toEqual(["ctrl-c"]);
    expect(names("\u001B[\u001B[A")).toEqual(["up"]);
  });

  test("a sequence that does not end is given up", () => {
    expect(names(`\u001B[${"0".repeat(1000)}`).length).toBeGreaterThan(900);
  });

  test("the x of Ctrl-Shift-6 x", () => {
    expect(names("\u001Exx")).toEqual(["ctrl-^", "x"]);
  });
});

test("where the input is cut does not matter", () => {
  const pieces = fc.constantFrom(
    "a",
    "\r",
    "\n",
    "\0",
    "\u001B",
    "[",
    "O",
    "3",
    "~",
    ";",
    "A",
    "é",
    "😀",
    "\u0003",
    "\u001E",
    "x",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (characters) => {
      expect(names(...characters.join("").split(""))).toEqual(names(characters.join("")));
    }),
  );
});
