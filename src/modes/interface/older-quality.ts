import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/** Queues and limits of an interface without a policy map (IOS Quality of Service command reference). Kept and shown. */
const { setting, toggle } = vocabulary<Interface>()({
  ...interfaceWords,
  burst: "Burst bytes",
  rate: "Bits per second",
});

export const olderQuality = [
  setting({
    syntax:
      "rate-limit direction:{input | output} [access-group list:<1-2699> | dscp codepoint:<0-63> | qos-group group:<0-99>] rate:<8000-2000000000> burst:<1000-512000000> most:<2000-1024000000> conform-action conform:{continue | drop | transmit} exceed-action exceed:{continue | drop | transmit}",
    key: ["direction", "list", "codepoint", "group"],
    printOrder: "entered",
    no: "rate-limit direction:{input | output} [access-group list:<1-2699> | dscp codepoint:<0-63> | qos-group group:<0-99>] rate:<8000-2000000000> burst:<1000-512000000> most:<2000-1024000000> conform-action conform:{continue | drop | transmit} exceed-action exceed:{continue | drop | transmit}",
    help: {
      "rate-limit": "Rate Limit",
      input: "Rate limit on input",
      output: "Rate limit on output",
      "access-group": "Match access list",
      list: "Access list",
      dscp: "Match dscp value",
      codepoint: "Value",
      "qos-group": "Match qos-group ID",
      group: "QoS group",
      most: "Maximum burst bytes",
      "conform-action": "Action when rate is less than conform burst",
      "exceed-action": "Action when rate exceeds conform burst",
      continue: "scan other rate limits",
      drop: "drop packet",
      transmit: "transmit packet",
    },
  }),
  setting({
    syntax:
      "traffic-shape rate rate:<8000-100000000> [burst:<0-100000000> [excess:<0-100000000> [limit:<1-4096>]]]",
    no: "traffic-shape rate",
    help: {
      "traffic-shape": "Enable Traffic Shaping on an Interface or Sub-Interface",
      rate: "configure token bucket: CIR [Bc (bits) [Be (bits)]]",
      excess: "Bits of excess burst",
      limit: "Buffers",
    },
  }),
  setting({
    syntax:
      "traffic-shape group list:<1-2699> rate:<8000-100000000> [burst:<0-100000000> [excess:<0-100000000>]]",
    key: ["list"],
    no: "traffic-shape group list:<1-2699>",
    help: {
      "traffic-shape": "Enable Traffic Shaping on an Interface or Sub-Interface",
      group: "configure token bucket: group <access-list> CIR [Bc (bits) [Be (bits)]]",
      list: "Access list",
      excess: "Bits of excess burst",
    },
  }),
  setting({
    syntax: "random-detect [dscp-based | prec-based]",
    no: "random-detect",
    help: {
      "random-detect": "Enable Weighted Random Early Detection (WRED) on an Interface",
      "dscp-based": "Enable dscp based WRED on an interface",
      "prec-based": "Enable prec based WRED on an interface",
    },
  }),
  setting({
    syntax: "priority-group list:<1-16>",
    help: { "priority-group": "Assign a priority group to an interface", list: "Priority group" },
  }),
  setting({
    syntax: "custom-queue-list list:<1-16>",
    help: { "custom-queue-list": "Assign a custom queue list to an interface", list: "Custom queue list" },
  }),
  setting({
    syntax: "max-reserved-bandwidth percent:<1-100>",
    default: { percent: 75 },
    help: { "max-reserved-bandwidth": "Maximum Reservable Bandwidth on an Interface", percent: "Percent" },
  }),
  toggle({
    syntax: "qos pre-classify",
    default: "off",
    help: { "pre-classify": "Classify packets before they are encrypted" },
  }),
  setting({
    syntax: "auto discovery qos [trust]",
    no: "auto discovery qos",
    help: {
      auto: "Configure Automation",
      discovery: "Configure Auto Discovery",
      trust: "Trust the DSCP marking",
    },
  }),
  setting({
    syntax: "ip kind:{rtp | tcp} header-compression [ietf-format | iphc-format | passive]",
    key: ["kind"],
    no: "ip kind:{rtp | tcp} header-compression",
    help: {
      rtp: "RTP parameters",
      tcp: "TCP interface commands",
      "header-compression": "Enable header compression",
      "ietf-format": "As RFC 2507 and RFC 3544 have it",
      "iphc-format": "As RFC 2507 has it",
      passive: "Compress only for destinations which send compressed headers",
    },
  }),
  setting({
    syntax: "ip kind:{rtp | tcp} compression-connections connections:<3-1000>",
    key: ["kind"],
    no: "ip kind:{rtp | tcp} compression-connections",
    help: {
      rtp: "RTP parameters",
      tcp: "TCP interface commands",
      "compression-connections": "Maximum number of compressed connections",
      connections: "Connections",
    },
  }),
];
