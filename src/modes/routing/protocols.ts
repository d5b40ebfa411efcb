import type { GenericBlock } from "../../language/holder.js";
import type { Mode } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import {
  autoSummary,
  defaultInformation,
  logAdjacency,
  maximumPaths,
  neighbor,
  passiveInterface,
  METRIC_HELP,
  redistribute,
  redistributeIntoEigrp,
  redistributeIntoOspf,
  routerId,
  TITLE,
} from "./shared.js";
import { routingWords } from "./words.js";

/** What the routing protocols are told (IOS IP Routing command references); in a lab they act on it. */
const { setting, toggle } = vocabulary<GenericBlock>()(routingWords);

export const ripMode: Mode<GenericBlock, Device> = {
  prompt: "config-router",
  title: TITLE,
  prefixes: configPrefixes,
  words: routingWords,
  commands: [
    setting({ syntax: "version version:<1-2>", help: { version: "Set routing protocol version" } }),
    redistribute,
    passiveInterface,
    setting({ syntax: "network address:A.B.C.D", help: {}, key: ["address"], printOrder: "entered" }),
    neighbor,
    defaultInformation,
    maximumPaths,
    setting({
      syntax:
        "timers basic update:<0-4294967295> invalid:<1-4294967295> holddown:<0-4294967295> flush:<1-4294967295>",
      help: {
        timers: "Adjust routing timers",
        basic: "Basic routing protocol update timers",
        update: "Interval between updates",
        invalid: "Invalid",
        holddown: "Holddown",
        flush: "Flush",
      },
    }),
    autoSummary,
    ...leaving,
  ],
};

export const ospfMode: Mode<GenericBlock, Device> = {
  prompt: "config-router",
  title: TITLE,
  prefixes: configPrefixes,
  words: routingWords,
  commands: [
    routerId,
    logAdjacency,
    setting({
      syntax:
        "area area:WORD {stub [no-summary] | nssa | authentication [message-digest] | range address:A.B.C.D mask:MASK | virtual-link id:A.B.C.D}",
      help: {
        area: "OSPF area parameters",
        stub: "Specify a stub area",
        "no-summary": "Do not send summary LSA into stub area",
        nssa: "Specify a NSSA area",
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
    }),
    redistributeIntoOspf,
    passiveInterface,
    setting({
      syntax: "network address:A.B.C.D wildcard:A.B.C.D area area:WORD",
      help: {
        wildcard: "OSPF wild card bits",
        area: "Set the OSPF area ID",
      },
      key: ["address", "wildcard"],
      printOrder: "entered",
    }),
    neighbor,
    setting({
      syntax: "auto-cost reference-bandwidth megabits:<1-4294967>",
      help: {
        "auto-cost": "Calculate OSPF interface cost according to bandwidth",
        "reference-bandwidth": "Use reference bandwidth method to assign OSPF cost",
        megabits: "The reference bandwidth in terms of Mbits per second",
      },
    }),
    defaultInformation,
    maximumPaths,
    setting({ syntax: "distance value:<1-255>", help: { value: "Administrative distance" } }),
    ...leaving,
  ],
};

export const eigrpMode: Mode<GenericBlock, Device> = {
  prompt: "config-router",
  title: TITLE,
  prefixes: configPrefixes,
  words: routingWords,
  commands: [
    setting({
      syntax: "eigrp {router-id address:A.B.C.D | stub}",
      help: {
        eigrp: "EIGRP specific commands",
        "router-id": "router-id for this EIGRP process",
        stub: "Set EIGRP as stubbed router",
      },
      key: ["stub"],
      no: "eigrp {router-id [address:A.B.C.D] | stub}",
      packetTracer: { no: "eigrp {router-id | stub}" },
      irreversible: "the forms of this line stand side by side",
    }),
    toggle({
      syntax: "eigrp log-neighbor-changes",
      help: {
        eigrp: "EIGRP specific commands",
        "log-neighbor-changes": "Enable/Disable EIGRP neighbor logging",
      },
      shows: "both",
    }),
    redistributeIntoEigrp,
    passiveInterface,
    setting({
      syntax:
        "default-metric bandwidth:<1-4294967295> delay:<0-4294967295> reliability:<0-255> load:<1-255> mtu:<1-65535>",
      help: { "default-metric": "Set metric of redistributed routes", ...METRIC_HELP },
    }),
    setting({
      syntax: "network address:A.B.C.D [wildcard:A.B.C.D]",
      help: { wildcard: "EIGRP wild card bits" },
      key: ["address"],
      printOrder: "entered",
    }),
    neighbor,
    maximumPaths,
    autoSummary,
    ...leaving,
  ],
};
