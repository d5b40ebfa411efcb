import { invalid, refuse, type Outcome } from "../../../language/declaration.js";
import { mergedRanges, type NumberRange } from "../../../language/types/vlan-list.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { switchOnly } from "../../devices.js";
import { ipWords } from "../ip/words.js";
import { figuresOfTrees, guardsOfTrees } from "./spanning-tree-options.js";

/** The spanning tree of a switch (IOS LAN switching command reference; IEEE 802.1D). */
const { setting, toggle } = vocabulary<Router>()({
  ...ipWords,
  "spanning-tree": "Spanning Tree Subsystem",
  vlan: "VLAN Switch Spanning Tree",
  vlans: "vlan range, example: 1,3-5,7,9-11",
  portfast: "Spanning tree portfast options",
});

/** Of routers only those of Packet Tracer have it. */
const MODE = {
  acts: false,
  syntax: "spanning-tree mode mode:{pvst | rapid-pvst}",
  irreversible: "A device leaves the factory with pvst",
  help: {
    mode: "Spanning tree operating mode",
    pvst: "Per-Vlan spanning tree mode",
    "rapid-pvst": "Per-Vlan rapid spanning tree mode",
  },
  group: "spanning-tree",
  no: "spanning-tree mode",
  set({ spanningTree }: Router, { mode }: { readonly mode: "pvst" | "rapid-pvst" }) {
    spanningTree.mode = mode;
  },
  clear({ spanningTree }: Router) {
    spanningTree.mode = "pvst";
  },
} as const;

const modeOfSwitch = setting({
  ...MODE,
  family: "switch",
  syntax: "spanning-tree mode mode:{mst | pvst | rapid-pvst}",
  help: { ...MODE.help, mst: "Multiple spanning tree mode" },
  packetTracer: { syntax: MODE.syntax },
  get: ({ spanningTree: { mode } }) => (mode === undefined ? undefined : { mode }),
  set({ spanningTree }, { mode }) {
    spanningTree.mode = mode;
  },
});
const modeOfRouter = setting({
  ...MODE,
  family: "router",
  packetTracerOnly: true,
  get: ({ spanningTree: { mode } }) => (mode === undefined || mode === "mst" ? undefined : { mode }),
});

export const extendSystemId = toggle({
  syntax: "spanning-tree extend system-id",
  help: {
    extend: "Spanning Tree 802.1t extensions",
    "system-id": "Extend system-id into priority portion of the bridge id (PVST & Rapid PVST only)",
  },
  group: "spanning-tree",
  shows: "both",
});

const portfastDefault = setting({
  syntax: "spanning-tree portfast default",
  help: { default: "Enable portfast by default on all access ports" },
  group: "spanning-tree",
  get: ({ spanningTree }) => (spanningTree.portfastDefault ? {} : undefined),
  set({ spanningTree }) {
    spanningTree.portfastDefault = true;
  },
  clear({ spanningTree }) {
    spanningTree.portfastDefault = false;
  },
});

const bpduguardDefault = setting({
  syntax: "spanning-tree portfast bpduguard default",
  help: {
    bpduguard: "Enable portfast bpdu guard on this switch",
    default: "Enable bpdu guard by default on all portfast ports",
  },
  group: "spanning-tree",
  get: ({ spanningTree }) => (spanningTree.bpduguardDefault ? {} : undefined),
  set({ spanningTree }) {
    spanningTree.bpduguardDefault = true;
  },
  clear({ spanningTree }) {
    spanningTree.bpduguardDefault = false;
  },
});

/** What the bits of a bridge's priority allow beside the VLAN's number (IEEE 802.1t). */
const STEP = 4096;

const BAD_PRIORITY = [
  `% Bridge Priority must be in increments of ${STEP}.`,
  "% Allowed values are:",
  "  0     4096  8192  12288 16384 20480 24576 28672",
  "  32768 36864 40960 45056 49152 53248 57344 61440",
];

/** What every bridge has until it is told otherwise. */
const USUAL = 32768;

/** What `root primary` and `root secondary` make of it where no other bridge is better. */
const ROOT = { primary: 24576, secondary: 28672 } as const;

function give({ spanningTree }: Router, ranges: readonly NumberRange[], priority: number): void {
  for (const { low, high } of ranges) {
    for (let vlan = low; vlan <= high; vlan++) {
      if (priority === USUAL) spanningTree.priorities.delete(vlan);
      else spanningTree.priorities.set(vlan, priority);
    }
  }
}

/** The VLANs of each priority, one line for all that share it. */
function priorityLines({ spanningTree: { priorities } }: Router) {
  const rows = [...priorities].toSorted(([a], [b]) => a - b);
  return [...new Set(rows.map(([, shared]) => shared))].map((shared) => ({
    vlans: mergedRanges(rows.filter(([, own]) => own === shared).map(([low]) => ({ low, high: low }))),
    priority: shared,
  }));
}

const priority = setting({
  syntax: "spanning-tree vlan vlans:VLANS priority priority:<0-61440>",
  help: {
    priority: "Set the bridge priority for the spanning tree",
  },
  key: ["vlans"],
  printOrder: "entered",
  group: "spanning-tree",
  no: "spanning-tree vlan vlans:VLANS priority [priority:<0-61440>]",
  get: priorityLines,
  set(router, { vlans, priority: given }): Outcome {
    if (given % STEP !== 0) return refuse(...BAD_PRIORITY);
    give(router, vlans, given);
    return undefined;
  },
  clear(router, { vlans }): Outcome {
    if (vlans === undefined) return invalid("vlans");
    give(router, vlans, USUAL);
    return undefined;
  },
});

/** It is remembered as the priority that it amounts to. */
const root = setting({
  syntax:
    "spanning-tree vlan vlans:VLANS root rank:{primary | secondary} [diameter switches:<2-7> [hello-time seconds:<1-10>]]",
  help: {
    root: "Configure switch as root",
    primary: "Configure this switch as primary root for this spanning tree",
    secondary: "Configure switch as secondary root",
    diameter: "Network diameter of this spanning tree",
    switches: "Maximum number of bridges between any two end nodes",
    "hello-time": "Hello interval for the spanning tree",
    seconds: "number of seconds between generation of config BPDUs",
  },
  key: ["vlans"],
  group: "spanning-tree",
  no: "spanning-tree vlan vlans:VLANS root",
  get: () => undefined,
  set(router, { vlans, rank }) {
    give(router, vlans, ROOT[rank]);
  },
  clear(router, { vlans }) {
    give(router, vlans ?? [], USUAL);
  },
});

/** Of routers those have it that run IOS XE. */
const extendSystemIdOfRouter = {
  ...extendSystemId,
  family: "router",
  software: "IOS XE",
  packetTracer: false,
} as const;

export const spanningTreeCommands = [
  modeOfRouter,
  modeOfSwitch,
  extendSystemIdOfRouter,
  ...switchOnly([portfastDefault, bpduguardDefault]),
  ...guardsOfTrees,
  ...switchOnly([extendSystemId]),
  ...figuresOfTrees,
  ...switchOnly([priority, root]),
];
