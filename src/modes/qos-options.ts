import type { GenericBlock } from "../language/holder.js";
import { vocabulary } from "./device.js";

/** What else makes a class, and what else a policy does with it (IOS Quality of Service command reference). Kept and shown. */
const { setting, settings } = vocabulary<GenericBlock>()({
  address: "MAC address",
  bits: "Bits per second",
  burst: "Burst bytes",
  bytes: "Bytes",
  cos: "IEEE 802.1Q/ISL class of service/user priority values",
  count: "Number",
  excess: "Excess burst",
  match: "classification criteria",
  milliseconds: "Milliseconds",
  mpls: "Multi Protocol Label Switching values",
  experimental: "MPLS experimental values",
  name: "Name",
  police: "Police",
  "random-detect": "Enable Random Early Detection as drop policy",
  set: "Set QoS values",
  shape: "Traffic Shaping",
  type: "Kind",
  value: "Value",
});

const REAL = { packetTracer: false } as const;
const ROUTER = { packetTracer: false, family: "router" } as const;

export const classMatches = settings(ROUTER, {
  "match cos values:<0-7> ...4": { key: ["values"], printOrder: "entered", help: { values: "Value" } },
  "match vlan count:<1-4095> ...8": {
    key: ["count"],
    printOrder: "entered",
    help: { vlan: "VLANs to match" },
  },
  "match qos-group value:<0-1023>": { key: ["value"], help: { "qos-group": "Qos-group" } },
  "match discard-class value:<0-7>": {
    key: ["value"],
    help: { "discard-class": "Discard behavior identifier" },
  },
  "match mpls experimental topmost values:<0-7> ...8": {
    key: ["values"],
    help: { topmost: "Of the topmost label", values: "Value" },
  },
  "match input-interface port:INTERFACE": {
    key: ["port"],
    printOrder: "entered",
    help: { "input-interface": "Select an input interface to match", port: "Interface" },
  },
  "match ip rtp port:<2000-65535> range:<0-16383>": {
    no: "match ip rtp",
    help: {
      ip: "IP specific values",
      rtp: "Match RTP port nos",
      port: "Lower bound of UDP destination port",
      range: "Range of UDP ports",
    },
  },
  "match packet length {min least:<1-2000> [max most:<1-2000>] | max most:<1-2000>}": {
    no: "match packet length",
    help: {
      packet: "Layer 3 Packet length",
      length: "Layer 3 Packet length",
      min: "Minimum packet length to match",
      max: "Maximum packet length to match",
      least: "Bytes",
      most: "Bytes",
    },
  },
  "match fr-dlci value:<16-1007>": { key: ["value"], help: { "fr-dlci": "Match on fr-dlci" } },
  "match class-map name:WORD": { key: ["name"], printOrder: "entered", help: { "class-map": "Class map" } },
  "match not {protocol kind:WORD | access-group {list:<1-2699> | name group:WORD} | class-map other:WORD | dscp code:DSCP}":
    {
      key: ["kind", "list", "group", "other", "code"],
      printOrder: "entered",
      help: {
        not: "Negate this match result",
        protocol: "Protocol",
        kind: "Name of the protocol",
        "access-group": "Access group",
        list: "Access list index",
        name: "Named Access List",
        group: "Access List name",
        "class-map": "Class map",
        other: "Name",
        dscp: "Match DSCP in IP packets",
        code: "Differentiated services codepoint value",
      },
    },
  "match source-address mac address:LOWER-MAC": {
    key: ["address"],
    help: { "source-address": "Source address", mac: "MAC address" },
  },
  "match destination-address mac address:LOWER-MAC": {
    key: ["address"],
    help: { "destination-address": "Destination address", mac: "MAC address" },
  },
});

const AVERAGE = {
  average: "configure token bucket: CIR (bps) [Bc (bits) [Be (bits)]]",
  peak: "configure token bucket: CIR (bps)",
} as const;

/** Which packets are dropped before a queue is full. */
const earlyDrops = settings(ROUTER, {
  "random-detect [dscp-based | prec-based]": {
    no: "random-detect",
    help: {
      "dscp-based": "Enable dscp-based WRED on an interface",
      "prec-based": "Enable prec-based WRED on an interface",
    },
  },
  "random-detect dscp code:DSCP least:<1-4096> most:<1-4096> [mark:<1-65535>]": {
    key: ["code"],
    no: "random-detect dscp code:DSCP",
    help: {
      dscp: "parameters for each dscp value",
      code: "Differentiated services codepoint value",
      least: "minimum threshold (number of packets)",
      most: "maximum threshold (number of packets)",
      mark: "mark probability denominator",
    },
  },
  "random-detect precedence code:<0-7> least:<1-4096> most:<1-4096> [mark:<1-65535>]": {
    key: ["code"],
    no: "random-detect precedence code:<0-7>",
    help: {
      precedence: "parameters for each precedence value",
      code: "IP precedence",
      least: "minimum threshold (number of packets)",
      most: "maximum threshold (number of packets)",
      mark: "mark probability denominator",
    },
  },
  "random-detect ecn": { usually: "off", help: { ecn: "explicit congestion notification" } },
  "random-detect exponential-weighting-constant value:<1-16>": {
    default: { value: 9 },
    no: "random-detect exponential-weighting-constant",
    help: { "exponential-weighting-constant": "weight for mean queue depth calculation" },
  },
});

