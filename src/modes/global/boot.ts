import { licences } from "./licences.js";
import { invalid } from "../../language/declaration.js";
import { REGISTER, registerOf } from "../../router/config-register.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";
import { routerOnly } from "../devices.js";

/** What the router starts from, and its hardware (IOS Configuration Fundamentals, "Loading and Managing System Images"). */
const { setting, toggle } = vocabulary<Router>()(configWords);

const BOOT = { boot: "Modify system boot parameters" };

const startMarker = setting({
  syntax: "boot-start-marker",
  help: { "boot-start-marker": "Start of boot configuration" },
  group: "boot",
  no: false,
  hidden: true,
  packetTracer: false,
});

export const bootSystem = setting({
  syntax: "boot system image:LINE",
  semanticOrder: true,
  orderReason: "the first image that can be loaded starts",
  help: { ...BOOT, system: "System image file", image: "System image filename, with its device" },
  group: "boot",
  key: ["image"],
  printOrder: "entered",
});

const endMarker = setting({
  syntax: "boot-end-marker",
  help: { "boot-end-marker": "End of boot configuration" },
  group: "boot",
  no: false,
  hidden: true,
  packetTracer: false,
});

const configRegister = setting({
  syntax: "config-register value:WORD",
  examples: { value: ["0x2142", "0x2102"] },
  help: { "config-register": "Define the configuration register", value: "Config register number" },
  group: "boot",
  no: false,
  get: () => undefined,
  set(router, { value }) {
    if (!REGISTER.test(value)) return invalid("value");
    const register = registerOf(value);
    router.nextConfigRegister = register === router.configRegister ? undefined : register;
    return undefined;
  },
  clear: () => undefined,
});

const cardType = setting({
  syntax: "card type kind:{e1 | t1} slot:<0-9> [subslot:<0-9>]",
  help: {
    card: "Configure an adapter card",
    type: "Configure a card type for a slot",
    e1: "E1 type card",
    t1: "T1 type card",
    slot: "Card type slot number",
    subslot: "Card type subslot number",
  },
  group: "card",
  key: ["slot", "subslot"],
  packetTracer: false,
});

const ioMemory = setting({
  syntax: "memory-size iomem percent:<0-50>",
  help: {
    "memory-size": "Adjust memory size by percentages",
    iomem: "I/O memory",
    percent: "Percentage of DRAM to use for I/O memory",
  },
  group: "clock",
  packetTracer: false,
});

const memoryLite = toggle({
  syntax: "memory lite",
  help: {
    memory: "Configure memory management",
    lite: "Use as little memory as possible for malloc records",
  },
  group: "archive",
  default: "on",
  packetTracer: false,
});

const autoprofile = toggle({
  syntax: "process cpu autoprofile hog",
  help: {
    process: "Configure process",
    cpu: "Configure process CPU parameters",
    autoprofile: "Automatically profile processes",
    hog: "Processes that hold the CPU for too long",
  },
  group: "clock",
  default: "on",
  packetTracer: false,
});

const resourcePolicy = toggle({
  syntax: "resource policy",
  help: { resource: "Configure Embedded Resource Manager (ERM)", policy: "Configure resource policies" },
  group: "clock",
  default: "off",
  packetTracer: false,
});

const subscriberTemplating = toggle({
  syntax: "subscriber templating",
  help: { subscriber: "Subscriber configuration", templating: "Create interfaces from templates" },
  group: "subscriber",
  default: "off",
  packetTracer: false,
});

const clockParticipate = setting({
  syntax:
    "network-clock-participate {aim aim:<0-1> | slot slot:<0-9> | wic wic:<0-9> | E1 e1:WORD | T1 t1:WORD}",
  help: {
    "network-clock-participate": "Configure a card to participate in network clocking",
    aim: "AIM slot",
    slot: "Network module slot",
    wic: "WAN interface card slot",
    E1: "E1 controller",
    e1: "Slot and port of the controller",
    T1: "T1 controller",
    t1: "Slot and port of the controller",
  },
  group: "network-clock",
  key: ["aim", "slot", "wic", "e1", "t1"],
  defaultOn: true,
  irreversible: "it is shown which cards take part and which do not",
  printOrder: "entered",
  packetTracer: false,
});

const clockSelect = setting({
  syntax: "network-clock-select priority:<1-8> source:WORDS",
  help: {
    "network-clock-select": "Configure a clock source for the backplane",
    priority: "Priority",
    source: "Controller, with its slot and port",
  },
  group: "network-clock",
  key: ["priority"],
  packetTracer: false,
});

const clockSynchronization = toggle({
  syntax: "network-clock synchronization automatic",
  help: {
    "network-clock": "Configure network clock",
    synchronization: "Synchronization of clocks",
    automatic: "Select the clock source automatically",
  },
  group: "ntp",
  default: "on",
  packetTracer: false,
});

const dot11Syslog = toggle({
  syntax: "dot11 syslog",
  help: { dot11: "IEEE 802.11 config commands", syslog: "Enable syslog messages of access points" },
  group: "dot11",
  shows: "both",
  packetTracer: false,
});

const multilink = setting({
  syntax: "multilink bundle-name name:{authenticated | both | endpoint}",
  help: {
    multilink: "PPP multilink global configuration",
    "bundle-name": "Select method for naming multilink bundles",
    authenticated: "Use the peer's authenticated name",
    both: "Use the peer's name and endpoint discriminator",
    endpoint: "Use the peer's endpoint discriminator",
  },
  group: "multilink",
  irreversible: "a router comes with one of the three",
  packetTracer: false,
});

const trustsecLogging = toggle({
  syntax: "cts logging verbose",
  help: {
    cts: "Cisco Trusted Security commands",
    logging: "Messages of Cisco Trusted Security",
    verbose: "Details in the messages",
  },
  group: "isdn",
  since: "15.3(1)T",
  packetTracer: false,
});

export const bootCommands = [
  startMarker,
  bootSystem,
  endMarker,
  configRegister,
  ...routerOnly([
    ...licences,
    cardType,
    resourcePolicy,
    autoprofile,
    ioMemory,
    subscriberTemplating,
    clockParticipate,
    clockSelect,
    clockSynchronization,
    dot11Syslog,
    multilink,
    trustsecLogging,
    memoryLite,
  ]),
];
