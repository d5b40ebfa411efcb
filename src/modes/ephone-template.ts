import type { Command, Mode } from "../language/declaration.js";
import type { Ephone } from "../router/telephony-model.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";
import * as calls from "./ephone/calls.js";
import * as identity from "./ephone/identity.js";
import * as keys from "./ephone/keys.js";

/** ephone-template: what phones have in common (REFERENCE.md section 6). Order is that of running-config. */
const { setting, toggle, words } = vocabulary<Ephone>()({
  conference: "Conferences of this phone",
  lpcor: "Logical partitioning class of restriction",
  softkeys: "define softkeys per state",
  transfer: "Transfers of this phone",
});

const KEYS = {
  Acct: "Account code",
  Answer: "Take a call",
  CBarge: "Join a call on a shared line",
  CWOff: "No call waiting for one call",
  Callback: "Call back",
  Cfwdall: "Forward all calls",
  ConfList: "List of parties",
  Confrn: "Conference",
  Dnd: "Do not disturb",
  Endcall: "End the call",
  Flash: "Flash hook",
  Gpickup: "Pick up a call of a group",
  HLog: "Log in to and out of hunt groups",
  Hold: "Hold the call",
  Join: "Join calls",
  LiveRcd: "Record the call",
  Login: "Log in",
  Meetme: "Meet-me conference",
  Mobility: "Move the call",
  Newcall: "New call",
  Park: "Park the call",
  Pickup: "Pick up a call",
  Redial: "Dial the last number again",
  Resume: "Resume the call",
  RmLstC: "Remove the last party",
  Select: "Select calls",
  TrnsfVM: "Transfer to voice mail",
  Trnsfer: "Transfer the call",
} as const;

export const softkeys = {
  remoteInUse: setting({
    acts: true,
    syntax: "softkeys remote-in-use  keys:{CBarge | Newcall}+",
    help: { "remote-in-use": "While the line is used on another phone", ...KEYS },
  }),
  hold: setting({
    acts: true,
    syntax: "softkeys hold  keys:{Join | Newcall | Resume | Select}+",
    help: { hold: "While a call is held", ...KEYS },
  }),
  idle: setting({
    acts: true,
    syntax:
      "softkeys idle  keys:{Cfwdall | ConfList | Dnd | Gpickup | HLog | Join | Login | Mobility | Newcall | Pickup | Redial | RmLstC}+",
    help: { idle: "While there is no call", ...KEYS },
  }),
  seized: setting({
    acts: true,
    syntax:
      "softkeys seized  keys:{CWOff | Callback | Cfwdall | Endcall | Gpickup | HLog | Meetme | Pickup | Redial}+",
    help: { seized: "While a number is dialled", ...KEYS },
  }),
  alerting: setting({
    acts: true,
    syntax: "softkeys alerting  keys:{Acct | Callback | Endcall}+",
    help: { alerting: "While the other phone rings", ...KEYS },
  }),
  connected: setting({
    acts: true,
    syntax:
      "softkeys connected  keys:{Acct | ConfList | Confrn | Endcall | Flash | HLog | Hold | Join | LiveRcd | Mobility | Park | RmLstC | Select | TrnsfVM | Trnsfer}+",
    help: { connected: "During a call", ...KEYS },
  }),
  ringing: setting({
    acts: true,
    syntax: "softkeys ringing  keys:{Answer | Dnd | HLog}+",
    help: { ringing: "While this phone rings", ...KEYS },
  }),
};

const urlServices = setting({
  syntax: "url services tag:<1-8> url:WORD name:LINE",
  key: ["tag"],
  help: { url: "Define phone URLs", services: "Services URL", tag: "Tag", name: "Name on the phone" },
});

const urlButton = setting({
  syntax: "url-button index:<1-8> target:WORD [name:LINE]",
  key: ["index"],
  help: {
    "url-button": "A button for a URL",
    index: "Index of the button",
    target: "myphoneapp, em, snr, voicehuntgroups, park-list or a URL",
    name: "Text on the phone",
  },
});

export const blockedFeatures = setting({
  acts: true,
  syntax: "features blocked what:{CFwdAll | Confrn | GpickUp | Park | PickUp | Trnsfer}+",
  help: {
    features: "Features of the phone",
    blocked: "Block them",
    CFwdAll: "Call forward all",
    Confrn: "Conferences",
    GpickUp: "Group pickup",
    Park: "Parking",
    PickUp: "Pickup",
    Trnsfer: "Transfers",
  },
});

const buttonLayout = [
  setting({
    syntax: "button-layout 7931 layout:<1-2>",
    help: { "button-layout": "Layout of the buttons", 7931: "Cisco IP Phone 7931", layout: "Fixed layout" },
  }),
  setting({
    syntax: "button-layout buttons:WORD kind:{blf-speed-dial | feature | line | speed-dial | url}",
    key: ["buttons"],
    printOrder: "entered",
    help: {
      "button-layout": "Layout of the buttons",
      buttons: "Numbers and ranges, with commas between",
      "blf-speed-dial": "Speed dials that show presence",
      feature: "Features",
      line: "Lines",
      "speed-dial": "Speed dials",
      url: "URLs",
    },
  }),
];

