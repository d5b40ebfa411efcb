import { refuse } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { carriedVlans, RESERVED_VLANS, vlanName, vlansInOrder } from "../../router/switching.js";
import type { Vlan } from "../../router/switching-model.js";
import { vocabulary } from "../../modes/device.js";
import { routerOnly, switchOnly } from "../../modes/devices.js";
import { shortName } from "../network/common.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";
import { isWorkingTrunk, switchPorts } from "./ports.js";

/** show vlan (IOS LAN switching command reference). */
const { action } = vocabulary<Router>()({ ...networkWords, vlan: "VTP VLAN status" });

/** One line of the tables: a VLAN that exists, or one that is only there by name. */
interface Row {
  readonly number: number;
  readonly name: string;
  readonly status: string;
  readonly ports: readonly string[];
  readonly reserved: boolean;
}

function statusOf({ suspended, shutdown }: Vlan): string {
  if (shutdown) return suspended ? "sus/lshut" : "act/lshut";
  return suspended ? "suspended" : "active";
}

/** The ports whose untagged or voice frames belong to a VLAN; trunks belong to none. */
function portsIn(router: Router, number: number): readonly string[] {
  return switchPorts(router)
    .filter((port) => {
      const { accessVlan, voiceVlan } = port.switching;
      return !isWorkingTrunk(router, port) && (accessVlan === number || voiceVlan === number);
    })
    .map(({ name }) => shortName(name));
}

/** The ports that carry a VLAN, trunks among them. */
function carriersOf(router: Router, number: number): readonly string[] {
  return switchPorts(router)
    .filter((port) =>
      isWorkingTrunk(router, port)
        ? carriedVlans(router, port.switching).some(({ vlan }) => vlan === number)
        : portsIn(router, number).includes(shortName(port.name)),
    )
    .map(({ name }) => shortName(name));
}

function rowsOf(router: Router): readonly Row[] {
  return [
    ...vlansInOrder(router).map((vlan) => ({
      number: vlan.number,
      name: vlanName(vlan),
      status: statusOf(vlan),
      ports: portsIn(router, vlan.number),
      reserved: false,
    })),
    ...[...RESERVED_VLANS].map(([number, name]) => ({
      number,
      name,
      status: "act/unsup",
      ports: [],
      reserved: true,
    })),
  ].toSorted((a, b) => a.number - b.number);
}

/** How many ports stand in one line. */
const PORTS_A_LINE = 4;

function briefLines({ number, name, status, ports }: Row): readonly string[] {
  const groups = [];
  for (let at = 0; at < ports.length; at += PORTS_A_LINE) {
    groups.push(ports.slice(at, at + PORTS_A_LINE).join(", "));
  }
  const [first = "", ...rest] = groups;
  const head = `${String(number).padEnd(5)}${name.padEnd(33)}${status.padEnd(10)}`;
  return [`${head}${first}`, ...rest.map((text) => " ".repeat(head.length) + text)];
}

function briefTable(rows: readonly Row[]): readonly string[] {
  return [
    "",
    "VLAN Name                             Status    Ports",
    "---- -------------------------------- --------- -------------------------------",
    ...rows.flatMap(briefLines),
  ];
}

/** What kind of network a reserved VLAN stands for: its type, spanning tree and bridge mode. */
const KINDS: Readonly<Record<number, readonly [string, string, string]>> = {
  1002: ["fddi", "-", "-"],
  1003: ["tr", "-", "srb"],
  1004: ["fdnet", "ieee", "-"],
  1005: ["trnet", "ibm", "-"],
};

function typeLine({ number }: Row): string {
  const [type, tree, bridge] = KINDS[number] ?? ["enet", "-", "-"];
  const said = String(100_000 + number);
  return `${String(number).padEnd(5)}${type.padEnd(6)}${said.padEnd(11)}1500  -      -      -        ${tree.padEnd(5)}${bridge.padEnd(9)}0      0   `;
}

function typeTable(rows: readonly Row[]): readonly string[] {
  return [
    "",
    "VLAN Type  SAID       MTU   Parent RingNo BridgeNo Stp  BrdgMode Trans1 Trans2",
    "---- ----- ---------- ----- ------ ------ -------- ---- -------- ------ ------",
    ...rows.map(typeLine),
    "",
  ];
}

const PRIVATE_VLANS = [
  "Primary Secondary Type              Ports",
  "------- --------- ----------------- ------------------------------------------",
  "",
];

function fullText(router: Router): string {
  const rows = rowsOf(router);
  return linesText([
    ...briefTable(rows),
    ...typeTable(rows),
    "Remote SPAN VLANs",
    "-".repeat(78),
    "",
    "",
    ...PRIVATE_VLANS,
  ]);
}

function oneText(router: Router, row: Row): string {
  const rows = [{ ...row, ports: carriersOf(router, row.number) }];
  return linesText([
    ...briefTable(rows),
    ...typeTable(rows),
    "Remote SPAN VLAN",
    "----------------",
    "Disabled",
    "",
    ...PRIVATE_VLANS,
  ]);
}

const all = action({
  syntax: "show vlan",
  help: {},
  level: "user",
  show: true,
  run: fullText,
});

const brief = action({
  syntax: "show vlan brief",
  help: { brief: "VTP all VLAN status in brief" },
  level: "user",
  show: true,
  run: (router) => linesText(briefTable(rowsOf(router))),
});

const byNumber = action({
  syntax: "show vlan id number:<1-4094>",
  help: { id: "VTP VLAN status by VLAN id", number: "ISL VLAN IDs 1-4094" },
  level: "user",
  show: true,
  run(router, { number }) {
    const row = rowsOf(router).find((one) => one.number === number);
    return row ? oneText(router, row) : refuse(`VLAN id ${number} not found in current VLAN database`);
  },
});

const byName = action({
  syntax: "show vlan name name:WORD",
  help: { name: "A VTP VLAN name" },
  level: "user",
  show: true,
  run(router, { name }) {
    const row = rowsOf(router).find((one) => one.name === name);
    return row ? oneText(router, row) : refuse(`VLAN ${name} not found in current VLAN database`);
  },
});

const summary = action({
  syntax: "show vlan summary",
  help: { summary: "VLAN summary information" },
  level: "user",
  show: true,
  run(router) {
    const rows = rowsOf(router);
    const extended = rows.filter(({ number }) => number > 1005).length;
    return linesText([
      `Number of existing VLANs           : ${rows.length}`,
      ` Number of existing VTP VLANs      : ${rows.length - extended}`,
      ` Number of existing extended VLANS : ${extended}`,
      "",
    ]);
  },
});

/** The same table on a router that holds a switch module. */
const ofModules = action({
  syntax: "show vlan-switch [brief]",
  help: { "vlan-switch": "VTP VLAN status", brief: "VTP all VLAN status in brief" },
  level: "user",
  show: true,
  run: (router) => linesText(briefTable(rowsOf(router))),
});

export const vlanShows = [...switchOnly([all, brief, byNumber, byName, summary]), ...routerOnly([ofModules])];
