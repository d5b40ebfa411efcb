import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/** IP and IPv6 on an interface besides its address (IOS IP command references); kept and shown. */
const { setting, toggle } = vocabulary<Interface>()(interfaceWords);

const REAL = { packetTracer: false } as const;

const vrf = setting({
  ...REAL,
  syntax: "ip vrf forwarding name:WORD",
  help: {
    vrf: "VPN Routing/Forwarding parameters on the interface",
    forwarding: "Configure forwarding table",
    name: "Table name",
  },
});

const newVrf = setting({
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
  help: {
    "access-group": "Specify access control for packets",
    list: "IP access list (standard or extended), or its name",
    in: "inbound packets",
    out: "outbound packets",
  },
  key: ["direction"],
  no: "ip access-group list:WORD direction:{in | out}",
});

export const redirects = toggle({
  ...REAL,
  syntax: "ip redirects",
  help: { redirects: "Enable sending ICMP Redirect messages" },
  shown: "off",
});

export const unreachables = toggle({
  ...REAL,
  syntax: "ip unreachables",
  help: { unreachables: "Enable sending ICMP Unreachable messages" },
  shown: "off",
});

export const proxyArp = toggle({
  ...REAL,
  syntax: "ip proxy-arp",
  help: { "proxy-arp": "Enable proxy ARP" },
  shown: "off",
});

const directedBroadcast = toggle({
  ...REAL,
  syntax: "ip directed-broadcast",
  help: { "directed-broadcast": "Enable forwarding of directed broadcasts" },
  shown: "on",
});

const mtu = setting({
  ...REAL,
  syntax: "ip mtu bytes:<68-1500>",
  help: { mtu: "Set IP Maximum Transmission Unit", bytes: "MTU (bytes)" },
});

const flow = setting({
  ...REAL,
  syntax: "ip flow direction:{ingress | egress}",
  help: { ingress: "Enable inbound NetFlow", egress: "Enable outbound NetFlow" },
  key: ["direction"],
});

const nbar = toggle({
  ...REAL,
  syntax: "ip nbar protocol-discovery",
  help: { nbar: "Network-Based Application Recognition", "protocol-discovery": "Enable protocol discovery" },
  shown: "on",
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

const verify = setting({
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

const mrouteCache = toggle({
  ...REAL,
  syntax: "ip mroute-cache",
  help: { "mroute-cache": "Enable switching cache for incoming multicast packets" },
  shown: "off",
});

const routeCache = toggle({
  ...REAL,
  syntax: "ip route-cache",
  help: { "route-cache": "Enable fast-switching cache for outgoing packets" },
  shown: "off",
});

const routeCacheFlow = toggle({
  ...REAL,
  syntax: "ip route-cache flow",
  help: {
    "route-cache": "Enable fast-switching cache for outgoing packets",
    flow: "Enable Flow fast-switching cache",
  },
  shown: "on",
});

const ospfArea = setting({
  syntax: "ip ospf process:<1-65535> area area:WORD",
  help: { process: "Process ID", area: "Set the OSPF area ID" },
  packetTracer: false,
});

const ospfNetwork = setting({
  syntax: "ip ospf network kind:{broadcast | non-broadcast | point-to-multipoint | point-to-point}",
  help: {
    network: "Network type",
    broadcast: "Specify OSPF broadcast multi-access network",
    "non-broadcast": "Specify OSPF NBMA network",
    "point-to-multipoint": "Specify OSPF point-to-multipoint network",
    "point-to-point": "Specify OSPF point-to-point network",
  },
});

const ospfNumbers = (["cost", "priority", "hello-interval", "dead-interval"] as const).map((word) =>
  setting({
    syntax: `ip ospf ${word} value:<0-65535>`,
    help: {
      cost: "Interface cost",
      priority: "Router priority",
      "hello-interval": "Time between HELLO packets",
      "dead-interval": "Interval after which a neighbor is declared dead",
      value: "Value",
    },
  }),
);

const ospfKey = setting({
  syntax: "ip ospf authentication-key key:LINE",
  help: { "authentication-key": "Authentication password (key)", key: "The OSPF password (key)" },
});

const ospfDigest = setting({
  syntax: "ip ospf message-digest-key number:<1-255> md5 key:LINE",
  help: {
    "message-digest-key": "Message digest authentication password (key)",
    number: "Key ID",
    md5: "Use MD5 algorithm",
    key: "The OSPF password (key)",
  },
  key: ["number"],
});

const ospfAuthentication = setting({
  syntax: "ip ospf authentication [message-digest | null]",
  help: {
    authentication: "Enable authentication",
    "message-digest": "Use message-digest authentication",
    null: "Use no authentication",
  },
});

const ripVersion = setting({
  ...REAL,
  syntax: "ip rip direction:{receive | send} version versions:{1 | 2}+",
  help: {
    receive: "advertisement reception",
    send: "advertisement transmission",
    version: "version control",
    1: "RIP version 1",
    2: "RIP version 2",
  },
  key: ["direction"],
});

const splitHorizon = toggle({
  syntax: "ip split-horizon",
  help: { "split-horizon": "Perform split horizon" },
  shown: "off",
});

const summary = setting({
  syntax: "ip summary-address protocol:{eigrp | rip} [system:<1-65535>] address:A.B.C.D mask:MASK",
  help: {
    "summary-address": "Perform address summarization",
    eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)",
    rip: "Routing Information Protocol (RIP)",
    system: "Autonomous system number",
    address: "IP address",
    mask: "IP network mask",
  },
  key: ["protocol", "address"],
  packetTracer: false,
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

const ipv6Address = setting({
  syntax: "ipv6 address address:WORD [eui-64 | link-local]",
  help: {
    address: "Configure IPv6 address on interface",
    "eui-64": "Use eui-64 interface identifier",
    "link-local": "Use link-local address",
  },
  key: ["address"],
});

const ipv6Enable = toggle({
  syntax: "ipv6 enable",
  help: { enable: "Enable IPv6 on interface" },
  shown: "on",
});

const ipv6Ospf = setting({
  syntax: "ipv6 ospf process:<1-65535> area area:WORD",
  help: { ospf: "OSPF interface commands", process: "Process ID", area: "Set the OSPF area ID" },
});

export const vrfs = [vrf, newVrf];

export const ipSettings = [
  accessGroup,
  directedBroadcast,
  redirects,
  unreachables,
  proxyArp,
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
  mrouteCache,
  routeCacheFlow,
  routeCache,
  splitHorizon,
  summary,
  ospfAuthentication,
  ospfKey,
  ospfDigest,
  ospfNetwork,
  ...ospfNumbers,
  ospfArea,
  ripVersion,
];

export const ipv6Settings = [ipv6Address, ipv6Enable, ipv6Ospf];
