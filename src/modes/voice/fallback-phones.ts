import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** How phones look and calls go while `call-manager-fallback` serves them (CME and SRST command reference). Kept and shown. */
const { setting, toggle, block } = vocabulary<GenericBlock>()({
  "after-hours": "Hours in which numbers are blocked",
  "call-forward": "Forwarding",
  count: "Number",
  digits: "Digits",
  huntstop: "Stop hunting on busy lines",
  message: "Text on phones",
  moh: "Music on hold",
  multicast: "To many at once",
  port: "UDP port",
  route: "By way of this address",
  address: "IP address",
  seconds: "Seconds",
  system: "System",
  tag: "Tag",
  timeouts: "Times to wait",
});

export const fallbackLines = [
  setting({
    syntax: "access-code line:{bri | e&m | fxo | pri} code:DIGITS [direct-inward-dial]",
    key: ["line"],
    no: "access-code line:{bri | e&m | fxo | pri}",
    help: {
      "access-code": "Digits by which ports are dialled",
      bri: "ISDN basic rate",
      "e&m": "E&M ports",
      fxo: "FXO ports",
      pri: "ISDN primary rate",
      code: "Digits",
      "direct-inward-dial": "Calls of these ports have their number with them",
    },
  }),
  setting({
    syntax:
      "alias tag:<1-10> pattern:DIGITS to target:DIGITS [preference preference:<0-10>] [cfw forward:DIGITS timeout seconds:<3-60000>]",
    key: ["tag"],
    no: "alias tag:<1-10>",
    help: {
      alias: "Numbers that go to a phone that is there",
      pattern: "Numbers of phones that are not there",
      to: "Go to",
      target: "Number of a phone",
      preference: "Order among those that fit",
      cfw: "Where calls go that it does not take",
      forward: "Number",
      timeout: "After so long",
    },
  }),
  setting({
    syntax: "call-forward busy target:DIGITS",
    no: "call-forward busy",
    help: { busy: "Calls to busy lines", target: "Number" },
  }),
  setting({
    syntax: "call-forward noan target:DIGITS timeout seconds:<3-60000>",
    no: "call-forward noan",
    help: { noan: "Calls that nobody answers", target: "Number", timeout: "After so long" },
  }),
  setting({
    syntax:
      "cor direction:{incoming | outgoing} list:WORD {number:<1-20> first:DIGITS [- last:DIGITS] | default}",
    key: ["direction", "list", "number"],
    no: "cor direction:{incoming | outgoing} list:WORD",
    help: {
      cor: "Class of restriction",
      incoming: "Calls of phones",
      outgoing: "Calls to phones",
      list: "Name of the list",
      number: "Number of the range",
      first: "First number of the range",
      "-": "To",
      last: "Last number of the range",
      default: "All others",
    },
  }),
  setting({
    syntax: "default-destination number:DIGITS",
    help: { "default-destination": "Where calls go for which nobody is there", number: "Number" },
  }),
  toggle({ syntax: "huntstop", default: "off", help: {} }),
  setting({
    syntax: "huntstop channel channel:<1-8>",
    no: "huntstop channel",
    help: { channel: "Keep the further channels of a line free" },
  }),
  setting({
    syntax: "limit-dn phone:{7910 | 7935 | 7936 | 7940 | 7960 | 7970} lines:<1-34>",
    key: ["phone"],
    help: {
      "limit-dn": "Lines of a phone",
      7910: "Cisco IP Phone 7910",
      7935: "Conference station 7935",
      7936: "Conference station 7936",
      7940: "Cisco IP Phone 7940",
      7960: "Cisco IP Phone 7960",
      7970: "Cisco IP Phone 7970",
      lines: "Most lines",
    },
  }),
  setting({
    syntax: "pickup number:DIGITS",
    help: { pickup: "Phones may take calls to this line", number: "Number" },
  }),
  setting({
    syntax: "voicemail number:DIGITS",
    help: { voicemail: "Number of the messages key", number: "Number" },
  }),
  setting({
    syntax: "transfer-system how:{blind | full-blind | full-consult | local-consult}",
    help: {
      "transfer-system": "How calls are transferred",
      blind: "Without asking, by a protocol of Cisco's",
      "full-blind": "Without asking",
      "full-consult": "After asking",
      "local-consult": "After asking, on this router",
    },
  }),
  setting({
    syntax: "translate number:{called | calling} rule:<1-2147483647>",
    key: ["number"],
    no: "translate number:{called | calling}",
    help: {
      translate: "Translation rule",
      called: "Called numbers",
      calling: "Calling numbers",
      rule: "Rule",
    },
  }),
  setting({
    syntax: "translation-profile direction:{incoming | outgoing} name:WORD",
    key: ["direction"],
    help: {
      "translation-profile": "Translation profile",
      incoming: "Calls of phones",
      outgoing: "Calls to phones",
      name: "Name of the profile",
    },
  }),
];

