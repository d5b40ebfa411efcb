import type { Line } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { lineWords } from "../words.js";

/** What may come in and go out on a line, and its wires (IOS Terminal Services Command Reference). */
const { setting } = vocabulary<Line>()(lineWords);

const PROTOCOLS = "{all | lapb-ta | lat | mop | none | pad | rlogin | ssh | telnet | udptn | v120}";

const PROTOCOL_HELP = {
  all: "All protocols",
  "lapb-ta": "LAPB Terminal Adapter",
  lat: "DEC LAT protocol",
  mop: "DEC MOP Remote Console Protocol",
  none: "No protocols",
  pad: "X.3 PAD",
  rlogin: "Unix rlogin protocol",
  ssh: "TCP/IP SSH protocol",
  telnet: "TCP/IP Telnet protocol",
  udptn: "UDPTN async via UDP protocol",
  v120: "Async over ISDN",
} as const;

/** The order in which the router names them. */
const ORDER = [
  "all",
  "none",
  "lat",
  "pad",
  "telnet",
  "rlogin",
  "lapb-ta",
  "mop",
  "udptn",
  "v120",
  "ssh",
] as const;

export const preferred = setting({
  syntax: `transport preferred protocol:${PROTOCOLS}`,
  help: { preferred: "Specify the preferred protocol to use", ...PROTOCOL_HELP },
  packetTracer: { syntax: "transport preferred protocol:{all | none | ssh | telnet}" },
});

const input = setting({
  syntax: `transport input protocols:${PROTOCOLS}+`,
  help: { input: "Define which protocols to use when connecting to the terminal server", ...PROTOCOL_HELP },
  irreversible: "its `no` lets nothing in",
  // Cisco IOS Terminal Services Command Reference, `transport input`: nobody comes in by the console or a modem.
  dependentDefault: ({ kind }) => (kind === "vty" ? "off" : { protocols: ["none"] as const }),
  packetTracer: { syntax: "transport input protocols:{all | none | ssh | telnet}+" },
  get: ({ transportInput }) => transportInput && { protocols: transportInput },
  set(line, { protocols }) {
    line.transportInput = ORDER.filter((protocol) => protocols.includes(protocol));
  },
  clear(line, _args, { platform }) {
    line.transportInput = platform.traits.configuration.noTransportInput === "none" ? ["none"] : undefined;
  },
});

export const output = setting({
  syntax: `transport output protocols:${PROTOCOLS}+`,
  canonical: ({ protocols = [] }) =>
    protocols.length === 0 ? {} : { protocols: ORDER.filter((protocol) => protocols.includes(protocol)) },
  help: { output: "Define which protocols to use for outgoing connections", ...PROTOCOL_HELP },
  packetTracer: { syntax: "transport output protocols:{all | none | ssh | telnet}+" },
});

const modem = setting({
  syntax: "modem kind:{Dialin | InOut}",
  help: {
    modem: "Configure the Modem Control Lines",
    Dialin: "Configure line for a modern dial-in modem",
    InOut: "Configure line for incoming AND outgoing use of modem",
  },
  packetTracer: false,
});

export const dataBits = setting({
  syntax: "databits bits:<5-8>",
  default: { bits: 8 },
  help: { databits: "Set number of data bits per character", bits: "Data bits" },
});

export const parity = setting({
  syntax: "parity parity:{even | mark | none | odd | space}",
  default: { parity: "none" },
  help: {
    parity: "Set terminal parity",
    even: "Even parity",
    mark: "Mark parity",
    none: "No parity",
    odd: "Odd parity",
    space: "Space parity",
  },
});

export const stopBits = setting({
  syntax: "stopbits bits:{1 | 1.5 | 2}",
  default: { bits: "2" },
  help: {
    stopbits: "Set async line stop bits",
    1: "One stop bit",
    "1.5": "One and one-half stop bits",
    2: "Two stop bits",
  },
});

export const speed = setting({
  syntax: "speed bits:<0-4294967295>",
  default: { bits: 9600 },
  help: { speed: "Set the transmit and receive speeds", bits: "Transmit and receive speeds" },
});

const flowControl = setting({
  syntax: "flowcontrol kind:{NONE | hardware | software}",
  default: { kind: "NONE" },
  help: {
    flowcontrol: "Set the flow control",
    NONE: "Set no flow control",
    hardware: "Set hardware flow control",
    software: "Set software flow control",
  },
});

export const transportCommands = [
  preferred,
  input,
  output,
  modem,
  dataBits,
  parity,
  stopBits,
  speed,
  flowControl,
];
