import type { GenericBlock } from "../../language/holder.js";
import type { BlockWith } from "../../language/kept-block.js";
import type { Mode } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import {
  defaultInformation,
  maximumPaths,
  NEIGHBOR,
  passiveInterface,
  redistribute,
  TITLE,
} from "./shared.js";
import { addressPattern, wildcardNetwork, withAreaNumber } from "./networks.js";
import { realIosOnly } from "../real-ios.js";
import { bfdInterfaces, distanceOfNeighbors, distributeLists, shutdown, trafficShare } from "./filters.js";
import { ospfOptions } from "./ospf-options.js";
import { routingWords } from "./words.js";

/** What OSPF is told (IOS IP Routing: OSPF Command Reference). */
const { setting } = vocabulary<GenericBlock>()(routingWords);
const ofProcess = vocabulary<OspfBlock>()(routingWords);

export type OspfBlock = BlockWith<{ readonly process: number }>;

export const routerId = ofProcess.setting({
  syntax: "router-id address:A.B.C.D",
  acts: true,
  help: { "router-id": "router-id for this OSPF process" },
  notice(processes, { address }, device) {
    if (device.loading) return;
    // A process with neighbours keeps the name by which they know it.
    const isKnown = processes.some(({ args }) => {
      const state = device.router.ospf.get(args.process);
      return state?.routerId !== address && state?.interfaces.some(({ neighbors }) => neighbors.length > 0);
    });
    if (isKnown)
      device.print('% OSPF: Reload or use "clear ip ospf process" command, for this to take effect');
  },
});

/** A router that logs them without being told to keeps that it is not to. */
export const logAdjacency = setting({
  syntax: "log-adjacency-changes [detail]",
  acts: true,
  help: { "log-adjacency-changes": "Log changes in adjacency state", detail: "Log all state changes" },
  no: "log-adjacency-changes",
  defaultOn: true,
  default: {},
  shows: "default",
  irreversible: "a router that was told nothing prints nothing",
  revise: {
    no: (_lines, _args, { platform }) =>
      platform.traits.routing.ospfLogging === "by-default" ? [{ no: true }] : [],
  },
});

export const area = setting({
  syntax:
    "area area:WORD {stub [no-summary] | nssa [no-redistribution] [default-information-originate] [no-summary] | authentication [message-digest] | range address:A.B.C.D mask:MASK [advertise | not-advertise] [cost cost:<0-16777215>] | virtual-link id:A.B.C.D}",
  canonical: ({ advertise: _default, ...line }) => line,
  meaning: withAreaNumber,
  acts: true,
  help: {
    area: "OSPF area parameters",
    stub: "Specify a stub area",
    "no-summary": "Do not send summary LSA into stub area",
    nssa: "Specify a NSSA area",
    "no-redistribution": "No redistribution into this NSSA area",
    "default-information-originate": "Originate Type 7 default into NSSA area",
    advertise: "Advertise this range (default)",
    "not-advertise": "DoNotAdvertise this range",
    cost: "User specified metric for this range",
    authentication: "Enable authentication",
    "message-digest": "Use message-digest authentication",
    range: "Summarize routes matching address/mask (border routers only)",
    mask: "IP mask for address",
    "virtual-link": "Define a virtual link and its parameters",
    id: "ID (IP addr) associated with virtual link neighbor",
  },
  key: ["area", "stub", "nssa", "authentication", "address", "id"],
  printOrder: "entered",
  no: "area area:WORD [{stub | nssa | authentication | range address:A.B.C.D mask:MASK | virtual-link id:A.B.C.D}]",
  irreversible: "one area has several lines, and no takes away those that it names",
});

/** Parts of networks by class are left out unless the line says otherwise, and the process says so. */
const redistributeWithNotice: typeof redistribute = {
  ...redistribute,
  notice(_processes, { subnets }, device) {
    if (subnets !== true && !device.loading) device.print("% Only classful networks will be redistributed");
  },
};

export const network = setting({
  syntax: "network address:A.B.C.D wildcard:A.B.C.D area area:WORD",
  canonical: ({ area: number, ...range }) => ({
    ...wildcardNetwork(range),
    ...(number === undefined ? {} : { area: number }),
  }),
  meaning: withAreaNumber,
  semanticOrder: addressPattern,
  orderReason: "of networks that overlap the first one gives an interface its area",
  acts: true,
  help: {
    wildcard: "OSPF wild card bits",
    area: "Set the OSPF area ID",
  },
  key: ["address", "wildcard"],
  printOrder: "entered",
});

export const neighbor = setting({ ...NEIGHBOR, acts: true });

export const referenceBandwidth = setting({
  syntax: "auto-cost reference-bandwidth megabits:<1-4294967>",
  acts: true,
  default: { megabits: 100 },
  help: {
    "auto-cost": "Calculate OSPF interface cost according to bandwidth",
    "reference-bandwidth": "Use reference bandwidth method to assign OSPF cost",
    megabits: "The reference bandwidth in terms of Mbits per second",
  },
});

export const distance = setting({
  syntax: "distance value:<1-255>",
  acts: true,
  default: { value: 110 },
  help: { value: "Administrative distance" },
});

export const ospfMode: Mode<GenericBlock, Device> = {
  prompt: "config-router",
  title: TITLE,
  prefixes: configPrefixes,
  words: routingWords,
  commands: [
    routerId,
    logAdjacency,
    area,
    redistributeWithNotice,
    passiveInterface,
    network,
    neighbor,
    referenceBandwidth,
    defaultInformation,
    maximumPaths,
    distance,
    ...realIosOnly([
      ...ospfOptions,
      ...distributeLists,
      distanceOfNeighbors,
      bfdInterfaces,
      trafficShare,
      shutdown,
    ]),
    ...leaving,
  ],
};
