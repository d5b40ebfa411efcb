import { invalid, refuse, type Mode } from "../language/declaration.js";
import { dnsWithNumber } from "../router/telephony.js";
import type { EphoneHunt } from "../router/telephony-model.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";
import { field, flag, value } from "./fields.js";

/** ephone-hunt: one number for a group of lines (REFERENCE.md section 6). Order is that of running-config. */
const { setting, toggle, words } = vocabulary<EphoneHunt>()({});

const pilot = setting({
  syntax: "pilot number:DIGITS<1-27> [secondary secondary:DIGITS<1-27>]",
  help: { pilot: "Define pilot number", number: "A sequence of digits", secondary: "Second pilot number" },
  ...field("pilot"),
});

const list = setting({
  syntax: "list numbers:NUMBERS",
  help: {
    list: "Define list of numbers to hunt",
    numbers: "Numbers with commas between, * for a free place",
  },
  get: (hunt) => (hunt.list.length === 0 ? undefined : { numbers: hunt.list }),
  set(hunt, { numbers }, { router, loading }) {
    if (numbers.length > MAX_MEMBERS) return invalid("numbers");
    const stranger = numbers.find((number) => number !== "*" && dnsWithNumber(router, number).length === 0);
    if (stranger !== undefined && !loading) return refuse(`Number ${stranger} is not an ephone-dn number`);
    hunt.list = numbers;
    return undefined;
  },
  clear(hunt) {
    hunt.list = [];
  },
});

/** How many numbers a group may have. */
const MAX_MEMBERS = 20;

const finalNumber = setting({
  syntax: "final number:DIGITS<1-32>",
  help: { final: "Define final number", number: "Where calls go that nobody took" },
  ...value("final", "number"),
});

const hops = setting({
  syntax: "hops count:<2-20>",
  help: { hops: "Define number of hops", count: "How many numbers a call may try" },
  get: (hunt) => (hunt.hops === undefined ? undefined : { count: hunt.hops }),
  set(hunt, { count }) {
    if (hunt.type === "sequential") return refuse("hops is only for peer and longest-idle hunt groups");
    hunt.hops = count;
    return undefined;
  },
  clear(hunt) {
    hunt.hops = undefined;
  },
});

const timeout = setting({
  syntax: "timeout seconds:SECONDS",
  default: { seconds: [180] },
  meaning: ({ seconds }) =>
    seconds?.every((one) => one === 180) ? { seconds: [180] } : { ...(seconds && { seconds }) },
  help: {
    timeout: "Define no answer timeout",
    seconds: "Seconds, 3 to 60000; one value for each number if there are several",
  },
  get: (hunt) => (hunt.timeouts.length === 0 ? undefined : { seconds: hunt.timeouts }),
  set(hunt, { seconds }) {
    hunt.timeouts = seconds;
  },
  clear(hunt) {
    hunt.timeouts = [];
  },
});

const maxTimeout = setting({
  syntax: "max-timeout seconds:<3-60000>",
  help: { "max-timeout": "Time for all numbers together", seconds: "Seconds" },
  ...value("maxTimeout", "seconds"),
});

const preference = setting({
  syntax: "preference preference:<0-8> [secondary secondary:<1-8>]",
  default: { preference: 0 },
  canonical: ({ secondary, ...primary }) =>
    secondary === undefined || secondary === 7 ? primary : { ...primary, secondary },
  help: { preference: "Preference of the pilot number", secondary: "Preference of the second pilot number" },
  ...field("preference"),
});

const noReg = setting({
  acts: false,
  syntax: "no-reg [both | pilot]",
  help: {
    "no-reg": "Do not register the pilot number",
    both: "Both pilot numbers",
    pilot: "The pilot number only",
  },
  ...field("noReg"),
});

export const autoLogout = setting({
  acts: true,
  syntax: "auto logout [calls:<1-20>] [dynamic | static]",
  argumentDefaults: { calls: 1 },
  help: {
    auto: "Do by itself",
    logout: "Log out who does not answer",
    calls: "Calls that nobody took",
    dynamic: "Members of free places only",
    static: "Members of the list only",
  },
});

const membersLogout = setting({
  syntax: "members logout",
  help: { members: "Members of the group", logout: "They begin logged out" },
  ...flag("membersLogout"),
});

const statistics = setting({
  acts: false,
  syntax: "statistics collect",
  help: { statistics: "Call statistics", collect: "Collect them" },
  ...flag("statistics"),
});

const description = setting({
  syntax: "description description:LINE",
  help: { description: "Description of the group" },
});

export const name = setting({
  acts: true,
  syntax: "name name:QUOTED [secondary secondary:QUOTED]",
  help: { name: "Name of the pilot number", secondary: "Name of the second pilot number" },
});

const displayLogout = setting({
  syntax: "display-logout text:LINE",
  help: { "display-logout": "Text on phones when all members are logged out", text: "Text" },
});

export const fromRing = toggle({
  acts: true,
  syntax: "from-ring",
  default: "off",
  help: { "from-ring": "Idle time begins when a phone rings" },
});

export const forwardFinal = setting({
  acts: true,
  syntax: "fwd-final kind:{final | orig-phone}",
  help: {
    "fwd-final": "Where transferred calls end",
    final: "At the final number",
    "orig-phone": "At the phone that transferred them",
  },
});

export const localCalls = toggle({
  acts: true,
  syntax: "forward local-calls",
  default: "on",
  help: { forward: "Forward calls", "local-calls": "From phones of this router too" },
});

export const presentCall = setting({
  acts: true,
  syntax: "present-call kind:{idle-phone | onhook-phone}",
  help: {
    "present-call": "Which phones get calls",
    "idle-phone": "Those without a call",
    "onhook-phone": "Those on hook",
  },
});

const secondaryStart = setting({
  syntax: "secondary start {where:{current | next} | position:<1-20>}",
  help: {
    secondary: "Calls that come back",
    start: "Where they go on",
    current: "At the same member",
    next: "At the next member",
    position: "At this place of the list",
  },
});

const callqueueDisplay = setting({
  syntax: "callqueue display kind:{continuous | off | periodic}",
  since: "15.6(3)M",
  help: {
    callqueue: "Queue of calls",
    display: "On the phones",
    continuous: "Always",
    off: "Never",
    periodic: "From time to time",
  },
});

export const ephoneHuntMode: Mode<EphoneHunt, Device> = {
  prompt: "config-ephone-hunt",
  title: "Ephone hunt configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [
    pilot,
    membersLogout,
    list,
    finalNumber,
    preference,
    hops,
    timeout,
    maxTimeout,
    noReg,
    autoLogout,
    statistics,
    description,
    name,
    displayLogout,
    fromRing,
    forwardFinal,
    localCalls,
    presentCall,
    secondaryStart,
    callqueueDisplay,
    ...leaving,
  ],
};
