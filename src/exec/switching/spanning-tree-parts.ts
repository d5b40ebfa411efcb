import { baseAddress } from "../../router/interfaces.js";
import type { Router } from "../../router/router.js";
import { bridgePriority, vlansInOrder } from "../../router/switching.js";
import { vocabulary } from "../../modes/device.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";
import { switchOnly } from "../../modes/devices.js";
import { extendSystemId } from "../../modes/global/network/spanning-tree.js";
import { shortName } from "../network/common.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";
import { isSwitchPort } from "./ports.js";
import { members, portLine } from "./spanning-tree.js";

/** The spanning trees by one of their sides (IOS LAN switching command reference). */
const { action } = vocabulary<Router>()({ ...networkWords, "spanning-tree": "Spanning tree topology" });

const SHOW = { show: true, level: "user" } as const;

/** The VLANs with a port that is up: each has a tree of its own. */
function trees(router: Router): readonly number[] {
  return vlansInOrder(router)
    .map(({ number }) => number)
    .filter((number) => members(router, number).length > 0);
}

function treeName(number: number): string {
  return `VLAN${String(number).padStart(4, "0")}`;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width);
}

const RULE = "---------------------- -------- --------- -------- ---------- ----------";

const summary = action({
  ...SHOW,
  syntax: "show spanning-tree summary",
  help: { summary: "Summary of port states" },
  run(router) {
    const numbers = trees(router);
    const onOff = (on: boolean) => (on ? "enabled" : "disabled");
    const row = (name: string, active: number, blocking: number) => {
      const cells = [blocking, 0, 0].map((count, at) => String(count).padStart(at === 1 ? 10 : 9)).join("");
      return `${name.padEnd(21)}${cells}${String(active - blocking).padStart(11)}${String(active).padStart(11)}`;
    };
    const counts = numbers.map((number) => members(router, number).length);
    const shut = numbers.map((number) => members(router, number).filter(({ redundant }) => redundant).length);
    const total = (all: readonly number[]) => all.reduce((sum, count) => sum + count, 0);
    const rooted = numbers.filter((number) => !router.rootBridges.has(number));
    const { mode, portfastDefault, bpduguardDefault } = router.spanningTree;
    return linesText([
      `Switch is in ${mode ?? "pvst"} mode`,
      `Root bridge for: ${rooted.length === 0 ? "none" : rooted.map(treeName).join(", ")}`,
      `Extended system ID           is ${onOff(extendSystemId.shown.isOn(router) ?? true)}`,
      `Portfast Default             is ${onOff(portfastDefault)}`,
      `PortFast BPDU Guard Default  is ${onOff(bpduguardDefault)}`,
      "Portfast BPDU Filter Default is disabled",
      "Loopguard Default            is disabled",
      "EtherChannel misconfig guard is enabled",
      "UplinkFast                   is disabled",
      "BackboneFast                 is disabled",
      "Configured Pathcost method used is short",
      "",
      "Name                   Blocking Listening Learning Forwarding STP Active",
      RULE,
      ...numbers.map((number, index) => row(treeName(number), counts[index] ?? 0, shut[index] ?? 0)),
      RULE,
      row(`${numbers.length} vlan${numbers.length === 1 ? "" : "s"}`, total(counts), total(shut)),
    ]);
  },
});

const ofInterface = action({
  ...SHOW,
  syntax: "show spanning-tree interface name:INTERFACE",
  help: { interface: "Spanning Tree interface status and configuration", name: "Interface name and number" },
  run(router, { name }, device) {
    const port = router.interfaces.get(name);
    if (!port) return noSuchInterface(device, "name");
    const own = isSwitchPort(port) ? trees(router).filter((one) => members(router, one).includes(port)) : [];
    if (!isSwitchPort(port) || own.length === 0) return `no spanning tree info available for ${name}\n`;
    return linesText([
      "",
      "Vlan                Role Sts Cost      Prio.Nbr Type",
      "------------------- ---- --- --------- -------- --------------------------------",
      ...own.map((number) => portLine(router, port, number, treeName(number))),
    ]);
  },
});

const root = action({
  ...SHOW,
  syntax: "show spanning-tree root",
  help: { root: "Show root bridge" },
  run: (router) =>
    linesText([
      "",
      "                                        Root    Hello Max Fwd",
      "Vlan                   Root ID          Cost    Time  Age Dly  Root Port",
      "---------------- -------------------- --------- ----- --- ---  ------------",
      ...trees(router).map((number) => {
        const root = router.rootBridges.get(number);
        const priority = root?.priority ?? bridgePriority(router, number);
        const identity = `${padded(priority + number, 5)} ${root?.address ?? baseAddress(router)}`;
        const cost = String(root?.cost ?? 0).padStart(10);
        const port = root ? shortName(root.port).padEnd(12) : "";
        return `${treeName(number).padEnd(17)}${identity.padEnd(20)}${cost}    2   20  15  ${port}`;
      }),
    ]),
});

const bridge = action({
  ...SHOW,
  syntax: "show spanning-tree bridge",
  help: { bridge: "Status and configuration of this bridge" },
  run: (router) =>
    linesText([
      "",
      "                                                   Hello  Max  Fwd",
      "Vlan                         Bridge ID              Time  Age  Dly  Protocol",
      "---------------- --------------------------------- -----  ---  ---  --------",
      ...trees(router).map((number) => {
        const own = bridgePriority(router, number);
        const identity = `${padded(own + number, 5)} (${padded(own, 5)},${padded(number, 4)}) ${baseAddress(router)}`;
        const protocol = router.spanningTree.mode === "rapid-pvst" ? "rstp" : "ieee";
        return `${treeName(number).padEnd(17)}${identity.padEnd(37)}2    20   15  ${protocol.padEnd(12)}`;
      }),
    ]),
});

const blocked = action({
  ...SHOW,
  syntax: "show spanning-tree blockedports",
  help: { blockedports: "Show blocked ports" },
  run(router) {
    const rows = trees(router).flatMap((number) => {
      const names = members(router, number)
        .filter(({ redundant }) => redundant)
        .map(({ name }) => shortName(name));
      return names.length > 0 ? [{ number, names }] : [];
    });
    const count = rows.reduce((sum, { names }) => sum + names.length, 0);
    return linesText([
      "",
      "Name                 Blocked Interfaces List",
      "-------------------- ------------------------------------",
      ...rows.map(({ number, names }) => `${treeName(number).padEnd(21)}${names.join(", ")}`),
      "",
      `Number of blocked ports (segments) in the system : ${count}`,
      "",
    ]);
  },
});

export const spanningTreeParts = switchOnly([summary, ofInterface, root, bridge, blocked]);