const shapes = settings(ROUTER, {
  "shape average percent value:<1-100> [burst:<10-2000> unit:{ms} [excess:<10-2000> excessUnit:{ms}]]": {
    no: "shape average percent",
    help: {
      ...AVERAGE,
      percent: "% of interface bandwidth for Committed information rate",
      ms: "Milliseconds",
    },
  },
  "shape peak bits:<8000-1000000000> [burst:<256-154400000> [excess:<0-154400000>]]": {
    no: "shape peak",
    help: { peak: AVERAGE.peak },
  },
  "shape peak percent value:<1-100> [burst:<10-2000> unit:{ms} [excess:<10-2000> excessUnit:{ms}]]": {
    no: "shape peak percent",
    help: {
      ...AVERAGE,
      percent: "% of interface bandwidth for Committed information rate",
      ms: "Milliseconds",
    },
  },
  "shape adaptive bits:<8000-1000000000>": {
    no: "shape adaptive",
    help: { adaptive: "Enable Traffic Shaping adaptation to BECN" },
  },
  "shape fecn-adapt": {
    usually: "off",
    help: { "fecn-adapt": "Enable Traffic Shaping reflection of FECN as BECN" },
  },
  "shape max-buffers count:<1-4096>": {
    no: "shape max-buffers",
    help: { "max-buffers": "Set Maximum Buffer Limit" },
  },
});

export const classActions = [
  ...earlyDrops,
  ...shapes,
  ...settings(ROUTER, {
    "queue-limit count:<1-8192000> [unit:{bytes | ms | packets}]": {
      no: "queue-limit",
      help: {
        "queue-limit": "Queue Max Threshold for Tail Drop",
        bytes: "in bytes",
        ms: "in milliseconds",
        packets: "in packets",
      },
    },
    "priority level value:<1-2>": {
      no: "priority level",
      help: { priority: "Strict Scheduling Priority for this Class", level: "Multi-Level Priority Queue" },
    },
    "bandwidth remaining ratio value:<1-1000>": {
      no: "bandwidth remaining ratio",
      help: {
        bandwidth: "Bandwidth",
        remaining: "percent/ratio of the remaining bandwidth",
        ratio: "ratio for sharing excess bandwidth",
      },
    },
    "set cos value:<0-7>": {
      no: "set cos",
      help: { cos: "Set IEEE 802.1Q/ISL class of service/user priority" },
    },
    "set qos-group value:<0-99>": { no: "set qos-group", help: { "qos-group": "Set QoS Group" } },
    "set discard-class value:<0-7>": {
      no: "set discard-class",
      help: { "discard-class": "Discard behavior identifier" },
    },
    "set mpls experimental where:{imposition | topmost} value:<0-7>": {
      key: ["where"],
      no: "set mpls experimental where:{imposition | topmost}",
      help: { imposition: "Of labels that are put on", topmost: "Of the topmost label" },
    },
    "set fr-de": { usually: "off", help: { "fr-de": "Set FR DE bit in FR" } },
    "set atm-clp": { usually: "off", help: { "atm-clp": "Set ATM CLP bit to 1" } },
    drop: { usually: "off", help: { drop: "Drop all packets" } },
    "compress header ip [kind:{rtp | tcp}]": {
      no: "compress header ip",
      help: {
        compress: "Activate Compression",
        header: "header compression",
        ip: "IP",
        rtp: "RTP",
        tcp: "TCP",
      },
    },
    "estimate bandwidth drop-one-in count:<2-1000000> [delay-one-in late:<2-1000000> milliseconds milliseconds:<8-1000>]":
      {
        no: "estimate bandwidth",
        help: {
          estimate: "estimate resources required for this class",
          bandwidth: "bandwidth",
          "drop-one-in": "specify drop rate",
          "delay-one-in": "specify delay rate",
          late: "Number",
        },
      },
    "netflow-sampler name:WORD": { no: "netflow-sampler", help: { "netflow-sampler": "NetFlow action" } },
  }),
  setting({
    ...REAL,
    syntax:
      "police cir {bits:<8000-1000000000> [bc burst:<1000-512000000> [be excess:<1000-512000000>]] [pir peak:<8000-1000000000> [be more:<1000-512000000>]] | percent percent:<1-100> [bc time:<1-2000> unit:{ms} [be longer:<1-2000> longerUnit:{ms}]]}",
    no: "police cir",
    help: {
      cir: "Committed information rate",
      bc: "Conform burst",
      be: "Excess burst",
      pir: "Peak Information Rate",
      peak: "Bits per second",
      more: "Burst bytes",
      percent: "Police interface bandwidth percentage",
      time: "Milliseconds",
      longer: "Milliseconds",
      ms: "Milliseconds",
    },
  }),
];
