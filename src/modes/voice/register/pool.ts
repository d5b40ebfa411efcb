import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../block-mode.js";
import { CODECS, codecWords, usualPayloadUnsaid } from "../codecs.js";
import { rebootCommands } from "./reboot.js";
import * as shared from "./shared.js";
import { registerWords } from "./words.js";

/**
 * `voice register pool` (CME command reference; REFERENCE.md section 7). SIP phones register and call by it
 * (`rules/sip-phones.ts`).
 */
const { setting, toggle } = vocabulary<GenericBlock>()(registerWords);

export const identity = {
  id: setting({
    acts: true,
    syntax:
      "id {mac mac:H.H.H | ip address:A.B.C.D mask mask:MASK | network net:A.B.C.D mask netMask:MASK | device-id-name device:WORD}",
    help: {
      id: "Which phones",
      mac: "MAC address",
      ip: "One IP address",
      network: "Network",
      net: "Its address",
      netMask: "Its mask",
      mask: "Mask",
      "device-id-name": "Name that the device gives itself",
      device: "Name",
    },
  }),
  sessionTransport: shared.sessionTransport,
  type: setting({
    acts: true,
    syntax: "type type:WORD [addon 1 first:WORD [2 second:WORD [3 third:WORD]]]",
    help: {
      type: "Phone type",
      addon: "Expansion modules",
      1: "First module",
      2: "Second module",
      3: "Third module",
      first: "Its type",
      second: "Its type",
      third: "Its type",
    },
  }),
};

export const lines = {
  number: setting({
    acts: true,
    syntax:
      "number line:<1-114> {dn dn:<1-$maxVoiceDn> | pattern:DIGITS [preference order:<0-10>] [huntstop]}",
    help: {
      number: "Line",
      line: "Line",
      dn: "Directory number",
      pattern: "Numbers of the line, . for any digit",
      preference: "Preference of the dial-peer",
      huntstop: "Stop hunting",
    },
    key: ["line"],
  }),
  preference: setting({
    syntax: "preference order:<0-10>",
    default: { order: 0 },
    help: { preference: "Preference of the dial-peers" },
  }),
  template: setting({ acts: true, syntax: "template tag:<1-10>", help: { template: "Template" } }),
  presenceCallList: setting({
    syntax: "presence call-list",
    help: { presence: "Presence", "call-list": "Call list" },
  }),
};

export const media = {
  dtmfRelay: setting({
    acts: true,
    syntax: "dtmf-relay methods:{rtp-nte | sip-notify | sip-kpml | cisco-rtp}+",
    help: {
      "dtmf-relay": "DTMF relay",
      "rtp-nte": "RFC 2833",
      "sip-notify": "SIP notify",
      "sip-kpml": "KPML",
      "cisco-rtp": "Cisco RTP",
    },
  }),
  voiceClassCodec: setting({
    acts: true,
    syntax: "voice-class codec tag:<1-10000>",
    help: { "voice-class": "Voice class", codec: "Codec" },
  }),
};

export const user = {
  username: setting({
    acts: true,
    syntax: "username name:WORD [password password:SECRET-LINE]",
    help: { username: "User name" },
  }),
  description: setting({ syntax: "description text:LINE", help: { description: "Description" } }),
  codec: setting({
    acts: true,
    syntax: `codec codec:${CODECS} [bytes bytes:<10-240>]`,
    canonical: usualPayloadUnsaid,
    help: { codec: "Codec", bytes: "Bytes a packet", ...codecWords },
  }),
};

export const dialling = {
  blfSpeedDial: setting({
    syntax: "blf-speed-dial tag:<1-75> number:DIGITS label label:QUOTED [device]",
    help: { "blf-speed-dial": "Speed dial with state", device: "State of the whole phone" },
    key: ["tag"],
  }),
  speedDial: setting({
    acts: true,
    syntax: "speed-dial tag:<1-5> number:DIGITS [label label:QUOTED]",
    help: { "speed-dial": "Speed dial" },
    key: ["tag"],
  }),
  fastdial: setting({
    syntax: "fastdial tag:<1-100> number:DIGITS name name:LINE<1-24>",
    help: { fastdial: "Number of the personal directory" },
    key: ["tag"],
  }),
  provisionTag: setting({
    syntax: "provision-tag tag:<1-2147483647>",
    help: { "provision-tag": "Tag for the extension assigner" },
  }),
};