export const fallbackPhones = [
  setting({
    syntax: "date-format format:{dd-mm-yy | mm-dd-yy | yy-dd-mm | yy-mm-dd}",
    default: { format: "mm-dd-yy" },
    help: {
      "date-format": "How phones show the date",
      "dd-mm-yy": "Day, month, year",
      "mm-dd-yy": "Month, day, year",
      "yy-dd-mm": "Year, day, month",
      "yy-mm-dd": "Year, month, day",
    },
  }),
  setting({
    syntax: "time-format format:{12 | 24}",
    default: { format: "12" },
    help: { "time-format": "How phones show the time", 12: "12 hours", 24: "24 hours" },
  }),
  setting({
    syntax: "keepalive seconds:<10-65535>",
    default: { seconds: 30 },
    help: { keepalive: "Time between two signs of life of a phone" },
  }),
  setting({
    syntax: "system message which:{primary | secondary} text:LINE",
    key: ["which"],
    help: {
      primary: "While phones can do most of what they are used to",
      secondary: "While they can do little",
      text: "Text",
    },
  }),
  setting({
    syntax: "user-locale locale:WORD",
    default: { locale: "US" },
    help: { "user-locale": "Language of phones", locale: "Country" },
  }),
  setting({ syntax: "moh file:WORD", no: "moh", help: { file: "File of music" } }),
  toggle({
    syntax: "moh enable-on-hold",
    default: "off",
    help: { "enable-on-hold": "For phones of this router, too" },
  }),
  setting({
    syntax: "moh-live dn-number number:DIGITS calling-number caller:DIGITS out-call target:DIGITS",
    no: "moh-live",
    help: {
      "moh-live": "Music of a call",
      "dn-number": "Line of the call",
      number: "Number",
      "calling-number": "Who calls",
      caller: "Number",
      "out-call": "Whom it calls",
      target: "Number",
    },
  }),
  setting({
    syntax: "multicast moh address:A.B.C.D port port:<2000-65535> [route source:A.B.C.D]",
    no: "multicast moh",
    help: { source: "Address of an interface" },
  }),
  setting({
    syntax: "timeouts what:{busy | call-disconnect | interdigit | ringing} {seconds:<0-60000> | infinity}",
    key: ["what"],
    no: "timeouts what:{busy | call-disconnect | interdigit | ringing}",
    help: {
      busy: "Until a busy call is ended",
      "call-disconnect": "Until a call that is over is ended",
      interdigit: "For the next digit",
      ringing: "For an answer",
      infinity: "For ever",
    },
  }),
  setting({
    syntax: "after-hours block pattern tag:<1-32> digits:DIGITS [7-24]",
    key: ["tag"],
    no: "after-hours block pattern tag:<1-32>",
    help: { block: "Numbers", pattern: "Pattern", "7-24": "At any hour" },
  }),
  setting({
    syntax: "after-hours day day:WEEKDAY begin:CLOCK end:CLOCK",
    key: ["day"],
    no: "after-hours day day:WEEKDAY",
    help: { day: "Day of the week", begin: "Begin", end: "End" },
  }),
  setting({
    syntax: "after-hours date month:MONTH day:<1-31> begin:CLOCK end:CLOCK",
    key: ["month", "day"],
    no: "after-hours date month:MONTH day:<1-31>",
    help: { date: "Day of the year", month: "Month", day: "Day", begin: "Begin", end: "End" },
  }),
  toggle({ syntax: "vad", default: "on", help: { vad: "Send nothing while nobody speaks" } }),
  block({
    syntax: "video",
    help: { video: "Pictures" },
    mode: blockMode("config-cm-video", "Video commands:", [
      setting({
        syntax: "maximum bit-rate kilobits:<0-10000000>",
        no: "maximum bit-rate",
        help: { maximum: "At most", "bit-rate": "Bandwidth of a call", kilobits: "Kilobits a second" },
      }),
    ]),
  }),
];
