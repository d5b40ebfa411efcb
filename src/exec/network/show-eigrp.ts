import { linkState, primaryAddress } from "../../router/interfaces.js";
import { compareAddresses, prefixLength } from "../../router/ipv4.js";
import { eigrpProcess } from "../../modes/global/routing.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Interface, Router } from "../../router/router.js";
import type {
  EigrpCounters,
  EigrpDestinationInfo,
  EigrpNeighborInfo,
  EigrpState,
  EigrpWayInfo,
} from "../../router/routing-model.js";
import { isPassive, speaksFor } from "../../rules/routing-process.js";
import { ageText } from "../../router/time-text.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { linesText } from "../text.js";
import { interfacesInOrder, shortName } from "./common.js";
import { networkWords } from "./words.js";

/** What EIGRP knows (IOS IP Routing: EIGRP Command Reference). */
const { action } = vocabulary<Router>()(networkWords);

const SHOW = { show: true, level: "user" } as const;

interface Shown {
  readonly system: number;
  readonly block: GenericBlock;
  readonly state: EigrpState | undefined;
}

function processes(router: Router): readonly Shown[] {
  return eigrpProcess.shown.all(router).map((block) => {
    const { as: system } = block.args;
    return { system, block, state: router.eigrp.get(system) };
  });
}

/** Whether the tables have the form of releases in which EIGRP is for IPv4 alone. */
function isOlder({ platform }: Device): boolean {
  return platform.traits.routing.eigrpName === "IP-EIGRP";
}

function heading(what: string, { system }: Shown, device: Device): string {
  return isOlder(device)
    ? `IP-EIGRP ${what} for process ${system}`
    : `EIGRP-IPv4 ${what.charAt(0).toUpperCase()}${what.slice(1)} for AS(${system})`;
}

/** The interfaces that a process speaks on. */
function interfacesOf(router: Router, block: GenericBlock): readonly Interface[] {
  return interfacesInOrder(router).filter((port) => {
    const own = primaryAddress(router, port);
    return (
      own !== undefined &&
      speaksFor(block, own.address) &&
      !isPassive(block, port.name) &&
      linkState(router, port).protocol === "up"
    );
  });
}

const interfaces = action({
  ...SHOW,
  syntax: "show ip eigrp interfaces",
  help: { interfaces: "IP-EIGRP interfaces" },
  run: (router, _args, device) =>
    linesText(
      processes(router).flatMap((shown) => [
        heading("interfaces", shown, device),
        ...(isOlder(device) ? [""] : []),
        "                        Xmit Queue   Mean   Pacing Time   Multicast    Pending",
        "Interface        Peers  Un/Reliable  SRTT   Un/Reliable   Flow Timer   Routes",
        ...interfacesOf(router, shown.block).map(({ name }) => interfaceRow(name, shown.state)),
      ]),
    ),
});

function interfaceRow(name: string, state: EigrpState | undefined): string {
  const peers = (state?.neighbors ?? []).filter((one) => one.interface === name);
  const waiting = peers.reduce((sum, one) => sum + one.waiting, 0);
  const mean = peers.reduce((sum, one) => sum + one.roundTrip, 0) / Math.max(peers.length, 1);
  return [
    shortName(name).padEnd(19),
    String(peers.length).padEnd(9),
    `0/${waiting}`.padEnd(12),
    String(Math.round(mean)).padEnd(8),
    "0/1            0           0",
  ].join("");
}

const neighbors = action({
  ...SHOW,
  syntax: "show ip eigrp neighbors",
  help: { neighbors: "IP-EIGRP neighbors" },
  run: (router, _args, device) =>
    linesText(
      processes(router).flatMap((shown) => {
        const rows = (shown.state?.neighbors ?? []).toSorted((a, b) => b.handle - a.handle);
        const titles = isOlder(device) ? OLDER_TITLES : TITLES;
        return [
          heading("neighbors", shown, device),
          ...(rows.length === 0 ? [] : titles),
          ...rows.map((one) => neighborRow(one, isOlder(device))),
        ];
      }),
    ),
});

const TITLES = [
  "H   Address                 Interface              Hold Uptime   SRTT   RTO  Q  Seq",
  "                                                   (sec)         (ms)       Cnt Num",
];

const OLDER_TITLES = [
  "H   Address         Interface      Hold Uptime    SRTT   RTO   Q   Seq",
  "                                   (sec)          (ms)        Cnt  Num",
];

