import type { OspfBlock } from "../../modes/routing/ospf.js";
import { linkState } from "../../router/interfaces.js";
import { compareAddresses, prefixLength } from "../../router/ipv4.js";
import { ospfProcess } from "../../modes/global/routing.js";
import type { OspfInterfaceInfo, OspfNeighborInfo, OspfState } from "../../router/ospf-model.js";
import { ospfPorts, type OspfPort } from "../../rules/ospf-settings.js";
import type { Router } from "../../router/router.js";
import { durationText } from "../../router/time-text.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { interfacesInOrder, shortName } from "./common.js";
import { networkWords } from "./words.js";

/** Interfaces and neighbours of OSPF (IOS IP Routing: OSPF Command Reference). */
const { action } = vocabulary<Router>()(networkWords);

const SHOW = { show: true, level: "user" } as const;

/** An interface of a process: what it was told, and how it is at work. */
interface Shown {
  readonly process: number;
  readonly state: OspfState | undefined;
  readonly port: OspfPort;
  readonly info: OspfInterfaceInfo | undefined;
}

function shownInterfaces(router: Router): readonly Shown[] {
  return ospfProcess.shown.all(router).flatMap((block) => shownOf(router, block));
}

function shownOf(router: Router, block: OspfBlock): readonly Shown[] {
  const { process } = block.args;
  const state = router.ospf.get(process);
  const order = interfacesInOrder(router).map(({ name }) => name);
  return ospfPorts(router, block)
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map((port) => ({
      process,
      state,
      port,
      info: state?.interfaces.find(({ name }) => name === port.name),
    }));
}

/** Without neighbours there is nobody to wait for: what it would be. */
function stateText({ port, info }: Shown): string {
  if (!port.isUp) return "DOWN";
  if (info) return info.state === "DROTHER" ? "DROTH" : info.state;
  if (port.type === "loopback") return "LOOP";
  if (port.type === "point-to-point") return "P2P";
  return port.priority === 0 ? "DROTH" : "DR";
}

const brief = action({
  ...SHOW,
  syntax: "show ip ospf interface brief",
  help: { brief: "Brief summary of OSPF interfaces" },
  packetTracer: false,
  run: (router) =>
    linesText([
      "Interface    PID   Area            IP Address/Mask    Cost  State Nbrs F/C",
      ...shownInterfaces(router).map((shown) => {
        const { process, port, info } = shown;
        const neighbors = info?.neighbors ?? [];
        return [
          shortName(port.name).padEnd(13),
          String(process).padEnd(6),
          port.area.padEnd(16),
          `${port.address}/${prefixLength(port.mask) ?? 0}`.padEnd(19),
          String(port.cost).padEnd(6),
          stateText(shown).padEnd(6),
          `${neighbors.filter(({ state }) => state === "FULL").length}/${neighbors.length}`,
        ].join("");
      }),
    ]),
});

const neighbors = action({
  ...SHOW,
  syntax: "show ip ospf neighbor [detail]",
  help: { neighbor: "Neighbor list", detail: "detail of all neighbors" },
  run(router, { detail }) {
    const rows = shownInterfaces(router).flatMap(({ port, info }) =>
      (info?.neighbors ?? [])
        .toSorted((a, b) => compareAddresses(b.routerId, a.routerId))
        .map((neighbor) => ({ port, neighbor })),
    );
    if (rows.length === 0) return "";
    if (detail) return linesText(rows.flatMap(({ port, neighbor }) => neighborLines(port, neighbor)));
    return linesText([
      "",
      "Neighbor ID     Pri   State           Dead Time   Address         Interface",
      ...rows.map(({ port, neighbor }) => neighborRow(port, neighbor)),
    ]);
  },
});

function neighborRow({ name }: OspfPort, neighbor: OspfNeighborInfo): string {
  const { routerId, priority, state, role, deadIn, address } = neighbor;
  return [
    routerId.padEnd(16),
    String(role === undefined ? 0 : priority).padStart(3),
    "   ",
    `${state}/${role ?? "  -"}`.padEnd(16),
    durationText(deadIn / 1000).padEnd(12),
    address.padEnd(16),
    name,
  ].join("");
}

function neighborLines({ name, area }: OspfPort, neighbor: OspfNeighborInfo): readonly string[] {
  const { routerId, address, priority, role, state, changes, designated, backup } = neighbor;
  const { deadIn, upFor, unconfirmed } = neighbor;
  return [
    ` Neighbor ${routerId}, interface address ${address}`,
    `    In the area ${area} via interface ${name} `,
    `    Neighbor priority is ${role === undefined ? 0 : priority}, State is ${state}, ${changes} state changes`,
    `    DR is ${designated} BDR is ${backup}`,
    "    Options is 0x2 in Hello (E-bit)",
    "    Options is 0x2 in DBD (E-bit)",
    `    Dead timer due in ${durationText(deadIn / 1000)}`,
    ...(upFor === undefined ? [] : [`    Neighbor is up for ${durationText(upFor / 1000)}`]),
    `    retransmission queue length ${unconfirmed}`,
  ];
}

