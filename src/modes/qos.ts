import type { Mode } from "../language/declaration.js";
import type { GenericBlock } from "../language/holder.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** Quality of service: which packets form a class, and what a policy does with each (IOS QoS configuration guide). */
const { setting, block, words } = vocabulary<GenericBlock>()({ match: "classification criteria" });

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
  syntax: "match protocol kind:WORD",
  acts: true,
  help: { protocol: "Protocol", kind: "Name of the protocol" },
  key: ["kind"],
  printOrder: "entered",
});

export const matchAny = setting({ syntax: "match any", acts: true, help: { any: "Any packets" } });

export const classMapMode: Mode<GenericBlock, Device> = {
  prompt: "config-cmap",
  title: "QoS class-map configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [description, matchDscp, matchPrecedence, matchAccessGroup, matchProtocol, matchAny, ...leaving],
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
  syntax: "priority {kilobits:<8-2000000> | percent percent:<1-100>} [burst:<32-2000000>]",
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
  syntax: "shape average rate:<8000-1000000000>",
  help: {
    shape: "Traffic Shaping",
    average: "configure token bucket: CIR (bps)",
    rate: "Target Bit Rate (bits/sec)",
  },
});

export const police = setting({
  syntax: "police rate:<8000-1000000000> [burst:<1000-512000000>]",
  help: { police: "Police", rate: "Bits per second", burst: "Burst bytes" },
});

export const nested = setting({
  syntax: "service-policy name:WORD",
  help: { "service-policy": "Configure QoS Service Policy", name: "policy-map name" },
});

const policyClassMode: Mode<GenericBlock, Device> = {
  prompt: "config-pmap-c",
  title: "QoS policy-map class configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [priority, bandwidth, fairQueue, mark, markPrecedence, police, shape, nested, ...leaving],
};

export const policyClass = block({
  syntax: "class name:WORD",
  acts: true,
  help: { class: "policy criteria", name: "class-map name" },
  key: ["name"],
  printOrder: "entered",
  semanticOrder: true,
  orderReason: "the first class that fits a packet takes it",
  mode: policyClassMode,
});

export const policyMapMode: Mode<GenericBlock, Device> = {
  prompt: "config-pmap",
  title: "QoS policy-map configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [description, policyClass, ...leaving],
};
