import type { Interface, Router } from "../../router/router.js";
import { linkState, partsOf } from "../../router/interfaces.js";
import { vocabulary } from "../../modes/device.js";
import { isBundle } from "../../modes/interface/link-bundle.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";
import { interfacesInOrder, shortName } from "../network/common.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";
import { isSwitchPort, isWorkingTrunk } from "./ports.js";

/** show interfaces status (IOS interface command reference). */
const { action } = vocabulary<Router>()(networkWords);

/** What a port is called by the state of its line. */
export function statusText(router: Router, port: Interface): string {
  const { line } = linkState(router, port);
  if (line === "administratively down") return "disabled";
  if (port.errDisabled !== undefined) return "err-disabled";
  return line === "up" ? "connected" : "notconnect";
}

/** What was told, or with `a-` what the two ends agreed upon. */
function agreed(told: string | undefined, found: string, up: boolean): string {
  if (told !== undefined && told !== "auto") return told;
  return up ? `a-${found}` : "auto";
}

function vlanOf(router: Router, port: Interface): string {
  if (!isSwitchPort(port)) return "routed";
  return isWorkingTrunk(router, port) ? "trunk" : String(port.switching.accessVlan);
}

function rowText(router: Router, port: Interface): string {
  const { line } = linkState(router, port);
  const gigabit = partsOf(port.name).kind === "GigabitEthernet";
  const cells = [
    shortName(port.name).padEnd(10),
    (port.description ?? "").slice(0, 18).padEnd(19),
    statusText(router, port).padEnd(13),
    vlanOf(router, port).padEnd(11),
    agreed(port.duplex, "full", line === "up").padStart(6),
    agreed(port.speed, gigabit ? "1000" : "100", line === "up").padStart(7),
    isBundle(port.name) ? "" : gigabit ? " 10/100/1000BaseTX" : " 10/100BaseTX",
  ];
  return cells.join("");
}

function table(router: Router, ports: readonly Interface[]): string {
  return linesText([
    "",
    "Port      Name               Status       Vlan       Duplex  Speed Type",
    ...ports.map((port) => rowText(router, port)),
  ]);
}

/** Ports, and bundles of them. */
function isWired({ name }: Interface): boolean {
  const { kind, subinterface } = partsOf(name);
  return (kind.endsWith("Ethernet") || kind === "Port-channel") && subinterface === undefined;
}

const all = action({
  syntax: "show interfaces status",
  help: { status: "Show interface line status" },
  level: "user",
  show: true,
  run: (router) => table(router, interfacesInOrder(router).filter(isWired)),
});

const one = action({
  syntax: "show interfaces interface:INTERFACE status",
  help: { interface: "Interface name and number", status: "Show interface line status" },
  level: "user",
  show: true,
  run(router, { interface: name }, device) {
    const port = router.interfaces.get(name);
    return port ? table(router, [port].filter(isWired)) : noSuchInterface(device);
  },
});

export const statusShows = [all, one];
