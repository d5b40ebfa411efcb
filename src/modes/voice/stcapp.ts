import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** `stcapp`: analog phones that a CallManager controls by SCCP (IOS Voice Command Reference). Kept and shown. */
const WORDS = {
  call: "Calls",
  code: "Digits, * or # that are dialled behind the prefix",
  forward: "Call forward",
  pickup: "Take a call that rings elsewhere",
} as const;
const { setting, block } = vocabulary<GenericBlock>()(WORDS);

const portMode = blockMode("config-stcapp-suppl-serv-port", "STCAPP supplementary services port commands:", [
  setting({
    syntax: "fallback-dn number:DIGITS",
    help: { "fallback-dn": "Number of the port while no CallManager answers", number: "Number" },
  }),
  setting({
    syntax: "cptone call-waiting repetition interval seconds:<0-30>",
    help: {
      cptone: "Call progress tones",
      "call-waiting": "The one of a second call",
      repetition: "It comes again",
      interval: "Time between two of them",
      seconds: "Seconds; 0 is only once",
    },
  }),
]);

export const supplementaryMode = blockMode(
  "config-stcapp-suppl-serv",
  "STCAPP supplementary services commands:",
  [
    block({
      syntax: "port port:WORD",
      key: ["port"],
      help: { port: "Voice port" },
      mode: portMode,
    }),
  ],
);

export const accessCodesMode = blockMode(
  "config-stcapp-fac",
  "STCAPP feature access code commands:",
  [
    setting({ syntax: "prefix prefix:WORD<1-5>", help: { prefix: "Keys in front of every code" } }),
    setting({ syntax: "call forward all code:WORD<1-4>", help: { all: "All calls" } }),
    setting({ syntax: "call forward cancel code:WORD<1-4>", help: { cancel: "End call forward" } }),
    setting({
      syntax: "pickup local group code:WORD<1-4>",
      help: { local: "In the own group", group: "Group" },
    }),
    setting({
      syntax: "pickup different group code:WORD<1-4>",
      help: { different: "In another group", group: "Group" },
    }),
    setting({ syntax: "pickup direct code:WORD<1-4>", help: { direct: "Of a number" } }),
    setting({
      syntax: "meetme-conference code:WORD<1-4>",
      help: { "meetme-conference": "Open a conference" },
    }),
    setting({
      syntax: "cancel call waiting code:WORD<1-4>",
      help: { cancel: "Switch off", waiting: "The tone of a second call" },
    }),
  ],
  WORDS,
);
