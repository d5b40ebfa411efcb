import type { Mode, StoredBlock } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import { CODECS, codecWords } from "./codecs.js";

/** SIP phones: `voice register` (CME command reference; REFERENCE.md section 7). Kept and shown. */
const { setting, toggle } = vocabulary<StoredBlock>()({});

function mode(
  prompt: string,
  title: string,
  commands: Mode<StoredBlock, Device>["commands"],
): Mode<StoredBlock, Device> {
  return { prompt, title, prefixes: configPrefixes, words: {}, commands: [...commands, ...leaving] };
}

export const registerGlobalMode = mode(
  "config-register-global",
  "Voice register global configuration commands:",
  [
    setting({
      syntax: "mode mode:{cme | cme-app | esrst}",
      help: {
        mode: "Set the mode",
        cme: "CallManager Express",
        "cme-app": "Application",
        esrst: "Enhanced SRST",
      },
    }),
    setting({
      syntax: "source-address address:A.B.C.D [port port:<2000-9999>]",
      help: { "source-address": "Address of the router", address: "IP address", port: "Port" },
    }),
    setting({
      syntax: "max-dn count:<1-$maxVoiceDn>",
      help: { "max-dn": "Maximum directory numbers", count: "Number" },
    }),
    setting({
      syntax: "max-pool count:<1-$maxPools>",
      help: { "max-pool": "Maximum pools", count: "Number" },
    }),
    setting({
      syntax: "load type:WORD file:WORD",
      help: { load: "Select the IP phone firmware load file", type: "Phone type", file: "File name" },
      key: ["type"],
      order: "entered",
    }),
    setting({
      syntax:
        "authenticate {presence | register | ood-refer | realm realm:WORD | credential tag:<1-5> location:WORD}",
      help: {
        authenticate: "Authentication",
        presence: "Presence",
        register: "Registration",
        "ood-refer": "Out-of-dialog refer",
        realm: "Realm",
        credential: "Credential file",
        tag: "Tag",
        location: "Location",
      },
      key: ["presence", "register", "ood-refer", "realm", "tag"],
      no: "authenticate {presence | register | ood-refer | realm | credential tag:<1-5>}",
      oneWay: "the forms of this line stand side by side",
    }),
    setting({ syntax: "timezone zone:<1-53>", help: { timezone: "Time zone", zone: "Number of the zone" } }),
    setting({
      syntax: "time-format format:{12 | 24}",
      help: { "time-format": "Time format", 12: "12 hours", 24: "24 hours" },
    }),
    setting({ syntax: "hold-alert", help: { "hold-alert": "Hold alert" } }),
    setting({ syntax: "mwi stutter", help: { mwi: "Message waiting", stutter: "Stutter tone" } }),
    setting({
      syntax: "voicemail number:DIGITS",
      help: { voicemail: "Number of voice mail", number: "Number" },
    }),
    setting({ syntax: "tftp-path path:WORD", help: { "tftp-path": "Where files are kept", path: "Path" } }),
    setting({ syntax: "telnet level level:<0-2>", help: { telnet: "Telnet", level: "Level" } }),
    setting({
      syntax: "system message text:LINE",
      help: { system: "System", message: "Message", text: "Text" },
    }),
    setting({
      syntax: "max-redirect count:<5-20>",
      help: { "max-redirect": "Maximum redirects", count: "Number" },
    }),
    setting({
      syntax: "create profile [sync stamp:WORD]",
      help: { create: "Create", profile: "Profiles", sync: "Stamp", stamp: "Stamp" },
      incidental: true,
    }),
  ],
);

const FORWARD = {
  "call-forward": "Call forward",
  b2bua: "Back to back user agent",
  number: "Number",
} as const;

export const registerDnMode = mode("config-register-dn", "Voice register dn configuration commands:", [
  setting({
    syntax: "session-server servers:WORD",
    help: { "session-server": "Session servers", servers: "Tags" },
  }),
  setting({ syntax: "number number:DIGITS<1-16>", help: { number: "Number of the line" } }),
  setting({ syntax: "call-forward b2bua all number:DIGITS", help: { ...FORWARD, all: "All calls" } }),
  setting({ syntax: "call-forward b2bua busy number:DIGITS", help: { ...FORWARD, busy: "When busy" } }),
  setting({ syntax: "call-forward b2bua mailbox number:DIGITS", help: { ...FORWARD, mailbox: "Mail box" } }),
  setting({
    syntax: "call-forward b2bua noan number:DIGITS timeout timeout:<3-60000>",
    help: { ...FORWARD, noan: "No answer", timeout: "Ringing time in seconds" },
  }),
  toggle({ syntax: "allow watch", help: { allow: "Allow", watch: "Watching" }, shown: "on" }),
  setting({
    syntax: "refer target dial-peer",
    help: { refer: "Refer", target: "Target", "dial-peer": "Dial-peer" },
  }),
  setting({ syntax: "pickup-group group:DIGITS", help: { "pickup-group": "Pickup group", group: "Number" } }),
  setting({ syntax: "preference order:<0-10>", help: { preference: "Preference", order: "Order" } }),
  toggle({ syntax: "huntstop", help: { huntstop: "Stop hunting" }, shown: "on" }),
  setting({ syntax: "name text:LINE", help: { name: "Name", text: "Text" } }),
  toggle({ syntax: "auto-answer", help: { "auto-answer": "Answer at once" }, shown: "on" }),
  toggle({ syntax: "no-reg", help: { "no-reg": "Do not register" }, shown: "on" }),
  setting({ syntax: "label text:LINE", help: { label: "Label", text: "Text" } }),
  setting({
    syntax: "shared-line [max-calls calls:<2-16>]",
    help: { "shared-line": "Shared line", "max-calls": "Calls", calls: "Number" },
  }),
  toggle({ syntax: "mwi", help: { mwi: "Message waiting" }, shown: "on" }),
]);

