import { linkState, parentOf } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import type { CdpNeighbor } from "../../router/switching-model.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";
import { cdpEnable } from "../../modes/interface/services.js";
import { cdpHoldtime, cdpRun, cdpTimer } from "../../modes/global/management.js";
import { interfacesInOrder } from "./common.js";
import { networkWords } from "./words.js";

/** Neighbours that announce themselves (Cisco Discovery Protocol; IOS network management command reference). */
const { action } = vocabulary<Router>()({ ...networkWords, neighbors: "CDP neighbor entries" });

/** Without CDP the router only says so. */
const OFF = "% CDP is not enabled\n";

/** `Fas 0/1`, as the table of neighbours writes it; what is no interface name, such as a phone's `Port 1`, stays. */
function portText(name: string): string {
  const [, letters, unit] = /^([A-Za-z]+)(\d[\d/.]*)$/.exec(name) ?? [];
  return letters === undefined || unit === undefined ? name : `${letters.slice(0, 3)} ${unit}`;
}

const NARROW_HEAD = `Capability Codes: R - Router, T - Trans Bridge, B - Source Route Bridge
                  S - Switch, H - Host, I - IGMP, r - Repeater, P - Phone
Device ID    Local Intrfce   Holdtme    Capability   Platform    Port ID
`;

const WIDE_HEAD = `Capability Codes: R - Router, T - Trans Bridge, B - Source Route Bridge
                  S - Switch, H - Host, I - IGMP, r - Repeater, P - Phone, 
                  D - Remote, C - CVTA, M - Two-port Mac Relay 

Device ID        Local Intrfce     Holdtme    Capability  Platform  Port ID
`;

/** The capabilities stand around the middle of their column. */
function centred(capabilities: string): string {
  return (" ".repeat(Math.max(18 - Math.floor(capabilities.length / 2), 0)) + capabilities).padEnd(23);
}

/** A device whose name fills its column has a line of its own. */
function row({ device, localPort, holdtime, capabilities, platform, remotePort }: CdpNeighbor): string {
  const name = device.length > 16 ? `${device}\n${" ".repeat(17)}` : device.padEnd(17);
  const model = platform
    .replace(/^cisco /i, "")
    .slice(0, 9)
    .padEnd(10);
  const seconds = String(holdtime);
  return [
    name,
    portText(localPort).padEnd(18),
    seconds,
    centred(capabilities).slice(seconds.length),
    model,
    portText(remotePort),
    "\n",
  ].join("");
}

function narrowRow({ device, localPort, holdtime, capabilities, platform, remotePort }: CdpNeighbor): string {
  const cells = [
    device.slice(0, 13).padEnd(13),
    portText(localPort).padEnd(17),
    String(holdtime).padEnd(15),
    capabilities.padEnd(8),
    platform.replace(/^cisco /, "").padEnd(12),
  ];
  return `${cells.join("")}${portText(remotePort)}\n`;
}

function isNarrow({ platform }: Device): boolean {
  return platform.traits.shows.cdp === "narrow";
}

function detail(neighbor: CdpNeighbor): string {
  const { device, address, platform, capabilities, localPort, remotePort, holdtime, version } = neighbor;
  const words = capabilities.split(" ").map((code) => CAPABILITIES[code] ?? code);
  const extras = [
    ...(neighbor.nativeVlan === undefined ? [] : [`Native VLAN: ${neighbor.nativeVlan}`]),
    ...(neighbor.duplex === undefined ? [] : [`Duplex: ${neighbor.duplex}`]),
    ...(neighbor.voiceVlan === undefined ? [] : [`VLAN for Voice: ${neighbor.voiceVlan}`]),
  ];
  return [
    "-------------------------",
    `Device ID: ${device}`,
    "Entry address(es): ",
    ...(address === undefined ? [] : [`  IP address: ${address}`]),
    `Platform: ${platform},  Capabilities: ${words.join(" ")} `,
    `Interface: ${localPort},  Port ID (outgoing port): ${remotePort}`,
    `Holdtime : ${holdtime} sec`,
    "",
    "Version :",
    version,
    "",
    "advertisement version: 2",
    ...extras,
    "",
  ]
    .map((line) => `${line}\n`)
    .join("");
}

