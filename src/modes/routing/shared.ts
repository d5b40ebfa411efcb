import { isIosRouter } from "../../language/dialect.js";
import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { routingWords } from "./words.js";

/** What several routing protocols are told alike (IOS IP Routing command references). */
const { setting, toggle } = vocabulary<GenericBlock>()(routingWords);

export const TITLE = "Router configuration commands:";

/** Whose routes a process passes on. */
const SOURCE_HELP = {
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
  help: {
    ...SOURCE_HELP,
    "metric-type": "OSPF exterior metric type for redistributed routes",
    type: "External type",
    subnets: "Consider subnets for redistribution into OSPF",
  },
  key: ["source", "process"],
});

/** OSPF leaves parts of networks by class out unless it is told not to, and says so. */
export const redistributeIntoOspf: typeof redistribute = {
  ...redistribute,
  notice(_processes, { subnets }, device) {
    if (subnets !== true && !device.loading) device.print("% Only classful networks will be redistributed");
  },
};

/** The five parts of EIGRP's metric. */
export const METRIC_HELP = {
  bandwidth: "Bandwidth metric in Kbits per second",
  delay: "EIGRP delay metric, in 10 microsecond units",
  reliability: "EIGRP reliability metric where 255 is 100% reliable",
  load: "EIGRP Effective bandwidth metric (Loading) where 255 is 100% loaded",
  mtu: "EIGRP MTU of the path",
} as const;

export const redistributeIntoEigrp = setting({
  syntax:
    "redistribute source:{bgp | connected | eigrp | isis | ospf | rip | static} [process:<1-65535>] [metric bandwidth:<1-4294967295> delay:<0-4294967295> reliability:<0-255> load:<1-255> mtu:<1-65535>] [route-map map:WORD]",
  help: {
    ...SOURCE_HELP,
    ...METRIC_HELP,
  },
  key: ["source", "process"],
});

/** One interface, or all but those that `no` names (`passive-interface default`). */
export const passiveInterface = setting({
  syntax: "passive-interface {default | interface:INTERFACE}",
  help: { default: "Suppress routing updates on all interfaces" },
  key: ["interface"],
  printOrder: "entered",
  revise: {
    set(lines, args) {
      if (args.default) return [args];
      const others = lines.filter((line) => line.interface !== args.interface);
      return isPassiveByDefault(lines) ? others : [...others, args];
    },
    no(lines, args) {
      if (args.default) return [];
      const others = lines.filter((line) => line.interface !== args.interface);
      return isPassiveByDefault(lines) ? [...others, { ...args, no: true }] : others;
    },
  },
});

function isPassiveByDefault(lines: readonly { readonly default?: true }[]): boolean {
  return lines.some((line) => line.default);
}

export const defaultInformation = setting({
  syntax: "default-information originate [always] [metric metric:<0-16777214>]",
  help: { always: "Always advertise default route", metric: "OSPF default metric" },
});

export const maximumPaths = setting({
  syntax: "maximum-paths count:<1-32>",
  help: { count: "Number of paths" },
});

export const autoSummary = toggle({
  syntax: "auto-summary",
  help: { "auto-summary": "Enable automatic network number summarization" },
  shows: "both",
});

/** A real router logs them without being told to, and keeps that it is not to. */
export const logAdjacency = setting({
  syntax: "log-adjacency-changes [detail]",
  help: { "log-adjacency-changes": "Log changes in adjacency state", detail: "Log all state changes" },
  no: "log-adjacency-changes",
  irreversible: "a router that was told nothing prints nothing",
  revise: { no: (_lines, _args, { platform }) => (isIosRouter(platform.dialect) ? [{ no: true }] : []) },
});

export const routerId = setting({
  syntax: "router-id address:A.B.C.D",
  help: { "router-id": "router-id for this OSPF process" },
  notice(processes, { address }, device) {
    if (device.loading) return;
    // A process with neighbours keeps the name by which they know it.
    const isKnown = processes.some(({ args }) => {
      const state = device.router.ospf.get(Number(args["process"]));
      return state?.routerId !== address && state?.interfaces.some(({ neighbors }) => neighbors.length > 0);
    });
    if (isKnown)
      device.print('% OSPF: Reload or use "clear ip ospf process" command, for this to take effect');
  },
});

export const neighbor = setting({
  syntax: "neighbor address:A.B.C.D [interface:INTERFACE]",
  help: {},
  key: ["address"],
});
