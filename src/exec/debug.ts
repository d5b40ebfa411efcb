import type { Action, Dialogue } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import { routerOnly } from "../modes/devices.js";
import { debugOfRouters, debugSubjects, turned } from "./debug-subjects.js";
import { realIosOnly } from "../modes/real-ios.js";
import { vocabulary, type Device } from "../modes/device.js";
import { execWords } from "../modes/words.js";

/** Debugging of phones and voice (CME command reference, chapter D): what is switched on, and off again. */
const { action } = vocabulary<Router>()({
  ...execWords,
  all: "All of them",
  core: "The inner workings",
  error: "Errors",
  errors: "Errors",
  events: "Events",
  dhcp: "Dynamic Host Configuration Protocol",
  icmp: "ICMP transactions",
  nat: "NAT events",
  info: "What else there is to tell",
  ip: "IP information",
  adj: "OSPF adjacency events",
  ospf: "OSPF information",
  packet: "Packets",
  rip: "RIP protocol transactions",
  ccapi: "Call control API",
  dialpeer: "Dial-peers",
  inout: "What goes in and out",
  isdn: "ISDN information",
  q921: "ISDN Q921 packets",
  q931: "ISDN Q931 packets",
  tftp: "Trivial File Transfer Protocol",
  voip: "Voice over IP",
  server: "DHCP server",
  undebug: "Disable debugging functions (see also 'debug')",
  xml: "XML",
});

const everything = [
  action({
    syntax: "undebug all",
    help: { all: "Disable all debugging" },
    run: (router) => endAll(router),
  }),
  action({
    syntax: "debug all",
    no: "debug all",
    help: { all: "Enable all debugging" },
    run: (router, _args, _device, negated) => (negated ? endAll(router) : debugAll(router)),
  }),
];

function endAll({ debugging }: Router): string {
  debugging.clear();
  return "All possible debugging has been turned off\n";
}

function* debugAll({ debugging }: Router): Dialogue {
  const before = "This may severely impact network performance. ";
  const answer = yield { kind: "answer", prompt: "Continue? (yes/[no]): ", before };
  if (!/^y/i.test(answer.trim())) return undefined;
  for (const subject of MESSAGES) debugging.add(subject);
  return "All possible debugging has been turned on\n";
}

/** Subjects of which something is told. */
const MESSAGES = [
  "DHCP server event",
  "DHCP server packet",
  "EPHONE detail",
  "EPHONE keepalive",
  "EPHONE registration",
  "EPHONE state",
  "ICMP packet",
  "IP NAT",
  "OSPF adjacency events",
  "RIP protocol",
  "TFTP Event",
  "ccsip messages",
  "voice register errors",
  "voice register events",
  "voip ccapi inout",
  "voip dialpeer inout",
];

/** Remembers that a subject is debugged, or no longer is, and says so. */
function switched(router: Router, subject: string, negated: boolean, phone = ""): string {
  if (negated) router.debugging.delete(subject);
  else router.debugging.add(subject);
  return `${subject} debugging is ${negated ? "disabled" : "enabled"}${phone}\n`;
}

const ephone = action({
  syntax:
    "debug ephone subject:{alarm | blf | ccm-compatible | detail | error | keepalive | loopback | lpcor | mlpp | moh | pak | qov | raw | register | sccp-state | state | statistics | vm-integration} [mac-address mac:H.H.H]",
  no: "debug ephone subject:{alarm | blf | ccm-compatible | detail | error | keepalive | loopback | lpcor | mlpp | moh | pak | qov | raw | register | sccp-state | state | statistics | vm-integration} [mac-address mac:H.H.H]",
  help: {
    alarm: "Alarms that phones send",
    blf: "Presence on buttons",
    "ccm-compatible": "Messages of other call agents",
    detail: "All of a phone's messages",
    keepalive: "Signs of life",
    loopback: "Loopback lines",
    lpcor: "Logical partitioning",
    mlpp: "Precedence and preemption",
    moh: "Music on hold",
    pak: "Packets",
    qov: "Quality of voice",
    raw: "Bytes as they come",
    register: "Registration",
    "sccp-state": "States of SCCP",
    state: "States of calls",
    statistics: "Statistics of calls",
    "vm-integration": "Voice mail",
    "mac-address": "Of one phone",
    mac: "Its MAC address",
  },
  run: (router, { subject, mac }, _device, negated) =>
    switched(
      router,
      `EPHONE ${subject === "register" ? "registration" : subject}`,
      negated,
      mac === undefined ? "" : ` for phone ${mac}`,
    ),
});

/** Parts of IOS itself; what is said of them differs from what is said of phones. */
const parts = switches([
  ["ip dhcp server events", "DHCP server event"],
  ["ip dhcp server packet", "DHCP server packet"],
  ["ip nat", "IP NAT"],
  ["ip icmp", "ICMP packet"],
  ["ip ospf adj", "OSPF adjacency events"],
  ["ip rip", "RIP protocol"],
]);

/** What a call and the files of phones go through, told by routers alone. */
const callsAndFiles = switches([
  ["isdn q921", "ISDN Q921 packets"],
  ["isdn q931", "ISDN Q931 packets"],
  ["tftp events", "TFTP Event"],
  ["voip ccapi inout", "voip ccapi inout"],
  ["voip dialpeer inout", "voip dialpeer inout"],
]);

