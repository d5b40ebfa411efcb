import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";

/**
 * Which calls take a dial-peer, and where it sends them (IOS Voice Command Reference; REFERENCE.md section 8). Packet
 * Tracer has two of these settings.
 */
const { setting, toggle } = vocabulary<GenericBlock>()({});

const IOS = { packetTracer: false } as const;

export const description = setting({
  syntax: "description text:LINE",
  help: { description: "Dial peer specific description", text: "Up to 64 characters describing this peer" },
  ...IOS,
});

export const trunkGroup = setting({
  syntax: "trunkgroup name:WORD [preference:<1-64>]",
  help: { trunkgroup: "Assign a trunk group", name: "Trunk group label", preference: "Preference order" },
  key: ["name"],
  ...IOS,
});

export const translationProfile = setting({
  syntax: "translation-profile direction:{incoming | outgoing} name:WORD",
  acts: true,
  help: {
    "translation-profile": "Translation profile",
    incoming: "Translation profile for incoming call leg",
    outgoing: "Translation profile for outgoing call leg",
    name: "Translation profile name",
  },
  key: ["direction"],
  ...IOS,
});

export const corlist = setting({
  syntax: "corlist direction:{incoming | outgoing} name:WORD",
  acts: true,
  help: {
    corlist: "Class of Restriction",
    incoming: "COR for incoming calls",
    outgoing: "COR for outgoing calls",
    name: "COR list name",
  },
  key: ["direction"],
  ...IOS,
});

export const huntstop = toggle({
  syntax: "huntstop",
  acts: true,
  help: { huntstop: "Stop hunting on Dial-Peers" },
  default: "off",
  ...IOS,
});

export const preference = setting({
  syntax: "preference order:<0-10>",
  acts: true,
  default: { order: 0 },
  help: { preference: "Configure the preference order of a dial-peer", order: "Preference order" },
  ...IOS,
});

export const maxConn = setting({
  syntax: "max-conn calls:<1-2147483647>",
  acts: true,
  help: { "max-conn": "Set max number of connections", calls: "Number of connections" },
  ...IOS,
});

export const service = setting({
  syntax: "service name:WORD [direction:{out-bound}]",
  acts: true,
  help: { service: "The selected service", name: "Name of the service", "out-bound": "For outgoing calls" },
  ...IOS,
});

export const application = setting({
  syntax: "application name:WORD [direction:{out-bound}]",
  acts: true,
  help: {
    application: "The selected application",
    name: "Name of the application",
    "out-bound": "For outgoing calls",
  },
  ...IOS,
});

export const destinationPattern = setting({
  syntax: "destination-pattern pattern:WORD",
  acts: true,
  help: {
    "destination-pattern": "A full E.164 telephone number prefix",
    pattern: "A sequence of digits - representing the prefix or full telephone number",
  },
  packetTracer: { no: "destination-pattern" },
});

export const sessionProtocol = setting({
  syntax:
    "session protocol name:{aal2-trunk | cisco | cisco-switched | frf11-trunk | multicast | sipv2 | smtp}",
  acts: true,
  default: { name: "cisco" },
  help: {
    session: "The session target, session protocol and session transport for this peer",
    protocol: "The session protocol",
    "aal2-trunk": "Trunk over ATM adaptation layer 2",
    cisco: "Cisco session protocol",
    "cisco-switched": "Cisco protocol of switched calls",
    "frf11-trunk": "Trunk as FRF.11 has it",
    multicast: "Multicast session protocol",
    smtp: "Mail",
    sipv2: "IETF Session Initiation Protocol",
  },
  ...IOS,
});

export const sessionTarget = setting({
  syntax: "session target target:TARGET",
  acts: true,
  help: { session: "The session target for this peer", target: "The session target, such as ipv4:A.B.C.D" },
  packetTracer: { no: "session target" },
});

export const sessionTransport = setting({
  syntax: "session transport name:{system | tcp | udp}",
  default: { name: "system" },
  help: {
    session: "The session transport for this peer",
    transport: "The session transport",
    system: "Use system default transport",
    tcp: "Use transmission control protocol",
    udp: "Use user datagram protocol",
  },
  ...IOS,
});

export const incomingCalledNumber = setting({
  syntax: "incoming called-number pattern:WORD",
  acts: true,
  help: {
    incoming: "Incoming called number",
    "called-number": "The called number",
    pattern: "A sequence of digits - representing the prefix or full telephone number",
  },
  ...IOS,
});

export const answerAddress = setting({
  syntax: "answer-address pattern:WORD",
  acts: true,
  help: {
    "answer-address": "The Call Destination Number",
    pattern: "A sequence of digits - representing the prefix or full telephone number",
  },
  ...IOS,
});

export const voiceClass = setting({
  syntax: "voice-class kind:{codec | h323 | mlpp | sip | stun-usage} tag:<1-10000>",
  acts: true,
  help: {
    "voice-class": "Set dial-peer voice class control parameters",
    codec: "Set dial-peer codec preference parameters",
    h323: "Set dial-peer h323 related parameters",
    mlpp: "Set dial-peer precedence and preemption",
    sip: "Set dial-peer SIP related parameters",
    "stun-usage": "Set STUN usage",
    tag: "Voice class tag",
  },
  key: ["kind"],
  ...IOS,
});

export const digitStrip = toggle({
  acts: true,
  syntax: "digit-strip",
  help: { "digit-strip": "Strip off the matched digits" },
  default: "on",
  ...IOS,
});

export const directInwardDial = toggle({
  acts: true,
  syntax: "direct-inward-dial",
  help: { "direct-inward-dial": "Use called number for the outgoing leg" },
  default: "off",
  ...IOS,
});

export const port = setting({
  syntax: "port {port:WORD | media media:WORD | signal signal:WORD}",
  acts: true,
  key: ["media", "signal"],
  help: {
    port: "Voice port associated with this peer",
    media: "Serial interface of the pictures",
    signal: "Voice port of the signaling",
  },
  irreversible: "port, its media and its signal stand side by side",
  ...IOS,
});

export const forwardDigits = setting({
  acts: true,
  syntax: "forward-digits {all | extra | count:<0-32>}",
  help: {
    "forward-digits": "Configure the destination digits forward of this dial peer",
    all: "Forward all the digits",
    extra: "Forward digits longer than the length of the pattern",
    count: "Number of digits to forward",
  },
  ...IOS,
});

export const prefix = setting({
  acts: true,
  syntax: "prefix digits:WORD",
  help: { prefix: "Prefix to be dialed before the remaining digits", digits: "Digits" },
  ...IOS,
});

export const shutdown = toggle({
  syntax: "shutdown",
  acts: true,
  help: { shutdown: "Change the admin state of this peer to down" },
  default: "off",
  ...IOS,
});
