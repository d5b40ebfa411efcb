import { parentOf, primaryAddress } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { routerOnly } from "../../modes/devices.js";
import { interfacesInOrder } from "./common.js";
import { linesText } from "../text.js";
import { networkWords } from "./words.js";

/** show vlans: the VLANs of the sub-interfaces of a routed port (IOS LAN switching command reference). */
const { action } = vocabulary<Router>()(networkWords);

interface Member {
  readonly port: Interface;
  readonly vlan: number;
  /** The ports whose untagged frames belong to the VLAN. */
  readonly nativeOf: readonly string[];
}

/** Untagged frames belong to VLAN 1 and to the port itself, unless a sub-interface says that they are its own. */
function members(router: Router): readonly Member[] {
  const parts = interfacesInOrder(router).flatMap((port) => {
    const { encapsulation } = port;
    const parent = parentOf(port.name);
    if (!encapsulation || parent === undefined) return [];
    return [{ port, parent, vlan: encapsulation.vlan, native: encapsulation.native }];
  });
  const untouched = [...new Set(parts.map(({ parent }) => parent))].flatMap((name) => {
    const taken = parts.some(({ parent, native }) => parent === name && native);
    const port = router.interfaces.get(name);
    return taken || !port ? [] : [{ port, parent: name, vlan: 1, native: true }];
  });
  return [...untouched, ...parts].map(({ port, parent, vlan, native }) => ({
    port,
    vlan,
    nativeOf: native ? [parent] : [],
  }));
}

/** What went by, of which nothing is counted. */
const NOTHING = `${"0".padStart(14)}${"0".padStart(20)}`;

function protocolLines(router: Router, { port }: Member): readonly string[] {
  const address = primaryAddress(router, port)?.address;
  return [
    ...(address === undefined ? [] : [`           IP              ${address.padEnd(16)}${NOTHING}`]),
    `        Other                              ${NOTHING}`,
  ];
}

function vlanLines(router: Router, vlan: number, all: readonly Member[]): readonly string[] {
  const own = all.filter((member) => member.vlan === vlan);
  const nativeOf = own.flatMap((member) => member.nativeOf);
  return [
    `Virtual LAN ID:  ${vlan} (IEEE 802.1Q Encapsulation)`,
    "",
    ...own.map(
      ({ port }, index) => `${index === 0 ? "   vLAN Trunk Interface:   " : " ".repeat(27)}${port.name}`,
    ),
    "",
    ...(nativeOf.length === 0
      ? []
      : [" This is configured as native Vlan for the following interface(s) :", ...nativeOf, ""]),
    "   Protocols Configured:   Address:              Received:        Transmitted:",
    ...own.flatMap((member) => protocolLines(router, member)),
    "",
    "   0 packets, 0 bytes input",
    "   0 packets, 0 bytes output",
    "",
  ];
}

const vlans = action({
  syntax: "show vlans [number:<1-4094>]",
  help: { vlans: "Virtual LANs Information", number: "VLAN ID" },
  show: true,
  packetTracer: false,
  run(router, { number }) {
    const all = members(router);
    if (all.length === 0) return "\nNo Virtual LANs configured.\n\n";
    const numbers = [...new Set(all.map(({ vlan }) => vlan))]
      .filter((vlan) => number === undefined || vlan === number)
      .toSorted((a, b) => a - b);
    return linesText(["", ...numbers.flatMap((vlan) => vlanLines(router, vlan, all))]);
  },
});

export const subInterfaceVlans = routerOnly([vlans]);
