import { describe, expect, test } from "vitest";
import { courseLab } from "../../../src/lab/course-lab.js";
import { LabConsole } from "../../../src/network/console/lab-console.js";
import { Lab } from "../../../src/network/lab.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { c2960 } from "../../../src/platform/c2960.js";
import type { Platform } from "../../../src/platform/platform.js";
import { packetTracer } from "../../../src/platform/packet-tracer.js";
import { play } from "../../../src/session/play.js";

/** The course's router, one line after the other. */
const COURSE = [
  "enable",
  "configure terminal",
  "ip dhcp pool Voice",
  "network 192.168.150.0 255.255.255.0",
  "option 150 ip 192.168.150.1",
  "interface fa0/0",
  "ip address 192.168.150.1 255.255.255.0",
  "no shutdown",
  "telephony-service",
  "max-ephones 4",
  "max-dn 4",
  "ip source-address 192.168.150.1 port 2000",
  "auto assign 1 to 4",
  "ephone-dn 1",
  "number 101",
  "ephone-dn 2",
  "number 102",
  "ephone-dn 3",
  "number 103",
  "ephone-dn 4",
  "number 104",
  "end",
];

function courseWith(
  platform: Platform,
  { instead = {}, then = [] }: { instead?: Readonly<Record<string, string>>; then?: readonly string[] } = {},
): LabConsole {
  const lab = new Lab(courseLab, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : platform),
    hostOptions: () => ({}),
  });
  const console = new LabConsole(lab, { lineTime: 1000 });
  for (const line of COURSE) console.enter(instead[line] ?? line);
  for (const name of ["PHONE1", "PHONE2"])
    for (const where of ["out", "in"]) console.enter(`@${name} cable ${where}`);
  console.enter("@ wait 120");
  for (const line of then) console.enter(line);
  return console;
}

function progressOf(console: LabConsole) {
  const device = console.lab.deviceNamed("PHONE1");
  if (device?.kind !== "phone") throw new Error("there is no such phone");
  return { ...device.node.boot.progress, screen: device.node.boot.display().join("\n") };
}

function wayOf(console: LabConsole): readonly string[] {
  const device = console.lab.deviceNamed("PHONE1");
  if (device?.kind !== "phone") throw new Error("there is no such phone");
  return device.node.boot.way.steps.map(({ stage }) => stage);
}

const switchPort = (line: string) =>
  ["enable", "configure terminal", "interface fa0/1", line, "end"].map((one) => `@SW1 ${one}`);

describe("a phone", () => {
  test.each([
    ["has no power", { then: ["@PHONE1 power off"] }, "no-power", ""],
    ["has no cable", { then: ["@PHONE1 cable out"] }, "cable-out", "Ethernet Disconnected"],
    ["has a dead port", { then: switchPort("shutdown") }, "port-shut", "Ethernet Disconnected"],
    [
      "gets no lease",
      { instead: { "network 192.168.150.0 255.255.255.0": "" } },
      "no-lease",
      "Configuring IP",
    ],
    [
      "is told of no TFTP server",
      { instead: { "option 150 ip 192.168.150.1": "" } },
      "no-tftp-server",
      "Configuring CM List",
    ],
    [
      "asks a TFTP server that is not there",
      { instead: { "option 150 ip 192.168.150.1": "option 150 ip 192.168.150.99" } },
      "tftp-silent",
      "TFTP Timeout",
    ],
    [
      "is told of a call agent that is not there",
      { instead: { "auto assign 1 to 4": "ip source-address 192.168.150.9 port 2000" } },
      "not-opened",
      "Opening 192.168.150.9",
    ],
    [
      "is refused",
      { instead: { "max-ephones 4": "max-ephones 1", "auto assign 1 to 4": "no auto-reg-ephone" } },
      "rejected",
      "Registration Rejected: Unknown phone",
    ],
  ] as const)("that %s says so, and says it is stuck", (_, change, stuck, shown) => {
    const console = courseWith(c2811, change);
    const progress = progressOf(console);
    expect(progress.stuck).toBe(stuck);
    expect(progress.screen).toContain(shown);
  });

  test("goes through its stages, each with its time", () => {
    const console = courseWith(c2811, { then: ["@PHONE1 cable out"] });
    const { timeline } = console.lab;
    const from = timeline.now;
    console.enter("@PHONE1 cable in");
    const stages: string[] = [];
    for (
      let progress = progressOf(console);
      progress.stage !== "registered";
      progress = progressOf(console)
    ) {
      if (stages.at(-1) !== progress.stage) stages.push(progress.stage);
      expect(progress.stuck).toBeUndefined();
      expect(progress.since).toBeGreaterThanOrEqual(from);
      expect(progress.since).toBeLessThanOrEqual(timeline.now);
      timeline.passTo(timeline.next ?? timeline.now);
    }
    expect(stages).toEqual(["vlan", "ip", "file", "opening", "registering"]);
    expect(wayOf(console)).toEqual([...stages, "registered"]);
  });

  test("keeps of its way from power-on what it has not lost again", () => {
    const console = courseWith(c2811);
    console.enter("@PHONE1 cable out");
    expect(wayOf(console)).toEqual(["no-link"]);
    console.enter("@PHONE1 cable in");
    for (const line of ["enable", "configure terminal", "telephony-service", "no ip source-address"])
      console.enter(line);
    console.enter("@ wait 300");
    expect(wayOf(console).slice(0, 3)).toEqual(["vlan", "ip", "file"]);
    expect(wayOf(console)).not.toContain("registered");
    console.enter("@PHONE1 power off");
    expect(wayOf(console)).toEqual(["no-power"]);
    expect(console.enter("@PHONE1 status").text).not.toContain("power-on");
    console.enter("@PHONE1 power on");
    expect(console.enter("@PHONE1 status").text).toContain("1 s since power-on: 0 s Configuring VLAN");
  });

  test("is watched while somebody waits: each stage with its second, and a dot a second", () => {
    const console = courseWith(c2811, { then: ["@PHONE1 cable out", "@PHONE1 cable in"] });
    const shown = play(console, "@ wait PHONE1 registered").output;
    const [first = "", ...rows] = shown.split("\n").filter((row) => /^ +\d+ s {2}/.test(row));
    expect(first).toMatch(/^ {3}0 s {2}Configuring \w+: PHONE1 \.+$/);
    expect(rows.at(-1)).toMatch(/ s {2}registered 101: PHONE1$/);
    const dots = shown.split(".").length - 1;
    expect(rows.at(-1)).toContain(` ${dots} s `);
  });

  test("is waited for until spanning tree has let its questions through", () => {
    const console = courseWith(c2811, {});
    const type = (...lines: readonly string[]) => lines.map((line) => play(console, line).output).at(-1);
    type("@SW1 enable", "@SW1 configure terminal", "@SW1 interface FastEthernet0/24", "@SW1 shutdown");
    type("@PHONE1 cable out", "@PHONE1 cable in", "@ wait 240", "@SW1 no shutdown");
    expect(type("@ wait")).toMatch(/PHONE1 +registered 101\n/);
  });

  test("of Packet Tracer tells fewer stages apart", () => {
    const silent = {
      "max-ephones 4": "max-ephones 4",
      "auto assign 1 to 4": "ip source-address 192.168.150.9 port 2000",
    };
    expect(progressOf(courseWith(packetTracer, { instead: silent })).screen).toContain("Configuring CM List");
  });
});
