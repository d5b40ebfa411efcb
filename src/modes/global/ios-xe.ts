import type { Mode } from "../../language/declaration.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import { onSoftware } from "../devices.js";
import { configWords } from "../words.js";

/** What IOS XE has beside IOS on a router (ISR 4000 software configuration guide; PLATFORMS.md sections 7.2 and 9). */
const { setting, toggle, block } = vocabulary<Router>()({
  ...configWords,
  platform: "Configure platform specific",
});
const inAgent = vocabulary<GenericBlock>()({});

const ROUTER = { family: "router", packetTracer: false } as const;

const monitoredLoad = setting({
  ...ROUTER,
  syntax: "platform qfp utilization monitor load percent:<1-100>",
  help: {
    qfp: "Quantum Flow Processor",
    utilization: "Utilization of the processor",
    monitor: "Configure monitor",
    load: "Load at which a message is sent",
    percent: "Percentage of the processor's capacity",
  },
  group: "version",
  since: "16.4.1",
  irreversible: "a router comes with it",
});

const puntKeepalive = toggle({
  ...ROUTER,
  syntax: "platform punt-keepalive disable-kernel-core",
  help: {
    "punt-keepalive": "Keepalives from the processor that forwards",
    "disable-kernel-core": "Write no core file when they stop",
  },
  group: "version",
  shows: "both",
});

/** Megabits that the product forwards at most by its licence; until the next start it does what it did. */
export const throughput = setting({
  ...ROUTER,
  syntax: "platform hardware throughput level kilobits:<50000-1000000>",
  help: {
    hardware: "Hardware of the platform",
    throughput: "Throughput of the platform",
    level: "Level of throughput",
    kilobits: "Throughput in kilobits a second",
  },
  group: "version",
});

const callHome = toggle({
  ...ROUTER,
  syntax: "service call-home",
  help: { "call-home": "Enable call-home service" },
  group: "version",
  default: "off",
});

const bootup = setting({
  ...ROUTER,
  syntax: "diagnostic bootup level level:{complete | minimal}",
  help: {
    diagnostic: "Configure diagnostic information",
    bootup: "Diagnostics when the device starts",
    level: "How much is tested",
    complete: "Complete diagnostics",
    minimal: "Minimal diagnostics",
  },
  group: "diagnostic",
  irreversible: "a router comes with it",
});

const threatVisibility = toggle({
  ...ROUTER,
  syntax: "threat-visibility",
  help: { "threat-visibility": "Configure threat visibility" },
  group: "diagnostic",
  default: "off",
});

const restconf = toggle({
  ...ROUTER,
  syntax: "restconf",
  help: { restconf: "Enable RESTCONF" },
  group: "diagnostic",
  default: "off",
});

const agentMode: Mode<GenericBlock, Device> = {
  prompt: "config-wsma",
  title: "Web Services Management Agent configuration commands:",
  prefixes: configPrefixes,
  words: inAgent.words,
  commands: [
    inAgent.setting({
      syntax: "profile name:WORD",
      help: { profile: "Attach a service profile", name: "Name of the profile" },
    }),
    inAgent.toggle({ syntax: "shutdown", help: { shutdown: "Disable the agent" }, default: "off" }),
    ...leaving,
  ],
};

/** They stand in what the releases up to 16.6 print of themselves. */
const agents = block({
  ...ROUTER,
  syntax: "wsma agent agent:{exec | config | filesys | notify}",
  help: {
    wsma: "Configure Web Services Management Agents",
    agent: "Configure an agent",
    config: "Configure the agent of the configuration",
    exec: "Configure the agent of EXEC",
    filesys: "Configure the agent of the file system",
    notify: "Configure the agent of notifications",
  },
  group: "wsma",
  key: ["agent"],
  printOrder: "syntax",
  mode: agentMode,
  until: "16.9.1",
  irreversible: "a router comes with all four",
});

export const xeCommands = onSoftware("IOS XE", [
  callHome,
  monitoredLoad,
  puntKeepalive,
  throughput,
  bootup,
  threatVisibility,
  restconf,
  agents,
]);
