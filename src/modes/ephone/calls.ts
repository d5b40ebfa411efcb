import { PHONE_DEFAULTS } from "../../router/telephony.js";
import type { Ephone } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { flag, value } from "../fields.js";
import { ephoneWords } from "./words.js";

/** How a phone carries calls (REFERENCE.md section 5). */
const { setting, toggle } = vocabulary<Ephone>()(ephoneWords);

export const codec = setting({
  syntax: "codec codec:{g711ulaw | g722r64 | g729r8 | ilbc} [dspfarm-assist]",
  default: { codec: "g711ulaw" },
  help: {
    codec: "Set preferred codec for calls with other phones on this router",
    g711ulaw: "G.711 u-law 64000 bps",
    g722r64: "G.722 64000 bps",
    g729r8: "G.729 8000 bps",
    ilbc: "iLBC",
    "dspfarm-assist": "Transcode where the other end cannot",
  },
  get: (phone) => phone.codec,
  set(phone, args, { verbatim }) {
    phone.codec = args.codec === "g711ulaw" && !verbatim ? undefined : args;
  },
  clear(phone) {
    phone.codec = undefined;
  },
});

export const keepalive = setting({
  syntax: "keepalive seconds:<10-65535>",
  help: { keepalive: "Time between two signs of life", seconds: "Time in seconds" },
  default: { seconds: PHONE_DEFAULTS.keepalive },
  ...value("keepalive", "seconds"),
});

export const maxCalls = setting({
  syntax: "max-calls-per-button calls:<1-8>",
  help: { "max-calls-per-button": "Maximum number of calls per button", calls: "Calls" },
  default: { calls: PHONE_DEFAULTS.maxCallsPerButton },
  ...value("maxCallsPerButton", "calls"),
});

export const busyTrigger = setting({
  syntax: "busy-trigger-per-button calls:<1-8>",
  help: { "busy-trigger-per-button": "Calls from which on a button is busy", calls: "Calls" },
  ...value("busyTrigger", "calls"),
});

export const keepConference = setting({
  acts: true,
  syntax: "keep-conference [drop-last] [endcall] [local-only]",
  help: {
    "keep-conference":
      "Do not disconnect conference when conference initiator hangs-up. Connect remaining parties together directly using call transfer.",
    "drop-last": "The Confrn key drops the last party",
    endcall: "The EndCall key ends the call",
    "local-only": "Only if the other parties are local",
  },
});

export const nightBell = setting({
  syntax: "night-service bell",
  help: { "night-service": "Define night-service bell", bell: "This phone rings for night service" },
  ...flag("nightBell"),
});

export const afterHours = {
  exempt: toggle({
    acts: true,
    syntax: "after-hour exempt",
    default: "off",
    help: { "after-hour": "After-hours call blocking", exempt: "Never block calls of this phone" },
  }),
  loginByHttp: toggle({
    syntax: "after-hour login http",
    default: "off",
    help: {
      "after-hour": "After-hours call blocking",
      login: "Login of users",
      http: "By the web page of the phone",
    },
  }),
};

export const multicastMoh = setting({
  acts: false,
  syntax: "multicast-moh",
  defaultOn: true,
  default: {},
  help: { "multicast-moh": "Music on hold by multicast" },
  get: (phone) => (phone.multicastMoh ? undefined : "no"),
  set(phone) {
    phone.multicastMoh = true;
  },
  clear(phone) {
    phone.multicastMoh = false;
  },
});

export const video = toggle({ syntax: "video", default: "off", help: { video: "Video calls" } });

export const privacy = setting({
  acts: true,
  syntax: "privacy [state:{off | on}]",
  help: { privacy: "Privacy on shared lines", off: "Always off", on: "Always on" },
});

export const mtp = setting({
  syntax: "mtp [kind:{both | video-only}]",
  help: { mtp: "Always send media packets to this router", both: "Voice and video", "video-only": "Video" },
});

