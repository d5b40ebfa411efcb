import type { Interface } from "../../router/router.js";
import { ipv6Borrowed } from "./ipv6-addresses.js";
import { withAreaNumber } from "../routing/networks.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/** Neighbour discovery, filters, DHCP and routing of IPv6 on an interface (IOS IPv6 command reference). Kept and shown. */
const { setting, toggle } = vocabulary<Interface>()({
  ...interfaceWords,
  area: "Set the OSPF area ID",
  bytes: "Bytes",
  dhcp: "IPv6 DHCP interface subcommands",
  eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)",
  milliseconds: "Milliseconds",
  name: "Name",
  nd: "IPv6 interface Neighbor Discovery subcommands",
  process: "Process ID",
  ra: "Router Advertisement control",
  seconds: "Seconds",
  system: "Autonomous system number",
  value: "Value",
});

const raSuppress = setting({
  syntax: "ipv6 nd ra suppress [all]",
  no: "ipv6 nd ra suppress",
  help: { suppress: "Suppress IPv6 Router Advertisements", all: "Suppress all IPv6 RA" },
});

const raInterval = setting({
  syntax: "ipv6 nd ra interval {seconds:<4-1800> [least:<3-1350>] | msec milliseconds:<70-1800000>}",
  no: "ipv6 nd ra interval",
  help: {
    interval: "Set IPv6 Router Advertisement Interval",
    least: "Minimum interval",
    msec: "Interval in milliseconds",
  },
});

const raLifetime = setting({
  syntax: "ipv6 nd ra lifetime seconds:<0-9000>",
  default: { seconds: 1800 },
  help: { lifetime: "Set IPv6 Router Advertisement Lifetime" },
});

const managedFlag = toggle({
  syntax: "ipv6 nd managed-config-flag",
  default: "off",
  help: { "managed-config-flag": "Hosts should use DHCP for address config" },
});

const otherFlag = toggle({
  syntax: "ipv6 nd other-config-flag",
  default: "off",
  help: { "other-config-flag": "Hosts should use DHCP for non-address config" },
});

const reachableTime = setting({
  syntax: "ipv6 nd reachable-time milliseconds:<0-3600000>",
  help: { "reachable-time": "Set advertised reachability time" },
});

const nsInterval = setting({
  syntax: "ipv6 nd ns-interval milliseconds:<1000-3600000>",
  help: { "ns-interval": "Set advertised NS retransmission interval" },
});

const dadAttempts = setting({
  syntax: "ipv6 nd dad attempts value:<0-600>",
  default: { value: 1 },
  help: { dad: "Duplicate Address Detection", attempts: "Set IPv6 Duplicate Address Detection Transmits" },
});

const routerPreference = setting({
  syntax: "ipv6 nd router-preference level:{high | low | medium}",
  default: { level: "medium" },
  help: {
    "router-preference": "Set default router preference value",
    high: "High default router preference",
    low: "Low default router preference",
    medium: "Medium default router preference",
  },
});

/** What an interface tells its neighbours, for those who show it. */
export const neighbourDiscovery = {
  raInterval,
  raSuppress,
  raLifetime,
  managedFlag,
  otherFlag,
  reachableTime,
  nsInterval,
  dadAttempts,
  routerPreference,
};

const discovery = [
  raSuppress,
  raInterval,
  raLifetime,
  managedFlag,
  otherFlag,
  setting({
    syntax:
      "ipv6 nd prefix {prefix:IPV6-PREFIX | default} [no-advertise | valid:<0-4294967295> preferred:<0-4294967295> [off-link] [no-autoconfig]]",
    key: ["prefix"],
    no: "ipv6 nd prefix {prefix:IPV6-PREFIX | default}",
    help: {
      prefix: "Configure IPv6 Routing Prefix Advertisement",
      default: "Specify prefix default parameters",
      "no-advertise": "Do not advertise prefix",
      valid: "Valid lifetime (secs)",
      preferred: "Preferred lifetime (secs)",
      "off-link": "Do not use prefix for onlink determination",
      "no-autoconfig": "Do not use prefix for autoconfiguration",
    },
  }),
  reachableTime,
  nsInterval,
  dadAttempts,
  routerPreference,
  setting({
    syntax: "ipv6 nd autoconfig what:{default-route | prefix}",
    key: ["what"],
    help: {
      autoconfig: "Automatic Configuration",
      "default-route": "Use the router of the link",
      prefix: "Use the prefix of the link",
    },
  }),
];

