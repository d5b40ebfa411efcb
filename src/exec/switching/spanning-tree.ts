import { refuse } from "../../language/declaration.js";
import { baseAddress, partsOf } from "../../router/interfaces.js";
import type { Router } from "../../router/router.js";
import { bridgePriority, carriedVlans, isPortfast, vlansInOrder } from "../../router/switching.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { switchOnly } from "../../modes/devices.js";
import { shortName } from "../network/common.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";
import { isUp, switchPorts, type SwitchPort } from "./ports.js";

/**
 * show spanning-tree (IOS LAN switching command reference; IEEE 802.1D). In a lab without a second switch nothing is
 * better than this bridge: it is the root, and all its ports forward.
 */
const { action } = vocabulary<Router>()({ ...networkWords, "spanning-tree": "Spanning tree topology" });

/** The ports that are in the spanning tree of a VLAN. */
export function members(router: Router, number: number): readonly SwitchPort[] {
  return switchPorts(router).filter(
    (port) => isUp(router, port) && carriedVlans(router, port.switching).some(({ vlan }) => vlan === number),
  );
}

/** The costs of IEEE 802.1D-1998, which a Catalyst has unless told otherwise. */
function costOf({ name, speed }: SwitchPort): number {
  if (speed === "10") return 100;
  return partsOf(name).kind === "GigabitEthernet" && speed !== "100" ? 4 : 19;
}

/** The number of a port within the switch: its place among all. */
function portNumber(router: Router, port: SwitchPort): number {
  return switchPorts(router).indexOf(port) + 1;
}

/** A port in a tree, under its own name or under that of the tree. */
export function portLine(router: Router, port: SwitchPort, name = shortName(port.name)): string {
  const edge = isPortfast(router, port.switching) ? "Edge " : "";
  return [
    name.padEnd(20),
    "Desg ",
    "FWD ",
    String(costOf(port)).padEnd(10),
    `128.${portNumber(router, port)}`.padEnd(9),
    `${port.duplex === "half" ? "Shr" : "P2p"} ${edge}`,
  ].join("");
}

const TIMES = "Hello Time   2 sec  Max Age 20 sec  Forward Delay 15 sec";

function treeText(router: Router, number: number): string {
  const own = bridgePriority(router, number);
  const address = baseAddress(router);
  return linesText([
    "",
    `VLAN${String(number).padStart(4, "0")}`,
    `  Spanning tree enabled protocol ${router.spanningTree.mode === "rapid-pvst" ? "rstp" : "ieee"}`,
    `  Root ID    Priority    ${own + number}`,
    `             Address     ${address}`,
    "             This bridge is the root",
    `             ${TIMES}`,
    "",
    `  Bridge ID  Priority    ${own + number}  (priority ${own} sys-id-ext ${number})`,
    `             Address     ${address}`,
    `             ${TIMES}`,
    "             Aging Time  300 sec",
    "",
    "Interface           Role Sts Cost      Prio.Nbr Type",
    "------------------- ---- --- --------- -------- --------------------------------",
    ...members(router, number).map((port) => portLine(router, port)),
    "",
  ]);
}

function treesText(router: Router, { platform }: Device): string {
  const trees = vlansInOrder(router).filter(({ number }) => members(router, number).length > 0);
  if (trees.length === 0) return linesText([platform.traits.shows.spanningTreeNone]);
  return trees.map(({ number }) => treeText(router, number)).join("");
}

const all = action({
  syntax: "show spanning-tree",
  help: {},
  level: "user",
  show: true,
  run: (router, _args, device) => treesText(router, device),
});

const ofVlan = action({
  syntax: "show spanning-tree vlan number:<1-4094>",
  help: { vlan: "VLAN Switch Spanning Trees", number: "VLAN ID" },
  level: "user",
  show: true,
  run: (router, { number }) =>
    members(router, number).length === 0
      ? refuse(`Spanning tree instance(s) for vlan ${number} does not exist.`)
      : treeText(router, number),
});

export const spanningTreeShows = [all, ...switchOnly([ofVlan])];
