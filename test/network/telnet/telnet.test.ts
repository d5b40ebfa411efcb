import { beforeEach, describe, expect, it } from "vitest";
import { readTopology } from "../../../src/lab/topology-file.js";
import { LabConsole } from "../../../src/network/console/lab-console.js";
import { frameSize } from "../../../src/network/link/frames.js";
import { Lab } from "../../../src/network/lab.js";
import { c2811 } from "../../../src/platform/c2811.js";

const ROUTERS = `
name: pair
devices:
  R1:
    kind: router
    configuration: |
      hostname R1
      interface FastEthernet0/0
       ip address 10.0.0.1 255.255.255.0
      line vty 0 4
       privilege level 15
       no login
      end
  R2:
    kind: router
    configuration: |
      hostname R2
      interface FastEthernet0/0
       ip address 10.0.0.2 255.255.255.0
      line vty 0 4
       privilege level 15
       no login
      end
cables:
  - [R1 Fa0/0, R2 Fa0/0]
`;

const CLOSED = "\n[Connection to 10.0.0.2 closed by foreign host]\n";

let lab: Lab;
let keyboard: LabConsole;

beforeEach(() => {
  const reading = readTopology(ROUTERS, "pair.yaml", () => "");
  if (!("topology" in reading)) throw new Error("the lab of this test is wrong");
  lab = new Lab(reading.topology, { platformOf: () => c2811, hostOptions: () => ({}) });
  keyboard = new LabConsole(lab, { lineTime: 1000 });
});

const type = (...lines: readonly string[]): string => lines.map((line) => keyboard.enter(line).text).join("");

/** What comes up by itself in the next so many seconds. */
function during(seconds: number): readonly string[] {
  lab.timeline.pass(seconds * 1000);
  return keyboard.takeLogs();
}

describe("somebody who is logged in elsewhere", () => {
  beforeEach(() => {
    expect(type("telnet 10.0.0.2")).toBe("Trying 10.0.0.2 ... Open\n\n");
    expect(keyboard.prompt).toBe("R2#");
  });

  it("has help, completion and history of the far router", () => {
    expect(keyboard.help("show cl")).toContain("clock");
    expect(keyboard.complete("show clo")).toBe("show clock ");
    expect(keyboard.complete("zzz")).toBeUndefined();
    type("show clock");
    expect(keyboard.history).toEqual(["show clock"]);
  });

  it("leaves its modes by Ctrl-Z and Ctrl-C", () => {
    type("configure terminal", "interface Loopback0");
    expect(keyboard.prompt).toBe("R2(config-if)#");
    keyboard.end("description LAB");
    expect(keyboard.prompt).toBe("R2#");
    expect(type("show running-config interface Loopback0")).toContain(" description LAB\n");
    type("configure terminal");
    keyboard.cancel();
    expect(keyboard.prompt).toBe("R2#");
  });

  it("waits there for what takes time, and may give up", () => {
    type("ping 10.0.0.99 repeat 3");
    expect(keyboard.expects).toBe("wait");
    keyboard.abort();
    expect(keyboard.expects).toBe("command");
    expect(keyboard.prompt).toBe("R2#");
  });

  it("is told what was wrong with a line, once", () => {
    type("show colck");
    expect(keyboard.problem?.text).toBe("show colck");
    type("show clock");
    expect(keyboard.problem).toBeUndefined();
  });

  it("reads long answers whole, in packets that fit the cables", () => {
    type("configure terminal");
    for (let number = 1; number <= 100; number++) type(`ip host SERVER-${number} 10.0.0.${number}`);
    type("end");
    const sizes: number[] = [];
    lab.capture = (frame) => sizes.push(frameSize(frame));
    const there = type("show running-config");
    expect(there.length).toBeGreaterThan(3000);
    expect(Math.max(...sizes)).toBeGreaterThan(1400);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1514);
    type("exit", "@R2 enable");
    expect(type("@R2 show running-config")).toBe(there);
  });

  it("is sent away after ten minutes without a key, and not if the line says never", () => {
    expect(during(599)).toEqual([]);
    expect(during(2)).toEqual(CLOSED.trimEnd().split("\n"));
    expect(keyboard.prompt).toBe("R1>");
    type("telnet 10.0.0.2", "configure terminal", "line vty 0 4", "exec-timeout 0 0", "end");
    type("show clock");
    keyboard.takeLogs();
    expect(during(100_000)).toEqual([]);
    expect(keyboard.prompt).toBe("R2#");
  });

  it("loses the connection when the far router starts again", () => {
    type("write memory", "reload");
    expect(type("")).toBe(CLOSED);
    expect(keyboard.prompt).toBe("R1>");
    expect(type("telnet 10.0.0.2")).toContain("Open");
  });

  it("learns that a cable is out when nothing comes back", () => {
    const device = lab.deviceNamed("R1");
    const wire = device && lab.wireAt(device, "FastEthernet0/0");
    if (!wire) throw new Error("no cable");
    wire.plugged = false;
    const before = lab.timeline.now;
    expect(type("show clock")).toBe(CLOSED);
    expect(lab.timeline.now - before).toBeGreaterThan(60_000);
  });

  it("takes a vty until it leaves", () => {
    const users = (): number => type("@R2 show users").match(/ vty /g)?.length ?? 0;
    expect(users()).toBe(1);
    type("exit");
    expect(users()).toBe(0);
  });
});

it("sends those away who do not log in within half a minute", () => {
  type(
    "@R2 enable",
    "@R2 configure terminal",
    "@R2 line vty 0 4",
    "@R2 password far",
    "@R2 login",
    "@R2 end",
  );
  type("telnet 10.0.0.2");
  expect(keyboard.prompt).toBe("Password: ");
  expect(during(31)).toEqual(["", "% Password:  timeout expired!", ...CLOSED.trimEnd().split("\n")]);
});

it("refuses the sixth of five lines, and passes on what is typed through all of them", () => {
  for (let hop = 0; hop < 10; hop++) {
    expect(type(`telnet 10.0.0.${hop % 2 === 0 ? 2 : 1}`)).toContain("Open");
    lab.timeline.pass(1000);
  }
  expect(type("telnet 10.0.0.2")).toContain("% Connection refused by remote host");
  expect(type("show users").match(/ vty /g)).toHaveLength(5);
  for (let hop = 0; hop < 10; hop++) expect(type("exit")).toContain("closed by foreign host");
  expect(keyboard.prompt).toBe("R1>");
});

it("lets a router's own user out of everywhere when it starts again", () => {
  type("telnet 10.0.0.2", "telnet 10.0.0.1", "write memory", "reload", "");
  expect(keyboard.expects).toBe("return");
  type("");
  expect(keyboard.prompt).toBe("R1>");
  expect(type("@R2 show users")).not.toContain("vty");
});
