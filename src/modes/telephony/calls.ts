import { invalid, refuse } from "../../language/declaration.js";
import { conferencesOf, transferSystemOf } from "../../router/telephony.js";
import type { Telephony } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { field, rows } from "../fields.js";
import { telephonyWords } from "./words.js";

/** What happens to calls (REFERENCE.md section 3.4). */
const { setting, toggle } = vocabulary<Telephony>()(telephonyWords);

export const dialplanPattern = setting({
  syntax:
    "dialplan-pattern tag:<1-10> pattern:DIGITS extension-length length:<1-32> [extension-pattern extension:DIGITS] [no-reg] [demote]",
  key: ["tag"],
  help: {
    "dialplan-pattern": "Define E.164 telephone number prefix",
    tag: "Tag of the pattern",
    pattern: "A sequence of digits, . for any of them",
    "extension-length": "Length of the extension numbers",
    length: "Number of digits",
    "extension-pattern": "Extensions that the pattern is for",
    extension: "A sequence of digits, as long as an extension",
    "no-reg": "Do not register the full number",
    demote: "Turn a called full number into the extension",
  },
  get: (cme) => cme.dialplanPatterns,
  set(cme, args) {
    if (args.extension !== undefined && args.extension.length !== args.length) return invalid("extension");
    rows("dialplanPatterns", ["tag"], "key").set(cme, args);
    return undefined;
  },
  clear(cme, args) {
    rows("dialplanPatterns", ["tag"], "key").clear(cme, args);
  },
});

export const liveRecord = setting({
  syntax: "live-record number:DIGITS",
  help: { "live-record": "Set the number that records calls", number: "Extension number" },
});

export const voicemail = setting({
  syntax: "voicemail number:DIGITS<1-32>",
  help: {
    voicemail: "Set the voicemail access number called when the MESSAGES IP phone button is pressed",
    number: "Voicemail number",
  },
  ...field("voicemail"),
});

export const mwi = [
  toggle({ syntax: "mwi relay", default: "off", help: { relay: "Relay message-waiting to other routers" } }),
  setting({
    syntax: "mwi expires seconds:<600-99999>",
    default: { seconds: 86400 },
    help: { expires: "Time after which a registration expires", seconds: "Time in seconds" },
  }),
  setting({
    syntax:
      "mwi sip-server address:A.B.C.D [transport transport:{tcp | udp}] [port port:<2000-9999>] [reg-e164] [unsolicited [prefix prefix:WORD]]",
    help: {
      "sip-server": "Server that tells of messages by SIP",
      address: "Server IP address",
      transport: "Transport protocol",
      tcp: "TCP",
      udp: "UDP",
      port: "Port number",
      "reg-e164": "Register full numbers",
      unsolicited: "The server needs no subscription",
      prefix: "Digits in front of the extension",
    },
  }),
  setting({
    syntax: "mwi prefix prefix:WORD",
    help: { prefix: "Digits in front of the extensions of this router" },
  }),
  toggle({
    syntax: "mwi reg-e164",
    default: "off",
    help: { "reg-e164": "Register full numbers with the server" },
  }),
];

export const maxConferences = setting({
  syntax: "max-conferences count:<1-$maxConferences> [gain gain:{-6 | 0 | 3 | 6}]",
  help: {
    "max-conferences": "Define max number of 3 party G.711 conferences",
    count: "Maximum number of conferences",
    gain: "Gain of the remote parties in dB",
    "-6": "-6 dB",
    0: "No gain",
    3: "3 dB",
    6: "6 dB",
  },
  get: (cme, { platform }) => conferencesOf(cme, platform.limits["maxConferences"] ?? 0),
  set(cme, { count, gain }, { verbatim }) {
    const heard = gain ?? (verbatim ? undefined : "-6");
    cme.conferences = { count, ...(heard === undefined ? {} : { gain: heard }) };
  },
  clear(cme) {
    cme.conferences = undefined;
  },
});

export const callPark = setting({
  syntax: "call-park system {application | redirect}",
  help: {
    "call-park": "Configure call parking",
    system: "For the whole system",
    application: "By the application",
    redirect: "By redirection",
  },
});

export const parkRecall = toggle({
  syntax: "call-park system recall force",
  default: "off",
  help: {
    "call-park": "Configure call parking",
    system: "For the whole system",
    recall: "Recall",
    force: "Always",
  },
});

export const callForwardPattern = setting({
  acts: false,
  syntax: "call-forward pattern pattern:DIGITS",
  key: ["pattern"],
  printOrder: "entered",
  help: { pattern: "Pattern of the calling numbers whose calls the IP network forwards (H.450.3)" },
  ...rows("callForwardPatterns", ["pattern"], "entered"),
});

export const redirectingExpanded = toggle({
  syntax: "call-forward system redirecting-expanded",
  default: "off",
  help: { system: "For the whole system", "redirecting-expanded": "Expand redirecting numbers" },
});

export const callerIdBlock = setting({
  syntax: "caller-id block code code:WORD<2-16>",
  help: {
    "caller-id": "Configure caller id parameters",
    block: "Block the caller id of the next call",
    code: "Code that a user dials, from * on",
  },
});

export const huntGroupLogout = setting({
  syntax: "hunt-group logout kind:{DND | HLog | notify}",
  default: { kind: "DND" },
  help: {
    logout: "Configure how agents log out",
    DND: "By the DND key",
    HLog: "By a key of its own",
    notify: "Tell the agents of a group",
  },
  get: (cme) => (cme.huntGroupLogout === undefined ? undefined : { kind: cme.huntGroupLogout }),
  set(cme, { kind }) {
    cme.huntGroupLogout = kind;
  },
  clear(cme) {
    cme.huntGroupLogout = undefined;
  },
});

