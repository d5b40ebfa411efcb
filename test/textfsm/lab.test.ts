// A lab's tables as a parser of network automation reads them: what the devices have learnt of each other.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readTopology } from "../../src/lab/topology-file.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import { platformNamed } from "../../src/platform/platforms.js";
import { parseShows, PYTHON, type Row } from "./parser.js";

const FILE = "fixtures/topologies/stick.yaml";

interface Case {
  readonly command: string;
  /** Rows that must be among those that were read. */
  readonly rows: readonly Row[];
}

const ROUTER: readonly Case[] = [
  {
    command: "show ip dhcp pool",
    rows: [
      { POOL: "VOICE", TOTAL: "254", LEASED: "2", EXCLUDED: "0", CURRENT_INDEX: "192.168.10.4" },
      { POOL: "DATA", TOTAL: "254", LEASED: "2", EXCLUDED: "0", CURRENT_INDEX: "192.168.20.4" },
    ],
  },
  {
    command: "show ip arp",
    rows: [{ IP_ADDRESS: "192.168.10.2", TYPE: "ARPA", INTERFACE: "FastEthernet0/0.10" }],
  },
];

const SWITCH: readonly Case[] = [
  {
    command: "show cdp neighbors",
    rows: [
      {
        NEIGHBOR: "SEP00127F100001",
        LOCAL_INTERFACE: "Fas 0/1",
        CAPABILITIES: "H P",
        NEIGHBOR_INTERFACE: "Port 1",
      },
      { NEIGHBOR: "CME", LOCAL_INTERFACE: "Fas 0/24", PLATFORM: "2811", NEIGHBOR_INTERFACE: "Fas 0/0" },
    ],
  },
  {
    command: "show cdp neighbors detail",
    rows: [
      {
        NEIGHBOR: "CME",
        ADDRESS: "192.168.10.1",
        PLATFORM: "cisco 2811",
        LOCAL_INTERFACE: "FastEthernet0/24",
        NEIGHBOR_INTERFACE: "FastEthernet0/0",
      },
    ],
  },
  {
    command: "show mac address-table",
    rows: [
      { VLAN: "10", MAC: "0012.7f10.0001", TYPE: "DYNAMIC", PORT: "Fa0/1" },
      { VLAN: "20", MAC: "00d0.ba20.0001", TYPE: "DYNAMIC", PORT: "Fa0/1" },
      { VLAN: "All", MAC: "0100.0ccc.cccc", TYPE: "STATIC", PORT: "CPU" },
    ],
  },
  {
    command: "show interfaces status",
    rows: [
      { PORT: "Fa0/1", STATUS: "connected", VLAN: "20", DUPLEX: "a-full", SPEED: "a-100" },
      { PORT: "Fa0/3", STATUS: "notconnect", VLAN: "1", DUPLEX: "auto", SPEED: "auto" },
      { PORT: "Fa0/24", STATUS: "connected", VLAN: "trunk" },
    ],
  },
  {
    command: "show interfaces trunk",
    rows: [{ PORT: "Fa0/24", MODE: "on", NATIVE: "1", ALLOWED: "1-4094", ACTIVE: "1,10,20" }],
  },
  {
    command: "show interfaces switchport",
    rows: [
      { INTERFACE: "Fa0/1", ADMIN_MODE: "static access", ACCESS_VLAN: "20", VOICE_VLAN: "10" },
      { INTERFACE: "Fa0/24", ADMIN_MODE: "trunk", MODE: "trunk", TRUNKING_VLANS: "ALL" },
    ],
  },
  {
    command: "show vlan",
    rows: [
      { VLAN_ID: "10", VLAN_NAME: "VOICE", STATUS: "active", INTERFACES: ["Fa0/1", "Fa0/2"] },
      { VLAN_ID: "1005", VLAN_NAME: "trnet-default", STATUS: "act/unsup", INTERFACES: [] },
    ],
  },
  {
    command: "show spanning-tree",
    rows: [
      { VLAN_ID: "10", INTERFACE: "Fa0/1", ROLE: "Desg", STATUS: "FWD", COST: "19", TYPE: "P2p Edge" },
      { VLAN_ID: "1", INTERFACE: "Fa0/24", PORT_PRIORITY: "128", PORT_ID: "24", TYPE: "P2p" },
    ],
  },
];

function stick(): LabConsole {
  const reading = readTopology(readFileSync(FILE, "utf8"), FILE, () => "");
  const router = platformNamed("c2811-15.1");
  const ofSwitch = platformNamed("c2960-15.0");
  if (!("topology" in reading) || !router || !ofSwitch) throw new Error("no such lab");
  const lab = new Lab(reading.topology, {
    platformOf: ({ kind }) => (kind === "switch" ? ofSwitch : router),
    hostOptions: () => ({}),
  });
  return new LabConsole(lab, { lineTime: 1000 });
}

describe.skipIf(PYTHON === undefined)("with python3-textfsm", () => {
  let parsed: Readonly<Record<string, readonly Row[]>>;

  beforeAll(() => {
    const console = stick();
    const shows = (cases: readonly Case[]) =>
      cases.map(({ command }) => ({ command, text: console.enter(command).text }));
    for (const line of ["enable", "@ wait 60"]) console.enter(line);
    const ofRouter = shows(ROUTER);
    for (const line of ["@SW1", "enable"]) console.enter(line);
    parsed = parseShows([...ofRouter, ...shows(SWITCH)]);
  });

  test.each([...ROUTER, ...SWITCH])("$command", ({ command, rows }) => {
    for (const row of rows) expect(parsed[command]).toContainEqual(expect.objectContaining(row));
  });
});
