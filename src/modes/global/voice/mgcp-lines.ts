import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { realIosOnly } from "../../real-ios.js";
import { voiceWords } from "./words.js";

/** Tones, timers, packages and data calls of an MGCP gateway (IOS Voice Command Reference, `mgcp …`). Kept and shown. */
const { setting, toggle } = vocabulary<Router>()({
  ...voiceWords,
  codec: "Codec",
  milliseconds: "Milliseconds",
  modem: "Modem calls",
  timer: "Timers",
  voip: "Voice over IP",
});

const MGCP = { group: "mgcp" } as const;

const media = [
  setting({
    ...MGCP,
    syntax:
      "mgcp dtmf-relay voip codec codecs:{all | low-bit-rate} mode mode:{cisco | disabled | nse | nte-ca | nte-gw | out-of-band}",
    key: ["codecs"],
    no: "mgcp dtmf-relay voip codec codecs:{all | low-bit-rate}",
    help: {
      "dtmf-relay": "How tones are carried",
      all: "Whatever the codec is",
      "low-bit-rate": "For codecs that compress",
      mode: "Way",
      cisco: "In RTP, as Cisco has it",
      disabled: "Not at all",
      nse: "By named signaling events",
      "nte-ca": "By named telephone events, as the call agent says",
      "nte-gw": "By named telephone events, as gateways agree",
      "out-of-band": "By the call agent",
    },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp modem passthrough voip mode mode:{ca | cisco | nse}",
    no: "mgcp modem passthrough voip mode",
    help: {
      passthrough: "As voice",
      mode: "Who switches",
      ca: "The call agent",
      cisco: "Gateways, by a protocol of Cisco's",
      nse: "Gateways, by named signaling events",
    },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp modem passthrough voip codec codec:{g711alaw | g711ulaw}",
    no: "mgcp modem passthrough voip codec",
    help: { passthrough: "As voice", g711alaw: "G.711 A law", g711ulaw: "G.711 u law" },
  }),
  toggle({
    ...MGCP,
    syntax: "mgcp modem passthrough voip redundancy",
    help: { passthrough: "As voice", redundancy: "Send packets twice" },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp codec codec:WORD [packetization-period period:<5-220>]",
    no: "mgcp codec",
    help: { "packetization-period": "Length of a packet", period: "Milliseconds" },
  }),
  setting({
    ...MGCP,
    syntax:
      "mgcp playout {adaptive initial:<4-250> minimum:<4-250> maximum:<4-250> | fax fax:<40-500> | fixed fixed:<4-250>}",
    no: "mgcp playout",
    help: {
      playout: "Delay that evens out late packets",
      adaptive: "It follows the network",
      initial: "At the start",
      minimum: "At least",
      maximum: "At most",
      fax: "Of fax calls",
      fixed: "It stays",
    },
  }),
  toggle({ ...MGCP, syntax: "mgcp vad", default: "off", help: { vad: "Send nothing while nobody speaks" } }),
  setting({
    ...MGCP,
    syntax: "mgcp ip qos dscp value:DSCP stream:{media | signaling}",
    key: ["stream"],
    no: "mgcp ip qos dscp value:DSCP stream:{media | signaling}",
    help: {
      ip: "IP packets",
      qos: "Quality of service",
      dscp: "DSCP value",
      value: "DSCP value",
      media: "Voice",
      signaling: "Signaling",
    },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp bind what:{control | media} source-interface interface:INTERFACE",
    key: ["what"],
    help: {
      bind: "Source address",
      control: "Of signaling",
      media: "Of voice",
      "source-interface": "That of an interface",
      interface: "Interface",
    },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp tse payload type:<98-119>",
    no: "mgcp tse payload",
    help: { tse: "Telephony signaling events", payload: "RTP payload type", type: "Payload type" },
  }),
];

