import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diagnose } from "../../src/doctor/diagnose.js";
import { readTopology } from "../../src/lab/topology-file.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import { defaultPlatform, usualSwitch } from "../../src/platform/platforms.js";
import { telephoneLab } from "../network/telephone/telephone-lab.js";

/** What the doctor says of telephone lines and of SIP that is open, and that what it says to type is enough. */

function codesOf(lab: Lab): readonly string[] {
  return diagnose(lab).map(({ code, concerns }) => [code, ...concerns].join(" "));
}

function type(lab: Lab, ...lines: readonly string[]): void {
  const keyboard = new LabConsole(lab, { lineTime: 0 });
  for (const line of ["enable", ...lines, "end"]) keyboard.enter(line);
  lab.timeline.pass(5000);
}

/** Types what the doctor says until it finds no line that is broken. */
function treat(lab: Lab): void {
  for (let round = 0; round < 10; round++) {
    const broken = diagnose(lab).find(({ code }) => /^D8[456]|^S1[12]/.test(code));
    if (!broken) return;
    type(lab, ...broken.commands);
  }
}

const broken = (lab: Lab) => codesOf(lab).filter((code) => /^D8[456]/.test(code));

test("a lab in which every line works has none that is broken but the unused one", () => {
  expect(broken(telephoneLab())).toEqual(["D86 PSTN"]);
});

test.each<[lines: readonly string[], found: string]>([
  [["configure terminal", "voice-port 0/0/0", "shutdown"], "D84 FAX1"],
  [["configure terminal", "no isdn switch-type basic-net3"], "D85 PSTN"],
  [["configure terminal", "no dial-peer voice 12 pots"], "D86 FAX2"],
])("%j: the doctor says %s, and mends it", (lines, found) => {
  const lab = telephoneLab();
  type(lab, ...lines);
  expect(broken(lab)).toContain(found);
  treat(lab);
  expect(broken(lab)).toEqual([]);
});

test("SIP that is open to strangers is a risk, and what mends it keeps them out", () => {
  const file = "fixtures/topologies/attacks.yaml";
  const reading = readTopology(readFileSync(file, "utf8"), file, (path) => ({ problem: path }));
  if ("problems" in reading) throw new Error(reading.problems[0]?.message.en);
  const lab = new Lab(reading.topology, {
    platformOf: ({ kind }) => (kind === "switch" ? usualSwitch : defaultPlatform),
    hostOptions: () => ({}),
  });
  lab.timeline.pass(60_000);
  expect(codesOf(lab)).toEqual(expect.arrayContaining(["S11", "S12"]));
  treat(lab);
  const attacker = lab.deviceNamed("ATTACKER");
  if (attacker?.kind !== "other") throw new Error("there is no attacker");
  expect(attacker.attack?.("toll 00899123456")).toMatchObject({ succeeded: false });
  expect(attacker.attack?.("register 301")).toMatchObject({ succeeded: false });
});
