import type { GenericBlock } from "../../language/holder.js";
import type { BlockWith } from "../../language/kept-block.js";
import type { Mode } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import {
  autoSummary,
  maximumPaths,
  METRIC_HELP,
  neighbor,
  passiveInterface,
  SOURCE_HELP,
  TITLE,
} from "./shared.js";
import { realIosOnly } from "../real-ios.js";
import { bfdInterfaces, distanceOfNeighbors, distributeLists, offsetLists, trafficShare } from "./filters.js";
import { eigrpOptions } from "./process-options.js";
import { shortestNetwork } from "./networks.js";
import { routingWords } from "./words.js";

/** What EIGRP is told (IOS IP Routing: EIGRP Command Reference). */
const { setting, toggle } = vocabulary<GenericBlock>()(routingWords);

export type EigrpBlock = BlockWith<{ readonly as: number }>;

export const identity = setting({
  syntax: "eigrp {router-id address:A.B.C.D | stub}",
  acts: true,
  help: {
    eigrp: "EIGRP specific commands",
    "router-id": "router-id for this EIGRP process",
    stub: "Set EIGRP as stubbed router",
  },
  key: ["stub"],
  no: "eigrp {router-id [address:A.B.C.D] | stub}",
  packetTracer: { no: "eigrp {router-id | stub}" },
  irreversible: "the forms of this line stand side by side",
});

export const logNeighbors = toggle({
  syntax: "eigrp log-neighbor-changes",
  acts: true,
  help: {
    eigrp: "EIGRP specific commands",
    "log-neighbor-changes": "Enable/Disable EIGRP neighbor logging",
  },
  shows: "both",
});

export const redistribute = setting({
  syntax:
    "redistribute source:{bgp | connected | eigrp | isis | ospf | rip | static} [process:<1-65535>] [metric bandwidth:<1-4294967295> delay:<0-4294967295> reliability:<0-255> load:<1-255> mtu:<1-65535>] [route-map map:WORD]",
  acts: true,
  help: {
    ...SOURCE_HELP,
    ...METRIC_HELP,
  },
  key: ["source", "process"],
});

export const defaultMetric = setting({
  syntax:
    "default-metric bandwidth:<1-4294967295> delay:<0-4294967295> reliability:<0-255> load:<1-255> mtu:<1-65535>",
  acts: true,
  help: { "default-metric": "Set metric of redistributed routes", ...METRIC_HELP },
});

export const network = setting({
  syntax: "network address:A.B.C.D [wildcard:A.B.C.D]",
  canonical: shortestNetwork,
  acts: true,
  help: { wildcard: "EIGRP wild card bits" },
  key: ["address", "wildcard"],
  printOrder: "entered",
});

export const eigrpMode: Mode<GenericBlock, Device> = {
  prompt: "config-router",
  title: TITLE,
  prefixes: configPrefixes,
  words: routingWords,
  commands: [
    identity,
    logNeighbors,
    redistribute,
    passiveInterface,
    defaultMetric,
    network,
    neighbor,
    maximumPaths,
    autoSummary,
    ...realIosOnly([
      ...eigrpOptions,
      ...distributeLists,
      ...offsetLists,
      distanceOfNeighbors,
      trafficShare,
      bfdInterfaces,
    ]),
    ...leaving,
  ],
};