const messages = [
  setting({
    ...MGCP,
    syntax:
      "mgcp package-capability package:{as-package | atm-package | dt-package | dtmf-package | fxr-package | gm-package | hs-package | lcs-package | line-package | mdste-package | mf-package | ms-package | nas-package | pre-package | res-package | rtp-package | script-package | sst-package | trunk-package}",
    key: ["package"],
    printOrder: "entered",
    help: {
      "package-capability": "Packages of events that the gateway knows",
      "as-package": "Announcements",
      "atm-package": "ATM",
      "dt-package": "Digital trunks",
      "dtmf-package": "Tones",
      "fxr-package": "Fax",
      "gm-package": "Generic media",
      "hs-package": "Handsets",
      "lcs-package": "Line control signaling",
      "line-package": "Lines",
      "mdste-package": "Modem relay",
      "mf-package": "Multifrequency",
      "ms-package": "MF operator services",
      "nas-package": "Network access",
      "pre-package": "Preconditions",
      "res-package": "Reservations",
      "rtp-package": "RTP",
      "script-package": "Scripts",
      "sst-package": "Silence suppression",
      "trunk-package": "Trunks",
    },
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
  }),
  setting({
    ...MGCP,
    syntax: "mgcp default-package package:WORD",
    help: { "default-package": "Package of events that name none", package: "Name of the package" },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp timer what:{net-cont-test | nse-response | receive-rtcp} value:<1-10000>",
    key: ["what"],
    help: {
      "net-cont-test": "Continuity test, milliseconds",
      "nse-response": "Answer to a named signaling event, milliseconds",
      "receive-rtcp": "Missing reports that end a call",
      value: "Value",
    },
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
  }),
  setting({
    ...MGCP,
    syntax: "mgcp timer nse-response t38 wait:<100-3000>",
    no: "mgcp timer nse-response t38",
    help: {
      "nse-response": "Answer to a named signaling event",
      t38: "When a call becomes T.38",
      wait: "Milliseconds",
    },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp request retries count:<3-10>",
    default: { count: 3 },
    no: "mgcp request retries",
    help: { request: "Requests to the call agent", retries: "Tries", count: "Number" },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp request timeout milliseconds:<0-10000> [max most:<500-4000>]",
    no: "mgcp request timeout",
    help: {
      request: "Requests to the call agent",
      timeout: "Time for an answer",
      max: "At most",
      most: "Milliseconds",
    },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp restart-delay seconds:<0-600>",
    default: { seconds: 0 },
    help: { "restart-delay": "Time before the gateway tells that it starts", seconds: "Seconds" },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp max-waiting-delay milliseconds:<0-600000>",
    default: { milliseconds: 3000 },
    help: { "max-waiting-delay": "Time to wait at random after a restart" },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp disconnect-delay seconds:<10-600>",
    help: { "disconnect-delay": "Time after which lost connections are told", seconds: "Seconds" },
  }),
  setting({
    ...MGCP,
    syntax:
      "mgcp quality-threshold what:{hwm-cell-loss | hwm-jitter-buffer | hwm-latency | hwm-packet-loss | lwm-jitter-buffer | lwm-latency | lwm-packet-loss} value:<1-25000>",
    key: ["what"],
    help: {
      "quality-threshold": "Quality at which calls are told of",
      "hwm-cell-loss": "Lost cells, high",
      "hwm-jitter-buffer": "Jitter buffer, high",
      "hwm-latency": "Latency, high",
      "hwm-packet-loss": "Lost packets, high",
      "lwm-jitter-buffer": "Jitter buffer, low",
      "lwm-latency": "Latency, low",
      "lwm-packet-loss": "Lost packets, low",
      value: "Value",
    },
  }),
];

const switches = [
  toggle({
    ...MGCP,
    syntax: "mgcp rtrcac",
    default: "off",
    help: { rtrcac: "Admit calls by probes of the network" },
  }),
  toggle({
    ...MGCP,
    syntax: "mgcp src-cac",
    default: "off",
    help: { "src-cac": "Admit calls by the load of the router" },
  }),
  toggle({
    ...MGCP,
    syntax: "mgcp block-newcalls",
    default: "off",
    help: { "block-newcalls": "Take no new calls" },
  }),
  toggle({
    ...MGCP,
    syntax: "mgcp piggyback message",
    help: { piggyback: "Several messages in one packet", message: "Messages" },
  }),
  toggle({
    ...MGCP,
    syntax: "mgcp explicit hookstate",
    help: { explicit: "Messages that say it", hookstate: "State of the hook" },
  }),
  toggle({
    ...MGCP,
    syntax: "mgcp endpoint offset",
    default: "off",
    help: { endpoint: "Names of endpoints", offset: "They count from one" },
  }),
  toggle({
    ...MGCP,
    syntax: "mgcp crypto rfc-preferred",
    default: "off",
    help: { crypto: "Encrypted voice", "rfc-preferred": "As RFC 4568 has it" },
  }),
  toggle({
    ...MGCP,
    syntax: "mgcp lawful-intercept",
    default: "off",
    help: { "lawful-intercept": "Lawful intercept" },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp voice-quality-stats [priority which:{1 | 2}] [all]",
    no: "mgcp voice-quality-stats",
    help: {
      "voice-quality-stats": "Quality of voice at the end of calls",
      priority: "Which figures",
      1: "The most important",
      2: "Those and others",
      all: "All figures",
    },
  }),
  setting({
    ...MGCP,
    syntax: "mgcp persistent event:{hookflash | offhook | onhook}",
    key: ["event"],
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
    help: {
      persistent: "Events that are told without being asked",
      hookflash: "Hook flash",
      offhook: "Off hook",
      onhook: "On hook",
    },
  }),
  toggle({
    ...MGCP,
    syntax: "mgcp validate domain-name",
    help: { validate: "What requests are checked for", "domain-name": "Domain of this gateway" },
  }),
  toggle({
    ...MGCP,
    syntax: "mgcp validate call-agent source-ipaddr",
    help: {
      validate: "What requests are checked for",
      "call-agent": "Call agent",
      "source-ipaddr": "Its address",
    },
  }),
];

export const mgcpLines = realIosOnly([...media, ...messages, ...switches]);
