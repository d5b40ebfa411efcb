import { invalid } from "../../language/declaration.js";
import type { Telephony } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { telephonyWords } from "./words.js";

/** Hours at which calls are blocked or ring elsewhere (REFERENCE.md section 3.5). */
const { setting, toggle } = vocabulary<Telephony>()(telephonyWords);

const TIMES = { start: "Start time", stop: "Stop time" } as const;

const blockPattern = setting({
  acts: true,
  syntax: "after-hours block pattern tag:<1-100> pattern:DIGITS [7-24]",
  key: ["tag"],
  help: {
    block: "Define after-hours block pattern",
    pattern: "Digits, . for any of them",
    tag: "Tag of the pattern",
    "7-24": "Block at all times, whatever the user's PIN",
  },
});

const afterHoursDay = setting({
  acts: true,
  syntax: "after-hours day day:WEEKDAY start:TIME stop:TIME",
  key: ["day"],
  printOrder: "entered",
  help: { ...TIMES, day: "Day of the week" },
});

const afterHoursDate = setting({
  acts: true,
  syntax: "after-hours date month:MONTH day:<1-31> start:TIME stop:TIME",
  key: ["month", "day"],
  printOrder: "entered",
  help: { ...TIMES, date: "Date of the year", month: "Month", day: "Day of the month" },
});

const overrideCode = setting({
  acts: true,
  syntax: "after-hours override-code code:DIGITS",
  help: { "override-code": "Code that lifts the block for one call", code: "Digits" },
});

const pstnPrefix = setting({
  syntax: "after-hours pstn-prefix tag:<1-4> prefix:DIGITS",
  key: ["tag"],
  help: { "pstn-prefix": "Prefix of outside calls", tag: "Tag", prefix: "Digits" },
});

const httpLogin = toggle({
  syntax: "after-hour login http",
  default: "off",
  help: { "after-hour": "After-hours login", login: "Login of users", http: "By the web page of the phone" },
});

const login = setting({
  acts: true,
  syntax: "login [timeout timeout:<1-1440>] [clear clear:TIME]",
  argumentDefaults: { timeout: 60 },
  help: {
    login: "Define after-hours login",
    timeout: "Minutes after which an idle phone is logged out",
    clear: "Time of day at which all are logged out",
  },
});

export const afterHours = {
  blockPattern,
  day: afterHoursDay,
  date: afterHoursDate,
  overrideCode,
  pstnPrefix,
  httpLogin,
  login,
};

const nightCode = setting({
  syntax: "night-service code code:WORD<2-16>",
  examples: { code: ["*00", "*123"] },
  help: { code: "Code that switches night service on and off, from * on" },
  get: (cme) => cme.nightCode,
  set(cme, args) {
    if (!/^\*[0-9]+$/.test(args.code)) return invalid("code");
    cme.nightCode = args;
    return undefined;
  },
  clear(cme) {
    cme.nightCode = undefined;
  },
});

const nightDay = setting({
  acts: true,
  syntax: "night-service day day:WEEKDAY start:TIME stop:TIME",
  key: ["day"],
  printOrder: "entered",
  help: { ...TIMES, day: "Day of the week" },
});

const nightDate = setting({
  acts: true,
  syntax: "night-service date month:MONTH day:<1-31> start:TIME stop:TIME",
  key: ["month", "day"],
  printOrder: "entered",
  help: { ...TIMES, date: "Date of the year", month: "Month", day: "Day of the month" },
});

const nightDays = setting({
  acts: true,
  syntax: "night-service days:{everyday | weekday | weekend} start:TIME stop:TIME",
  key: ["days"],
  printOrder: "entered",
  help: { ...TIMES, everyday: "Every day", weekday: "Monday to Friday", weekend: "Saturday and Sunday" },
});

export const nightService = { code: nightCode, date: nightDate, day: nightDay, days: nightDays };