export const trafficFilter = setting({
  syntax: "ipv6 traffic-filter list:WORD direction:{in | out}",
  key: ["direction"],
  no: "ipv6 traffic-filter list:WORD direction:{in | out}",
  help: {
    "traffic-filter": "Access control list for packets",
    list: "Access-list name",
    in: "inbound packets",
    out: "outbound packets",
  },
});

export const redirects = toggle({
  syntax: "ipv6 redirects",
  default: "on",
  help: { redirects: "Enable sending of ICMP Redirect messages" },
});

export const unreachables = toggle({
  syntax: "ipv6 unreachables",
  default: "on",
  help: { unreachables: "Enable sending of ICMP unreachable messages" },
});

const filters = [
  trafficFilter,
  redirects,
  unreachables,
  setting({
    syntax: "ipv6 verify unicast {reverse-path | source reachable-via via:{any | rx}}",
    no: "ipv6 verify unicast",
    help: {
      unicast: "Enable per packet validation for unicast",
      "reverse-path": "Reverse path validation of source address",
      source: "Validation of source address",
      "reachable-via": "Specify reachability check to apply to the source address",
      any: "Source is reachable via any interface",
      rx: "Source is reachable via interface on which packet was received",
    },
  }),
  setting({
    syntax: "ipv6 policy route-map name:WORD",
    help: { policy: "Enable IPv6 policy routing", "route-map": "Policy route map" },
  }),
  setting({
    syntax: "ipv6 dhcp server pool:WORD [rapid-commit] [preference value:<0-255>] [allow-hint]",
    no: "ipv6 dhcp server",
    help: {
      server: "Act as an IPv6 DHCP server",
      pool: "IPv6 DHCP pool",
      "rapid-commit": "Enable Rapid-Commit",
      preference: "Preference value in advertise messages",
      "allow-hint": "Allow hint from client",
    },
  }),
  setting({
    syntax: "ipv6 dhcp client pd {hint prefix:IPV6-PREFIX | name:WORD [rapid-commit]}",
    key: ["prefix"],
    no: "ipv6 dhcp client pd {hint prefix:IPV6-PREFIX | name:WORD}",
    irreversible: "a hint and a name stand side by side",
    help: {
      client: "Act as an IPv6 DHCP client",
      pd: "Prefix-Delegation",
      hint: "Prefix that is asked for",
      prefix: "IPv6 prefix",
      "rapid-commit": "Enable Rapid-Commit",
    },
  }),
  setting({
    syntax: "ipv6 dhcp relay destination address:IPV6 [interface:INTERFACE]",
    key: ["address", "interface"],
    help: {
      relay: "Act as an IPv6 DHCP relay agent",
      destination: "Destination of relayed messages",
      address: "IPv6 address",
      interface: "Outgoing interface",
    },
  }),
];

/** What an interface of a router and one of a switch have. */
export const ipv6Options = [...ipv6Borrowed, ...discovery, ...filters];

