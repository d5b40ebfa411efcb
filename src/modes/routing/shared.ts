import { withLine, without } from "../../language/keyed-lines.js";
import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { routingWords } from "./words.js";

/** What several routing protocols are told alike (IOS IP Routing command references). */
const { setting, toggle } = vocabulary<GenericBlock>()(routingWords);

export const TITLE = "Router configuration commands:";

/** Whose routes a process passes on. */
export const SOURCE_HELP = {
  bgp: "Border Gateway Protocol (BGP)",
  connected: "Connected",
  eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)",
  isis: "ISO IS-IS",
  ospf: "Open Shortest Path First (OSPF)",
  rip: "Routing Information Protocol (RIP)",
  static: "Static routes",
  process: "Process or AS number",
  metric: "Metric for redistributed routes",
  "route-map": "Route map reference",
  map: "Pointer to route-map entries",
} as const;

export const redistribute = setting({
  syntax:
    "redistribute source:{bgp | connected | eigrp | isis | ospf | rip | static} [process:<1-65535>] [{metric metric:<0-4294967295> | metric-type type:<1-2> | subnets | route-map map:WORD}+]",
  print:
    "redistribute source:{bgp | connected | eigrp | isis | ospf | rip | static} [process:<1-65535>] [metric metric:<0-4294967295>] [metric-type type:<1-2>] [subnets] [route-map map:WORD]",
  acts: true,
  help: {
    ...SOURCE_HELP,
    "metric-type": "OSPF exterior metric type for redistributed routes",
    type: "External type",
    subnets: "Consider subnets for redistribution into OSPF",
  },
  argumentDefaults: { type: 2 },
  key: ["source", "process"],
});

/** The five parts of EIGRP's metric. */
export const METRIC_HELP = {
  bandwidth: "Bandwidth metric in Kbits per second",
  delay: "EIGRP delay metric, in 10 microsecond units",
  reliability: "EIGRP reliability metric where 255 is 100% reliable",
  load: "EIGRP Effective bandwidth metric (Loading) where 255 is 100% loaded",
  mtu: "EIGRP MTU of the path",
} as const;

const BY_INTERFACE = { key: ["interface"], printOrder: "entered" } as const;

/** One interface, or all but those that `no` names (`passive-interface default`). */
export const passiveInterface = setting({
  syntax: "passive-interface {default | interface:INTERFACE}",
  acts: true,
  help: { default: "Suppress routing updates on all interfaces" },
  ...BY_INTERFACE,
  revise: {
    set(lines, args) {
      if (args.default) return [args];
      const change = isPassiveByDefault(lines) ? without : withLine;
      return change(lines, args, BY_INTERFACE);
    },
    no(lines, args) {
      if (args.default) return [];
      if (isPassiveByDefault(lines)) return withLine(lines, { ...args, no: true }, BY_INTERFACE);
      return without(lines, args, BY_INTERFACE);
    },
  },
});

/** That of all interfaces is the first line, since it takes the place of those before. */
function isPassiveByDefault([first]: readonly { readonly default?: true }[]): boolean {
  return first?.default === true;
}

export const defaultInformation = setting({
  syntax: "default-information originate [always] [metric metric:<0-16777214>]",
  acts: true,
  help: { always: "Always advertise default route", metric: "OSPF default metric" },
});

export const maximumPaths = setting({
  syntax: "maximum-paths count:<1-32>",
  acts: true,
  default: { count: 4 },
  help: { count: "Number of paths" },
});

export const autoSummary = toggle({
  syntax: "auto-summary",
  acts: true,
  help: { "auto-summary": "Enable automatic network number summarization" },
  shows: "both",
  dependentDefault: (_process, { platform }) => (platform.traits.routing.eigrpSummarises ? "on" : "off"),
});

/** A neighbour who does not hear what everybody is told. */
export const NEIGHBOR = {
  syntax: "neighbor address:A.B.C.D [interface:INTERFACE]",
  help: {},
  key: ["address"],
} as const;

export const neighbor = setting(NEIGHBOR);
