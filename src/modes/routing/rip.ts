import type { GenericBlock } from "../../language/holder.js";
import type { Mode } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import {
  defaultInformation,
  maximumPaths,
  neighbor,
  passiveInterface,
  redistribute,
  TITLE,
} from "./shared.js";
import { realIosOnly } from "../real-ios.js";
import { bfdInterfaces, distanceOfNeighbors, distributeLists, offsetLists, trafficShare } from "./filters.js";
import { ripOptions } from "./process-options.js";
import { classfulNetwork } from "./networks.js";
import { routingWords } from "./words.js";

/** What RIP is told (IOS IP Routing: RIP Command Reference). */
const { setting, toggle } = vocabulary<GenericBlock>()(routingWords);

export const version = setting({
  syntax: "version version:<1-2>",
  acts: true,
  help: { version: "Set routing protocol version" },
});

export const network = setting({
  syntax: "network address:A.B.C.D",
  canonical: classfulNetwork,
  acts: true,
  help: {},
  key: ["address"],
  printOrder: "entered",
});

export const timers = setting({
  syntax:
    "timers basic update:<0-4294967295> invalid:<1-4294967295> holddown:<0-4294967295> flush:<1-4294967295>",
  acts: true,
  default: { update: 30, invalid: 180, holddown: 180, flush: 240 },
  help: {
    timers: "Adjust routing timers",
    basic: "Basic routing protocol update timers",
    update: "Interval between updates",
    invalid: "Invalid",
    holddown: "Holddown",
    flush: "Flush",
  },
});

export const autoSummary = toggle({
  syntax: "auto-summary",
  acts: true,
  default: "on",
  help: { "auto-summary": "Enable automatic network number summarization" },
  shows: "both",
});

const distance = setting({
  syntax: "distance value:<1-255>",
  default: { value: 120 },
  help: { value: "Administrative distance" },
});

export const ripMode: Mode<GenericBlock, Device> = {
  prompt: "config-router",
  title: TITLE,
  prefixes: configPrefixes,
  words: routingWords,
  commands: [
    version,
    redistribute,
    passiveInterface,
    network,
    neighbor,
    defaultInformation,
    maximumPaths,
    timers,
    autoSummary,
    ...realIosOnly([
      ...ripOptions,
      ...distributeLists,
      ...offsetLists,
      distanceOfNeighbors,
      distance,
      trafficShare,
      bfdInterfaces,
    ]),
    ...leaving,
  ],
};
