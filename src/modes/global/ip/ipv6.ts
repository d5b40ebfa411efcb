import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { dhcpv6Mode, eigrpv6Mode, ospfv3Mode, ripngMode } from "../../routing/ipv6-processes.js";
import { ipWords } from "./words.js";

/** Static routes, routing processes and DHCP of IPv6 (IOS IPv6 command reference). */
const { setting, toggle, block } = vocabulary<Router>()({
  ...ipWords,
  address: "IPv6 address",
  prefix: "IPv6 prefix",
  router: "Enable an IPv6 routing process",
});

const LAST = { group: "lists" } as const;

export const ipv6Route = setting({
  ...LAST,
  syntax:
    "ipv6 route prefix:IPV6-PREFIX {interface:INTERFACE [gateway:IPV6] | hop:IPV6} [distance:<1-254>] [tag tag:<1-4294967295>] [name name:WORD]",
  key: ["prefix", "interface", "gateway", "hop"],
  no: "ipv6 route prefix:IPV6-PREFIX {interface:INTERFACE [gateway:IPV6] | hop:IPV6} [distance:<1-254>] [tag tag:<1-4294967295>] [name name:WORD]",
  help: {
    route: "Configure static routes",
    interface: "Outgoing interface",
    gateway: "IPv6 address of next-hop",
    hop: "IPv6 address of next-hop",
    distance: "Administrative distance",
    tag: "Tag value",
    name: "Specify name of the next hop",
  },
});

const ripng = block({
  ...LAST,
  syntax: "ipv6 router rip name:WORD",
  key: ["name"],
  help: {
    rip: "IPv6 Routing Information Protocol (RIPv6)",
    name: "User selected string identifying this process",
  },
  mode: ripngMode,
});

const ospfv3 = block({
  ...LAST,
  syntax: "ipv6 router ospf process:<1-65535>",
  key: ["process"],
  help: { ospf: "Open Shortest Path First (OSPF)", process: "Process ID" },
  mode: ospfv3Mode,
});

const eigrpv6 = block({
  ...LAST,
  syntax: "ipv6 router eigrp system:<1-65535>",
  key: ["system"],
  help: { eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)", system: "Autonomous System" },
  mode: eigrpv6Mode,
});

const pool = block({
  group: "ipv6-cef",
  syntax: "ipv6 dhcp pool name:WORD",
  key: ["name"],
  help: { dhcp: "Configure IPv6 DHCP", pool: "Configure IPv6 DHCP pool", name: "DHCP pool name" },
  mode: dhcpv6Mode,
});

const sourceRoute = toggle({
  group: "ipv6-cef",
  syntax: "ipv6 source-route",
  help: { "source-route": "Process packets with source routing header options" },
});

const hopLimit = setting({
  group: "ipv6-cef",
  syntax: "ipv6 hop-limit hops:<1-255>",
  default: { hops: 64 },
  help: { "hop-limit": "Configure hop count limit", hops: "Hops" },
});

const localPool = setting({
  ...LAST,
  syntax: "ipv6 local pool name:WORD prefix:IPV6-PREFIX length:<1-128>",
  key: ["name"],
  no: "ipv6 local pool name:WORD",
  help: {
    local: "Specify local options",
    pool: "Configure local pools of prefixes",
    name: "Name of the pool",
    length: "Length of the prefixes that are given",
  },
});

const neighbor = setting({
  ...LAST,
  syntax: "ipv6 neighbor address:IPV6 interface:INTERFACE hardware:H.H.H",
  key: ["address", "interface"],
  no: "ipv6 neighbor address:IPV6 interface:INTERFACE",
  help: { neighbor: "Neighbor", interface: "Interface", hardware: "48-bit hardware address of the neighbor" },
});

const generalPrefix = setting({
  ...LAST,
  syntax: "ipv6 general-prefix name:WORD {prefix:IPV6-PREFIX | 6to4 interface:INTERFACE}",
  key: ["name"],
  no: "ipv6 general-prefix name:WORD",
  help: {
    "general-prefix": "Configure a general IPv6 prefix",
    name: "General prefix name",
    "6to4": "Derive a general prefix from a 6to4 interface",
    interface: "Interface with the IPv4 address",
  },
});

export const errorInterval = setting({
  group: "ipv6-cef",
  syntax: "ipv6 icmp error-interval milliseconds:<0-2147483647> [bucket:<1-200>]",
  default: { milliseconds: 100 },
  no: "ipv6 icmp error-interval",
  help: {
    icmp: "Configure ICMP parameters",
    "error-interval": "Set interval at which ICMP error messages are sent",
    milliseconds: "Interval in milliseconds",
    bucket: "Number of tokens stored in the bucket",
  },
});

export const ipv6Pools = [sourceRoute, hopLimit, errorInterval, pool];
export const ipv6Lines = [ipv6Route, neighbor, generalPrefix, ripng, ospfv3, eigrpv6, localPool];
