import { describe, expect, test } from "vitest";
import { readSentence, readSum, SENTENCE_FORMS } from "../../src/parse/lab-check.js";
import { substitute, variablesOf } from "../../src/exercise/variables.js";

describe("a sentence", () => {
  test.each(SENTENCE_FORMS)("may be: %s", (form) => {
    expect(readSentence(form)).toHaveProperty("claim.kind");
    expect(readSentence(`${form} within 30 s`)).toMatchObject({ within: 30 });
  });

  test.each([
    ["PHONE1 is regsitered", 7],
    ["101 calls", 9],
    ["PC1 pings", 9],
    ["CME Fa0/0 is upp", 15],
    ["101 calls 102 and dances", 18],
  ])("is never: %s, which makes no sense from character %i on", (text, offset) => {
    expect(readSentence(text)).toMatchObject({ offset });
  });

  test("tells the longer form from the shorter one", () => {
    expect(readSentence("101 calls 102")).toMatchObject({ claim: { kind: "call", outcome: "connected" } });
    expect(readSentence("101 calls 102 and 103 rings")).toMatchObject({ claim: { rings: "103" } });
    expect(readSentence("101 calls 102 and hears busy")).toMatchObject({ claim: { outcome: "busy" } });
    expect(readSentence("PC1 cannot telnet to CME")).toMatchObject({ claim: { works: false } });
    expect(readSentence("hunt 600 rings 101, 102")).toMatchObject({ claim: { numbers: ["101", "102"] } });
  });
});

describe("a sum", () => {
  const variables = variablesOf(
    { pod: { per: "student", from: 3, to: 9, unique: true }, net: "10.$(pod).0", two: 2 },
    7,
  );
  if (!(variables instanceof Map)) throw new Error("the variables are wrong");

  test.each([
    ["$(pod * 10 + 1000)", "1070"],
    ["$((pod + two) * 2)", "18"],
    ["$(net).1 and $(pod - two)", "10.7.0.1 and 5"],
    ["no sum", "no sum"],
  ])("in %s makes %s", (text, expected) => {
    expect(substitute(text, variables)).toBe(expected);
  });

  test.each([
    ["$(nobody)", "there is no variable nobody"],
    ["$(net + 1)", "10.7.0 is no number to calculate with"],
    ["$(pod +)", "$(pod +) is no sum: use numbers, names of variables, +, - and *"],
  ])("in %s is wrong: %s", (text, problem) => {
    expect(substitute(text, variables)).toMatchObject({ problem: { en: problem } });
  });

  test("has products before sums, from left to right", () => {
    expect(readSum("1 - 2 - 3")).toMatchObject({ kind: "sum", left: { kind: "sum" }, right: { number: 3 } });
  });
});
