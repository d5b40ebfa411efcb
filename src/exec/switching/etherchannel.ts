import { partsOf } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { switchOnly } from "../../modes/devices.js";
import { loadBalance } from "../../modes/global/network/switch-hardware.js";
import { bundledPorts, channelGroup, isBundle } from "../../modes/interface/link-bundle.js";
import { interfacesInOrder, shortName } from "../network/common.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";
import { isUp } from "./ports.js";

/** Bundles of ports (IOS LAN switching command reference; the form of the tables from memory). */
const { action } = vocabulary<Router>()({ ...networkWords, etherchannel: "EtherChannel information" });

const SHOW = { show: true, level: "user" } as const;

const LEGEND = [
  "Flags:  D - down        P - bundled in port-channel",
  "        I - stand-alone s - suspended",
  "        H - Hot-standby (LACP only)",
  "        R - Layer3      S - Layer2",
  "        U - in use      f - failed to allocate aggregator",
  "",
  "        M - not in use, minimum links not met",
  "        u - unsuitable for bundling",
  "        w - waiting to be aggregated",
  "        d - default port",
  "",
  "",
];

function memberText(router: Router, port: Interface): string {
  const flag = port.bundled ? "P" : isUp(router, port) ? "I" : "D";
  return `${shortName(port.name)}(${flag})`.padEnd(12);
}

/** What the ends of a bundle speak to agree; those that do not ask speak nothing. */
function protocolText(port: Interface | undefined): string {
  const told = port && channelGroup.shown.of(port);
  if (!told || told.on) return " -";
  return told.active === true || told.passive === true ? "LACP" : "PAgP";
}

function row(router: Router, bundle: Interface): string {
  const members = bundledPorts(router, bundle.name);
  const flags = `${bundle.switching ? "S" : "R"}${members.some(({ bundled }) => bundled) ? "U" : "D"}`;
  return [
    String(partsOf(bundle.name).units[0]).padEnd(7),
    `${shortName(bundle.name)}(${flags})`.padEnd(16),
    protocolText(members[0]).padEnd(10),
    ...members.map((port) => memberText(router, port)),
  ].join("");
}

const summary = action({
  ...SHOW,
  syntax: "show etherchannel summary",
  help: { summary: "One-line summary per channel-group" },
  run(router) {
    const bundles = interfacesInOrder(router).filter(({ name }) => isBundle(name));
    const used = bundles.filter(({ name }) => bundledPorts(router, name).length > 0);
    return linesText([
      ...LEGEND,
      `Number of channel-groups in use: ${used.length}`,
      `Number of aggregators:           ${bundles.length}`,
      "",
      "Group  Port-channel  Protocol    Ports",
      "------+-------------+-----------+-----------------------------------------------",
      ...bundles.map((bundle) => row(router, bundle)),
      "",
    ]);
  },
});

const ADDRESSES = {
  "dst-ip": "Destination IP address",
  "dst-mac": "Destination MAC address",
  "src-dst-ip": "Source XOR Destination IP address",
  "src-dst-mac": "Source XOR Destination MAC address",
  "src-ip": "Source IP address",
  "src-mac": "Source MAC address",
} as const;

const balance = action({
  ...SHOW,
  syntax: "show etherchannel load-balance",
  help: { "load-balance": "Load-balance/frame-distribution scheme among ports in port-channel" },
  run(router) {
    const { method } = loadBalance.shown.of(router);
    const ofOthers = ADDRESSES[method].replace("IP", "MAC");
    return linesText([
      "EtherChannel Load-Balancing Configuration:",
      `        ${method}`,
      "",
      "EtherChannel Load-Balancing Addresses Used Per-Protocol:",
      `Non-IP: ${ofOthers}`,
      `  IPv4: ${ADDRESSES[method]}`,
      `  IPv6: ${ADDRESSES[method]}`,
      "",
    ]);
  },
});

export const etherchannelShows = switchOnly([summary, balance]);
