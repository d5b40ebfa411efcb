import type { Router } from "../../router/router.js";
import { archiveMode } from "../archive.js";
import { controlPlaneMode } from "../control-plane.js";
import { vocabulary } from "../device.js";
import { kronOccurrenceMode, kronPolicyMode } from "../kron.js";
import { classMap, policyMap } from "../qos.js";
import { redundancyMode } from "../redundancy.js";
import { configWords } from "../words.js";
import { routerOnly } from "../devices.js";

/** Blocks that are kept and shown (IOS Configuration Fundamentals and High Availability). */
const { block } = vocabulary<Router>()(configWords);

export const archive = block({
  syntax: "archive",
  help: { archive: "Archive the configuration" },
  group: "archive",
  acts: true,
  mode: archiveMode,
  packetTracer: false,
});

const redundancy = block({
  syntax: "redundancy",
  help: { redundancy: "Enter redundancy mode" },
  group: "redundancy",
  mode: redundancyMode,
  irreversible: "a router comes with it",
  packetTracer: false,
});

const controlPlane = block({
  syntax: "control-plane",
  help: { "control-plane": "Configure control plane services" },
  group: "control-plane",
  mode: controlPlaneMode,
  irreversible: "a router comes with it",
  packetTracer: false,
});

const kronOccurrence = block({
  syntax:
    "kron occurrence name:WORD [user user:WORD] {at at:TIME [day:WEEKDAY] | in in:WORD} [how:{oneshot | recurring | system-startup}]",
  help: {
    kron: "Kron interval Facility",
    occurrence: "Define Kron occurrence",
    name: "Kron Occurrence Name",
    user: "Username for the occurrence",
    at: "Schedule for a given time",
    day: "Day of the week",
    in: "Schedule after a given time",
    oneshot: "Run once",
    recurring: "Run again and again",
    "system-startup": "Run when the system starts",
  },
  group: "kron",
  key: ["name"],
  printOrder: "entered",
  mode: kronOccurrenceMode,
  packetTracer: false,
});

const kronPolicy = block({
  syntax: "kron policy-list name:WORD [conditional]",
  help: {
    kron: "Kron interval Facility",
    "policy-list": "Define Kron policy list",
    name: "Kron Policy List Name",
    conditional: "Stop at the first command that fails",
  },
  group: "kron",
  key: ["name"],
  printOrder: "entered",
  mode: kronPolicyMode,
  packetTracer: false,
});

export const blockCommands = [
  classMap,
  policyMap,
  archive,
  ...routerOnly([redundancy, controlPlane]),
  kronOccurrence,
  kronPolicy,
];
