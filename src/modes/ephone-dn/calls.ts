import { invalid } from "../../language/declaration.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { field, value } from "../fields.js";
import { ephoneDnWords } from "./words.js";

/** What becomes of a line's calls (REFERENCE.md section 4). */
const { setting, toggle } = vocabulary<EphoneDn>()(ephoneDnWords);

const FORWARD = {
  number: "A sequence of digits representing E.164 number",
  primary: "Only calls to the primary number",
  secondary: "Only calls to the secondary number",
  "dialplan-pattern": "Only calls to the full number of a dialplan-pattern",
} as const;

export const callForward = {
  all: setting({
    syntax: "call-forward all number:DIGITS<1-32>",
    help: { all: "forward all calls", number: FORWARD.number },
    ...value("forwardAll", "number"),
  }),
  busy: setting({
    syntax: "call-forward busy number:DIGITS<1-32> [primary | secondary] [dialplan-pattern]",
    help: { ...FORWARD, busy: "forward call on busy" },
    ...field("forwardBusy"),
  }),
  noAnswer: setting({
    syntax:
      "call-forward noan number:DIGITS<1-32> timeout timeout:<3-60000> [primary | secondary] [dialplan-pattern]",
    help: {
      ...FORWARD,
      noan: "forward call on no-answer",
      timeout: "Ringing no answer timeout duration in seconds",
    },
    ...field("forwardNoAnswer"),
  }),
  night: setting({
    acts: true,
    syntax: "call-forward night-service number:DIGITS<1-32>",
    help: { "night-service": "forward call on activated night-service", number: FORWARD.number },
  }),
  maxLength: setting({
    acts: true,
    syntax: "call-forward max-length length:<0-32>",
    help: { "max-length": "max number of digits allowed for CFwdAll from IP phone", length: "Digits" },
  }),
};

export const huntstop = setting({
  syntax: "huntstop",
  help: { huntstop: "Stop hunting on Dial-Peers" },
  defaultOn: true,
  default: {},
  get: (dn) => (dn.huntstop ? undefined : "no"),
  set(dn) {
    dn.huntstop = true;
  },
  clear(dn) {
    dn.huntstop = false;
  },
});

export const huntstopChannel = setting({
  syntax: "huntstop channel [channels:<1-8>]",
  help: {
    channel: "Huntstop between the channels of a line",
    channels: "Channels of an octo-line for calls",
  },
  get: (dn) => dn.huntstopChannel,
  set(dn, args, { loading }) {
    if (args.channels !== undefined && dn.mode !== "octo-line" && !loading) return invalid("channels");
    dn.huntstopChannel = args;
    return undefined;
  },
  clear(dn) {
    dn.huntstopChannel = undefined;
  },
});

export const callerId = {
  block: toggle({
    acts: true,
    syntax: "caller-id block",
    default: "off",
    help: { block: "Block caller id on outgoing calls" },
  }),
  which: setting({
    syntax: "caller-id kind:{local | passthrough}",
    default: { kind: "passthrough" },
    help: { local: "Use the caller id of this line", passthrough: "Pass the caller id on" },
  }),
};

const BEEP = { beep: "Beep for calls that wait" } as const;

export const callWaiting = {
  beep: toggle({ acts: true, syntax: "call-waiting beep", default: "on", help: BEEP }),
  acceptBeep: toggle({
    acts: true,
    syntax: "call-waiting beep accept",
    default: "on",
    help: { ...BEEP, accept: "Hear the beep" },
  }),
  generateBeep: toggle({
    syntax: "call-waiting beep generate",
    default: "on",
    help: { ...BEEP, generate: "Let the caller's phone beep" },
  }),
  ring: toggle({
    acts: true,
    syntax: "call-waiting ring",
    default: "off",
    help: { ring: "Ring for calls that wait" },
  }),
};

export const holdAlert = setting({
  acts: true,
  syntax:
    "hold-alert seconds:<15-300> kind:{idle | originator | shared | shared-idle} [recurrence recurrence:<2-300>] [ring-silent-dn]",
  help: {
    "hold-alert": "Set Call On-Hold timeout alert parameters",
    seconds: "call on-hold timeout in seconds",
    idle: "alert when the phone is idle",
    originator: "alert the phone that put the call on hold",
    shared: "alert all phones with this line",
    "shared-idle": "alert all idle phones with this line",
    recurrence: "seconds between two alerts",
    "ring-silent-dn": "silent lines alert too",
  },
});

export const transferMode = setting({
  acts: true,
  syntax: "transfer-mode mode:{blind | consult}",
  help: {
    "transfer-mode": "Define call transfer mode: blind or consult",
    blind: "Without consultation",
    consult: "With consultation",
  },
});

export const transferRecall = setting({
  acts: true,
  syntax: "timeouts transfer-recall seconds:<1-1800>",
  help: {
    timeouts: "Define timeouts",
    "transfer-recall": "Time until a transfer comes back",
    seconds: "Seconds",
  },
});

export const corlist = setting({
  syntax: "corlist direction:{incoming | outgoing} name:WORD",
  acts: true,
  key: ["direction"],
  printOrder: "entered",
  help: {
    corlist: "Class of Restriction on dial-peer for this dn",
    incoming: "Calls from this line",
    outgoing: "Calls to this line",
    name: "Name of the list",
  },
});

export const translate = setting({
  syntax: "translate direction:{called | calling} tag:<1-2147483647>",
  acts: true,
  key: ["direction"],
  help: {
    translate: "Translation rule",
    called: "Called number",
    calling: "Calling number",
    tag: "Rule tag",
  },
});

export const translationProfile = setting({
  syntax: "translation-profile direction:{incoming | outgoing} name:WORD",
  acts: true,
  key: ["direction"],
  help: {
    "translation-profile": "Translation profile",
    incoming: "Calls from this line",
    outgoing: "Calls to this line",
    name: "Name of the profile",
  },
});

export const nightBell = toggle({
  acts: true,
  syntax: "night-service bell",
  default: "off",
  help: { "night-service": "Define night-service bell", bell: "Night service is for this line" },
});

export const ring = setting({
  acts: true,
  syntax: "ring kind:{external | feature | internal} [primary | secondary]",
  help: {
    ring: "How calls to this line ring",
    external: "As calls from outside",
    feature: "With the feature ring",
    internal: "As calls from inside",
    primary: "The primary number only",
    secondary: "The secondary number only",
  },
});

export const localCalls = toggle({
  acts: true,
  syntax: "forward local-calls",
  default: "on",
  help: { forward: "Forward calls", "local-calls": "From phones of this router too" },
});

export const huntLogin = toggle({
  acts: true,
  syntax: "ephone-hunt login",
  default: "off",
  help: { "ephone-hunt": "Hunt groups", login: "This line may join groups with free places" },
});

export const voiceHuntLogin = toggle({
  syntax: "voice-hunt-groups login",
  default: "off",
  since: "15.4(3)M",
  help: { "voice-hunt-groups": "Voice hunt groups", login: "Take free places of them" },
});

export const mailbox = toggle({
  syntax: "mailbox-selection last-redirect-num",
  default: "off",
  help: {
    "mailbox-selection": "Which mailbox",
    "last-redirect-num": "That of the last number that forwarded",
  },
});

export const cti = [
  toggle({ syntax: "cti notify", default: "off", help: { notify: "Tell applications" } }),
  toggle({ syntax: "cti watch", default: "off", help: { watch: "Applications may watch" } }),
];

export const application = setting({
  syntax: "application name:WORD",
  help: { application: "The selected application", name: "Name of the application" },
});
