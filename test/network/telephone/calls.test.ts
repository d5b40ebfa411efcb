import { describe, expect, test } from "vitest";
import { act, type ActingClaim } from "../../../src/exercise/acting.js";
import { readSentence } from "../../../src/parse/lab-check.js";
import { telephoneLab } from "./telephone-lab.js";

/** What checks of a lab find out of telephones that are no IP phones. */
function verdictOn(sentence: string, lab = telephoneLab()): string | true {
  const read = readSentence(sentence);
  if (!("claim" in read)) throw new Error(sentence);
  const verdict = act(read.claim as ActingClaim, lab);
  return verdict.holds || verdict.because.en;
}

describe("a check of a lab", () => {
  test.each([
    "101 calls 111",
    "FAX1 calls FAX2",
    "112 calls 101",
    "101 calls 112 with g711ulaw",
    "0145550199 calls 0145550122",
    "0145550199 calls 0145552001 and 101 rings",
    "0145550199 calls 0145551002 and 111 rings",
    "0145550199 calls 0145552007",
    "101 cannot call 999",
    "0145550199 cannot call 0145550100",
  ])("holds: %s", (sentence) => {
    expect(verdictOn(sentence)).toBe(true);
  });

  test.each([
    ["FAX1 calls 999", "111 calls 999 and hears that there is no such number"],
    ["0145550199 calls 0145550100", "0145550199 calls 0145550100 and hears that there is no such number"],
    ["FAX1 calls FAX2 and hears busy", "111 calls 112 and hears that it rings elsewhere"],
    ["FAX1 cannot call 101", "111 reaches 101"],
    ["PSTN calls 0199", "0145550199 calls 0199 and hears that there is no such number"],
  ])("fails: %s, because %s", (sentence, reason) => {
    expect(verdictOn(sentence)).toBe(reason);
  });

  test("leaves every telephone on the hook", () => {
    const lab = telephoneLab();
    verdictOn("FAX1 calls FAX2", lab);
    verdictOn("0145550199 calls 0145552001 and 101 rings", lab);
    const states = [...lab.devices.values()].flatMap((device) =>
      device.kind === "other" ? device.telephones.map(({ state }) => state()) : [],
    );
    expect(states).toEqual([undefined, undefined, undefined, undefined]);
  });
});
