import { describe, expect, test } from "vitest";
import { filterOutput } from "../../src/language/output-filter.js";

const config =
  "hostname CME\ninterface Fa0/0\n ip address 10.1.1.1\n!\ntelephony-service\n max-dn 4\n  deep max\n!\nend\n";

test.each([
  ["begin", "!", "!\ntelephony-service\n max-dn 4\n  deep max\n!\nend\n"],
  ["begin", "nowhere", ""],
  ["include", "max|hostname", "hostname CME\n max-dn 4\n  deep max\n"],
  ["include", "cme", ""],
  ["exclude", "^ |!", "hostname CME\ninterface Fa0/0\ntelephony-service\nend\n"],
  ["section", "telephony", "telephony-service\n max-dn 4\n  deep max\n"],
  ["section", "max-dn", " max-dn 4\n  deep max\n"],
  ["section", "deep", "  deep max\n"],
  ["count", "e", "Number of lines which match regexp = 6\n"],
] as const)("| %s %s", (kind, pattern, text) => {
  expect(filterOutput(config, kind, pattern)).toEqual({ text });
});

test("nothing is left of nothing, and a last line without an end gets one", () => {
  expect(filterOutput("", "exclude", "x")).toEqual({ text: "" });
  expect(filterOutput("a", "include", "a")).toEqual({ text: "a\n" });
});

describe("a regular expression of IOS", () => {
  test.each([
    ["_65_", " 65 ", true],
    ["_65_", "165", false],
    ["foo_bar", "foo_bar", true],
    ["_a_", "{a}", true],
    ["a{2}", "a{2}", true],
    ["a{2}", "aa", false],
    ["\\.1", "x.1", true],
    ["\\d", "7", false],
    ["\\d", "d", true],
    ["[]a]x", "]x", true],
    ["[a\\]", "\\", true],
    ["[^a]b", "ab", false],
    ["(ip|mac) ", "mac x", true],
    ["é+$", "éé", true],
  ])("%s on %j", (pattern, line, matches) => {
    expect(filterOutput(line, "include", pattern)).toEqual({ text: matches ? `${line}\n` : "" });
  });

  test.each(["(", ")", "[a", "*", "a**", "(?i)a", "a|*", "\\", "[z-a]", "(a)\\1", "a".repeat(255)])(
    "%s is none",
    (pattern) => {
      expect(filterOutput("a\n", "include", pattern)).toEqual({
        error: "% Failed to compile regular expression",
      });
    },
  );
});

const NESTED = `${"(".repeat(60)}a${")*".repeat(60)}$`;

// Whoever tries one way after the other never ends with these.
test.each([
  [`${"(a*)*".repeat(40)}b`, false],
  [`${"a.*".repeat(80)}b`, false],
  [NESTED, true],
])("%s is decided on a long line", (pattern, matches) => {
  const line = `${"a".repeat(1000)}\n`;
  expect(filterOutput(line, "section", pattern)).toEqual({ text: matches ? line : "" });
});
