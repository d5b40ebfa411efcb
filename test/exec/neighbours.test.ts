import { expect, test } from "vitest";
import { parseLine } from "../../src/parse/command-line.js";
import { grammarOf } from "../../src/language/grammar.js";
import { resolve } from "../../src/language/resolve.js";
import { privilegedMode } from "../../src/exec/modes.js";
import { platformNamed } from "../../src/platform/platforms.js";
import type { CdpNeighbor } from "../../src/router/switching-model.js";
import { loadFile } from "../../src/running-config/load-file.js";

const phone: CdpNeighbor = {
  device: "SEP000A0B0C0D0E",
  localPort: "FastEthernet0/1",
  remotePort: "Port 1",
  platform: "Cisco IP Phone 7960",
  capabilities: "H P M",
  holdtime: 158,
  version: "P00308000500",
  address: "10.1.150.11",
  nativeVlan: undefined,
  duplex: "full",
  voiceVlan: 150,
};

const router: CdpNeighbor = {
  device: "CME.example.com-at-the-edge",
  localPort: "GigabitEthernet0/1",
  remotePort: "FastEthernet0/0",
  platform: "Cisco 2811",
  capabilities: "R S I",
  holdtime: 99,
  version: "Cisco IOS Software",
  address: undefined,
  nativeVlan: 1,
  duplex: "full",
  voiceVlan: undefined,
};

/** What a switch with these two neighbours answers. */
function answer(line: string): string {
  const platform = platformNamed("c2960-15.0") ?? expect.fail();
  const { device } = loadFile(platform.factory, platform);
  device.router.cdpNeighbors = [phone, router];
  device.router.macTable = [
    { vlan: 10, mac: "000a.0b0c.0d0e", port: "FastEthernet0/1", kind: "DYNAMIC" },
    { vlan: 1, mac: "000a.0b0c.0d0f", port: "GigabitEthernet0/1", kind: "DYNAMIC" },
  ];
  const reading = resolve(line, parseLine(line), grammarOf(privilegedMode, platform.dialect), {
    limit: () => 0,
    exec: undefined,
  });
  if (reading.kind !== "bound" || reading.command.kind !== "action") return expect.fail(line);
  const said = reading.command.run(device.router, reading.args, device, false);
  return typeof said === "string" ? said : expect.fail(line);
}

test("neighbours stand in a table, those with long names on two lines", () => {
  expect(answer("show cdp neighbors").split("\n").slice(4)).toEqual([
    "Device ID        Local Intrfce     Holdtme    Capability  Platform  Port ID",
    "SEP000A0B0C0D0E  Fas 0/1           158             H P M  IP Phone  Port 1",
    "CME.example.com-at-the-edge",
    "                 Gig 0/1           99              R S I  2811      Fas 0/0",
    "",
  ]);
});

test("details tell the address, the port and the voice VLAN of a neighbour", () => {
  expect(answer("show cdp neighbors fa0/1 detail").split("\n")).toEqual([
    "-------------------------",
    "Device ID: SEP000A0B0C0D0E",
    "Entry address(es): ",
    "  IP address: 10.1.150.11",
    "Platform: Cisco IP Phone 7960,  Capabilities: Host Phone Two-port Mac Relay ",
    "Interface: FastEthernet0/1,  Port ID (outgoing port): Port 1",
    "Holdtime : 158 sec",
    "",
    "Version :",
    "P00308000500",
    "",
    "advertisement version: 2",
    "Duplex: full",
    "VLAN for Voice: 150",
    "",
    "",
  ]);
  expect(answer("show cdp entry CME.example.com-at-the-edge")).toContain("Native VLAN: 1\n");
  expect(answer("show cdp entry *").match(/^Device ID/gm)).toHaveLength(2);
});

test("the table of addresses is sorted by VLAN and narrowed by port", () => {
  const rows = (line: string) => answer(line).split("\n").slice(5, -1);
  expect(rows("show mac address-table dynamic")).toEqual([
    "   1    000a.0b0c.0d0f    DYNAMIC     Gi0/1",
    "  10    000a.0b0c.0d0e    DYNAMIC     Fa0/1",
    "Total Mac Addresses for this criterion: 2",
  ]);
  expect(rows("show mac-address-table interface fa0/1")).toEqual([
    "  10    000a.0b0c.0d0e    DYNAMIC     Fa0/1",
    "Total Mac Addresses for this criterion: 1",
  ]);
  expect(rows("show mac address-table address 000A.0B0C.0D0F vlan 1")).toHaveLength(2);
});

test("a phone is what a port that trusts phones waits for", () => {
  expect(answer("show mls qos interface fa0/1")).toContain("trust enabled flag: ena\n");
});