export const conferences = {
  addMode: setting({
    syntax: "conference add-mode [creator]",
    help: { "add-mode": "Who may add parties", creator: "Only who began it" },
  }),
  dropMode: setting({
    syntax: "conference drop-mode [who:{creator | local}]",
    help: {
      "drop-mode": "When a conference ends",
      creator: "When its creator leaves",
      local: "When the last local party leaves",
    },
  }),
  admin: toggle({
    syntax: "conference admin",
    default: "off",
    help: { admin: "This phone may do everything in a conference" },
  }),
  maxLength: setting({
    syntax: "conference max-length digits:<3-16>",
    help: { "max-length": "Longest number that may be called", digits: "Digits" },
  }),
  patternBlocked: toggle({
    syntax: "conference-pattern blocked",
    default: "off",
    help: {
      "conference-pattern": "Patterns of conferences",
      blocked: "Block conferences with outside numbers",
    },
  }),
};

export const transfers = {
  maxLength: setting({
    acts: true,
    syntax: "transfer max-length digits:<3-16>",
    help: { "max-length": "Longest number that may be dialled", digits: "Digits" },
  }),
  parkBlocked: toggle({
    syntax: "transfer-park blocked",
    default: "off",
    help: { "transfer-park": "Parking", blocked: "Block transfers to park slots" },
  }),
  patternBlocked: toggle({
    acts: true,
    syntax: "transfer-pattern blocked",
    default: "off",
    help: { "transfer-pattern": "Patterns of transfers", blocked: "Block transfers to outside numbers" },
  }),
  parkGroup: setting({
    acts: true,
    syntax: "park reservation-group group:WORD",
    help: { park: "Park slots", "reservation-group": "Slots of one group", group: "Group" },
  }),
};

export const habits = {
  silentFeatureRing: toggle({
    acts: true,
    syntax: "dnd feature-ring",
    default: "on",
    help: { dnd: "Do not disturb", "feature-ring": "Buttons with the feature ring are silent too" },
  }),
  missedCalls: setting({
    syntax: "missed-calls [all]",
    help: { "missed-calls": "Calls that nobody took", all: "On all lines, shared ones too" },
  }),
  endOfDigitDelay: setting({
    syntax: "nte-end-digit-delay [milliseconds:<10-200>]",
    help: { "nte-end-digit-delay": "Time until a digit ends", milliseconds: "Milliseconds" },
  }),
  keypadNormalize: toggle({
    syntax: "keypad-normalize",
    default: "off",
    help: { "keypad-normalize": "Delay between key presses" },
  }),
  keyphone: toggle({ syntax: "keyphone", default: "off", help: { keyphone: "A phone of a key system" } }),
  presenceCallList: toggle({
    syntax: "presence call-list",
    default: "off",
    help: { presence: "Presence", "call-list": "In call lists" },
  }),
  speedDialPage: toggle({
    syntax: "phone-ui speeddial-fastdial",
    default: "off",
    help: { "speeddial-fastdial": "Users set their speed dials" },
  }),
  huntGroupPage: toggle({
    syntax: "phone-ui voice-hunt-groups",
    default: "on",
    since: "15.4(3)M",
    help: { "voice-hunt-groups": "List of voice hunt groups" },
  }),
  overlapSignal: toggle({
    syntax: "overlap-signal",
    default: "off",
    help: { "overlap-signal": "Send digits one by one as they are dialled" },
  }),
  audibleTone: toggle({
    syntax: "audible-tone",
    default: "off",
    help: { "audible-tone": "Tone when a hunt group is joined or left" },
  }),
  parkListPage: toggle({
    syntax: "phone-ui park-list",
    default: "on",
    help: { "park-list": "List of parked calls" },
  }),
  exclude: setting({
    syntax: "exclude what:{call-history | directory | em | myphoneapp}+",
    help: {
      exclude: "Services that the phone does not offer",
      "call-history": "Call history",
      directory: "Directory",
      em: "Extension mobility",
      myphoneapp: "My Phone Apps",
    },
  }),
};
