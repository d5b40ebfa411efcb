import type { Mode, StoredBlock } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import { CODECS, codecWords } from "./codecs.js";

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
  setting({
    syntax: "session protocol name:{cisco | multicast | sipv2}",
    help: {
      session: "The session target, session protocol and session transport for this peer",
      protocol: "The session protocol",
      cisco: "Cisco session protocol",
      multicast: "Multicast session protocol",
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
    syntax: "voice-class kind:{codec | h323 | sip | stun-usage} tag:<1-10000>",
    help: {
      "voice-class": "Set dial-peer voice class control parameters",
      codec: "Set dial-peer codec preference parameters",
      h323: "Set dial-peer h323 related parameters",
      sip: "Set dial-peer SIP related parameters",
      "stun-usage": "Set STUN usage",
      tag: "Voice class tag",
    },
    key: ["kind"],
    ...IOS,
  }),
  setting({
    syntax:
      "dtmf-relay methods:{cisco-rtp | h245-alphanumeric | h245-signal | rtp-nte | sip-info | sip-kpml | sip-notify}+ [digit-drop]",
    help: {
      "dtmf-relay": "Transport DTMF digits across IP link",
      "cisco-rtp": "Cisco Proprietary RTP",
      "h245-alphanumeric": "DTMF Relay via H245 Alphanumeric IE",
      "h245-signal": "DTMF Relay via H245 Signal IE",
      "rtp-nte": "RTP Named Telephone Event RFC 2833",
      "sip-info": "DTMF Relay via SIP INFO messages",
      "sip-kpml": "DTMF Relay via KPML over SIP SUBCRIBE/NOTIFY",
      "sip-notify": "DTMF Relay via SIP NOTIFY messages",
      "digit-drop": "Digits to be passed out-of-band and in-band digits dropped",
    },
    ...IOS,
  }),
  setting({
    syntax: `codec codec:${CODECS} [bytes bytes:<10-240>]`,
    help: { codec: "Codec to be used", bytes: "Specify number of voice data bytes per frame", ...codecWords },
    ...IOS,
  }),
  setting({
    syntax:
      "fax {rate rate:{12000 | 14400 | 2400 | 4800 | 7200 | 9600 | disable | voice} | protocol protocol:{cisco | none | pass-through | system | t38} | interface-type type:{fax-mail | modem | vfc}}",
    help: {
      fax: "FAX related configuration commands",
      rate: "FAX rate for dial peer",
      12000: "FAX 12000 bps transmission rate",
      14400: "FAX 14400 bps transmission rate",
      2400: "FAX 2400 bps transmission rate",
      4800: "FAX 4800 bps transmission rate",
      7200: "FAX 7200 bps transmission rate",
      9600: "FAX 9600 bps transmission rate",
      disable: "Disable Fax Relay",
      voice: "Highest fax speed allowed by voice rate",
      protocol: "Fax protocol",
      cisco: "Cisco proprietary fax protocol",
      none: "No fax relay",
      "pass-through": "Use fax pass-through",
      system: "Use choice specified in global fax protocol",
      t38: "Use T.38 protocol",
      "interface-type": "Fax interface type",
      "fax-mail": "Fax mail",
      modem: "Modem card",
      vfc: "Voice feature card",
    },
    no: "fax [{rate | protocol | interface-type}]",
    oneWay: "the three parts of this line stand side by side",
    key: ["rate", "protocol", "type"],
    ...IOS,
  }),
  setting({
    syntax: "ip qos dscp value:WORD {media | signaling}",
    help: {
      ip: "Set ip packet options",
      qos: "Set QoS parameters",
      dscp: "Set DSCP value",
      value: "DSCP value",
      media: "Media stream",
      signaling: "Signaling stream",
    },
    key: ["media", "signaling"],
    no: "ip qos dscp value:WORD {media | signaling}",
    ...IOS,
  }),
  setting({
    syntax: "clid {network-number number:WORD | restrict | strip}",
    help: {
      clid: "Caller ID option",
      "network-number": "Network number",
      number: "Number",
      restrict: "Restrict CLID",
      strip: "Strip CLID",
    },
    ...IOS,
  }),
  toggle({
    syntax: "vad",
    help: { vad: "Use VoiceActivityDetection as necessary option" },
    shown: "off",
    ...IOS,
  }),
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
    syntax: "port port:WORD",
    help: { port: "Voice port associated with this peer" },
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
