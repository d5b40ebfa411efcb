import { refuse, type Mode, type Outcome } from "../language/declaration.js";
import type { GenericBlock } from "../language/holder.js";
import type { Router } from "../router/router.js";
import { configPrefixes, leaving } from "./common.js";
import { switchOnly } from "./devices.js";
import { vocabulary, type Device } from "./device.js";
import { classActions, classMatches } from "./qos-options.js";
import { configWords } from "./words.js";

/** Quality of service: which packets form a class, and what a policy does with each (IOS QoS configuration guide). */
const { setting, block, words } = vocabulary<GenericBlock>()({ match: "classification criteria" });
const { block: globalBlock } = vocabulary<Router>()(configWords);

export const description = setting({
  syntax: "description text:LINE",
  help: { description: "Class-Map or policy-map description", text: "Up to 200 characters" },
});

/** What a packet may have of several; in which order they were named means nothing. */
function inAnyOrder<A extends { readonly codes: readonly number[] }>({ codes, ...rest }: A) {
  return { ...rest, codes: [...new Set(codes)].toSorted((a, b) => a - b) };
}

export const matchDscp = setting({
  syntax: "match [ip] dscp codes:DSCP ...8",
  acts: true,
  help: {
    ip: "IP specific values",
    dscp: "Match DSCP in IP packets",
    codes: "Differentiated services codepoint value",
  },
  key: ["codes"],
  printOrder: "entered",
  meaning: inAnyOrder,
});

export const matchPrecedence = setting({
  syntax: "match [ip] precedence codes:PRECEDENCE-NUMBER ...4",
  acts: true,
  help: {
    ip: "IP specific values",
    precedence: "Match Precedence in IP packets",
    codes: "Precedence value",
  },
  key: ["codes"],
  printOrder: "entered",
  meaning: inAnyOrder,
});

export const matchAccessGroup = setting({
  syntax: "match access-group {list:<1-2699> | name group:WORD}",
  acts: true,
  help: {
    "access-group": "Access group",
    list: "Access list index",
    name: "Named Access List",
    group: "Access List name",
  },
  key: ["list", "group"],
  printOrder: "entered",
});

export const matchProtocol = setting({
  syntax:
    "match protocol kind:WORD [media:{audio | video} | field:{c-header-field | host | mime | referer | s-header-field | url} pattern:WORD]",
  acts: true,
  help: {
    protocol: "Protocol",
    kind: "Name of the protocol",
    audio: "Match voice packets",
    video: "Match video packets",
    "c-header-field": "Client general Header Field",
    host: "Host Name",
    mime: "Match MIME Type",
    referer: "Referer",
    "s-header-field": "Server general Header Field",
    url: "Match URL String",
    pattern: "Pattern",
  },
  key: ["kind", "media", "field", "pattern"],
  packetTracer: { syntax: "match protocol kind:WORD" },
  printOrder: "entered",
});

export const matchAny = setting({ syntax: "match any", acts: true, help: { any: "Any packets" } });

export const classMapMode: Mode<GenericBlock, Device> = {
  prompt: "config-cmap",
  title: "QoS class-map configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [
    description,
    matchDscp,
    matchPrecedence,
    matchAccessGroup,
    matchProtocol,
    matchAny,
    ...classMatches,
    ...leaving,
  ],
};

export const bandwidth = setting({
  syntax: "bandwidth {kilobits:<8-2000000> | percent percent:<1-100> | remaining percent share:<1-100>}",
  help: {
    bandwidth: "Bandwidth",
    kilobits: "Kilo Bits per second",
    percent: "% of total Bandwidth",
    remaining: "% of the remaining bandwidth",
    share: "% of the remaining bandwidth",
  },
});

