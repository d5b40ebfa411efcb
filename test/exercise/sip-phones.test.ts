import { expect, test } from "vitest";
import { act } from "../../src/exercise/acting.js";
import { isObserved, observe } from "../../src/exercise/observing.js";
import { readSentence } from "../../src/parse/lab-check.js";
import { sipOffice } from "../network/phone/sip-office.js";

/** Sentences of lab files hold for phones whatever they speak. */

const lab = sipOffice();
lab.timeline.pass(20_000);

test.each<[string, true | string]>([
  ["SIP1 is registered", true],
  ["SIP1 is registered as 201", true],
  ["SIP2 is registered as 201", "SIP2 has the number 202"],
  ["PC1 is registered as 203", true],
  ['SIP1 shows "201"', true],
  ["201 calls 202", true],
  ["201 calls 101 with g711ulaw", true],
  ["201 calls 101 with g729r8", "the call uses g711ulaw"],
  ["101 calls 203", true],
  ["SIP1 can call PHONE1", true],
  ["SIP1 cannot call 999", true],
  ["SIP1 can call 999", "201 calls 999 and hears that there is no such number"],
  ["201 transfers to 102", true],
  ["102 transfers to 202", true],
  ["203 transfers to 201", true],
])("%s", (text, expected) => {
  const sentence = readSentence(text);
  if ("offset" in sentence || sentence.claim.kind === "doctor") throw new Error(text);
  const { claim } = sentence;
  const verdict = isObserved(claim) ? observe(claim, { lab }) : act(claim, lab);
  expect(verdict.holds || verdict.because.en).toBe(expected);
});
