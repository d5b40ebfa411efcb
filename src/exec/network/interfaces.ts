import { lastLine } from "./last-line.js";
import { bandwidthOf, delayOf } from "../../rules/interface-figures.js";
import { ethernetMegabits, fastestOf, isEthernet, mtuOf } from "../../router/interface-figures.js";
import { hardwareAddress, linkState, parentOf, partsOf, primaryAddress } from "../../router/interfaces.js";
import { prefixLength } from "../../router/ipv4.js";
import { NOTHING_COUNTED, type PortCounters } from "../../router/port-counters.js";
import type { Interface, Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";
import { switchPortText } from "../switching/interface-text.js";
import { networkWords } from "./words.js";
import {
  arpTimeout,
  agreement,
  encapsulationOf,
  isTunnel,
  keepaliveLine,
  queueing,
  queueOf,
  rateLines,
  tunnelLines,
} from "./interface-settings.js";
import { interfacesInOrder, perInterface, shortName } from "./common.js";
import { linesText } from "../text.js";

/** show interfaces (IOS interface command reference; SHOW.md section 7). Nothing counts packets, so counters are 0. */
const { action } = vocabulary<Router>()(networkWords);

/** What a kind of interface is made of. */
interface Nature {
  readonly hardware: string;
  readonly encapsulation: string;
  readonly media: string | undefined;
}

function natureOf(port: Interface, { platform }: Device): Nature {
  const { kind } = partsOf(port.name);
  const { chips, media: told } = platform.traits.interfaces;
  const media = undefined;
  if (kind === "Loopback") return { hardware: "Loopback", encapsulation: "LOOPBACK", media };
  if (kind === "Tunnel") return { hardware: "Tunnel", encapsulation: "TUNNEL", media };
  if (kind === "Vlan") return { hardware: chips.vlan, encapsulation: "ARPA", media };
  if (!isEthernet(port)) return { hardware: chips.serial, encapsulation: "HDLC", media };
  const megabits = ethernetMegabits(port);
  return {
    hardware: chips.ethernet,
    encapsulation: "ARPA",
    media:
      told === "socket"
        ? `${megabits}Mb/s, media type is RJ45`
        : `${megabits}Mb/s, ${Math.max(fastestOf(port), 100)}BaseTX/FX`,
  };
}

function heading(port: Interface, { router, platform }: Device): string {
  const { line, protocol } = linkState(router, port);
  const detail = protocol === "up" ? "connected" : "disabled";
  const behind = platform.traits.interfaces.saysConnected
    ? parentOf(port.name) === undefined
      ? ` (${detail})`
      : ""
    : " ";
  return `${port.name} is ${line}, line protocol is ${protocol}${behind}`;
}

function addressLine(port: Interface, router: Router): string[] {
  const own = primaryAddress(router, port);
  if (!own) return [];
  if (port.unnumbered !== undefined) {
    return [`  Interface is unnumbered. Using address of ${port.unnumbered} (${own.address})`];
  }
  return [`  Internet address is ${own.address}/${prefixLength(own.mask) ?? 0}`];
}

/** The lines from the heading down to the encapsulation. */
function description(port: Interface, device: Device): readonly string[] {
  const nature = natureOf(port, device);
  const short = device.platform.traits.shows.interfaces === "Kbit";
  const mac = hardwareAddress(port);
  const isAddressed = isEthernet(port) || partsOf(port.name).kind === "Vlan";
  const hardware = isAddressed
    ? `${nature.hardware}, address is ${mac} (bia ${hardwareAddress({ ...port, mac: undefined })})`
    : nature.hardware;
  const rate = `${bandwidthOf(port)} Kbit${short ? "" : "/sec"}`;
  return [
    heading(port, device),
    `  Hardware is ${hardware}`,
    ...(port.description === undefined ? [] : [`  Description: ${port.description}`]),
    ...addressLine(port, device.router),
    `  MTU ${mtuOf(port)} bytes, BW ${rate}, DLY ${delayOf(port)} usec,${short ? "" : " "}`,
    "     reliability 255/255, txload 1/255, rxload 1/255",
  ];
}

function partLines(port: Interface): readonly string[] {
  return [
    port.encapsulation
      ? `  Encapsulation 802.1Q Virtual LAN, Vlan ID  ${port.encapsulation.vlan}.`
      : "  Encapsulation ARPA, loopback not set",
    `  ARP type: ARPA, ARP Timeout ${arpTimeout(port)}`,
    keepaliveLine(port),
    '  Last clearing of "show interface" counters never',
  ];
}

const serialCounters = ({ packetsIn, bytesIn, broadcastsIn, packetsOut, bytesOut }: PortCounters) => [
  `     ${packetsIn} packets input, ${bytesIn} bytes, 0 no buffer`,
  `     Received ${broadcastsIn} broadcasts, 0 runts, 0 giants, 0 throttles`,
  "     0 input errors, 0 CRC, 0 frame, 0 overrun, 0 ignored, 0 abort",
  `     ${packetsOut} packets output, ${bytesOut} bytes, 0 underruns`,
  "     0 output errors, 0 collisions, 0 interface resets",
  "     0 output buffer failures, 0 output buffers swapped out",
];

const ethernetCounters = ({
  packetsIn,
  bytesIn,
  broadcastsIn,
  unknownIn,
  packetsOut,
  bytesOut,
}: PortCounters) => [
  `     ${packetsIn} packets input, ${bytesIn} bytes`,
  `     Received ${broadcastsIn} broadcasts, 0 runts, 0 giants, 0 throttles`,
  "     0 input errors, 0 CRC, 0 frame, 0 overrun, 0 ignored",
  "     0 watchdog",
  "     0 input packets with dribble condition detected",
  `     ${packetsOut} packets output, ${bytesOut} bytes, 0 underruns`,
  "     0 output errors, 0 collisions, 0 interface resets",
  `     ${unknownIn} unknown protocol drops`,
  "     0 babbles, 0 late collision, 0 deferred",
  "     0 lost carrier, 0 no carrier",
  "     0 output buffer failures, 0 output buffers swapped out",
];

function portLines(port: Interface, device: Device): readonly string[] {
  const { encapsulation, media } = natureOf(port, device);
  const short = device.platform.traits.shows.interfaces === "Kbit";
  const arp = `  ARP type: ARPA, ARP Timeout ${arpTimeout(port)}${short ? ", " : ""}`;
  const isUp = linkState(device.router, port).protocol === "up";
  return [
    `  Encapsulation ${encapsulationOf(port, isUp) ?? encapsulation}, loopback not set`,
    ...(short ? [] : [keepaliveLine(port)]),
    ...(isTunnel(port) ? tunnelLines(port, device) : []),
    ...(media === undefined ? [] : [`  ${agreement(port, media, device)}`, arp]),
    lastLine(port.counters),
    '  Last clearing of "show interface" counters never',
    short
      ? `  Input queue: 0/${queueOf(port, "in", 75)}/0 (size/max/drops); Total output drops: 0`
      : `  Input queue: 0/${queueOf(port, "in", 75)}/0/0 (size/max/drops/flushes); Total output drops: 0`,
    `  Queueing strategy: ${queueing(port)}`,
    `  Output queue${short ? " :" : ": "}0/${queueOf(port, "out", 40)} (size/max)`,
    ...rateLines(port),
    ...(media === undefined ? serialCounters : ethernetCounters)(port.counters ?? NOTHING_COUNTED),
  ];
}

function interfaceText(port: Interface, device: Device): string {
  if (port.switching && device.platform.dialect.family === "switch")
    return switchPortText(device.router, port);
  const rest = parentOf(port.name) === undefined ? portLines(port, device) : partLines(port);
  return [...description(port, device), ...rest].map((line) => `${line}\n`).join("");
}

const show = action({
  syntax: "show interfaces [interface:INTERFACE]",
  help: { interface: "Interface name and number" },
  level: "user",
  show: true,
  run: perInterface(interfaceText),
});

const STATUS = { up: "up", down: "down", "administratively down": "admin down" } as const;

const showDescription = action({
  syntax: "show interfaces description",
  help: { description: "Show interface description" },
  level: "user",
  show: true,
  packetTracer: false,
  run: (router) => descriptionTable(router, interfacesInOrder(router)),
});

const oneDescription = action({
  syntax: "show interfaces interface:INTERFACE description",
  help: { interface: "Interface name and number", description: "Show interface description" },
  level: "user",
  show: true,
  packetTracer: false,
  run(router, { interface: name }, device) {
    const port = router.interfaces.get(name);
    return port ? descriptionTable(router, [port]) : noSuchInterface(device);
  },
});

function descriptionTable(router: Router, ports: readonly Interface[]): string {
  return linesText([
    "Interface                      Status         Protocol Description",
    ...ports.map((port) => {
      const { line, protocol } = linkState(router, port);
      const cells = [shortName(port.name).padEnd(31), STATUS[line].padEnd(15), protocol.padEnd(9)];
      return `${cells.join("")}${port.description ?? ""}`;
    }),
  ]);
}

export const interfaceShows = [show, showDescription, oneDescription];