export const priority = setting({
  syntax: "priority [{kilobits:<8-2000000> | percent percent:<1-100>} [burst:<32-2000000>]]",
  no: "priority",
  packetTracer: { syntax: "priority {kilobits:<8-2000000> | percent percent:<1-100>} [burst:<32-2000000>]" },
  acts: true,
  help: {
    priority: "Strict Scheduling Priority for this Class",
    kilobits: "Kilo Bits per second",
    percent: "% of total bandwidth",
    burst: "Burst in bytes",
  },
});

export const fairQueue = setting({
  syntax: "fair-queue [queues:<16-4096>]",
  help: {
    "fair-queue": "Enable Flow-based Fair Queuing in this Class",
    queues: "Number dynamic conversation queues",
  },
});

export const mark = setting({
  syntax: "set [ip] dscp code:DSCP",
  no: "set [ip] dscp [code:DSCP]",
  help: {
    set: "Set QoS values",
    ip: "Set IP specific values",
    dscp: "Set DSCP in IP(v4) and IPv6 packets",
    code: "Differentiated services codepoint value",
  },
});

export const markPrecedence = setting({
  syntax: "set [ip] precedence code:PRECEDENCE-NUMBER",
  no: "set [ip] precedence [code:PRECEDENCE-NUMBER]",
  help: {
    set: "Set QoS values",
    ip: "Set IP specific values",
    precedence: "Set precedence in IP(v4) and IPv6 packets",
    code: "Precedence value",
  },
});

export const shape = setting({
  syntax: "shape average rate:<8000-1000000000> [burst:<256-154400000> [excess:<0-154400000>]]",
  no: "shape average",
  packetTracer: { syntax: "shape average rate:<8000-1000000000>" },
  help: {
    shape: "Traffic Shaping",
    average: "configure token bucket: CIR (bps)",
    rate: "Target Bit Rate (bits/sec)",
    burst: "bits per interval, sustained",
    excess: "bits per interval, excess",
  },
});

export const police = setting({
  family: "router",
  syntax:
    "police rate:<8000-1000000000> [burst:<1000-512000000> [excess:<1000-512000000>]] [conform-action {conform:{drop | transmit} | set-cos-transmit conformCos:<0-7> | set-dscp-transmit conformCode:DSCP | set-prec-transmit conformPrecedence:<0-7> | set-qos-transmit conformGroup:<0-99>} [exceed-action {exceed:{drop | transmit} | set-cos-transmit exceedCos:<0-7> | set-dscp-transmit exceedCode:DSCP | set-prec-transmit exceedPrecedence:<0-7> | set-qos-transmit exceedGroup:<0-99>} [violate-action {violate:{drop | transmit} | set-cos-transmit violateCos:<0-7> | set-dscp-transmit violateCode:DSCP | set-prec-transmit violatePrecedence:<0-7> | set-qos-transmit violateGroup:<0-99>}]]]",
  no: "police",
  packetTracer: { syntax: "police rate:<8000-1000000000> [burst:<1000-512000000>]" },
  help: {
    police: "Police",
    rate: "Bits per second",
    burst: "Burst bytes",
    excess: "Excess burst bytes",
    "conform-action": "action when rate is less than conform burst",
    "exceed-action": "action when rate is within conform and conform + exceed burst",
    "violate-action": "action when rate is greater than conform + exceed burst",
    drop: "drop packet",
    transmit: "transmit packet",
    "set-cos-transmit": "rewrite packet cos and send it",
    "set-dscp-transmit": "set dscp and send it",
    "set-prec-transmit": "rewrite packet precedence and send it",
    "set-qos-transmit": "set qos-group and send it",
    conformCos: "Value",
    conformCode: "Value",
    conformPrecedence: "Value",
    conformGroup: "Value",
    exceedCos: "Value",
    exceedCode: "Value",
    exceedPrecedence: "Value",
    exceedGroup: "Value",
    violateCos: "Value",
    violateCode: "Value",
    violatePrecedence: "Value",
    violateGroup: "Value",
  },
});

