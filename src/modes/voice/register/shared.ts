import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";
import { registerWords } from "./words.js";

/** What a SIP phone, its line and the template of many say with the same words (CME command reference). */
const { setting, toggle } = vocabulary<GenericBlock>()(registerWords);

export const lpcor = {
  type: setting({
    syntax: "lpcor type kind:{local | mobile | remote}",
    help: {
      lpcor: "Logical partitioning",
      type: "Where the phone stands",
      local: "On this router's networks",
      mobile: "Here and there",
      remote: "Elsewhere",
    },
  }),
  direction: setting({
    syntax: "lpcor direction:{incoming | outgoing} name:WORD",
    help: { lpcor: "Logical partitioning", name: "LPCOR group" },
    key: ["direction"],
  }),
};

export const exempt = toggle({
  syntax: "after-hour exempt",
  default: "off",
  help: { "after-hour": "Hours in which numbers are blocked", exempt: "They do not hold here" },
});

export const userLocale = setting({
  syntax: "user-locale [index:<0-4>] [code:{U1 | U2 | U3 | U4 | U5}] country:WORD<2-2> [load file:WORD]",
  help: {
    "user-locale": "Language of phones",
    U1: "Own locale 1",
    U2: "Own locale 2",
    U3: "Own locale 3",
    U4: "Own locale 4",
    U5: "Own locale 5",
    country: "Two letters of the country",
    load: "Load its files",
  },
  key: ["index"],
  no: "user-locale [index:<0-4>]",
  irreversible: "a locale with an index and one without stand side by side",
});

export const forwarding = {
  all: setting({ acts: true, syntax: "call-forward b2bua all number:DIGITS", help: { all: "All calls" } }),
  busy: setting({ acts: true, syntax: "call-forward b2bua busy number:DIGITS", help: {} }),
  mailbox: setting({ syntax: "call-forward b2bua mailbox number:DIGITS", help: { mailbox: "Mail box" } }),
  noAnswer: setting({
    acts: true,
    syntax: "call-forward b2bua noan number:DIGITS timeout timeout:<3-60000>",
    help: { noan: "No answer", timeout: "Ringing time in seconds" },
  }),
  unreachable: setting({
    acts: true,
    syntax: "call-forward b2bua unreachable number:DIGITS",
    help: { unreachable: "While the phone is not registered" },
  }),
};

export const sessionTransport = setting({
  syntax: "session-transport transport:{tcp | udp}",
  default: { transport: "udp" },
  help: { "session-transport": "Transport of SIP messages", tcp: "TCP", udp: "UDP" },
});

export const corlist = setting({
  syntax:
    "cor direction:{incoming | outgoing} list:WORD {number:<1-6> first:DIGITS [- last:DIGITS] | default}",
  help: {
    cor: "Class of restriction",
    list: "COR list",
    number: "Which of up to six such lists",
    first: "First number that it holds for",
    "-": "Up to",
    last: "Last number that it holds for",
    default: "For all other numbers",
  },
  key: ["direction", "list", "number"],
  no: "cor direction:{incoming | outgoing} list:WORD {number:<1-6> | default}",
  irreversible: "lists with a number and the one for other numbers stand side by side",
});

export const conferences = [
  setting({
    syntax: "conference add-mode [creator]",
    since: "15.2(2)T",
    help: { "add-mode": "Who may add parties", creator: "Only who began it" },
  }),
  toggle({
    syntax: "conference admin",
    default: "off",
    since: "15.2(2)T",
    help: { admin: "This phone may do everything in a conference" },
  }),
  setting({
    syntax: "conference drop-mode who:{creator | local}",
    since: "15.2(2)T",
    help: {
      "drop-mode": "When a conference ends",
      creator: "When its creator leaves",
      local: "When the last local party leaves",
    },
  }),
];

