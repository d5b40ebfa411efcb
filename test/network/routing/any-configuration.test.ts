import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTopology } from "../../../src/lab/topology-file.js";
import { LabConsole } from "../../../src/network/console/lab-console.js";
import { Lab } from "../../../src/network/lab.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { c2960 } from "../../../src/platform/c2960.js";
import { routeTo } from "../../../src/router/routes.js";

const ROUTERS = ["R1", "R2", "R3"];

const inProcess = (header: string, lines: readonly string[]) =>
  fc.constantFrom(...lines).map((line) => `${header}\n${line}`);

const ospf = inProcess("router ospf 1", [
  "network 0.0.0.0 255.255.255.255 area 0",
  "no network 0.0.0.0 255.255.255.255 area 0",
  "network 10.0.0.0 0.0.0.255 area 1",
  "no network 10.0.0.0 0.0.0.255 area 1",
  "network 172.16.0.0 0.0.255.255 area 2",
  "router-id 9.9.9.9",
  "router-id 8.8.8.8",
  "no router-id",
  "area 1 stub",
  "area 1 stub no-summary",
  "no area 1 stub",
  "area 0 authentication message-digest",
  "no area 0 authentication",
  "area 2 range 172.16.0.0 255.255.0.0",
  "redistribute connected subnets",
  "redistribute rip subnets",
  "redistribute eigrp 5 subnets",
  "no redistribute connected",
  "default-information originate always",
  "passive-interface default",
  "no passive-interface default",
  "no passive-interface FastEthernet0/0",
]);
const rip = inProcess("router rip", [
  "version 2",
  "network 10.0.0.0",
  "network 172.16.0.0",
  "no network 10.0.0.0",
  "no auto-summary",
  "redistribute ospf 1 metric 2",
  "redistribute eigrp 5 metric 3",
  "timers basic 5 15 15 30",
  "default-information originate",
]);
const eigrp = inProcess("router eigrp 5", [
  "network 10.0.0.0",
  "network 172.16.0.0",
  "no network 10.0.0.0",
  "auto-summary",
  "no auto-summary",
  "eigrp stub",
  "no eigrp stub",
  "redistribute ospf 1 metric 1544 2000 255 1 1500",
  "redistribute rip",
  "default-metric 1000 100 255 1 1500",
]);
const onPort = inProcess("interface FastEthernet0/0", [
  "shutdown",
  "no shutdown",
  "ip ospf priority 0",
  "ip ospf priority 200",
  "ip ospf hello-interval 3",
  "no ip ospf hello-interval",
  "ip ospf network point-to-point",
  "no ip ospf network",
  "ip ospf cost 50",
  "ip address 10.0.0.77 255.255.255.0",
  "ip summary-address eigrp 5 172.16.0.0 255.255.0.0",
  "delay 500",
  "ip hello-interval eigrp 5 1",
]);
const whole = fc.constantFrom(
  "no router ospf 1",
  "no router rip",
  "no router eigrp 5",
  "do clear ip eigrp neighbors",
  "interface Loopback0\nip address 172.16.9.1 255.255.255.0",
  "no interface Loopback0",
);
const change = fc.tuple(
  fc.constantFrom(...ROUTERS),
  fc.oneof(ospf, ospf, rip, eigrp, onPort, whole),
  fc.constantFrom(0, 1, 12, 45),
);

describe("three routers on one network that are told anything", () => {
  it("never flood the network, and agree once they are told the same", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const { lab, configure, pass } = open();
        pass(60);
        for (const [name, lines, seconds] of changes) {
          configure(name, lines);
          pass(seconds);
        }
        let frames = 0;
        lab.capture = () => frames++;
        pass(300);
        // Hellos of three protocols and their updates; a storm would be thousands a second.
        expect(frames).toBeLessThan(6000);
        for (const name of ROUTERS) configure(name, SILENCE);
        const said: string[] = [];
        lab.capture = ({ payload }) => {
          if (payload.kind === "ip" && payload.destination.startsWith("224.")) said.push(payload.data.kind);
        };
        pass(60);
        expect(said).toEqual([]);
        ROUTERS.forEach((name, index) => configure(name, CLEAN(index + 1)));
        pass(200);
        ROUTERS.forEach((name, index) => {
          const router = [...lab.devices.values()].find((one) => one.name === name);
          if (router?.kind !== "ios") throw new Error(`${name} is a router`);
          for (const other of [1, 2, 3].filter((number) => number !== index + 1)) {
            const learned = routeTo(router.node.router, `172.16.${other}.1`)?.learned;
            expect([learned?.protocol, learned?.metric]).toEqual(["ospf", 2]);
          }
        });
      }),
      { numRuns: 25 },
    );
  });
});

/** A process that is gone says nothing more. */
const SILENCE = "no router ospf 1\nno router rip\nno router eigrp 5";

/** Whatever was said before, from here on the three have one protocol and plain interfaces. */
const CLEAN = (number: number) =>
  [
    "no interface Loopback0",
    "interface Loopback0",
    `ip address 172.16.${number}.1 255.255.255.0`,
    "default interface FastEthernet0/0",
    "interface FastEthernet0/0",
    `ip address 10.0.0.${number} 255.255.255.0`,
    "no shutdown",
    "router ospf 1",
    `router-id ${number}.${number}.${number}.${number}`,
    "network 0.0.0.0 255.255.255.255 area 0",
  ].join("\n");

function open(): {
  readonly lab: Lab;
  configure(name: string, lines: string): void;
  pass(seconds: number): void;
} {
  const path = "fixtures/topologies/segment.yaml";
  const reading = readTopology(readFileSync(path, "utf8"), path, () => ({ problem: "there is none" }));
  if (!("topology" in reading)) throw new Error("the topology is sound");
  const lab = new Lab(reading.topology, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811),
    hostOptions: () => ({}),
  });
  const console = new LabConsole(lab, { lineTime: 100 });
  const type = (line: string) => {
    console.enter(line);
    while (console.expects === "wait") console.elapse();
  };
  return {
    lab,
    configure(name, lines) {
      type(`@${name}`);
      for (const line of ["enable", "configure terminal", ...lines.split("\n"), "end"]) type(line);
    },
    pass: (seconds) => lab.timeline.pass(seconds * 1000),
  };
}
