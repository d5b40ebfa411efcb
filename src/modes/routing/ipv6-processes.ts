import type { GenericBlock } from "../../language/holder.js";
import type { Command, Mode } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import { withAreaNumber } from "./networks.js";
import { routingWords } from "./words.js";

/** RIPng, OSPFv3 and EIGRP for IPv6, and what a DHCPv6 pool gives (IOS IPv6 command reference). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  ...routingWords,
  area: "OSPF area parameters",
  map: "Pointer to route-map entries",
  metric: "Metric for redistributed routes",
  prefix: "IPv6 prefix",
  "route-map": "Route map reference",
  "router-id": "Router identifier in IPv4 address format",
  seconds: "Seconds",
  value: "Value",
});

function mode(
  prompt: string,
  title: string,
  commands: readonly Command<GenericBlock, Device>[],
): Mode<GenericBlock, Device> {
  return {
    prompt,
    title,
    prefixes: configPrefixes,
    words: routingWords,
    commands: [...commands, ...leaving],
  };
}

const redistribute = setting({
  syntax:
    "redistribute source:{bgp | connected | eigrp | isis | ospf | rip | static} [process:WORD] [metric metric:<0-4294967295>] [metric-type type:<1-2>] [include-connected] [route-map map:WORD]",
  key: ["source", "process"],
  no: "redistribute source:{bgp | connected | eigrp | isis | ospf | rip | static} [process:WORD]",
  help: {
    bgp: "Border Gateway Protocol (BGP)",
    connected: "Connected Routes",
    eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)",
    isis: "ISO IS-IS",
    ospf: "Open Shortest Path First (OSPF)",
    rip: "IPv6 Routing Information Protocol (RIPv6)",
    static: "Static Routes",
    process: "Process, AS number or name",
    "metric-type": "OSPF exterior metric type for redistributed routes",
    type: "External type",
    "include-connected": "Include connected match",
  },
});

const passive = setting({
  syntax: "passive-interface {default | interface:INTERFACE}",
  key: ["interface"],
  printOrder: "entered",
  no: "passive-interface {default | interface:INTERFACE}",
  help: { default: "Suppress routing updates on all interfaces" },
});

const paths = setting({
  syntax: "maximum-paths value:<1-64>",
  default: { value: 16 },
  help: {},
});

const shutdown = toggle({ syntax: "shutdown", default: "off", help: { shutdown: "Shutdown protocol" } });

export const ripngMode = mode("config-rtr", "Router configuration commands:", [
  setting({ syntax: "distance value:<1-254>", default: { value: 120 }, help: {} }),
  paths,
  setting({
    syntax: "port port:<1-65535> multicast-group group:IPV6",
    no: "port",
    help: { port: "UDP port", "multicast-group": "Multicast group", group: "Address" },
  }),
  toggle({ syntax: "poison-reverse", default: "off", help: { "poison-reverse": "Poison reverse updates" } }),
  toggle({ syntax: "split-horizon", default: "on", help: { "split-horizon": "Split horizon updates" } }),
  setting({
    syntax: "timers update:<5-65535> timeout:<0-65535> holddown:<0-65535> garbage:<0-65535>",
    default: { update: 30, timeout: 180, holddown: 0, garbage: 120 },
    help: {
      timers: "Adjust routing timers",
      update: "Update time",
      timeout: "Route timeout",
      holddown: "Route holddown",
      garbage: "Garbage collection",
    },
  }),
  redistribute,
  setting({
    syntax: "distribute-list prefix-list list:WORD direction:{in | out} [interface:INTERFACE]",
    key: ["direction", "interface"],
    no: "distribute-list prefix-list list:WORD direction:{in | out} [interface:INTERFACE]",
    help: {
      "distribute-list": "Filter networks in routing updates",
      "prefix-list": "Filter prefixes in routing updates",
      list: "Prefix-list name",
      in: "Filter incoming routing updates",
      out: "Filter outgoing routing updates",
    },
  }),
]);

export const ospfv3Mode = mode("config-rtr", "Router configuration commands:", [
  setting({ syntax: "router-id address:A.B.C.D", help: {} }),
  setting({
    syntax: "log-adjacency-changes [detail]",
    no: "log-adjacency-changes",
    help: { "log-adjacency-changes": "Log changes in adjacency state", detail: "Log all state changes" },
  }),
  setting({
    syntax: "auto-cost reference-bandwidth megabits:<1-4294967>",
    default: { megabits: 100 },
    help: {
      "auto-cost": "Calculate OSPF interface cost according to bandwidth",
      "reference-bandwidth": "Use reference bandwidth method to assign OSPF cost",
      megabits: "The reference bandwidth in terms of Mbits per second",
    },
  }),
  setting({
    syntax:
      "area area:WORD {stub [no-summary] | nssa [no-redistribution] [no-summary] | range prefix:IPV6-PREFIX [not-advertise] | virtual-link router:A.B.C.D | default-cost cost:<0-16777215>}",
    meaning: withAreaNumber,
    key: ["area", "stub", "nssa", "prefix", "router", "cost"],
    printOrder: "entered",
    no: "area area:WORD {stub | nssa | range prefix:IPV6-PREFIX | virtual-link router:A.B.C.D | default-cost}",
    irreversible: "one area has several lines",
    help: {
      stub: "Specify a stub area",
      "no-summary": "Do not send inter-area prefix LSA into the area",
      nssa: "Specify a NSSA area",
      "no-redistribution": "No redistribution into this NSSA area",
      range: "Summarize routes matching address/mask (border routers only)",
      "not-advertise": "DoNotAdvertise this range",
      "virtual-link": "Define a virtual link and its parameters",
      router: "ID (IP addr) associated with virtual link neighbor",
      "default-cost": "Set the summary default-cost of a NSSA/stub area",
      cost: "Cost",
    },
  }),
  setting({
    syntax: "summary-prefix prefix:IPV6-PREFIX [not-advertise] [tag tag:<0-4294967295>]",
    key: ["prefix"],
    help: {
      "summary-prefix": "Configure IPv6 summary prefix",
      "not-advertise": "Do not advertise when translating OSPF type-7 LSA",
      tag: "Set tag",
    },
  }),
  redistribute,
  passive,
  setting({
    syntax:
      "default-information originate [always] [metric metric:<0-16777214>] [metric-type type:<1-2>] [route-map map:WORD]",
    argumentDefaults: { type: 2 },
    no: "default-information originate",
    help: {
      always: "Always advertise default route",
      "metric-type": "OSPF metric type for default routes",
      type: "OSPF Link State type",
    },
  }),
  setting({
    syntax: "default-metric metric:<1-4294967295>",
    help: { "default-metric": "Set metric of redistributed routes" },
  }),
  setting({ syntax: "distance value:<1-254>", default: { value: 110 }, help: {} }),
  paths,
  shutdown,
]);

export const eigrpv6Mode = mode("config-rtr", "Router configuration commands:", [
  setting({
    syntax: "eigrp router-id address:A.B.C.D",
    no: "eigrp router-id",
    help: { eigrp: "EIGRP specific commands" },
  }),
  setting({
    syntax: "eigrp stub [kinds:{connected | receive-only | redistributed | static | summary}+]",
    no: "eigrp stub",
    help: {
      eigrp: "EIGRP specific commands",
      stub: "Set EIGRP as stubbed router",
      connected: "Do advertise connected routes",
      "receive-only": "Set receive only neighbor",
      redistributed: "Do advertise redistributed routes",
      static: "Do advertise static routes",
      summary: "Do advertise summary routes",
    },
  }),
  setting({ syntax: "router-id address:A.B.C.D", help: {} }),
  redistribute,
  passive,
  setting({
    syntax: "distance eigrp internal:<1-255> external:<1-255>",
    no: "distance eigrp",
    help: {
      eigrp: "IP-EIGRP distance",
      internal: "Distance for internal routes",
      external: "Distance for external routes",
    },
  }),
  setting({
    syntax: "variance value:<1-128>",
    default: { value: 1 },
    help: { variance: "Control load balancing variance" },
  }),
  paths,
  shutdown,
]);

export const dhcpv6Mode = mode("config-dhcpv6", "IPv6 DHCP configuration commands:", [
  setting({
    syntax:
      "address prefix prefix:IPV6-PREFIX [lifetime {valid:<60-4294967295> preferred:<60-4294967295> | infinite}]",
    key: ["prefix"],
    no: "address prefix prefix:IPV6-PREFIX",
    help: {
      address: "IPv6 address allocation",
      lifetime: "Lifetimes of the addresses",
      valid: "Valid lifetime (secs)",
      preferred: "Preferred lifetime (secs)",
      infinite: "For ever",
    },
  }),
  setting({
    syntax:
      "prefix-delegation {pool pool:WORD | prefix:IPV6-PREFIX client:HEX} [lifetime {valid:<60-4294967295> preferred:<60-4294967295> | infinite}]",
    key: ["pool", "prefix"],
    no: "prefix-delegation {pool pool:WORD | prefix:IPV6-PREFIX client:HEX}",
    help: {
      "prefix-delegation": "IPv6 prefix delegation",
      pool: "IPv6 prefix pool",
      client: "DUID of the client",
      lifetime: "Lifetimes of the prefixes",
      valid: "Valid lifetime (secs)",
      preferred: "Preferred lifetime (secs)",
      infinite: "For ever",
    },
  }),
  setting({
    syntax: "dns-server address:IPV6",
    key: ["address"],
    printOrder: "entered",
    help: { "dns-server": "DNS servers", address: "Server's IPv6 address" },
  }),
  setting({
    syntax: "domain-name name:WORD",
    key: ["name"],
    printOrder: "entered",
    help: { "domain-name": "Domain name to complete unqualified host names", name: "Domain name" },
  }),
  setting({
    syntax: "information refresh days:<0-365> [hours:<0-23> [minutes:<0-59>]]",
    no: "information refresh",
    help: {
      information: "Information refresh option",
      refresh: "Time after which it is asked for again",
      days: "Days",
      hours: "Hours",
      minutes: "Minutes",
    },
  }),
  setting({
    syntax: "kind:{sip | sntp} address address:IPV6",
    key: ["kind", "address"],
    help: { sip: "SIP Servers options", sntp: "SNTP Servers option", address: "Server's IPv6 address" },
  }),
  setting({
    syntax: "import what:{dns-server | domain-name}",
    key: ["what"],
    help: { import: "Import options", "dns-server": "DNS servers", "domain-name": "Domain names" },
  }),
]);
