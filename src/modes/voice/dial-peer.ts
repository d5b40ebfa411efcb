import type { Mode, StoredBlock } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import { realIosOnly } from "../real-ios.js";
import { callerIds, lpcor, maxRedirects, services } from "./dial-peer/calls.js";
import { codec, dscp, dtmfRelay, fax, media, vad } from "./dial-peer/media.js";

/**
 * dial-peer (IOS Voice Command Reference; REFERENCE.md section 8). Order is that of running-config; Packet Tracer
 * has two of these commands.
 */
const { setting, toggle } = vocabulary<StoredBlock>()({});

const IOS = { packetTracer: false } as const;

const commands = [
  setting({
    syntax: "description text:LINE",
    help: { description: "Dial peer specific description", text: "Up to 64 characters describing this peer" },
    ...IOS,
  }),
  setting({
    syntax: "trunkgroup name:WORD [preference:<1-64>]",
    help: { trunkgroup: "Assign a trunk group", name: "Trunk group label", preference: "Preference order" },
    key: ["name"],
    ...IOS,
  }),
  setting({
    syntax: "translation-profile direction:{incoming | outgoing} name:WORD",
    help: {
      "translation-profile": "Translation profile",
      incoming: "Translation profile for incoming call leg",
      outgoing: "Translation profile for outgoing call leg",
      name: "Translation profile name",
    },
    key: ["direction"],
    ...IOS,
  }),
  setting({
    syntax: "corlist direction:{incoming | outgoing} name:WORD",
    help: {
      corlist: "Class of Restriction",
      incoming: "COR for incoming calls",
      outgoing: "COR for outgoing calls",
      name: "COR list name",
    },
    key: ["direction"],
    ...IOS,
  }),
  toggle({ syntax: "huntstop", help: { huntstop: "Stop hunting on Dial-Peers" }, shown: "on", ...IOS }),
  setting({
    syntax: "preference order:<0-10>",
    usual: "preference 0",
    help: { preference: "Configure the preference order of a dial-peer", order: "Preference order" },
    ...IOS,
  }),
  setting({
    syntax: "max-conn calls:<1-2147483647>",
    help: { "max-conn": "Set max number of connections", calls: "Number of connections" },
    ...IOS,
  }),
  setting({
    syntax: "service name:WORD [direction:{out-bound}]",
    help: { service: "The selected service", name: "Name of the service", "out-bound": "For outgoing calls" },
    ...IOS,
  }),
  setting({
    syntax: "application name:WORD [direction:{out-bound}]",
    help: {
      application: "The selected application",
      name: "Name of the application",
      "out-bound": "For outgoing calls",
    },
    ...IOS,
  }),
  setting({
    syntax: "destination-pattern pattern:WORD",
    help: {
      "destination-pattern": "A full E.164 telephone number prefix",
      pattern: "A sequence of digits - representing the prefix or full telephone number",
    },
    packetTracer: { no: "destination-pattern" },
  }),
  ...realIosOnly([lpcor, maxRedirects]),
  setting({
    syntax:
      "session protocol name:{aal2-trunk | cisco | cisco-switched | frf11-trunk | multicast | sipv2 | smtp}",
    usual: "session protocol cisco",
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
  }),
  setting({
    syntax: "session target target:TARGET",
    help: { session: "The session target for this peer", target: "The session target, such as ipv4:A.B.C.D" },
    packetTracer: { no: "session target" },
  }),
  setting({
    syntax: "session transport name:{system | tcp | udp}",
    help: {
      session: "The session transport for this peer",
      transport: "The session transport",
      system: "Use system default transport",
      tcp: "Use transmission control protocol",
      udp: "Use user datagram protocol",
    },
    ...IOS,
  }),
  setting({
    syntax: "incoming called-number pattern:WORD",
    help: {
      incoming: "Incoming called number",
      "called-number": "The called number",
      pattern: "A sequence of digits - representing the prefix or full telephone number",
    },
    ...IOS,
  }),
  setting({
    syntax: "answer-address pattern:WORD",
    help: {
      "answer-address": "The Call Destination Number",
      pattern: "A sequence of digits - representing the prefix or full telephone number",
    },
    ...IOS,
  }),
  setting({
    syntax: "voice-class kind:{codec | h323 | mlpp | sip | stun-usage} tag:<1-10000>",
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
  }),
  ...realIosOnly([dtmfRelay]),
  ...realIosOnly([codec]),
  ...realIosOnly([fax]),
  ...realIosOnly([dscp]),
  ...realIosOnly(callerIds),
  ...realIosOnly(vad),
  toggle({
    syntax: "digit-strip",
    help: { "digit-strip": "Strip off the matched digits" },
    shown: "off",
    ...IOS,
  }),
  toggle({
    syntax: "direct-inward-dial",
    help: { "direct-inward-dial": "Use called number for the outgoing leg" },
    shown: "on",
    ...IOS,
  }),
  setting({
    syntax: "port {port:WORD | media media:WORD | signal signal:WORD}",
    key: ["media", "signal"],
    help: {
      port: "Voice port associated with this peer",
      media: "Serial interface of the pictures",
      signal: "Voice port of the signaling",
    },
    irreversible: "port, its media and its signal stand side by side",
    ...IOS,
  }),
  setting({
    syntax: "forward-digits {all | extra | count:<0-32>}",
    help: {
      "forward-digits": "Configure the destination digits forward of this dial peer",
      all: "Forward all the digits",
      extra: "Forward digits longer than the length of the pattern",
      count: "Number of digits to forward",
    },
    ...IOS,
  }),
  setting({
    syntax: "prefix digits:WORD",
    help: { prefix: "Prefix to be dialed before the remaining digits", digits: "Digits" },
    ...IOS,
  }),
  ...realIosOnly([...services, ...media]),
  toggle({
    syntax: "shutdown",
    help: { shutdown: "Change the admin state of this peer to down" },
    shown: "on",
    ...IOS,
  }),
] as const;

export const dialPeerMode: Mode<StoredBlock, Device> = {
  prompt: "config-dial-peer",
  title: "Dial-peer configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [...commands, ...leaving],
};
