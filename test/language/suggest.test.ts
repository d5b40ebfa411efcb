import { c2811 } from "../../src/platform/c2811.js";
import { expect, test } from "vitest";
import { grammarOf } from "../../src/language/grammar.js";
import { completeLine, helpText } from "../../src/language/suggest.js";
import { anywhere, modeOf, toy } from "./toy.js";

const mode = modeOf(
  toy.setting({
    syntax: "directory entry tag:<1-250> number:WORD name name:LINE",
    help: {
      directory: "Define directory naming order",
      entry: "Define new directory entry",
      tag: "Directory entry tag",
      number: "A sequence of digits representing dir. number",
      name: "Name",
    },
  }),
  toy.setting({ syntax: "directory clear", help: { directory: "", clear: "clear all directory entries" } }),
  toy.setting({
    syntax: "clock [minutes:<0-59>]",
    help: {
      clock:
        "A sentence that is so long that it does not fit into one line of a terminal and therefore goes on",
      minutes: "Minutes",
    },
  }),
  toy.setting({ syntax: "secret-word", help: { "secret-word": "" }, hidden: true }),
);

function help(typed: string): string {
  return helpText(typed, grammarOf(mode, c2811.dialect), anywhere, 80);
}

test("? alone lists every command under the mode's heading, sorted, wrapped under the help column", () => {
  expect(help("")).toBe(
    [
      "Exec commands:",
      "  clock      A sentence that is so long that it does not fit into one line of a",
      "             terminal and therefore goes on",
      "  directory  Define directory naming order",
      "  no         Negate a command or set its defaults",
      "",
      "",
    ].join("\n"),
  );
});

test("? behind a blank lists what may follow, numbers before words", () => {
  expect(help("directory ")).toBe(
    "  clear  clear all directory entries\n  entry  Define new directory entry\n\n",
  );
  expect(help("directory entry ")).toBe("  <1-250>  Directory entry tag\n\n");
});

test("? lists <cr> last where the command may end", () => {
  expect(help("clock ")).toBe("  <0-59>  Minutes\n  <cr>\n\n");
});

test("? directly behind a word lists the words that it begins", () => {
  expect(help("c")).toBe("clock\n\n");
});

test("? directly behind a value lists the kinds of values that it could be", () => {
  expect(help("directory entry 1")).toBe("<1-250>\n\n");
  expect(help("directory entry 251")).toBe("% Unrecognized command\n");
  expect(help("directory entry 1 5")).toBe("WORD\n\n");
});

test("? behind an unknown word says so", () => {
  expect(help("nonsense ")).toBe("% Unrecognized command\n");
});

test("Tab completes the only keyword and leaves others alone", () => {
  const complete = (typed: string) => completeLine(typed, grammarOf(mode, c2811.dialect), anywhere);
  expect(complete("dir")).toBe("directory ");
  expect(complete("directory e")).toBe("directory entry ");
  expect(complete("directory ")).toBeUndefined();
  expect(complete("directory entry 1")).toBeUndefined();
  expect(complete("zz")).toBeUndefined();
});
