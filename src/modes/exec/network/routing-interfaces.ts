import { bandwidthOf } from "../../../router/interface-figures.js";
import { linkState, primaryAddress } from "../../../router/interfaces.js";
import { prefixLength } from "../../../router/ipv4.js";
import { keptBlocks, keptRows, keptText, textOf } from "../../../router/kept.js";
import type { GenericBlock } from "../../../router/holder.js";
import type { Interface, Router } from "../../../router/router.js";
import { isPassive, networkFor } from "../../../router/routing-process.js";
import { vocabulary, type Device } from "../../device.js";
import { linesText } from "../text.js";
import { interfacesInOrder, shortName } from "./common.js";
import { networkWords } from "./words.js";

/** On which interfaces OSPF and EIGRP speak (IOS IP Routing command references). Nobody answers them. */
const { action } = vocabulary<Router>()(networkWords);

const SHOW = { show: true, level: "user" } as const;

/** An interface that OSPF runs on. */
interface OspfPort {
  readonly port: Interface;
  readonly address: string;
  readonly mask: string;
  readonly area: string;
}

function ospfPorts(router: Router, block: GenericBlock): readonly OspfPort[] {
  return interfacesInOrder(router).flatMap((port) => {
    const own = primaryAddress(router, port);
    if (!own) return [];
    const told = keptRows(port, "ip ospf").find(
      (row) => row["area"] !== undefined && row["process"] === block.args["process"],
    );
    const area = textOf((told ?? networkFor(block, own.address))?.["area"]);
    return area === undefined ? [] : [{ port, address: own.address, mask: own.mask, area }];
  });
}

/** 100 Mbit/s, or what the process reckons with, over the bandwidth; never less than 1. */
function costOf(port: Interface, block: GenericBlock): number {
  const told = keptText(port, "ip ospf cost", "value");
  if (told !== undefined) return Number(told);
  const reference = Number(keptText(block, "auto-cost", "megabits") ?? 100);
  return Math.max(1, Math.floor((reference * 1000) / bandwidthOf(port)));
}

/** Alone on its network a router is the designated one, unless it must not be. */
function stateOf(router: Router, port: Interface): string {
  if (port.name.startsWith("Loopback")) return "LOOP";
  if (linkState(router, port).protocol !== "up") return "DOWN";
  const [row] = keptRows(port, "ip ospf network");
  const kind = textOf(row?.["kind"]);
  if (kind === "point-to-point" || (kind === undefined && /^(Serial|Tunnel)/.test(port.name))) return "P2P";
  if (kind === "point-to-multipoint") return "P2MP";
  return keptText(port, "ip ospf priority", "value") === "0" ? "DROTH" : "DR";
}

const ospfBrief = action({
  ...SHOW,
  syntax: "show ip ospf interface brief",
  help: { brief: "Brief summary of OSPF interfaces" },
  packetTracer: false,
  run: (router) =>
    linesText([
      "Interface    PID   Area            IP Address/Mask    Cost  State Nbrs F/C",
      ...keptBlocks(router, "router ospf").flatMap((block) =>
        ospfPorts(router, block).map(({ port, address, mask, area }) =>
          [
            shortName(port.name).padEnd(13),
            String(block.args["process"]).padEnd(6),
            area.padEnd(16),
            `${address}/${prefixLength(mask) ?? 0}`.padEnd(19),
            String(costOf(port, block)).padEnd(6),
            stateOf(router, port).padEnd(6),
            "0/0",
          ].join(""),
        ),
      ),
    ]),
});

const ospfNeighbors = action({
  ...SHOW,
  syntax: "show ip ospf neighbor",
  help: { neighbor: "Neighbor list" },
  run: () => "",
});

/** The interfaces that a process of EIGRP speaks on. */
function eigrpPorts(router: Router, block: GenericBlock): readonly Interface[] {
  return interfacesInOrder(router).filter((port) => {
    const own = primaryAddress(router, port);
    return (
      own !== undefined &&
      networkFor(block, own.address) !== undefined &&
      !isPassive(block, port.name) &&
      linkState(router, port).protocol === "up"
    );
  });
}

function eigrpHeading(what: string, block: GenericBlock, { platform }: Device): string {
  const system = String(block.args["as"]);
  return platform.dialect === "packet-tracer"
    ? `IP-EIGRP ${what} for process ${system}`
    : `EIGRP-IPv4 ${what.charAt(0).toUpperCase()}${what.slice(1)} for AS(${system})`;
}

const eigrpInterfaces = action({
  ...SHOW,
  syntax: "show ip eigrp interfaces",
  help: { interfaces: "IP-EIGRP interfaces" },
  run: (router, _args, device) =>
    linesText(
      keptBlocks(router, "router eigrp").flatMap((block) => [
        eigrpHeading("interfaces", block, device),
        ...(device.platform.dialect === "packet-tracer" ? [""] : []),
        "                        Xmit Queue   Mean   Pacing Time   Multicast    Pending",
        "Interface        Peers  Un/Reliable  SRTT   Un/Reliable   Flow Timer   Routes",
        ...eigrpPorts(router, block).map(
          (port) =>
            `${shortName(port.name).padEnd(19)}0        0/0         0       0/1            0           0`,
        ),
      ]),
    ),
});

const eigrpNeighbors = action({
  ...SHOW,
  syntax: "show ip eigrp neighbors",
  help: { neighbors: "IP-EIGRP neighbors" },
  run: (router, _args, device) =>
    linesText(keptBlocks(router, "router eigrp").map((block) => eigrpHeading("neighbors", block, device))),
});

export const routingInterfaceShows = [ospfBrief, ospfNeighbors, eigrpInterfaces, eigrpNeighbors];
