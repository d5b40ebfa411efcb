import { refuse } from "../../language/declaration.js";
import { baseAddress, partsOf } from "../../router/interfaces.js";
import type { Router } from "../../router/router.js";
import type { RootBridge } from "../../router/switching-model.js";
import { bridgePriority, carriedVlans, isPortfast, vlansInOrder } from "../../router/switching.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { switchOnly } from "../../modes/devices.js";
import { shortName } from "../network/common.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";
import { isUp, switchPorts, type SwitchPort } from "./ports.js";

/** show spanning-tree (IOS LAN switching command reference; IEEE 802.1D). */
const { action } = vocabulary<Router>()({ ...networkWords, "spanning-tree": "Spanning tree topology" });

/** The ports that are in the spanning tree of a VLAN. */
export function members(router: Router, number: number): readonly SwitchPort[] {
  return switchPorts(router).filter(
    (port) =>
      !port.bundled &&
      isUp(router, port) &&
      carriedVlans(router, port.switching).some(({ vlan }) => vlan === number),
  );
}

/** The costs of IEEE 802.1D-1998, which a Catalyst has unless told otherwise. */
export function pathCost({ name, speed }: Pick<SwitchPort, "name" | "speed">): number {
  if (speed === "10") return 100;
  return partsOf(name).kind === "GigabitEthernet" && speed !== "100" ? 4 : 19;
}

/** The number of a port within the switch: its place among all. */
function portNumber(router: Router, port: SwitchPort): number {
  return switchPorts(router).indexOf(port) + 1;
}

/** A port in a tree, under its own name or under that of the tree. */
export function portLine(
  router: Router,
  port: SwitchPort,
  vlan: number,
  name = shortName(port.name),
): string {
  const isRoot = router.rootBridges.get(vlan)?.port === port.name;
  const edge = isPortfast(router, port.switching) ? "Edge " : "";
  return [
    name.padEnd(20),
    isRoot ? "Root " : port.redundant ? "Altn " : "Desg ",
    port.redundant ? "BLK " : "FWD ",
    String(pathCost(port)).padEnd(10),
    `128.${portNumber(router, port)}`.padEnd(9),
    `${port.duplex === "half" ? "Shr" : "P2p"} ${edge}`,
  ].join("");
}

const TIMES = "Hello Time   2 sec  Max Age 20 sec  Forward Delay 15 sec";

function treeText(router: Router, number: number): string {
  const own = bridgePriority(router, number);
  const address = baseAddress(router);
  const root = router.rootBridges.get(number);
  return linesText([
    "",
    `VLAN${String(number).padStart(4, "0")}`,
    `  Spanning tree enabled protocol ${router.spanningTree.mode === "rapid-pvst" ? "rstp" : "ieee"}`,
    `  Root ID    Priority    ${(root?.priority ?? own) + number}`,
    `             Address     ${root?.address ?? address}`,
    ...(root ? wayText(router, root) : ["             This bridge is the root"]),
    `             ${TIMES}`,
    "",
    `  Bridge ID  Priority    ${own + number}  (priority ${own} sys-id-ext ${number})`,
    `             Address     ${address}`,
    `             ${TIMES}`,
    "             Aging Time  300 sec",
    "",
    "Interface           Role Sts Cost      Prio.Nbr Type",
    "------------------- ---- --- --------- -------- --------------------------------",
    ...members(router, number).map((port) => portLine(router, port, number)),
    "",
  ]);
}

/** What the way to the root costs, and where it begins. */
function wayText(router: Router, { cost, port: name }: RootBridge): readonly string[] {
  const port = switchPorts(router).find((one) => one.name === name);
  return [
    `             Cost        ${cost}`,
    `             Port        ${port ? portNumber(router, port) : 0} (${name})`,
  ];
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