function neighborRow(neighbor: EigrpNeighborInfo, older: boolean): string {
  const { handle, address, goneIn, upFor, roundTrip, waiting, heard } = neighbor;
  const name = shortName(neighbor.interface);
  const hold = String(Math.ceil(goneIn / 1000));
  const age = ageText(Math.floor(upFor / 1000));
  // Six times the smoothed time, within bounds.
  const trip = Math.round(roundTrip);
  const timeout = Math.min(Math.max(6 * trip, 200), 5000);
  if (older) {
    const cells = [String(handle).padEnd(4), address.padEnd(16), name.padEnd(15), hold.padEnd(5)];
    return `${cells.join("")}${age.padEnd(10)}${String(trip).padEnd(7)}${String(timeout).padEnd(6)}${String(waiting).padEnd(4)}${heard}`;
  }
  const cells = [String(handle).padEnd(4), address.padEnd(24), name.padEnd(22), hold.padStart(5)];
  return `${cells.join("")} ${age} ${String(trip).padStart(4)}  ${String(timeout).padStart(4)}  ${waiting}  ${heard}`;
}

const topology = action({
  ...SHOW,
  syntax: "show ip eigrp topology [all-links]",
  help: { topology: "IP-EIGRP Topology Table", "all-links": "Show all links in topology table" },
  run: (router, { "all-links": all }, device) =>
    linesText(
      processes(router).flatMap((shown) => {
        const { system, state } = shown;
        if (!state) return [];
        const title = isOlder(device)
          ? `IP-EIGRP Topology Table for AS ${system}/ID(${state.routerId})`
          : `EIGRP-IPv4 Topology Table for AS(${system})/ID(${state.routerId})`;
        return [
          title,
          ...(isOlder(device) ? [""] : []),
          ...CODES,
          "",
          ...[...state.topology, ...state.summaries]
            .toSorted((a, b) => compareAddresses(a.network, b.network))
            .flatMap((one) => destinationLines(one, all === true)),
        ];
      }),
    ),
});

const CODES = [
  "Codes: P - Passive, A - Active, U - Update, Q - Query, R - Reply,",
  "       r - reply Status, s - sia Status ",
];

/** A network with the ways that may be used, or with all. */
function destinationLines(destination: EigrpDestinationInfo, all: boolean): readonly string[] {
  const { network, mask, isActive, feasibleDistance, ways } = destination;
  const successors = ways.filter(({ isSuccessor }) => isSuccessor).length;
  const distance = feasibleDistance >= INACCESSIBLE ? "Inaccessible" : String(feasibleDistance);
  const shown = all
    ? ways
    : ways.filter(({ isSuccessor, reported }) => isSuccessor || reported < feasibleDistance);
  return [
    `${isActive ? "A" : "P"} ${network}/${prefixLength(mask) ?? 0}, ${successors} successors, FD is ${distance}`,
    ...shown.map((way) => `        via ${wayText(way)}`),
  ];
}

const INACCESSIBLE = 0xffffffff;

function wayText({ nextHop, interface: name, distance, reported, external }: EigrpWayInfo): string {
  if (nextHop !== undefined) return `${nextHop} (${distance}/${reported}), ${name}`;
  if (name === "Null0" && !external) return `Summary (${distance}/0), Null0`;
  if (!external) return `Connected, ${name}`;
  const { protocol } = external;
  if (protocol === "connected") return `Rconnected (${distance}/0)`;
  return protocol === "static" ? `Rstatic (${distance}/0)` : `Redistributed (${distance}/0)`;
}

const traffic = action({
  ...SHOW,
  syntax: "show ip eigrp traffic",
  help: { traffic: "IP-EIGRP Traffic Statistics" },
  run: (router, _args, device) =>
    linesText(
      processes(router).flatMap((shown) =>
        shown.state
          ? [
              isOlder(device)
                ? `IP-EIGRP Traffic Statistics for process ${shown.system}`
                : `EIGRP-IPv4 Traffic Statistics for AS(${shown.system})`,
              ...counterLines(shown.state.counted),
              "",
            ]
          : [],
      ),
    ),
});

function counterLines({ hello, update, query, reply, ack }: EigrpCounters): readonly string[] {
  const rows = [
    ["Hellos", hello],
    ["Updates", update],
    ["Queries", query],
    ["Replies", reply],
    ["Acks", ack],
  ] as const;
  return rows.map(([name, [sent, received]]) => `  ${name} sent/received: ${sent}/${received}`);
}

const clear = action({
  syntax: "clear ip eigrp [system:<1-65535>] neighbors",
  help: { system: "Autonomous System", neighbors: "Clear IP-EIGRP neighbors" },
  packetTracer: false,
  run: (_router, { system }, { shell }) => shell.surroundings.restartRouting("eigrp", system),
});

export const eigrpCommands = [interfaces, neighbors, topology, traffic, clear];
