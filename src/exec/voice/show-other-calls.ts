import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/**
 * `show call active` of fax, pictures and media resources (IOS Voice Command Reference): the calls of a lab are voice
 * calls between phones, so that there are no such legs.
 */
const { action } = vocabulary<Router>()({
  ...voiceShowWords,
  active: "Show active calls",
  brief: "Show brief version",
  call: "Show call",
  compact: "Show compact version",
  duration: "Calls by their length",
  id: "One call",
  less: "Shorter ones",
  more: "Longer ones",
});

const SHOW = { show: true, packetTracer: false, level: "user" } as const;

const NO_LEGS = [
  "Telephony call-legs: 0",
  "SIP call-legs: 0",
  "H323 call-legs: 0",
  "Call agent controlled call-legs: 0",
  "SCCP call-legs: 0",
  "Multicast call-legs: 0",
  "Total call-legs: 0",
];

const COMPACT = [
  "<callID>  A/O FAX T<sec> Codec       type       Peer Address       IP R<ip>:<udp>",
  "Total call-legs: 0",
];

const fax = action({
  ...SHOW,
  syntax:
    "show call active fax [{brief [id call:WORD] | compact [duration how:{less | more} seconds:<1-2147483647>] | id call:WORD}]",
  help: { fax: "Show active fax calls", call: "Call identifier", seconds: "Seconds" },
  run: (_router, { compact }) => linesText(compact ? COMPACT : NO_LEGS),
});

const media = action({
  ...SHOW,
  syntax:
    "show call active media [{brief [id call:WORD] | compact [duration how:{less | more} seconds:<1-2147483647>] | id call:WORD}]",
  help: { media: "Show active media resources", call: "Call identifier", seconds: "Seconds" },
  run: (_router, { compact }) => linesText(compact ? COMPACT : NO_LEGS),
});

const video = action({
  ...SHOW,
  syntax:
    "show call active video [{brief [id call:WORD] | compact [duration how:{less | more} seconds:<1-2147483647>] | id call:WORD | stats}]",
  help: {
    video: "Show active video calls",
    call: "Call identifier",
    seconds: "Seconds",
    stats: "Show counters",
  },
  run: (_router, { compact }) => linesText(compact ? COMPACT : NO_LEGS),
});

/** Calls between two ends, however many legs they have here. */
const total = action({
  ...SHOW,
  syntax: "show call active total-calls",
  help: { "total-calls": "Show the number of active calls" },
  run: ({ calls }) => linesText([`Total Number of Active Calls : ${calls.length}`]),
});

export const showOtherCalls = [fax, media, video, total];
