import type { Interface, Router } from "../../router/router.js";
import { linkState } from "../../router/interfaces.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { inlinePower } from "../../modes/interface/inline-power.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";
import { interfacesInOrder, shortName } from "../network/common.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";

/** show power inline (Catalyst command reference; the form of the table from memory). */
const { action } = vocabulary<Router>()({
  ...networkWords,
  power: "Show system power info",
  inline: "Inline power status",
});

/** What the ports of the switch can give together, in watts. */
const AVAILABLE = 370;

const HEAD = [
  "Interface Admin  Oper       Power   Device              Class Max",
  "                            (Watts)                            ",
  "--------- ------ ---------- ------- ------------------- ----- ----",
];

interface Consumer {
  readonly device: string;
  readonly watts: number;
  readonly powerClass: string;
}

/** What hangs on a port, as it says of itself by CDP; undefined where nothing takes power. */
function consumerAt(router: Router, port: Interface): Consumer | undefined {
  if (linkState(router, port).line !== "up" || inlinePower.shown.of(port).never) return undefined;
  const phone = router.cdpNeighbors.find(
    ({ localPort, platform }) => localPort === port.name && platform.includes("Phone"),
  );
  if (!phone) return undefined;
  const model = phone.platform.replace(/^Cisco IP Phone /, "");
  const isOlder = model === "7940" || model === "7960";
  return { device: `IP Phone ${model}`, watts: isOlder ? 6.3 : 7, powerClass: isOlder ? "n/a" : "2" };
}

function adminText(port: Interface): string {
  const said = inlinePower.shown.of(port);
  return said.never ? "off" : said.static ? "static" : "auto";
}

function row(router: Router, port: Interface): string {
  const consumer = consumerAt(router, port);
  const { milliwatts, fixed } = inlinePower.shown.of(port);
  return [
    shortName(port.name).padEnd(10),
    adminText(port).padEnd(7),
    (consumer ? "on" : "off").padEnd(11),
    (consumer?.watts ?? 0).toFixed(1).padEnd(8),
    (consumer?.device ?? "n/a").padEnd(20),
    (consumer?.powerClass ?? "n/a").padEnd(6),
    ((milliwatts ?? fixed ?? 15_400) / 1000).toFixed(1),
  ].join("");
}

/** Which ports give power: those of the slower kind, not the uplinks. */
function isPowered(device: Device): (port: Interface) => boolean {
  return ({ name }) => name.startsWith("FastEthernet") && device.platform.ports.includes(name);
}

const all = action({
  syntax: "show power inline",
  feature: "inline-power",
  help: {},
  level: "user",
  show: true,
  run(router, _args, device) {
    const ports = interfacesInOrder(router).filter(isPowered(device));
    const used = ports.reduce((sum, port) => sum + (consumerAt(router, port)?.watts ?? 0), 0);
    return linesText([
      `Available:${AVAILABLE.toFixed(1)}(w)  Used:${used.toFixed(1)}(w)  Remaining:${(AVAILABLE - used).toFixed(1)}(w)`,
      "",
      ...HEAD,
      ...ports.map((port) => row(router, port)),
    ]);
  },
});

const one = action({
  syntax: "show power inline interface:INTERFACE",
  feature: "inline-power",
  help: { interface: "Interface name and number" },
  level: "user",
  show: true,
  run(router, { interface: name }, device) {
    const port = router.interfaces.get(name);
    return port ? linesText([...HEAD, row(router, port)]) : noSuchInterface(device);
  },
});

export const inlinePowerShows = [all, one].map((show) => ({ ...show, family: "switch" as const }));