export const ipv6Routing = [
  setting({
    syntax: "ipv6 rip name:WORD enable",
    key: ["name"],
    help: { rip: "Configure RIP routing protocol", enable: "Enable/disable RIP routing" },
  }),
  setting({
    syntax: "ipv6 rip name:WORD default-information how:{only | originate}",
    key: ["name"],
    no: "ipv6 rip name:WORD default-information",
    help: {
      rip: "Configure RIP routing protocol",
      "default-information": "Configure handling of default route",
      only: "Advertise only the default route",
      originate: "Originate the default route",
    },
  }),
  setting({
    syntax: "ipv6 rip name:WORD summary-address prefix:IPV6-PREFIX",
    key: ["name", "prefix"],
    help: {
      rip: "Configure RIP routing protocol",
      "summary-address": "Configure address summarization",
      prefix: "IPv6 summary prefix",
    },
  }),
  setting({
    syntax: "ipv6 rip name:WORD metric-offset value:<1-16>",
    key: ["name"],
    no: "ipv6 rip name:WORD metric-offset",
    help: {
      rip: "Configure RIP routing protocol",
      "metric-offset": "Adjust default metric increment",
    },
  }),
  setting({
    syntax: "ipv6 ospf cost value:<1-65535>",
    help: { cost: "Interface cost" },
  }),
  setting({
    syntax: "ipv6 ospf priority value:<0-255>",
    default: { value: 1 },
    help: { priority: "Router priority" },
  }),
  setting({
    syntax:
      "ipv6 ospf timer:{dead-interval | hello-interval | retransmit-interval | transmit-delay} value:<1-65535>",
    key: ["timer"],
    help: {
      "dead-interval": "Interval after which a neighbor is declared dead",
      "hello-interval": "Time between HELLO packets",
      "retransmit-interval": "Time between retransmitting lost link state advertisements",
      "transmit-delay": "Link state transmit delay",
    },
  }),
  setting({
    syntax: "ipv6 ospf network kind:{broadcast | non-broadcast | point-to-multipoint | point-to-point}",
    help: {
      network: "Network type",
      broadcast: "Specify OSPF broadcast multi-access network",
      "non-broadcast": "Specify OSPF NBMA network",
      "point-to-multipoint": "Specify OSPF point-to-multipoint network",
      "point-to-point": "Specify OSPF point-to-point network",
    },
  }),
  toggle({
    syntax: "ipv6 ospf mtu-ignore",
    default: "off",
    help: { "mtu-ignore": "Ignores the MTU in DBD packets" },
  }),
  setting({
    syntax: "ipv6 eigrp system:<1-65535>",
    key: ["system"],
    help: { eigrp: "Configure EIGRP routing protocol" },
  }),
  setting({
    syntax: "ipv6 time:{hello-interval | hold-time} eigrp system:<1-65535> seconds:<1-65535>",
    key: ["time", "system"],
    no: "ipv6 time:{hello-interval | hold-time} eigrp system:<1-65535>",
    help: {
      "hello-interval": "Configures IPv6-EIGRP hello interval",
      "hold-time": "Configures IPv6-EIGRP hold time",
    },
  }),
  setting({
    syntax: "ipv6 summary-address eigrp system:<1-65535> prefix:IPV6-PREFIX",
    key: ["system", "prefix"],
    help: { "summary-address": "Perform address summarization", prefix: "IPv6 summary prefix" },
  }),
  setting({
    syntax:
      "ipv6 authentication {mode eigrp system:<1-65535> md5 | key-chain eigrp chained:<1-65535> chain:WORD}",
    key: ["system", "chained"],
    no: "ipv6 authentication {mode eigrp system:<1-65535> md5 | key-chain eigrp chained:<1-65535>}",
    help: {
      authentication: "authentication subcommands",
      mode: "mode",
      md5: "Keyed message digest",
      "key-chain": "key-chain",
      chained: "Autonomous system number",
      chain: "Name of key-chain",
    },
  }),
  setting({
    syntax: "ospfv3 process:<1-65535> family:{ipv4 | ipv6} area area:WORD",
    meaning: withAreaNumber,
    key: ["process", "family"],
    since: "15.1(3)S",
    help: { ospfv3: "OSPFv3 interface commands", ipv4: "ipv4 address family", ipv6: "ipv6 address family" },
  }),
];
