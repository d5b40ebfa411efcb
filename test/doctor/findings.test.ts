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
import { enableAll } from "../../src/exercise/fault/planting.js";
import { brokenIn, treat } from "../../src/exercise/fault/treating.js";
import { workingLabs } from "../../src/exercise/fault/working-labs.js";
import type { Topology } from "../../src/network/topology.js";
import type { Platform } from "../../src/platform/platform.js";
import { platformNamed } from "../../src/platform/platforms.js";
import { sources } from "../architecture/sources.js";

/** Every finding's code and name, as they are declared. */
const declared = sources("src")
  .filter(({ path }) => path.startsWith("src/doctor/"))
  .flatMap(({ text }) => [...text.matchAll(/code: "([DS]\d\d)",\s+name: "([a-z0-9-]+)"/g)])
  .map(([, code = "", name = ""]) => ({ code, name }));

function labWith(configuration: string, topology: Topology = courseLab): Lab {
  const devices = topology.devices.map((one) => (one.kind === "router" ? { ...one, configuration } : one));
  return settled({ ...topology, devices }, c2811);
}

/** A lab some time after everything was switched on. */
function settled(topology: Topology, platform: Platform): Lab {
  const lab = new Lab(topology, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : platform),
    hostOptions: () => ({ lineTime: 0 }),
  });
  lab.timeline.pass(120_000);
  return lab;
}

function enabled(lab: Lab): LabConsole {
  const keyboard = new LabConsole(lab, { lineTime: 0 });
  enableAll(keyboard);
  return keyboard;
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

describe("a finding that no typed line brings about", () => {
  const course = readFileSync("fixtures/labs/course/running-config.c2811-15.1.cfg", "utf8");

  test("a button of a number that is not there", () => {
    const lab = labWith(course.replace(/^ephone-dn +4\n(?: .*\n)+/m, ""));
    expect(brokenIn(lab).map(({ code }) => code)).toEqual(["D22"]);
    treat(enabled(lab));
    expect(brokenIn(lab)).toEqual([]);
  });

  test("a licence that is missing", () => {
    const platform = platformNamed("packet-tracer-2911") ?? expect.fail();
    const [working] = workingLabs(platform);
    const { topology } = working ?? expect.fail();
    const unlicensed = topology.devices.map((one) =>
      one.kind === "router"
        ? { ...one, configuration: (one.configuration ?? "").replace(/^license boot .*\n/m, "") }
        : one,
    );
    const lab = settled({ ...topology, devices: unlicensed }, platform);
    const missing = () => brokenIn(lab).find(({ code }) => code === "D46");
    const keyboard = enabled(lab);
    for (const line of missing()?.commands ?? expect.fail("not named")) play(keyboard, line);
    lab.timeline.pass(300_000);
    expect(brokenIn(lab)).toEqual([]);
  });

  test("addresses that somebody was found to use", () => {
    const address = {
      address: "192.168.150.11",
      mask: "255.255.255.0",
      gateway: undefined,
      nameServer: undefined,
    };
    const devices = courseLab.devices.map((one) =>
      one.name === "PC1" && one.kind === "pc" ? { ...one, address } : one,
    );
    const others = ["2 192.168.150.10", "12 192.168.150.254"].map(
      (range) => `ip dhcp excluded-address 192.168.150.${range}\n`,
    );
    const lab = labWith(course.replace(/^ip dhcp pool/m, `${others.join("")}$&`), { ...courseLab, devices });
    expect(brokenIn(lab).map(({ code }) => code)).toContain("D54");
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
    const keyboard = new LabConsole(lab, { lineTime: 0, commands: () => commands });
    return ["@ why", "@ doctor", "@PHONE1 why"].map((line) => play(keyboard, line).output);
  };
  expect(answers(doctorCommands(lab, "en")).every((text) => text.includes("D05"))).toBe(true);
  expect(new Set(answers(closedDoctor("en")))).toEqual(
    new Set(["not here: this console gives no hints (--no-hints)\n"]),
  );
});
