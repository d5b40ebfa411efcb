import { refuse, type Outcome } from "../../language/declaration.js";
import { usualBandwidth, usualDelay } from "../../router/interface-figures.js";
import { partsOf } from "../../router/interfaces.js";
import { overlapWhenOpened } from "../../router/overlaps.js";
import type { Interface } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";
import { value } from "../fields.js";
import { overlapText } from "./address.js";
import { announcing } from "./link-messages.js";
import { interfaceWords } from "./words.js";
import { routerOnly, switchOnly } from "../devices.js";

/** What every interface has, and the wire of an Ethernet port (IOS interface command reference). */
const { setting, toggle } = vocabulary<Interface>()(interfaceWords);

export const description = setting({
  acts: false,
  syntax: "description text:LINE<1-240>",
  help: {
    description: "Interface specific description",
    text: "Up to 240 characters describing this interface",
  },
  ...value("description", "text"),
});

const mac = setting({
  syntax: "mac-address mac:LOWER-MAC",
  help: { "mac-address": "Manually set interface MAC address", mac: "MAC address" },
  ...value("mac", "mac"),
});

export const bandwidth = setting({
  syntax: "bandwidth kilobits:<1-10000000>",
  dependentDefault: (port) => ({ kilobits: usualBandwidth(port) }),
  help: { bandwidth: "Set bandwidth informational parameter", kilobits: "Bandwidth in kilobits" },
  ...value("bandwidth", "kilobits"),
});

const mtu = setting({
  syntax: "mtu bytes:<64-17940>",
  default: { bytes: 1500 },
  help: { mtu: "Set the interface Maximum Transmission Unit (MTU)", bytes: "MTU size in bytes" },
  packetTracer: false,
  ...value("mtu", "bytes"),
});

export const delay = setting({
  syntax: "delay tens:<1-16777215>",
  dependentDefault: (port) => ({ tens: usualDelay(port) / 10 }),
  acts: true,
  help: { delay: "Specify interface throughput delay", tens: "Throughput delay (tens of microseconds)" },
});

export const loadInterval = setting({
  syntax: "load-interval seconds:<30-600>",
  default: { seconds: 300 },
  help: {
    "load-interval": "Specify interval for load calculation",
    seconds: "Load interval delay in seconds",
  },
  packetTracer: false,
});

export const arpTimeout = setting({
  syntax: "arp timeout seconds:<0-2147483>",
  default: { seconds: 14_400 },
  help: {
    arp: "Set arp type (arpa, probe, snap), timeout, log options or packet priority",
    timeout: "Set ARP cache timeout",
    seconds: "Seconds",
  },
  packetTracer: false,
});

export const holdQueue = setting({
  syntax: "hold-queue length:<0-4096> direction:{in | out}",
  help: {
    "hold-queue": "Set hold queue depth",
    length: "Queue length",
    in: "Input queue",
    out: "Output queue",
  },
  key: ["direction"],
  packetTracer: { syntax: "hold-queue length:<0-4096> direction:{in | out}" },
});

/** Opening a port fails where an open one has its network already. */
function open(port: Interface, device: Device): Outcome {
  const overlap = device.loading ? undefined : overlapWhenOpened(device.router, port);
  if (overlap) return refuse(overlapText(overlap), `${port.name}: incorrect IP address assignment`);
  announcing(device, [port.name], () => {
    port.shutdown = false;
  });
  return undefined;
}

const shutdown = setting({
  syntax: "shutdown",
  help: { shutdown: "Shutdown the selected interface" },
  packetTracer: { printLast: true },
  irreversible: "A port of a fresh router is shut",
  get: (port) => (port.shutdown ? {} : undefined),
  set(port, _args, device) {
    announcing(device, [port.name], () => {
      port.shutdown = true;
      port.errDisabled = undefined;
    });
  },
  clear: (port, _args, device) => (port.shutdown ? open(port, device) : undefined),
});

const halfDuplex = toggle({
  syntax: "half-duplex",
  help: { "half-duplex": "Configure half-duplex and related commands" },
  default: "off",
  packetTracer: false,
});

/** A switch says nothing of what its ports negotiate; a router does, by these two lines or by one. */
function negotiated({ platform: { dialect, traits } }: Device): "auto" | undefined {
  const isSaid = dialect.family !== "switch" && traits.interfaces.agreesBy === "duplex and speed";
  return isSaid ? "auto" : undefined;
}

const duplex = setting({
  syntax: "duplex mode:{auto | full | half}",
  default: { mode: "auto" },
  shows: "default",
  irreversible: "The value that no brings back is printed too",
  help: {
    duplex: "Configure duplex operation.",
    auto: "Enable AUTO duplex configuration",
    full: "Force full duplex operation",
    half: "Force half-duplex operation",
  },
  get: (port) => (port.duplex === undefined ? undefined : { mode: port.duplex }),
  set(port, { mode }, device) {
    port.duplex = mode === "auto" ? negotiated(device) : mode;
  },
  clear(port, _args, device) {
    port.duplex = negotiated(device);
  },
});

const speed = setting({
  syntax: "speed rate:{10 | 100 | 1000 | auto}",
  default: { rate: "auto" },
  shows: "default",
  irreversible: "The value that no brings back is printed too",
  help: {
    speed: "Configure speed operation.",
    10: "Force 10 Mbps operation",
    100: "Force 100 Mbps operation",
    1000: "Force 1000 Mbps operation",
    auto: "Enable AUTO speed configuration",
  },
  get: (port) => (port.speed === undefined ? undefined : { rate: port.speed }),
  set(port, { rate }, device) {
    if (rate === "1000" && partsOf(port.name).kind !== "GigabitEthernet" && !device.loading)
      return { invalid: "rate" };
    port.speed = rate === "auto" ? negotiated(device) : rate;
    return undefined;
  },
  clear(port, _args, device) {
    port.speed = negotiated(device);
  },
});

const mediaType = setting({
  syntax: "media-type kind:{rj45 | sfp | auto-select}",
  help: {
    "media-type": "Interface media type",
    rj45: "Use RJ45 connector",
    sfp: "Use SFP connector",
    "auto-select": "Use whichever connector is attached",
  },
  packetTracer: false,
});

export const negotiation = toggle({
  syntax: "negotiation auto",
  help: { negotiation: "Select Autonegotiation mode", auto: "Perform link autonegotiation" },
  shows: "both",
  irreversible: "Whichever was said last is printed; a fresh router was told otherwise",
  packetTracer: false,
});

export const keepaliveSeconds = setting({
  syntax: "keepalive seconds:<1-32767> [retries:<2-255>]",
  dependentDefault: ({ name }) => (partsOf(name).kind === "Tunnel" ? "off" : { seconds: 10 }),
  help: {
    keepalive: "Enable keepalive",
    seconds: "Keepalive period (default 10 seconds)",
    retries: "Keepalive retries",
  },
  no: false,
  packetTracer: false,
});

export const keepalive = toggle({
  syntax: "keepalive",
  help: { keepalive: "Enable keepalive" },
  default: "on",
});

export const head = [...routerOnly([mac]), bandwidth, ...routerOnly([mtu]), delay];
export const common = [loadInterval, ...routerOnly([arpTimeout, holdQueue]), shutdown];
/** A switch names the speed first. */
export const ethernet = [
  ...routerOnly([halfDuplex]),
  ...switchOnly([speed]),
  duplex,
  ...routerOnly([speed, mediaType, negotiation]),
];
export const keepalives = [...routerOnly([keepaliveSeconds]), keepalive];