export const registerPoolMode = mode("config-register-pool", "Voice register pool configuration commands:", [
  toggle({ syntax: "registration-timer", help: { "registration-timer": "Registration timer" }, shown: "on" }),
  setting({
    syntax: "busy-trigger-per-button calls:<1-50>",
    help: { "busy-trigger-per-button": "Busy trigger", calls: "Number" },
  }),
  setting({
    syntax: "lpcor direction:{incoming | outgoing} name:WORD",
    help: { lpcor: "Logical partitioning", incoming: "Incoming", outgoing: "Outgoing", name: "Name" },
    key: ["direction"],
  }),
  setting({
    syntax: "session-server servers:WORD",
    help: { "session-server": "Session servers", servers: "Tags" },
  }),
  setting({
    syntax: "id {mac mac:H.H.H | ip address:A.B.C.D mask mask:MASK | network address:A.B.C.D mask mask:MASK}",
    help: {
      id: "Which phones",
      mac: "MAC address",
      ip: "IP address",
      network: "Network",
      address: "Address",
      mask: "Mask",
    },
  }),
  setting({
    syntax: "session-transport transport:{tcp | udp}",
    help: { "session-transport": "Transport", tcp: "TCP", udp: "UDP" },
  }),
  setting({ syntax: "type type:WORD", help: { type: "Phone type" } }),
  setting({
    syntax: "number line:<1-114> dn dn:<1-$maxVoiceDn>",
    help: { number: "Line", line: "Line", dn: "Directory number" },
    key: ["line"],
  }),
  setting({ syntax: "template tag:<1-10>", help: { template: "Template", tag: "Tag" } }),
  setting({ syntax: "presence call-list", help: { presence: "Presence", "call-list": "Call list" } }),
  setting({
    syntax: "dtmf-relay methods:{rtp-nte | sip-notify | sip-kpml | cisco-rtp}+",
    help: {
      "dtmf-relay": "DTMF relay",
      "rtp-nte": "RFC 2833",
      "sip-notify": "SIP notify",
      "sip-kpml": "KPML",
      "cisco-rtp": "Cisco RTP",
    },
  }),
  setting({
    syntax: "voice-class codec tag:<1-10000>",
    help: { "voice-class": "Voice class", codec: "Codec", tag: "Tag" },
  }),
  setting({
    syntax: "username name:WORD [password password:LINE]",
    help: { username: "User name", name: "Name", password: "Password" },
  }),
  setting({ syntax: "description text:LINE", help: { description: "Description", text: "Text" } }),
  setting({
    syntax: `codec codec:${CODECS} [bytes bytes:<10-240>]`,
    help: { codec: "Codec", bytes: "Bytes a packet", ...codecWords },
  }),
  setting({
    syntax: "blf-speed-dial tag:<1-75> number:DIGITS label label:QUOTED",
    help: { "blf-speed-dial": "Speed dial with state", tag: "Tag", number: "Number", label: "Label" },
    key: ["tag"],
  }),
  setting({
    syntax: "speed-dial tag:<1-5> number:DIGITS [label label:QUOTED]",
    help: { "speed-dial": "Speed dial", tag: "Tag", number: "Number", label: "Label" },
    key: ["tag"],
  }),
  toggle({ syntax: "vad", help: { vad: "Voice activity detection" }, shown: "off" }),
]);

export const registerTemplateMode = mode(
  "config-register-temp",
  "Voice register template configuration commands:",
  [
    setting({
      syntax: "softkeys state:{connected | hold | idle | remote-in-use | ringIn | seized} keys:WORD ...12",
      help: {
        softkeys: "Soft keys",
        connected: "Connected state",
        hold: "Hold state",
        idle: "Idle state",
        "remote-in-use": "Remote in use",
        ringIn: "Ringing state",
        seized: "Seized state",
        keys: "Key",
      },
      key: ["state"],
      order: "entered",
    }),
    toggle({
      syntax: "conference enable",
      help: { conference: "Conference", enable: "Enable" },
      shown: "off",
    }),
    toggle({ syntax: "transfer blind", help: { transfer: "Transfer", blind: "Blind" }, shown: "on" }),
  ],
);
