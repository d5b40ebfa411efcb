import type { Router } from "../../router/router.js";
import type { MacEntry } from "../../router/switching-model.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { switchOnly } from "../../modes/devices.js";
import { agingTime, staticAddress } from "../../modes/global/network/mac-table.js";
import { shortName } from "../network/common.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";

/** show mac address-table (IOS LAN switching command reference), in its present and its older spelling. */
const { action } = vocabulary<Router>()({ ...networkWords, mac: "MAC configuration" });

/** The addresses that the switch itself answers to: CDP and VTP, and those that IEEE 802.1D keeps. */
const OWN = [
  "0100.0ccc.cccc",
  "0100.0ccc.cccd",
  ...Array.from({ length: 17 }, (_, last) => `0180.c200.00${last.toString(16).padStart(2, "0")}`),
  "ffff.ffff.ffff",
];

/** What was asked for. */
interface Filter {
  readonly dynamic?: true;
  readonly static?: true;
  readonly mac?: string;
  readonly interface?: string;
  readonly vlan?: number;
}

/** The addresses of stations, those that somebody wrote down among them. */
function entriesOf(router: Router): readonly MacEntry[] {
  const fixed = staticAddress.shown.all(router).map(({ vlan, mac, interface: port }): MacEntry => ({
    vlan,
    mac: mac.toLowerCase(),
    port,
    kind: "STATIC",
  }));
  const seen = router.macTable.filter(
    (entry) => !fixed.some(({ vlan, mac }) => vlan === entry.vlan && mac === entry.mac),
  );
  return [...fixed, ...seen].toSorted((a, b) => a.vlan - b.vlan || (a.mac < b.mac ? -1 : 1));
}

function matches(entry: MacEntry, filter: Filter): boolean {
  return (
    (filter.dynamic === undefined || entry.kind === "DYNAMIC") &&
    (filter.static === undefined || entry.kind === "STATIC") &&
    (filter.mac === undefined || entry.mac === filter.mac.toLowerCase()) &&
    (filter.interface === undefined || entry.port === filter.interface) &&
    (filter.vlan === undefined || entry.vlan === filter.vlan)
  );
}

/** A Catalyst's own addresses are in every VLAN, and on no port. */
function ownRows({ dynamic, interface: port, mac }: Filter, { platform }: Device): readonly string[] {
  if (dynamic || port !== undefined || platform.dialect.family !== "switch") return [];
  return OWN.filter((one) => mac === undefined || one === mac.toLowerCase()).map(
    (one) => ` All    ${one}    STATIC      CPU`,
  );
}

function tableText(router: Router, filter: Filter, device: Device): string {
  const rows = [
    ...ownRows(filter, device),
    ...entriesOf(router)
      .filter((entry) => matches(entry, filter))
      .map(({ vlan, mac, kind, port }) =>
        [String(vlan).padStart(4), "    ", mac, "    ", kind.padEnd(12), shortName(port)].join(""),
      ),
  ];
  return linesText([
    "          Mac Address Table",
    "-------------------------------------------",
    "",
    "Vlan    Mac Address       Type        Ports",
    "----    -----------       --------    -----",
    ...rows,
    ...(device.platform.dialect.family === "switch" ? totalLines(rows.length) : [""]),
  ]);
}

function totalLines(count: number): readonly string[] {
  return count === 0 ? [] : [`Total Mac Addresses for this criterion: ${count}`];
}

const FILTER =
  "[dynamic | static] [address mac:LOWER-MAC] [interface interface:INTERFACE] [vlan vlan:<1-4094>]";

const filterHelp = {
  dynamic: "Show dynamic entries",
  static: "Show static entries",
  address: "Address to lookup in the table",
  mac: "48 bit mac address",
  interface: "Interface entries",
  vlan: "VLAN entries",
} as const;

const SHOW_HELP = {
  "address-table": "MAC forwarding table",
  "mac-address-table": "MAC forwarding table",
} as const;

const show = action({
  syntax: `show mac address-table ${FILTER}`,
  help: { ...filterHelp, ...SHOW_HELP },
  level: "user",
  show: true,
  run: tableText,
});

const olderShow = action({
  syntax: `show mac-address-table ${FILTER}`,
  help: { ...filterHelp, ...SHOW_HELP },
  level: "user",
  show: true,
  run: tableText,
});

const showAging = action({
  syntax: "show mac address-table aging-time",
  help: { ...SHOW_HELP, "aging-time": "Aging time" },
  level: "user",
  show: true,
  run: (router) =>
    linesText([
      `Global Aging Time: ${String(agingTime.shown.of(router).seconds).padStart(4)}`,
      "Vlan    Aging Time",
      "----    ----------",
    ]),
});

function countLines(router: Router, number: number): readonly string[] {
  const entries = entriesOf(router).filter(({ vlan }) => vlan === number);
  const dynamic = entries.filter(({ kind }) => kind === "DYNAMIC").length;
  return [
    "",
    `Mac Entries for Vlan ${number}:`,
    "---------------------------",
    `Dynamic Address Count  : ${dynamic}`,
    `Static  Address Count  : ${entries.length - dynamic}`,
    `Total Mac Addresses    : ${entries.length}`,
  ];
}

/** How many addresses a Catalyst 2960 has room for. */
const CAPACITY = 8048;

const showCount = action({
  syntax: "show mac address-table count",
  help: { ...SHOW_HELP, count: "Number of MAC addresses in the table" },
  level: "user",
  show: true,
  run(router) {
    const vlans = [...new Set(entriesOf(router).map(({ vlan }) => vlan))];
    return linesText([
      ...vlans.flatMap((number) => countLines(router, number)),
      "",
      `Total Mac Address Space Available: ${CAPACITY - entriesOf(router).length}`,
    ]);
  },
});

function forget(router: Router, filter: Filter): undefined {
  router.macTable = router.macTable.filter((entry) => entry.kind === "STATIC" || !matches(entry, filter));
}

const CLEAR = "dynamic [address mac:LOWER-MAC | interface interface:INTERFACE | vlan vlan:<1-4094>]";

const CLEAR_HELP = {
  ...filterHelp,
  "address-table": "Clear MAC address table entries",
  "mac-address-table": "MAC forwarding table",
  dynamic: "Clear all dynamic entries",
} as const;

const clear = action({
  syntax: `clear mac address-table ${CLEAR}`,
  help: CLEAR_HELP,
  run: forget,
});

const olderClear = action({
  syntax: `clear mac-address-table ${CLEAR}`,
  help: CLEAR_HELP,
  run: forget,
});

export const macTableShows = [olderShow, olderClear, ...switchOnly([show, showAging, showCount, clear])];