/** A switch polices by a rate and a burst, and has one way with what exceeds them. */
const policeOfSwitch = setting({
  packetTracer: false,
  syntax:
    "police rate:<8000-1000000000> burst:<8000-1000000> [exceed-action what:{drop | policed-dscp-transmit}]",
  no: "police",
  help: {
    police: "Police",
    rate: "Bits per second",
    burst: "Normal burst bytes",
    "exceed-action": "Action when rate is exceeded",
    drop: "drop packet",
    "policed-dscp-transmit": "change dscp per policed-dscp map and send it",
  },
});

const policeTogether = setting({
  packetTracer: false,
  syntax: "police aggregate name:WORD",
  no: "police aggregate",
  help: {
    police: "Police",
    aggregate: "Choose aggregate policer for current class",
    name: "Name of the policer",
  },
});

const trustOfClass = setting({
  packetTracer: false,
  syntax: "trust [cos | dscp | ip-precedence]",
  no: "trust",
  help: {
    trust: "Set trust value for the class",
    cos: "Trust COS in classified packets",
    dscp: "Trust DSCP in classified packets",
    "ip-precedence": "Trust IP precedence in classified packets",
  },
});

/** Why the laws find no line that names a policy: one must be there. */
export const NO_POLICY = "it names a policy-map, and a fresh router has none";

/** The answer to a policy that is not there. */
export function withoutPolicy(name: string, { router }: Device): Outcome {
  const exists = policyMap.of(router, { name }) !== undefined;
  return exists ? undefined : refuse(`% policy map ${name} not configured`);
}

export const nested = setting({
  syntax: "service-policy name:WORD",
  help: { "service-policy": "Configure QoS Service Policy", name: "policy-map name" },
  refuses: (_class, { name }, device) => withoutPolicy(name, device),
  untried: NO_POLICY,
});

const policyClassMode: Mode<GenericBlock, Device> = {
  prompt: "config-pmap-c",
  title: "QoS policy-map class configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [
    priority,
    bandwidth,
    fairQueue,
    mark,
    markPrecedence,
    police,
    ...switchOnly([policeOfSwitch, trustOfClass, policeTogether]),
    shape,
    ...classActions,
    nested,
    ...leaving,
  ],
};

/** The class of all packets that no other class takes; no class-map says so. */
export const REST = "class-default";

const classByName = block({
  syntax: "class name:WORD",
  acts: true,
  examples: { name: [REST] },
  help: { class: "policy criteria", name: "class-map name" },
  key: ["name"],
  printOrder: "entered",
  semanticOrder: true,
  orderReason: "the first class that fits a packet takes it",
  // Every policy has it behind all others, whether it is named or not.
  builtIn: ({ name }) => (name === REST ? [] : undefined),
  mode: policyClassMode,
});

/** A policy sorts packets into classes that there are. */
export const policyClass: typeof classByName = {
  ...classByName,
  enter(policy, args, device) {
    const name = String(args["name"]);
    const exists = name === REST || classMap.of(device.router, { name }) !== undefined;
    if (!exists && !device.loading) return { refused: `% class map ${name} not configured` };
    return classByName.enter(policy, args, device);
  },
};

export const policyMapMode: Mode<GenericBlock, Device> = {
  prompt: "config-pmap",
  title: "QoS policy-map configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [description, policyClass, ...leaving],
};
export const classMap = globalBlock({
  syntax: "class-map [match:{match-all | match-any}=match-all] name:WORD",
  acts: true,
  help: {
    "class-map": "Configure QoS Class Map",
    "match-all": "Logical-AND all matching statements under this classmap",
    "match-any": "Logical-OR all matching statements under this classmap",
    name: "class-map name",
  },
  group: "qos-class",
  key: ["name"],
  printOrder: "entered",
  mode: classMapMode,
});

export const policyMap = globalBlock({
  syntax: "policy-map name:WORD",
  acts: true,
  help: { "policy-map": "Configure QoS Policy Map", name: "policy-map name" },
  group: "qos-policy",
  key: ["name"],
  printOrder: "entered",
  mode: policyMapMode,
});