const CAPABILITIES: Readonly<Record<string, string>> = {
  R: "Router",
  T: "Trans-Bridge",
  B: "Source-Route-Bridge",
  S: "Switch",
  H: "Host",
  I: "IGMP",
  r: "Repeater",
  P: "Phone",
  M: "Two-port Mac Relay",
};

const neighbors = action({
  syntax: "show cdp neighbors [interface:INTERFACE] [detail]",
  help: { interface: "Interface name and number", detail: "Show detailed information" },
  level: "user",
  show: true,
  run(router, { interface: name, detail: detailed }, device) {
    if (!cdpRun.shown.isOn(router)) return OFF;
    if (name !== undefined && !router.interfaces.has(name)) return noSuchInterface(device);
    const known = router.cdpNeighbors.filter(({ localPort }) => name === undefined || localPort === name);
    if (detailed) return known.map(detail).join("");
    return isNarrow(device)
      ? `${NARROW_HEAD}${known.map(narrowRow).join("")}`
      : `${WIDE_HEAD}${known.map(row).join("")}`;
  },
});

const global = action({
  syntax: "show cdp",
  help: {},
  level: "user",
  show: true,
  run(router, _args, device) {
    if (!cdpRun.shown.isOn(router)) return OFF;
    return [
      ...(isNarrow(device) ? [] : [""]),
      "Global CDP information:",
      ...interval(router),
      ...(isNarrow(device) ? [] : ["        Sending CDPv2 advertisements is  enabled"]),
      "",
    ].join("\n");
  },
});

function interval(router: Router): readonly string[] {
  return [
    `        Sending CDP packets every ${cdpTimer.shown.of(router).seconds} seconds`,
    `        Sending a holdtime value of ${cdpHoldtime.shown.of(router).seconds} seconds`,
  ];
}

/** Which interfaces speak CDP. */
function speaks(port: Interface): boolean {
  return port.name.includes("Ethernet") && parentOf(port.name) === undefined && cdpEnable.shown.isOn(port);
}

const interfaces = action({
  syntax: "show cdp interface [interface:INTERFACE]",
  help: { interface: "CDP interface status and configuration" },
  level: "user",
  show: true,
  run(router, { interface: name }, device) {
    if (!cdpRun.shown.isOn(router)) return OFF;
    const port = name === undefined ? undefined : router.interfaces.get(name);
    if (name !== undefined && !port) return noSuchInterface(device);
    const ports = (port ? [port] : interfacesInOrder(router)).filter(speaks);
    return ports.map((one) => interfaceText(router, one, device)).join("");
  },
});

function interfaceText(router: Router, port: Interface, device: Device): string {
  const { line, protocol } = linkState(router, port);
  const indent = isNarrow(device) ? "    " : "  ";
  return [
    `${port.name} is ${line}, line protocol is ${protocol}`,
    `${indent}Encapsulation ARPA`,
    ...interval(router).map((text) => indent + text.trimStart()),
    "",
  ].join("\n");
}

const entry = action({
  syntax: "show cdp entry name:WORD",
  help: { entry: "Information for specific neighbor entry", name: "Name of CDP neighbor entry, * for all" },
  level: "user",
  show: true,
  run(router, { name }) {
    if (!cdpRun.shown.isOn(router)) return OFF;
    return router.cdpNeighbors
      .filter(({ device }) => name === "*" || device === name)
      .map(detail)
      .join("");
  },
});

const clearTable = action({
  syntax: "clear cdp table",
  help: { cdp: "Reset cdp information", table: "Clear cdp table" },
  run(router) {
    router.cdpNeighbors = [];
  },
});

export const cdpShows = [global, neighbors, interfaces, entry, clearTable];
