import { linkState, primaryAddress } from "../../../router/interfaces.js";
import { keptBlocks } from "../../../router/kept.js";
import type { GenericBlock } from "../../../router/holder.js";
import type { Interface, Router } from "../../../router/router.js";
import { isPassive, networkFor } from "../../../router/routing-process.js";
import { vocabulary, type Device } from "../../device.js";
import { linesText } from "../text.js";
import { interfacesInOrder, shortName } from "./common.js";
import { networkWords } from "./words.js";

/** On which interfaces EIGRP speaks (IOS IP Routing command references). Nobody answers them. */
const { action } = vocabulary<Router>()(networkWords);

const SHOW = { show: true, level: "user" } as const;

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

export const routingInterfaceShows = [eigrpInterfaces, eigrpNeighbors];
