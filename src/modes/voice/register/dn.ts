import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../block-mode.js";
import { exempt, forwarding } from "./shared.js";
import { registerWords } from "./words.js";

/**
 * `voice register dn` (CME command reference; REFERENCE.md section 7). SIP phones register and call by it
 * (`rules/sip-phones.ts`).
 */
const { setting, toggle } = vocabulary<GenericBlock>()(registerWords);

const singleReach = [
  toggle({
    syntax: "mobility",
    default: "off",
    since: "15.2(2)T",
    help: { mobility: "Calls may move to another phone" },
  }),
  setting({
    syntax: "snr number:DIGITS delay delay:<0-10> timeout timeout:<5-60> [cfwd-noan forward:DIGITS]",
    since: "15.2(2)T",
    help: {
      snr: "Single number reach",
      number: "Number that rings too",
      delay: "Seconds before it rings",
      timeout: "Seconds until it stops",
      "cfwd-noan": "Forward calls that nobody takes",
      forward: "Number",
    },
  }),
  toggle({
    syntax: "snr calling-number local",
    default: "off",
    since: "15.2(2)T",
    help: {
      snr: "Single number reach",
      "calling-number": "Calling number of that call",
      local: "The number of this line",
    },
  }),
  toggle({
    syntax: "snr ring-stop",
    default: "off",
    since: "15.2(2)T",
    help: { snr: "Single number reach", "ring-stop": "Stop ringing here when it answers" },
  }),
  setting({
    syntax: "snr answer-too-soon seconds:<1-5>",
    since: "15.2(2)T",
    help: { snr: "Single number reach", "answer-too-soon": "An answer so early is that of a machine" },
  }),
];

export const nightBell = toggle({
  syntax: "night-service bell",
  default: "off",
  since: "15.6(3)M",
  help: { "night-service": "Night service", bell: "Ring for it" },
});

const later = [
  setting({
    syntax: "call-forward b2bua night-service number:DIGITS",
    since: "15.6(3)M",
    help: { "night-service": "During night service" },
  }),
  setting({
    syntax: "intercom [speed-dial digits:DIGITS] [label label:WORD]",
    since: "15.2(1)T",
    help: { intercom: "Intercom line", "speed-dial": "Line that it calls" },
  }),
  setting({
    syntax: "timeouts transfer-recall seconds:<1-1800>",
    since: "16.4.1",
    help: { "transfer-recall": "Transferred calls that nobody takes" },
  }),
  toggle({
    syntax: "voice-hunt-groups login",
    default: "off",
    since: "15.4(3)M",
    help: { "voice-hunt-groups": "Voice hunt groups", login: "Take free places of them" },
  }),
  nightBell,
];

const sessionServer = setting({
  syntax: "session-server servers:WORD",
  help: { "session-server": "Session servers", servers: "Tags" },
});

export const number = setting({
  acts: true,
  syntax: "number number:DIGITS<1-16>",
  help: { number: "Number of the line" },
});

export const allowWatch = toggle({
  syntax: "allow watch",
  help: { allow: "Allow", watch: "Watching" },
  default: "off",
});

const referTarget = setting({
  syntax: "refer target dial-peer",
  help: { refer: "Refer", target: "Target", "dial-peer": "Dial-peer" },
});

export const pickupGroup = setting({
  acts: true,
  syntax: "pickup-group group:DIGITS",
  help: { "pickup-group": "Pickup group", group: "Number of the group" },
});

export const pickupAny = toggle({
  acts: true,
  syntax: "pickup-call any-group",
  default: "off",
  help: { "pickup-call": "Take calls of others", "any-group": "Of any group" },
});

export const preference = setting({
  acts: true,
  syntax: "preference order:<0-10>",
  default: { order: 0 },
  help: { preference: "Preference of the dial-peers" },
});

export const huntstop = toggle({
  acts: true,
  syntax: "huntstop",
  help: { huntstop: "Stop hunting" },
  default: "off",
});

const huntstopChannel = setting({
  syntax: "huntstop channel calls:<1-50>",
  help: { huntstop: "Stop hunting", channel: "From how many calls on" },
});

export const name = setting({ acts: true, syntax: "name text:LINE", help: {} });

export const autoAnswer = toggle({
  syntax: "auto-answer",
  help: { "auto-answer": "Answer at once" },
  default: "off",
});

const noReg = toggle({ syntax: "no-reg", help: { "no-reg": "Do not register" }, default: "off" });

export const label = setting({ acts: true, syntax: "label text:LINE", help: {} });

export const sharedLine = setting({
  acts: true,
  syntax: "shared-line [max-calls calls:<2-16>]",
  argumentDefaults: { calls: 2 },
  help: { "shared-line": "Shared line", "max-calls": "Calls at a time" },
});

export const translationProfile = setting({
  syntax: "translation-profile incoming name:WORD",
  help: { "translation-profile": "Translation profile" },
});

export const mwi = toggle({ acts: true, syntax: "mwi", help: { mwi: "Message waiting" }, default: "off" });

export const registerDnMode = blockMode(
  "config-register-dn",
  "Voice register dn configuration commands:",
  [
    sessionServer,
    number,
    ...Object.values(forwarding),
    exempt,
    allowWatch,
    referTarget,
    pickupGroup,
    pickupAny,
    preference,
    huntstop,
    huntstopChannel,
    name,
    autoAnswer,
    noReg,
    label,
    sharedLine,
    translationProfile,
    mwi,
    ...singleReach,
    ...later,
  ],
  registerWords,
);
