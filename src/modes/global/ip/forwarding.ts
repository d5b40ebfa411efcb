import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { ipWords } from "./words.js";
import { onPacketTracerSwitch, routerOnly, withFeature } from "../../devices.js";
import { value } from "../../fields.js";

/** How the router forwards (IOS IP switching and IP routing command references); kept and shown. */
const { setting, toggle, toggles } = vocabulary<Router>()(ipWords);

const REAL = { packetTracer: false } as const;

const habits = toggles(
  {
    ...REAL,
    leading: "ip",
    group: "source-route",
    shows: "both",
    irreversible: "Whichever was said last is printed; a fresh router was told otherwise",
  },
  {
    "source-route": "Process packets with source routing header options",
    "gratuitous-arps": "Generate gratuitous ARPs for PPP/SLIP peer addresses",
  },
);

const subnetZero = toggle({
  ...REAL,
  syntax: "ip subnet-zero",
  help: { "subnet-zero": "Allow 'subnet zero' subnets" },
  group: "source-route",
  default: "on",
  shows: "both",
  irreversible: "Whichever was said last is printed; a fresh router was told otherwise",
});

const ROUTING = {
  syntax: "ip routing",
  help: { routing: "Enable IP routing" },
} as const;

const routing = toggle({ ...ROUTING, family: "router", group: "cef", default: "on" });

/** A switch routes between its networks when it is told to. */
export const routingOfSwitch = toggle({
  ...ROUTING,
  family: "switch",
  group: "routing",
  default: "off",
  acts: true,
});

export const rateLimit = setting({
  ...REAL,
  syntax: "ip icmp rate-limit unreachable [milliseconds:<1-4294967295>=500]",
  acts: true,
  default: { milliseconds: 500 },
  help: {
    icmp: "Global ICMP information",
    "rate-limit": "Rate-limit ICMP messages",
    unreachable: "Rate-limit ICMP unreachables",
    milliseconds: "Once per milliseconds",
  },
  group: "source-route",
  defaultOn: true,
  irreversible: "with another number it says what a fresh router does not do",
});

export const cef = toggle({
  syntax: "ip cef",
  help: { cef: "Cisco Express Forwarding" },
  group: "cef",
  shows: "both",
  irreversible: "Whichever was said last is printed; a fresh router was told otherwise",
});

const multicastRouting = toggle({
  ...REAL,
  syntax: "ip multicast-routing",
  help: { "multicast-routing": "Enable IP multicast forwarding" },
  group: "cef",
  default: "off",
});

const pathMtuDiscovery = toggle({
  ...REAL,
  syntax: "ip tcp path-mtu-discovery",
  help: { "path-mtu-discovery": "Enable path-MTU discovery on new TCP connections" },
  group: "cef",
  default: "off",
});

const synwait = setting({
  ...REAL,
  syntax: "ip tcp synwait-time seconds:<5-300>",
  default: { seconds: 30 },
  help: { "synwait-time": "Set time to wait on new TCP connections", seconds: "Wait time" },
  group: "cef",
});

export const unicastRouting = toggle({
  syntax: "ipv6 unicast-routing",
  help: { "unicast-routing": "Enable unicast routing" },
  group: "ipv6-cef",
  default: "off",
});

const ipv6Cef = toggle({
  syntax: "ipv6 cef",
  help: { cef: "Cisco Express Forwarding for IPv6" },
  group: "ipv6-cef",
  shows: "both",
  irreversible: "Whichever was said last is printed; a fresh router was told otherwise",
});

const defaultGateway = setting({
  syntax: "ip default-gateway address:A.B.C.D",
  help: {
    "default-gateway": "Specify default gateway (if not routing IP)",
    address: "IP address of default gateway",
  },
  group: "forward",
  no: "ip default-gateway [address:A.B.C.D]",
  packetTracer: false,
  ...value("defaultGateway", "address"),
});

const classless = toggle({
  syntax: "ip classless",
  help: { classless: "Follow classless routing forwarding rules" },
  group: "classless",
  default: "on",
  shows: "both",
  irreversible: "Whichever was said last is printed; a fresh router was told otherwise",
});

