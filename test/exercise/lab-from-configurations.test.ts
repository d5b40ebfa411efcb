import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import {
  labFromConfigurations,
  type DeviceFile,
} from "../../src/exercise/authoring/lab-from-configurations.js";
import { readTopology } from "../../src/lab/topology-file.js";
import { endOf } from "../../src/lab/topology-text.js";
import { Lab } from "../../src/network/lab.js";
import type { Topology } from "../../src/network/topology.js";
import { platformsIn } from "../../src/network/usual-platforms.js";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { deviceOf } from "../../src/session/device-of.js";
import { Session } from "../../src/session/session.js";

const FOLDER = "fixtures/topologies";
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

function topologyIn(text: string, folder = FOLDER): Topology {
  const reading = readTopology(text, "lab.yaml", (path) => readFileSync(`${folder}/${path}`, "utf8"));
  if ("problems" in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.topology;
}

/** What somebody exports of a lab that runs: each configuration, and what CDP says there. */
function exported(topology: Topology, command: string): readonly DeviceFile[] {
  const lab = new Lab(topology, {
    platformOf: platformsIn(defaultPlatform),
    hostOptions: () => ({ lineTime: 0 }),
  });
  // In a file a device has its configuration's name, and here all that tell of it do.
  for (const device of lab.devices.values())
    if (device.kind === "ios") device.node.host.router.hostname = device.name;
  lab.timeline.pass(180_000);
  return [...lab.devices.values()].flatMap((device): readonly DeviceFile[] => {
    if (device.kind !== "ios") return [];
    const { host } = device.node;
    const session = new Session(host);
    session.moveTo("privileged");
    const cdp = `${session.prompt}${command}\n${session.enter(command).text}`;
    const bytes = (text: string) => new TextEncoder().encode(text);
    return [
      { name: `${device.name}.cfg`, bytes: bytes(printConfiguration(deviceOf(host))) },
      { name: `${device.name}-cdp.txt`, bytes: bytes(cdp) },
    ];
  });
}

/** The cables between what speaks CDP, as its own names have it. */
function cablesOf({ devices, cables }: Topology, speaks: (name: string) => boolean): readonly string[] {
  const macs = new Map(devices.map((device) => [device.name, "mac" in device ? device.mac : device.name]));
  const named = cables.map(({ ends }) =>
    ends
      .map((end) => endOf({ ...end, device: macs.get(end.device) ?? "" }))
      .toSorted()
      .join(" - "),
  );
  return named.filter((_, index) => cables[index]?.ends.every(({ device }) => speaks(device))).toSorted();
}

test.each(
  files.flatMap((file) =>
    ["show cdp neighbors", "show cdp neighbors detail"].map((command) => [file, command]),
  ),
)("the cables of %s come back from its configurations and %s", (file, command) => {
  const topology = topologyIn(readFileSync(`${FOLDER}/${file}`, "utf8"));
  const handed = exported(topology, command);
  const gathered = labFromConfigurations("again", handed);
  if ("problem" in gathered) throw new Error(gathered.problem);
  const again = topologyIn(gathered.text);
  const told = new TextDecoder().decode(Buffer.concat(handed.map(({ bytes }) => bytes)));
  const speaks = (name: string) => {
    const device = topology.devices.find((one) => one.name === name);
    if (device?.kind === "phone")
      return told.toUpperCase().includes(`SEP${device.mac.replaceAll(".", "")}`.toUpperCase());
    // The ports of a router that nobody configured are shut down.
    if (device?.kind === "router") return /^ ip address .*\n(?! shutdown)/m.test(device.configuration ?? "");
    return device?.kind === "switch";
  };
  const there = (name: string) => again.devices.some((one) => one.name === name);
  expect(cablesOf(again, there)).toEqual(cablesOf(topology, speaks));
});

const encoded = (text: string) => new TextEncoder().encode(text);

test("neighbours that nobody exported are there as far as they tell what they are, each cable once", () => {
  const cdp = [
    "R1#show cdp neighbors",
    "Device ID        Local Intrfce     Holdtme    Capability  Platform  Port ID",
    "a-very-long-switch-name.lab.example",
    "                 Fas 0/0            121          S I      WS-C2960- Gig 0/1",
    "SEP020000000001  Fas 0/1            121          H P M    IP Phone 7965 Port 1",
    "Far              Fas 0/9            121            R      2811      Fas 0/0",
  ];
  const files = [
    { name: "one.cfg", bytes: encoded("hostname R1\nend\n") },
    { name: "whatever.txt", bytes: encoded(`${cdp.join("\n")}\n`) },
    { name: "notes.txt", bytes: encoded("to do\n") },
  ];
  const gathered = labFromConfigurations("class", files);
  if ("problem" in gathered) throw new Error(gathered.problem);
  const { devices, cables } = topologyIn(gathered.text);
  expect(devices.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "router R1",
    "switch a-very-long-switch-name",
    "phone SEP020000000001",
    "router Far",
  ]);
  expect(cables.map(({ ends }) => ends.map(endOf))).toEqual([
    ["R1 FastEthernet0/0", "a-very-long-switch-name GigabitEthernet0/1"],
    ["R1 FastEthernet0/1", "SEP020000000001 switch"],
  ]);
  expect(gathered.left).toEqual([
    "notes.txt: neither a configuration with a hostname nor CDP neighbors",
    "no cable from R1 Fas 0/9 to Far Fas 0/0: no such port or device is here",
  ]);
});

test("a text of CDP without a prompt is that of the device whose name its file's begins with", () => {
  const row = "R2   Fas 0/0   121   R   2811   Fas 0/1\n";
  const gathered = labFromConfigurations("two", [
    { name: "a.cfg", bytes: encoded("hostname R1\nend\n") },
    { name: "b.cfg", bytes: encoded("hostname R10\nend\n") },
    { name: "R1_cdp.txt", bytes: encoded(row) },
  ]);
  expect("text" in gathered && gathered.text).toContain("R1 FastEthernet0/0\n    - R2 FastEthernet0/1\n");
});

test("two configurations of one device, and a folder without any, are faults", () => {
  const one = { name: "a.cfg", bytes: encoded("hostname R1\nend\n") };
  expect(labFromConfigurations("x", [one, { ...one, name: "b.cfg" }])).toEqual({
    problem: "b.cfg and a.cfg are both of R1: leave one out",
  });
  expect(labFromConfigurations("x", [])).toHaveProperty("problem");
});