/** Subjects of SIP; of messages alone something is told (SIP.md section 1.2). */
const sip = action({
  syntax: "debug ccsip subject:{calls | error | events | media | messages | states | transport}",
  no: "debug ccsip subject:{calls | error | events | media | messages | states | transport}",
  help: {
    ccsip: "SIP Call Control",
    calls: "Summary of calls",
    media: "Media",
    messages: "Messages",
    states: "States of calls",
    transport: "Transport",
  },
  run(router, { subject }, _device, negated) {
    if (negated) router.debugging.delete(`ccsip ${subject}`);
    else router.debugging.add(`ccsip ${subject}`);
    return `SIP Call ${subject} tracing is ${negated ? "disabled" : "enabled"}\n`;
  },
});

/** The switches of subjects, each by its words. */
function switches(
  subjects: readonly (readonly [words: string, subject: string])[],
): readonly ReturnType<typeof action>[] {
  return subjects.map(([words, subject]) =>
    action({
      syntax: `debug ${words}`,
      no: `debug ${words}`,
      help: {},
      run: (router, _args, _device, negated) => turned(router, subject, negated),
    }),
  );
}

const showDebugging = action({
  syntax: "show debugging",
  help: { debugging: "State of each debugging option" },
  show: true,
  run: ({ debugging }) => [...debugging].map((subject) => `  ${subject} debugging is on\n`).join(""),
});

const phones = [
  action({
    syntax: "debug ephone subject:{extension-assigner | mwi | video | whisper-intercom}",
    no: "debug ephone subject:{extension-assigner | mwi | video | whisper-intercom}",
    help: {
      "extension-assigner": "Extension assigner",
      mwi: "Message waiting",
      video: "Video",
      "whisper-intercom": "Whisper intercom",
    },
    run: (router, { subject }, _device, negated) => switched(router, `EPHONE ${subject}`, negated),
  }),
  action({
    syntax: "debug ephone message [detail]",
    no: "debug ephone message [detail]",
    help: { message: "Messages of SCCP", detail: "With all that they hold" },
    run: (router, { detail }, _device, negated) =>
      switched(router, detail ? "EPHONE message detail" : "EPHONE message", negated),
  }),
];

const voice = [
  action({
    syntax: "debug voice register subject:{errors | events}",
    no: "debug voice register subject:{errors | events}",
    help: { voice: "Voice", register: "SIP phones" },
    run: (router, { subject }, _device, negated) => switched(router, `voice register ${subject}`, negated),
  }),
  action({
    syntax: "debug shared-line subject:{all | errors | events | info}",
    no: "debug shared-line subject:{all | errors | events | info}",
    help: { "shared-line": "Shared lines" },
    run: (router, { subject }, _device, negated) => switched(router, `shared-line ${subject}`, negated),
  }),
  action({
    syntax: "debug mwi relay subject:{errors | events}",
    no: "debug mwi relay subject:{errors | events}",
    help: { mwi: "Message waiting", relay: "Relay to other routers" },
    run: (router, { subject }, _device, negated) => switched(router, `mwi relay ${subject}`, negated),
  }),
  action({
    syntax: "debug cch323 video",
    no: "debug cch323 video",
    help: { cch323: "Calls of H.323", video: "Video" },
    run: (router, _args, _device, negated) => switched(router, "cch323 video", negated),
  }),
];

const programs = [
  action({
    syntax: "debug callmonitor subject:{all | core | detail | errors | events | hwconf | info | xml}",
    no: "debug callmonitor subject:{all | core | detail | errors | events | hwconf | info | xml}",
    help: { callmonitor: "Programs that watch calls", detail: "In detail", hwconf: "Conferences on DSPs" },
    run: (router, { subject }, _device, negated) => switched(router, `callmonitor ${subject}`, negated),
  }),
  action({
    syntax: "debug cti subject:{all | callcontrol | core | dmgr | lm | protoif | session | xml}",
    no: "debug cti subject:{all | callcontrol | core | dmgr | lm | protoif | session | xml}",
    help: {
      cti: "Programs that control phones",
      callcontrol: "Control of calls",
      dmgr: "Devices",
      lm: "Lines",
      protoif: "Protocol",
      session: "Sessions",
    },
    run: (router, { subject }, _device, negated) => switched(router, `cti ${subject}`, negated),
  }),
];

const security = [
  action({
    syntax: "debug capf-server subject:{all | error | events | messages}",
    no: "debug capf-server subject:{all | error | events | messages}",
    help: { "capf-server": "Server that makes certificates", messages: "Messages" },
    run: (router, { subject }, _device, negated) => switched(router, `capf-server ${subject}`, negated),
  }),
  action({
    syntax: "debug subject:{credentials | ctl-client}",
    no: "debug subject:{credentials | ctl-client}",
    help: { credentials: "Server of credentials", "ctl-client": "List of trusted certificates" },
    run: (router, { subject }, _device, negated) => switched(router, subject, negated),
  }),
];

const subjects = [
  ...debugSubjects,
  ...routerOnly(debugOfRouters),
  ephone,
  ...callsAndFiles,
  sip,
  ...phones,
  ...voice,
  ...programs,
  ...security,
];

/** `undebug` in front of a subject is `no debug`. */
function undebug(debug: Action<Router, Device>): Action<Router, Device> {
  return {
    ...debug,
    syntax: debug.syntax.replace(/^debug/, "undebug"),
    no: false,
    run: (router, args, device) => debug.run(router, args, device, true),
  };
}

export const debugCommands = [
  ...everything,
  ...parts,
  showDebugging,
  ...realIosOnly([...subjects, ...[...parts, ...subjects].map(undebug)]),
];
