import { expect, test } from "vitest";
import { rule } from "../../src/modes/voice/dial-plan.js";
import { translate } from "../../src/rules/translation-rules.js";

function ruleOf(...rows: readonly Readonly<Record<string, string>>[]) {
  const stored = new Map([[rule, rows.map((row, index) => ({ precedence: index + 1, ...row }))]]);
  return { args: { tag: 1 }, stored, blocks: undefined };
}

test.each([
  ["/^9/", "//", "9555", "555"],
  ["/^00/", "/+/", "0033123", "+33123"],
  [String.raw`/^\+1\(...\)/`, String.raw`/\1/`, "+14085550100", "4085550100"],
  [String.raw`/^\(..\)\(..\)$/`, String.raw`/\2\1/`, "1234", "3412"],
  ["/^[2-4]..$/", "/5&/", "301", "5301"],
  ["/555/", "/666/", "15552", "16662"],
  ["/^$/", "/100/", "", "100"],
  [String.raw`/^\d1/`, "/2/", "d15", "25"],
])("%s %s makes %s %s", (match, replace, number, expected) => {
  expect(translate(ruleOf({ match, replace }), number)).toEqual({
    kind: "translated",
    precedence: 1,
    number: expected,
  });
});

test("the first rule that fits counts, and one may reject the call", () => {
  const rules = ruleOf({ match: "/^1/", replace: "/2/" }, { rejected: "/^3/" });
  expect(translate(rules, "11")).toMatchObject({ precedence: 1, number: "21" });
  expect(translate(rules, "31")).toEqual({ kind: "rejected", precedence: 2 });
  expect(translate(rules, "41")).toEqual({ kind: "unmatched" });
});

test("what is no pattern fits nothing", () => {
  expect(translate(ruleOf({ match: "/[/", replace: "//" }), "1")).toEqual({ kind: "unmatched" });
  // Classes that RE2 has and IOS has not.
  for (const match of [String.raw`/\d/`, String.raw`/\pN/`])
    expect(translate(ruleOf({ match, replace: "//" }), "1")).toEqual({ kind: "unmatched" });
});

test("a rule that names type and plan fits such numbers only, and gives them others", () => {
  const rules = ruleOf({
    match: "/^1/",
    replace: "/2/",
    from: "national",
    to: "unknown",
    first: "isdn",
    second: "any",
  });
  expect(translate(rules, "11", { type: "national", plan: "isdn" })).toEqual({
    kind: "translated",
    precedence: 1,
    number: "21",
    type: "unknown",
    plan: "any",
  });
  for (const other of [{}, { type: "national" }, { type: "subscriber", plan: "isdn" }]) {
    expect(translate(rules, "11", other)).toEqual({ kind: "unmatched" });
  }
  expect(translate(rules, "11", { type: "any", plan: "any" }).kind).toBe("translated");
});
