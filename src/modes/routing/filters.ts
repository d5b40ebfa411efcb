import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { routingWords } from "./words.js";

/** What keeps routes out of a process, or changes what they cost (IOS IP Routing command references). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  ...routingWords,
  in: "Filter incoming routing updates",
  list: "IP access list name or number",
  out: "Filter outgoing routing updates",
  process: "Process or AS number",
  source: "Routes of this protocol",
});

export const distributeLists = [
  setting({
    syntax:
      "distribute-list {list:WORD | prefix prefix:WORD [gateway gateway:WORD] | gateway by:WORD} direction:{in | out} [interface:INTERFACE | source:{bgp | connected | eigrp | isis | ospf | rip | static} [process:<1-65535>]]",
    key: ["direction", "interface", "source", "process"],
    no: "distribute-list {list:WORD | prefix prefix:WORD [gateway gateway:WORD] | gateway by:WORD} direction:{in | out} [interface:INTERFACE | source:{bgp | connected | eigrp | isis | ospf | rip | static} [process:<1-65535>]]",
    help: {
      "distribute-list": "Filter networks in routing updates",
      prefix: "Filter prefixes in routing updates",
      gateway: "Filtering incoming updates based on gateway",
      by: "Name of an IP prefix-list",
      bgp: "Border Gateway Protocol (BGP)",
      connected: "Connected",
      eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)",
      isis: "ISO IS-IS",
      ospf: "Open Shortest Path First (OSPF)",
      rip: "Routing Information Protocol (RIP)",
      static: "Static routes",
    },
  }),
  setting({
    syntax: "distribute-list route-map map:WORD direction:{in | out}",
    key: ["direction"],
    no: "distribute-list route-map map:WORD direction:{in | out}",
    help: {
      "distribute-list": "Filter networks in routing updates",
      "route-map": "Filter prefixes based on the route-map",
      map: "Route-map name",
    },
  }),
];

export const offsetLists = [
  setting({
    syntax: "offset-list list:WORD direction:{in | out} offset:<0-2147483647> [interface:INTERFACE]",
    key: ["direction", "interface"],
    no: "offset-list list:WORD direction:{in | out} [offset:<0-2147483647> [interface:INTERFACE]]",
    help: {
      "offset-list": "Add or subtract offset from EIGRP or RIP metrics",
      offset: "Offset",
    },
  }),
];

/** A distance for the routes of some neighbours. */
export const distanceOfNeighbors = setting({
  syntax: "distance value:<1-255> address:A.B.C.D wildcard:A.B.C.D [list:WORD]",
  key: ["address", "wildcard"],
  no: "distance value:<1-255> address:A.B.C.D wildcard:A.B.C.D",
  help: { value: "Administrative distance", wildcard: "Wildcard bits" },
});

export const bfdInterfaces = setting({
  syntax: "bfd {all-interfaces | interface interface:INTERFACE}",
  key: ["interface"],
  no: "bfd {all-interfaces | interface interface:INTERFACE}",
  help: {
    bfd: "BFD configuration commands",
    "all-interfaces": "Enable BFD on all interfaces",
    interface: "Enable BFD on interface",
  },
});

export const trafficShare = setting({
  syntax: "traffic-share {balanced | min across-interfaces}",
  no: "traffic-share",
  default: { balanced: true },
  help: {
    "traffic-share": "How to compute traffic share over alternate paths",
    balanced: "Share inversely proportional to metric",
    min: "All traffic shared among min metric paths",
    "across-interfaces": "Use different interfaces for equal-cost paths",
  },
});

export const shutdown = toggle({
  syntax: "shutdown",
  default: "off",
  help: { shutdown: "Shutdown protocol" },
});