export const calls = {
  application: setting({
    syntax: "application name:WORD",
    help: { application: "Application that takes calls of the phone" },
  }),
  ...shared.forwarding,
  exempt: shared.exempt,
  callWaiting: toggle({
    acts: true,
    syntax: "call-waiting",
    default: "on",
    help: { "call-waiting": "Call waiting" },
  }),
  dnd: toggle({ acts: true, syntax: "dnd", default: "off", help: { dnd: "Do not disturb" } }),
  translateOutgoing: setting({
    syntax: "translate-outgoing what:{called | calling} rule:<1-2147483647>",
    key: ["what"],
    help: {
      "translate-outgoing": "Translate numbers of outgoing calls",
      called: "Called number",
      calling: "Calling number",
      rule: "Translation rule",
    },
  }),
};

/** What releases after CME 8.6 add. */
const later = [
  setting({
    syntax: "ata-ivr-pwd [kind:{0 | 6}] password:SECRET-DIGITS",
    since: "15.2(2)T",
    help: {
      "ata-ivr-pwd": "Password of an ATA's menu",
      0: "It follows in clear text",
      6: "It follows encrypted",
    },
  }),
  setting({
    syntax: "pin [kind:{0 | 6}] pin:SECRET-DIGITS",
    since: "15.2(2)T",
    help: { pin: "PIN of the user", 0: "It follows in clear text", 6: "It follows encrypted" },
  }),
  setting({
    syntax: "xml-config {maxNumcalls calls:<1-200> | busyTrigger trigger:<1-200> | custom element:LINE}",
    key: ["calls", "trigger"],
    no: "xml-config {maxNumcalls | busyTrigger | custom}",
    irreversible: "its forms stand side by side",
    since: "15.3(3)M",
    help: {
      "xml-config": "What the phone's file says",
      maxNumcalls: "Calls of a line",
      busyTrigger: "Calls from which on it is busy",
      trigger: "Number of calls",
      custom: "An element of its own",
      element: "XML",
    },
  }),
  setting({
    syntax: "reference-pooltype type:WORD",
    since: "15.3(3)M",
    help: { "reference-pooltype": "Type that the phone is like", type: "Phone type" },
  }),
  toggle({
    syntax: "telnet-support",
    default: "off",
    since: "15.3(3)M",
    help: { "telnet-support": "The phone takes Telnet" },
  }),
  toggle({
    syntax: "phoneload-support",
    default: "off",
    since: "15.3(3)M",
    help: { "phoneload-support": "The phone takes its firmware from here" },
  }),
];

const registrationTimer = toggle({
  syntax: "registration-timer",
  help: { "registration-timer": "Registration timer" },
  default: "off",
});

export const busyTrigger = setting({
  syntax: "busy-trigger-per-button calls:<1-50>",
  help: { "busy-trigger-per-button": "Busy trigger" },
});

export const registerPoolMode = blockMode(
  "config-register-pool",
  "Voice register pool configuration commands:",
  [
    registrationTimer,
    busyTrigger,
    ...Object.values(shared.lpcor),
    setting({
      syntax: "session-server servers:WORD",
      help: { "session-server": "Session servers", servers: "Tags" },
    }),
    ...Object.values(identity),
    ...Object.values(lines),
    ...Object.values(media),
    shared.corlist,
    ...Object.values(user),
    ...Object.values(dialling),
    ...Object.values(calls),
    ...shared.conferences,
    ...shared.limits,
    ...Object.values(shared.habits),
    ...Object.values(shared.later),
    ...later,
    toggle({ syntax: "vad", help: { vad: "Voice activity detection" }, default: "on" }),
    ...rebootCommands,
  ],
  registerWords,
);
