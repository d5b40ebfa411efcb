import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** `voice mlpp` and `voice class mlpp`: precedence and preemption (CME command reference). Kept and shown. */
const WORDS = {
  digit: "Digit",
  file: "Where the announcement is",
  preemption: "Breaking off calls of lower precedence",
  seconds: "Seconds",
  "service-domain": "Network of the calls",
  timer: "Time",
} as const;
const { setting, toggle } = vocabulary<GenericBlock>()(WORDS);

const announcements = [
  setting({ syntax: "bnea file:WORD", help: { bnea: "Busy, and not equipped for preemption" } }),
  setting({ syntax: "bpa file:WORD", help: { bpa: "Blocked by a call of higher precedence" } }),
  setting({ syntax: "ica file:WORD", help: { ica: "Calls to there are not completed" } }),
  setting({ syntax: "loc2 file:WORD", help: { loc2: "Loss of the second class of service" } }),
  setting({ syntax: "upa file:WORD", help: { upa: "The caller may not use this precedence" } }),
  setting({
    syntax: "vca file:WORD [voice-class cause-code tag:<1-64>]",
    help: {
      vca: "The number is vacant",
      "voice-class": "Voice class",
      "cause-code": "Cause codes that it is played for",
      tag: "Tag",
    },
  }),
];

const digits = [
  setting({
    syntax: "access-digit digit:<0-9>",
    help: { "access-digit": "Digit in front of the precedence" },
  }),
  setting({
    syntax: "service-digit digit:<0-9>",
    help: { "service-digit": "Digit of service in front of a number" },
  }),
  toggle({ syntax: "route-code", default: "off", help: { "route-code": "Callers may dial a route code" } }),
  setting({
    syntax: "attendant-console number:DIGITS redirect-timer seconds:<10-60>",
    help: {
      "attendant-console": "Who takes calls that nobody took",
      number: "Number",
      "redirect-timer": "Time before they go there",
    },
  }),
];

const preemptions = [
  setting({
    syntax: "preemption reserve timer seconds:<3-30>",
    help: { reserve: "Channel that is kept for the new call" },
  }),
  setting({
    syntax: "preemption tone timer seconds:<3-30>",
    help: { tone: "Tone before a call is broken off" },
  }),
  toggle({ syntax: "preemption trunkgroup", default: "off", help: { trunkgroup: "On trunk groups" } }),
  toggle({ syntax: "preemption user", default: "off", help: { user: "On lines" } }),
];

const domains = [
  setting({
    syntax: "service-domain midcall-mismatch method:{method1 | method2 | method3 | method4}",
    help: {
      "midcall-mismatch": "Domains that differ after a transfer",
      method1: "Drop the precedence",
      method2: "Keep the domain of the first call",
      method3: "Take the domain of the second call",
      method4: "Refuse the transfer",
    },
  }),
  setting({
    syntax: "service-domain domain:{drsn | dsn} identifier identifier:WORD<1-6>",
    help: {
      drsn: "Defense Red Switched Network",
      dsn: "Defense Switched Network",
      identifier: "Six hexadecimal digits",
    },
  }),
];

export const mlppMode = blockMode(
  "config-voice-mlpp",
  "Voice MLPP configuration commands:",
  [...digits, ...domains, ...preemptions, ...announcements],
  WORDS,
);

export const mlppClassMode = blockMode(
  "config-class",
  "Voice class configuration commands:",
  [
    setting({
      syntax: "service-domain domain:{drsn | dsn}",
      help: { drsn: "Defense Red Switched Network", dsn: "Defense Switched Network" },
    }),
  ],
  WORDS,
);