export const userLocale = setting({
  syntax: "user-locale index:<0-4>",
  default: { index: 0 },
  help: { "user-locale": "Language of the phone", index: "Locale index" },
});

export const networkLocale = setting({
  syntax: "network-locale index:<0-4>",
  default: { index: 0 },
  help: { "network-locale": "Tones of the phone", index: "Locale index" },
});

const servicePhone = setting({
  syntax: "service phone parameter:WORD setting:WORD",
  key: ["parameter"],
  printOrder: "entered",
  help: {
    service: "Service configuration in ephone template",
    phone: "Ephone parameters",
    parameter: "Parameter of the phone's file, letter case matters",
    setting: "Value of the parameter",
  },
});

export const mlpp = {
  indication: toggle({
    syntax: "mlpp indication",
    default: "on",
    help: { mlpp: "Precedence and preemption", indication: "Show the precedence" },
  }),
  preemption: toggle({
    syntax: "mlpp preemption",
    default: "on",
    help: { mlpp: "Precedence and preemption", preemption: "Calls may be broken off by higher ones" },
  }),
  maxPrecedence: setting({
    syntax: "mlpp max-precedence level:<0-4>",
    help: {
      mlpp: "Precedence and preemption",
      "max-precedence": "Highest precedence of this phone",
      level: "0 is the highest",
    },
  }),
  serviceDomain: setting({
    syntax:
      "mlpp service-domain domain:{drsn | dsn} identifier identifier:WORD<1-6> max-precedence level:<0-4>",
    help: {
      mlpp: "Precedence and preemption",
      "service-domain": "Network that the phone belongs to",
      drsn: "Defense Red Switched Network",
      dsn: "Defense Switched Network",
      identifier: "Six hexadecimal digits",
      "max-precedence": "Highest precedence of this phone",
      level: "0 is the highest",
    },
  }),
};

/** Blocks of its own, in place of those of telephony-service. */
const afterHours = [
  setting({
    syntax: "after-hours block pattern tag:<1-100> pattern:DIGITS [7-24]",
    key: ["tag"],
    help: {
      "after-hours": "Hours at which calls are blocked",
      block: "Block calls",
      pattern: "Digits, . for any of them",
      tag: "Tag of the pattern",
      "7-24": "Block at all times",
    },
  }),
  setting({
    syntax: "after-hours date month:MONTH day:<1-31> start:TIME stop:TIME",
    key: ["month", "day"],
    printOrder: "entered",
    help: {
      "after-hours": "Hours at which calls are blocked",
      date: "Date of the year",
      month: "Month",
      day: "Day of the month",
      start: "Start time",
      stop: "Stop time",
    },
  }),
  setting({
    syntax: "after-hours day day:WEEKDAY start:TIME stop:TIME",
    key: ["day"],
    printOrder: "entered",
    help: {
      "after-hours": "Hours at which calls are blocked",
      day: "Day of the week",
      start: "Start time",
      stop: "Stop time",
    },
  }),
  setting({
    syntax: "after-hours override-code code:DIGITS",
    help: {
      "after-hours": "Hours at which calls are blocked",
      "override-code": "Code that lifts the block for one call",
      code: "Digits",
    },
  }),
];

const serviceHttps = toggle({
  syntax: "service https",
  default: "off",
  since: "15.3(2)T",
  help: { service: "Service configuration in ephone template", https: "Phones fetch over HTTPS" },
});

const commands: readonly Command<Ephone, Device>[] = [
  identity.stun,
  ...Object.values(identity.lpcor),
  urlServices,
  urlButton,
  ...Object.values(softkeys),
  blockedFeatures,
  calls.maxCalls,
  calls.busyTrigger,
  ...buttonLayout,
  keys.featureButton,
  calls.keepalive,
  keys.speedDial,
  keys.fastDial,
  keys.pagingDn,
  calls.privacy,
  keys.privacyButton,
  calls.codec,
  calls.mtp,
  identity.type,
  calls.keepConference,
  ...Object.values(calls.conferences),
  ...Object.values(calls.transfers),
  identity.group,
  identity.emergency,
  ...Object.values(calls.afterHours),
  ...afterHours,
  calls.nightBell,
  ...Object.values(calls.habits),
  ...Object.values(mlpp),
  servicePhone,
  serviceHttps,
  userLocale,
  networkLocale,
  ...leaving,
];

export const ephoneTemplateMode: Mode<Ephone, Device> = {
  prompt: "config-ephone-template",
  title: "Ephone template configuration commands:",
  prefixes: configPrefixes,
  words,
  commands,
};