const NETWORK_TYPES = {
  broadcast: "BROADCAST",
  "non-broadcast": "NON_BROADCAST",
  "point-to-multipoint": "POINT_TO_MULTIPOINT",
  "point-to-point": "POINT_TO_POINT",
  loopback: "LOOPBACK",
} as const;

const STATES = { P2P: "POINT_TO_POINT", WAIT: "WAITING", LOOP: "LOOPBACK", DOWN: "DOWN" } as const;

const interfaces = action({
  ...SHOW,
  syntax: "show ip ospf interface [interface:INTERFACE]",
  help: { interface: "Interface name and number" },
  run(router, { interface: name }) {
    const shown = shownInterfaces(router);
    const chosen = name === undefined ? shown : shown.filter(({ port }) => port.name === name);
    if (name !== undefined && chosen.length === 0) return `%OSPF: OSPF not enabled on ${name}\n`;
    return linesText(chosen.flatMap((one) => interfaceLines(router, one)));
  },
});

function interfaceLines(router: Router, shown: Shown): readonly string[] {
  const { process, state, port, info } = shown;
  const link = router.interfaces.get(port.name);
  const { line, protocol } = link ? linkState(router, link) : { line: "down", protocol: "down" };
  return [
    `${port.name} is ${line}, line protocol is ${protocol} `,
    `  Internet Address ${port.address}/${prefixLength(port.mask) ?? 0}, Area ${port.area} `,
    `  Process ID ${process}, Router ID ${state?.routerId ?? "0.0.0.0"}, Network Type ${NETWORK_TYPES[port.type]}, Cost: ${port.cost}`,
    ...(port.type === "loopback"
      ? ["  Loopback interface is treated as a stub Host"]
      : [
          ...roleLines(shown),
          ...timerLines(port, info),
          ...(info ? neighborCounts(info) : []),
          ...keyLines(port),
        ]),
  ];
}

/** What it is on its network, and whom it takes for the designated router. */
function roleLines({ state, port, info }: Shown): readonly string[] {
  const own = info?.state ?? "DOWN";
  const word = own in STATES ? STATES[own as keyof typeof STATES] : own;
  const isElecting = port.type === "broadcast" || port.type === "non-broadcast";
  const priority = isElecting ? `, Priority ${port.priority} ` : "";
  const start = `  Transmit Delay is 1 sec, State ${word}${priority}`;
  if (!info || !isElecting) return [start];
  const idOf = (address: string) =>
    address === port.address
      ? (state?.routerId ?? address)
      : (info.neighbors.find((one) => one.address === address)?.routerId ?? address);
  const one = (title: string, missing: string, address: string) =>
    address === "0.0.0.0"
      ? `  No ${missing} on this network`
      : `  ${title} (ID) ${idOf(address)}, Interface address ${address}`;
  return [
    start,
    one("Designated Router", "designated router", info.designated),
    one("Backup Designated router", "backup designated router", info.backup),
  ];
}

function timerLines(
  { hello, dead, isPassive }: OspfPort,
  info: OspfInterfaceInfo | undefined,
): readonly string[] {
  return [
    `  Timer intervals configured, Hello ${hello}, Dead ${dead}, Wait ${dead}, Retransmit 5`,
    `    oob-resync timeout ${Math.max(dead, 40)}`,
    ...(isPassive ? ["    No Hellos (Passive interface) "] : []),
    ...(info && !isPassive ? [`    Hello due in ${durationText(Math.ceil(info.helloIn / 1000))}`] : []),
  ];
}

function neighborCounts({ neighbors: known }: OspfInterfaceInfo): readonly string[] {
  const full = known.filter(({ state }) => state === "FULL");
  return [
    `  Neighbor Count is ${known.length}, Adjacent neighbor count is ${full.length} `,
    ...full.map(({ routerId, role }) => {
      const which =
        role === "DR" ? "  (Designated Router)" : role === "BDR" ? "  (Backup Designated Router)" : "";
      return `    Adjacent with neighbor ${routerId}${which}`;
    }),
    "  Suppress hello for 0 neighbor(s)",
  ];
}

function keyLines({ authentication }: OspfPort): readonly string[] {
  switch (authentication.kind) {
    case "none":
      return [];
    case "simple":
      return ["  Simple password authentication enabled"];
    case "md5":
      return [
        "  Message digest authentication enabled",
        authentication.keyId === 0
          ? "      No key configured, using default key id 0"
          : `    Youngest key id is ${authentication.keyId}`,
      ];
  }
}

export const ospfShows = [brief, neighbors, interfaces];
