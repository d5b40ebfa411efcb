import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { courseLab } from "../../src/lab/course-lab.js";
import { closedDoctor, doctorCommands } from "../../src/doctor/lab-commands.js";
import { diagnose } from "../../src/doctor/diagnose.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import { c2811 } from "../../src/platform/c2811.js";
import { c2960 } from "../../src/platform/c2960.js";
import { play } from "../../src/session/play.js";
import { plantedFaults } from "../../src/exercise/fault/planted-faults.js";
import { sources } from "../architecture/sources.js";

/** Every finding's code and name, as they are declared. */
const declared = sources("src")
  .filter(({ path }) => path.startsWith("src/doctor/"))
  .flatMap(({ text }) => [...text.matchAll(/code: "([DS]\d\d)",\s+name: "([a-z0-9-]+)"/g)])
  .map(([, code = "", name = ""]) => ({ code, name }));

function labWith(configuration: string): Lab {
  const devices = courseLab.devices.map((one) => (one.kind === "router" ? { ...one, configuration } : one));
  const lab = new Lab(
    { ...courseLab, devices },
    { platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811), hostOptions: () => ({ lineTime: 0 }) },
  );
  lab.timeline.pass(120_000);
  return lab;
}

describe("findings", () => {
  test("have a code and a name of their own", () => {
    expect(declared.length).toBeGreaterThan(50);
    for (const key of ["code", "name"] as const)
      expect(new Set(declared.map((one) => one[key])).size, key).toBe(declared.length);
  });

  test("that are planted are declared", () => {
    const codes = new Set(declared.map(({ code }) => code));
    expect(plantedFaults.filter(({ code }) => !codes.has(code))).toEqual([]);
  });
});

describe("advice on security", () => {
  const insecure = [
    readFileSync("fixtures/labs/course/running-config.c2811-15.1.cfg", "utf8").replace(/^end\s*$/m, ""),
    "enable password letmein",
    "snmp-server community public RO",
    "dial-peer voice 5 voip",
    " destination-pattern 5..",
    " session protocol sipv2",
    " session target ipv4:10.9.9.9",
    "telephony-service",
    " max-ephones 42",
    " transfer-pattern .T",
    "line vty 0 4",
    " password letmein",
    " login",
    "end",
  ].join("\n");

  test("names each weakness of a router, and nothing of it is broken", () => {
    const findings = diagnose(labWith(insecure));
    expect(findings.filter(({ severity }) => severity === "broken")).toEqual([]);
    expect(findings.map(({ code }) => code).toSorted()).toEqual([
      "S01",
      "S02",
      "S03",
      "S04",
      "S05",
      "S06",
      "S07",
      "S08",
      "S09",
      "S10",
    ]);
  });

  test("is followed by typing what it proposes", () => {
    const lab = labWith(insecure);
    const keyboard = new LabConsole(lab, { lineTime: 0 });
    for (const line of ["enable", "letmein"]) play(keyboard, line);
    for (const { commands } of diagnose(lab))
      for (const line of commands) expect(play(keyboard, line).output, line).not.toMatch(/^%|\^/m);
    const left = diagnose(lab).flatMap(({ code, commands }) => (commands.length > 0 ? [code] : []));
    expect(left).toEqual([]);
  });
});

test("an examination keeps the doctor away", () => {
  const lab = labWith("hostname CME\nend\n");
  const answers = (commands: ReturnType<typeof doctorCommands>) => {
    const keyboard = new LabConsole(lab, { lineTime: 0, commands });
    return ["@ why", "@ doctor", "@PHONE1 why"].map((line) => play(keyboard, line).output);
  };
  expect(answers(doctorCommands(lab, "en")).every((text) => text.includes("D05"))).toBe(true);
  expect(new Set(answers(closedDoctor("en")))).toEqual(
    new Set(["not here: this console gives no hints (--no-hints)\n"]),
  );
});