const forwardNd = toggle({
  ...REAL,
  syntax: "ip forward-protocol nd",
  help: {
    "forward-protocol": "Controls forwarding of physical and directed IP broadcasts",
    nd: "Sun's Network Disk protocol",
  },
  group: "forward",
  shows: "both",
  irreversible: "Whichever was said last is printed; a fresh router was told otherwise",
});

const forwardUdp = setting({
  ...REAL,
  syntax: "ip forward-protocol udp [port:WORD]",
  help: {
    "forward-protocol": "Controls forwarding of physical and directed IP broadcasts",
    udp: "Packets to a specific UDP port",
    port: "Port number or name",
  },
  key: ["port"],
  group: "forward",
});

const defaultNetwork = setting({
  syntax: "ip default-network network:A.B.C.D",
  help: {
    "default-network": "Flags networks as candidates for default routes",
    network: "IP address of default network",
  },
  key: ["network"],
  group: "routes",
});

const flowVersion = setting({
  syntax: "ip flow-export version version:{1 | 5 | 9}",
  default: { version: "1" },
  irreversible: "Packet Tracer's leave the factory with version 9",
  help: {
    "flow-export": "Specify host/port to send flow statistics",
    version: "Specify the version of the export protocol",
    1: "Version 1",
    5: "Version 5",
    9: "Version 9",
  },
  group: "flow",
});

const flowSource = setting({
  syntax: "ip flow-export source interface:INTERFACE",
  help: {
    "flow-export": "Specify host/port to send flow statistics",
    source: "Specify the interface for source address",
    interface: "Interface",
  },
  group: "flow",
});

const flowDestination = setting({
  syntax: "ip flow-export destination address:A.B.C.D port:<1-65535>",
  help: {
    "flow-export": "Specify host/port to send flow statistics",
    destination: "Specify the destination IP address",
    address: "Destination IP address",
    port: "UDP/SCTP port number",
  },
  group: "flow",
});

export const localPool = setting({
  syntax: "ip local pool name:WORD low:A.B.C.D [high:A.B.C.D]",
  help: {
    pool: "IP Local address pool lists",
    name: "Create named local address pool",
    low: "First IP address of range",
    high: "Last IP address of range",
  },
  key: ["name"],
  group: "local-pool",
});

const pimBidir = toggle({
  ...REAL,
  syntax: "ip pim bidir-enable",
  help: { pim: "PIM global commands", "bidir-enable": "Enable Bidir-PIM" },
  group: "http",
  default: "off",
});

const rtcpReport = setting({
  ...REAL,
  syntax: "ip rtcp report interval milliseconds:<1-65535>",
  help: {
    rtcp: "RTCP parameters",
    report: "RTCP report",
    interval: "Interval between reports",
    milliseconds: "Milliseconds",
  },
  group: "http",
});

const arp = setting({
  ...REAL,
  syntax: "arp address:A.B.C.D mac:LOWER-MAC kind:{ARPA | SAP | SNAP}",
  help: {
    arp: "Set a static ARP entry",
    address: "IP address of ARP entry",
    mac: "48-bit hardware address of ARP entry",
    ARPA: "ARP type ARPA",
    SAP: "ARP type SAP (HP's ARP type)",
    SNAP: "ARP type SNAP (FDDI and TokenRing)",
  },
  key: ["address"],
  group: "cdp",
});

export const forwarding = [
  habits["source-route"],
  subnetZero,
  ...routerOnly([routing]),
  ...withFeature("routing", [routingOfSwitch]),
  habits["gratuitous-arps"],
  ...routerOnly([rateLimit, cef, multicastRouting]),
  pathMtuDiscovery,
  synwait,
  ...withFeature("routing", [unicastRouting]),
  ...routerOnly([ipv6Cef, localPool]),
  defaultGateway,
  ...withFeature("routing", [classless]),
  ...routerOnly([forwardNd]),
  forwardUdp,
  ...onPacketTracerSwitch([flowVersion]),
  ...routerOnly([defaultNetwork, pimBidir, rtcpReport, flowVersion, flowSource, flowDestination]),
  arp,
];