/** Limits of what a phone may call, from CME 9.5 on. */
export const limits = [
  setting({
    syntax: "transfer max-length digits:<3-16>",
    since: "15.3(2)T",
    help: { transfer: "Transfers", "max-length": "Longest number that may be dialled" },
  }),
  toggle({
    syntax: "transfer-pattern blocked",
    default: "off",
    since: "15.3(2)T",
    help: { "transfer-pattern": "Patterns of transfers", blocked: "Block transfers to outside numbers" },
  }),
  setting({
    syntax: "conference max-length digits:<3-16>",
    since: "15.3(2)T",
    help: { "max-length": "Longest number that may be called" },
  }),
  toggle({
    syntax: "conference-pattern blocked",
    default: "off",
    since: "15.3(2)T",
    help: {
      "conference-pattern": "Patterns of conferences",
      blocked: "Block conferences with outside numbers",
    },
  }),
];

export const habits = {
  keepConference: toggle({
    acts: true,
    syntax: "keep-conference",
    default: "on",
    help: { "keep-conference": "The others stay when who began it hangs up" },
  }),
  privacy: setting({
    syntax: "privacy state:{off | on}",
    help: { privacy: "Privacy on shared lines", off: "Always off", on: "Always on" },
  }),
  privacyButton: toggle({
    syntax: "privacy-button",
    default: "off",
    help: { "privacy-button": "A button for privacy" },
  }),
  collectKpml: toggle({
    syntax: "digit collect kpml",
    default: "on",
    help: { digit: "Digits", collect: "How they are collected", kpml: "One by one, by KPML" },
  }),
  dialplan: setting({
    syntax: "dialplan tag:<1-24>",
    help: { dialplan: "Dial plan of the phone" },
  }),
  emergencyLocation: setting({
    syntax: "emergency response location tag:<1-2147483647>",
    help: { emergency: "Emergency calls", response: "Calls back", location: "Emergency response location" },
  }),
  featureButton: setting({
    syntax: "feature-button index:<1-36> feature:WORD",
    key: ["index"],
    help: { "feature-button": "A button for a feature", feature: "Name of the feature" },
  }),
  parkReservation: setting({
    acts: true,
    syntax: "park reservation-group group:WORD",
    help: { park: "Park slots", "reservation-group": "Slots of one group" },
  }),
  overlapSignal: toggle({
    syntax: "overlap-signal",
    default: "off",
    help: { "overlap-signal": "Send digits one by one as they are dialled" },
  }),
  camera: toggle({ syntax: "camera", default: "off", help: { camera: "Use the camera" } }),
  video: toggle({ syntax: "video", default: "off", help: { video: "Video calls" } }),
  group: setting({ syntax: "group group:<1-5>", help: { group: "Group of phones in one VPN" } }),
};

/** What releases after CME 8.6 add. */
export const later = {
  exclude: setting({
    syntax: "exclude what:{directory | em | myphoneapps}+",
    since: "15.2(2)T",
    help: {
      exclude: "Services that the phone does not offer",
      directory: "Directory",
      em: "Extension mobility",
      myphoneapps: "My Phone Apps",
    },
  }),
  pagingDn: setting({
    syntax: "paging-dn dn:<1-$maxDn> [how:{multicast | unicast}]",
    since: "15.2(2)T",
    help: {
      "paging-dn": "Paging group",
      dn: "Paging ephone-dn",
      multicast: "By multicast",
      unicast: "Phone by phone",
    },
  }),
  phoneDisplay: toggle({
    syntax: "phone-display",
    default: "off",
    since: "15.3(2)T",
    help: { "phone-display": "Show caller and called" },
  }),
  phoneOnly: toggle({
    syntax: "phone-mode phone-only",
    default: "off",
    since: "15.4(3)M",
    help: { "phone-mode": "What the phone may be", "phone-only": "A phone and nothing else" },
  }),
  nightBell: toggle({
    syntax: "night-service bell",
    default: "off",
    since: "15.6(3)M",
    help: { "night-service": "Night service", bell: "Ring for it" },
  }),
};