export const huntGroupThreshold = setting({
  syntax: "hunt-group logout threshold calls:<1-20>",
  help: {
    logout: "Configure how agents log out",
    threshold: "Calls that an agent may miss",
    calls: "Number of calls",
  },
});

export const huntGroupReports = {
  every: setting({
    syntax: "hunt-group report every hours:<1-84> hours",
    help: { report: "Statistics of hunt groups", every: "Interval", hours: "Hours" },
  }),
  delay: setting({
    syntax: "hunt-group report delay hours:<1-10> hours",
    default: { hours: 1 },
    help: { report: "Statistics of hunt groups", delay: "Time before calls are counted", hours: "Hours" },
  }),
  url: setting({
    syntax: "hunt-group report url [prefix | suffix] url:LINE",
    help: {
      report: "Statistics of hunt groups",
      url: "Where they are written to",
      prefix: "Head of the address",
      suffix: "Tail of the address",
    },
  }),
};

export const moh = setting({
  syntax: "moh file:LINE",
  help: { moh: "Define music-on-hold filename", file: "Name of an .au or .wav file in flash" },
  get: (cme) => cme.moh,
  set(cme, args, { loading, verbatim }) {
    const file = verbatim || /["\s]/.test(args.file) ? args.file : `"${args.file}"`;
    if (cme.moh && cme.moh.file !== file && !loading)
      return refuse("Please remove the existing moh file first");
    cme.moh = { file };
    return undefined;
  },
  clear(cme) {
    cme.moh = undefined;
  },
});

export const multicastMoh = setting({
  acts: false,
  syntax: "multicast moh address:A.B.C.D port port:<2000-65535> [route route:A.B.C.D ...4]",
  examples: { address: ["239.10.16.4", "225.0.0.9"] },
  help: {
    multicast: "Configure music-on-hold multicast",
    moh: "Music on hold",
    address: "Multicast IP address, not 224.x.x.x",
    port: "UDP port",
    route: "Interfaces on which it is sent, by their addresses",
  },
  get: (cme) => cme.multicastMoh,
  set(cme, args) {
    const first = Number(args.address.split(".")[0]);
    if (first < 225 || first > 239) return invalid("address");
    cme.multicastMoh = args;
    return undefined;
  },
  clear(cme) {
    cme.multicastMoh = undefined;
  },
});

export const mohBuffer = setting({
  syntax: "moh-file-buffer size:<64-10000>",
  help: { "moh-file-buffer": "Size of the buffer for music on hold", size: "Kilobytes" },
});

export const internalMoh = setting({
  syntax: "internal-call moh-group group:<0-5>",
  help: {
    "internal-call": "Calls between phones of this router",
    "moh-group": "Group of music files",
    group: "Tag",
  },
});

export const transferSystem = setting({
  syntax: "transfer-system kind:{blind | full-blind | full-consult | local-consult} [dss]",
  help: {
    "transfer-system": "Define call transfer method: blind or consult",
    blind: "Perform blind call transfers (without consultation)",
    "full-blind": "Perform call transfers without consultation using H.450.2 or SIP REFER standard methods",
    "full-consult": "Perform H.450.2/SIP call transfers with consultation",
    "local-consult": "Perform call transfers with local consultation",
    dss: "Transfer by a monitored button",
  },
  get: (cme) => transferSystemOf(cme),
  set(cme, args) {
    if (args.dss && args.kind !== "full-consult") return invalid("dss");
    cme.transferSystem = args;
    return undefined;
  },
  clear(cme) {
    cme.transferSystem = undefined;
  },
});

export const transferPattern = setting({
  syntax: "transfer-pattern pattern:DIGITS [blind]",
  key: ["pattern"],
  printOrder: "entered",
  help: {
    "transfer-pattern": "Define valid call transfer destinations",
    pattern: "Digits, . for any digit, T for any number of them",
    blind: "Without consultation",
  },
  ...rows("transferPatterns", ["pattern"], "entered"),
});

export const transferDigitCollect = setting({
  syntax: "transfer-digit-collect kind:{new-call | orig-call}",
  default: { kind: "new-call" },
  help: {
    "transfer-digit-collect": "Where the digits of a transfer are collected",
    "new-call": "On a new call",
    "orig-call": "On the original call",
  },
});

export const secondaryDialtone = setting({
  syntax: "secondary-dialtone digits:WORD<1-32>",
  help: { "secondary-dialtone": "Second dial tone after these digits", digits: "Digits" },
});

export const codec = setting({
  syntax: "codec codec:{g711ulaw | g722-64k | g722r64}",
  default: { codec: "g711ulaw" },
  help: {
    codec: "Default codec of phones",
    g711ulaw: "G.711 u-law 64000 bps",
    "g722-64k": "G.722 64000 bps",
    g722r64: "G.722 64000 bps",
  },
});

export const privacy = toggle({
  acts: true,
  syntax: "privacy",
  default: "on",
  help: { privacy: "Other phones do not see calls on shared lines" },
});

export const privacyOnHold = toggle({
  acts: true,
  syntax: "privacy-on-hold",
  default: "off",
  help: { "privacy-on-hold": "Other phones cannot take held calls on shared lines" },
});

export const hookFlash = toggle({
  acts: true,
  syntax: "fxo hook-flash",
  default: "off",
  help: { fxo: "FXO ports", "hook-flash": "Phones have a Flash key" },
});

export const conferenceHardware = toggle({
  acts: true,
  syntax: "conference hardware",
  default: "off",
  help: { hardware: "Conferences run on DSPs" },
});

export const conferencePattern = toggle({
  syntax: "conference transfer-pattern",
  default: "off",
  since: "15.2(4)M",
  help: { "transfer-pattern": "Transfer patterns hold for conferences too" },
});
