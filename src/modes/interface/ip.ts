import { mtuOf } from "../../router/interface-figures.js";
import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";
import { routerOnly } from "../devices.js";

/** IP on an interface besides its address and its routing (IOS IP command references); kept and shown. */
const { setting, toggle, toggles } = vocabulary<Interface>()(interfaceWords);

const REAL = { packetTracer: false } as const;

export const vrf = setting({
  ...REAL,
  syntax: "ip vrf forwarding name:WORD",
  help: {
    vrf: "VPN Routing/Forwarding parameters on the interface",
    forwarding: "Configure forwarding table",
    name: "Table name",
  },
});

export const newVrf = setting({
  ...REAL,
  syntax: "vrf forwarding name:WORD",
  help: {
    vrf: "VPN Routing/Forwarding parameters on the interface",
    forwarding: "Configure forwarding table",
    name: "VRF name",
  },
});

export const accessGroup = setting({
  syntax: "ip access-group list:WORD direction:{in | out}",
  acts: true,
  help: {
    "access-group": "Specify access control for packets",
    list: "IP access list (standard or extended), or its name",
    in: "inbound packets",
    out: "outbound packets",
  },
  key: ["direction"],
  no: "ip access-group list:WORD direction:{in | out}",
});

export const forwarding = toggles(
  { ...REAL, leading: "ip", default: "on" },
  {
    redirects: "Enable sending ICMP Redirect messages",
    "proxy-arp": "Enable proxy ARP",
    "mroute-cache": "Enable switching cache for incoming multicast packets",
    "route-cache": "Enable fast-switching cache for outgoing packets",
  },
);

export const unreachables = toggle({
  ...REAL,
  syntax: "ip unreachables",
  acts: true,
  help: { unreachables: "Enable sending ICMP Unreachable messages" },
  default: "on",
});

export const directedBroadcast = toggle({
  ...REAL,
  syntax: "ip directed-broadcast",
  help: { "directed-broadcast": "Enable forwarding of directed broadcasts" },
  default: "off",
});

export const mtu = setting({
  ...REAL,
  syntax: "ip mtu bytes:<68-1500>",
  dependentDefault: (port) => ({ bytes: mtuOf(port) }),
  acts: true,
  help: { mtu: "Set IP Maximum Transmission Unit", bytes: "MTU (bytes)" },
});

export const flow = setting({
  ...REAL,
  syntax: "ip flow direction:{ingress | egress}",
  help: { ingress: "Enable inbound NetFlow", egress: "Enable outbound NetFlow" },
  key: ["direction"],
});

const nbar = toggle({
  ...REAL,
  syntax: "ip nbar protocol-discovery",
  help: { nbar: "Network-Based Application Recognition", "protocol-discovery": "Enable protocol discovery" },
  default: "off",
});

const pim = setting({
  ...REAL,
  syntax: "ip pim mode:{dense-mode | sparse-dense-mode | sparse-mode}",
  help: {
    "dense-mode": "Enable PIM dense-mode operation",
    "sparse-dense-mode": "Enable PIM sparse-dense-mode operation",
    "sparse-mode": "Enable PIM sparse-mode operation",
  },
});

const igmpJoin = setting({
  ...REAL,
  syntax: "ip igmp join-group address:A.B.C.D",
  help: { "join-group": "IGMP join multicast group", address: "IP group address" },
  key: ["address"],
});

export const nat = setting({
  syntax: "ip nat side:{inside | outside}",
  acts: true,
  help: {
    nat: "NAT interface commands",
    inside: "Inside interface for address translation",
    outside: "Outside interface for address translation",
  },
  no: "ip nat [side:{inside | outside}]",
});

const virtualReassembly = setting({
  ...REAL,
  syntax: "ip virtual-reassembly [in | out]",
  help: { "virtual-reassembly": "Virtual Reassembly", in: "Ingress", out: "Egress" },
});

export const verify = setting({
  ...REAL,
  syntax: "ip verify unicast {reverse-path | source reachable-via via:{any | rx}}",
  help: {
    unicast: "Enable per packet validation for unicast",
    "reverse-path": "Reverse path validation of source address",
    source: "Validation of source address",
    "reachable-via": "Specify reachability check to apply to the source address",
    any: "Source is reachable via any interface",
    rx: "Source is reachable via interface on which packet was received",
  },
});

const inspect = setting({
  ...REAL,
  syntax: "ip inspect name:WORD direction:{in | out}",
  help: {
    inspect: "Apply inspect name",
    name: "Inspection rule",
    in: "Inbound inspection",
    out: "Outbound inspection",
  },
  key: ["direction"],
  no: "ip inspect name:WORD direction:{in | out}",
});

const tcpMss = setting({
  ...REAL,
  syntax: "ip tcp adjust-mss bytes:<500-1460>",
  help: {
    tcp: "TCP interface commands",
    "adjust-mss": "Adjust the mss of transit packets",
    bytes: "Maximum segment size in bytes",
  },
});

export const policy = setting({
  ...REAL,
  syntax: "ip policy route-map name:WORD",
  help: { policy: "Enable policy routing", "route-map": "Policy route map", name: "Route-map name" },
});

export const routeCacheFlow = toggle({
  ...REAL,
  syntax: "ip route-cache flow",
  help: {
    "route-cache": "Enable fast-switching cache for outgoing packets",
    flow: "Enable Flow fast-switching cache",
  },
  default: "off",
});

export const rsvp = setting({
  ...REAL,
  syntax: "ip rsvp bandwidth [total:<1-10000000> [largest:<1-10000000>]]",
  help: {
    bandwidth: "RSVP Bandwidth (kbps)",
    total: "Reservable bandwidth (kbps)",
    largest: "Largest reservable flow (kbps)",
  },
});

export const vrfs = [...routerOnly([vrf, newVrf])];

export const ipSettings = [
  accessGroup,
  ...routerOnly([directedBroadcast]),
  forwarding.redirects,
  unreachables,
  forwarding["proxy-arp"],
  ...routerOnly([
    mtu,
    flow,
    nbar,
    pim,
    igmpJoin,
    nat,
    inspect,
    virtualReassembly,
    verify,
    tcpMss,
    policy,
    forwarding["mroute-cache"],
    routeCacheFlow,
  ]),
  forwarding["route-cache"],
];
