import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** Time (IOS Basic System Management, "Setting Time and Calendar Services"). */
const { setting, toggle } = vocabulary<Router>()(configWords);

const CLOCK = { clock: "Configure time-of-day clock" };
const NTP = { ntp: "Configure NTP" };

const timeZone = setting({
  syntax: "clock timezone name:WORD hours:<-23-23> [minutes:<0-59>]",
  help: {
    ...CLOCK,
    timezone: "Configure time zone",
    name: "name of time zone",
    hours: "Hours offset from UTC",
    minutes: "Minutes offset from UTC",
  },
  group: "clock",
  no: "clock timezone",
  argumentDefaults: { minutes: 0 },
  get: (router) => router.timeZone,
  set(router, { minutes, ...zone }, { platform, verbatim }) {
    // IOS 12.4 leaves a zero out, and a file that it printed keeps its form.
    const shown = minutes ?? (verbatim || !platform.traits.configuration.showsZoneMinutes ? undefined : 0);
    router.timeZone = { ...zone, ...(shown === undefined ? {} : { minutes: shown }) };
  },
  clear(router) {
    router.timeZone = undefined;
  },
});

/** When summer time holds where nothing else is said: as in the United States since 2007. */
const USUAL_SUMMER = {
  startWeek: "2",
  startDay: "Sun",
  startMonth: "Mar",
  startTime: "02:00",
  endWeek: "1",
  endDay: "Sun",
  endMonth: "Nov",
  endTime: "02:00",
  offset: 60,
} as const;

const summerTime = setting({
  syntax:
    "clock summer-time name:WORD recurring [startWeek:{1 | 2 | 3 | 4 | first | last} startDay:WEEKDAY startMonth:MONTH startTime:TIME endWeek:{1 | 2 | 3 | 4 | first | last} endDay:WEEKDAY endMonth:MONTH endTime:TIME [offset:<1-1440>]]",
  help: {
    ...CLOCK,
    "summer-time": "Configure summer (daylight savings) time",
    name: "name of time zone in summer",
    recurring: "Configure recurring summer time",
    1: "First week of the month",
    2: "Second week of the month",
    3: "Third week of the month",
    4: "Fourth week of the month",
    first: "First week of the month",
    last: "Last week of the month",
    startDay: "Weekday to start",
    startMonth: "Month to start",
    startTime: "Time to start (hh:mm)",
    endDay: "Weekday to end",
    endMonth: "Month to end",
    endTime: "Time to end (hh:mm)",
    offset: "Offset to add in minutes",
  },
  group: "clock",
  no: "clock summer-time",
  meaning: ({ name, startWeek = USUAL_SUMMER.startWeek, endWeek = USUAL_SUMMER.endWeek, ...moments }) => ({
    ...USUAL_SUMMER,
    ...moments,
    ...(name === undefined ? {} : { name }),
    startWeek: startWeek === "first" ? "1" : startWeek,
    endWeek: endWeek === "first" ? "1" : endWeek,
  }),
  packetTracer: false,
  get({ summerTime: summer }) {
    if (!summer) return undefined;
    const { name, start, end, offset } = summer;
    if (!start || !end) return { name };
    return {
      name,
      startWeek: weekWord(start.week),
      startDay: start.day,
      startMonth: start.month,
      startTime: start.time,
      endWeek: weekWord(end.week),
      endDay: end.day,
      endMonth: end.month,
      endTime: end.time,
      ...(offset === undefined ? {} : { offset }),
    };
  },
  set(router, args) {
    const { name, startWeek, startDay, startMonth, startTime, endWeek, endDay, endMonth, endTime, offset } =
      args;
    const start = momentOf(startWeek, startDay, startMonth, startTime);
    const end = momentOf(endWeek, endDay, endMonth, endTime);
    router.summerTime = {
      name,
      ...(start && end ? { start, end } : {}),
      ...(offset === undefined ? {} : { offset }),
    };
  },
  clear(router) {
    router.summerTime = undefined;
  },
});

/** Version 4 is spoken where nothing else is said. */
function usualVersionUnsaid<A extends { readonly version?: number }>({ version, ...other }: A) {
  return version === undefined || version === 4 ? other : { ...other, version };
}

/** Other clocks, whose time it takes or which take its own (RFC 5905). */
export const ntp = {
  authenticationKey: setting({
    syntax: "ntp authentication-key number:<1-4294967295> md5 key:SECRET-WORD [type:<0-4294967295>]",
    help: {
      ...NTP,
      "authentication-key": "Authentication key for trusted time sources",
      number: "Key number",
      md5: "MD5 authentication",
      key: "Authentication key",
      type: "Authentication key encryption type",
    },
    group: "ntp",
    key: ["number"],
  }),
  authenticate: toggle({
    syntax: "ntp authenticate",
    help: { ...NTP, authenticate: "Authenticate time sources" },
    group: "ntp",
    default: "off",
  }),
  trustedKey: setting({
    syntax: "ntp trusted-key number:<1-4294967295>",
    help: { ...NTP, "trusted-key": "Key numbers for trusted time sources", number: "Key number" },
    group: "ntp",
    key: ["number"],
  }),
  source: setting({
    syntax: "ntp source interface:INTERFACE",
    help: { ...NTP, source: "Configure interface for source address", interface: "Interface" },
    group: "ntp",
    packetTracer: false,
  }),
  master: setting({
    syntax: "ntp master [stratum:<1-15>]",
    canonical: ({ stratum }) => (stratum === undefined || stratum === 8 ? {} : { stratum }),
    help: { ...NTP, master: "Act as NTP master clock", stratum: "Stratum number" },
    group: "ntp",
  }),
  updateCalendar: toggle({
    syntax: "ntp update-calendar",
    help: { ...NTP, "update-calendar": "Periodically update calendar with NTP time" },
    group: "ntp",
    default: "off",
  }),
  server: setting({
    syntax:
      "ntp server address:WORD [version version:<1-4>] [key key:<1-4294967295>] [source source:INTERFACE] [prefer]",
    meaning: usualVersionUnsaid,
    help: {
      ...NTP,
      server: "Configure NTP server",
      address: "Hostname or A.B.C.D of the server",
      version: "Configure NTP version",
      key: "Configure peer authentication key",
      source: "Interface for source address",
      prefer: "Prefer this peer when possible",
    },
    group: "ntp",
    key: ["address"],
    printOrder: "entered",
    packetTracer: { syntax: "ntp server address:A.B.C.D [key key:<1-4294967295>]" },
  }),
  peer: setting({
    syntax: "ntp peer address:WORD [version version:<1-4>] [key key:<1-4294967295>] [prefer]",
    meaning: usualVersionUnsaid,
    help: {
      ...NTP,
      peer: "Configure NTP peer",
      address: "Hostname or A.B.C.D of the peer",
      version: "Configure NTP version",
      key: "Configure peer authentication key",
      prefer: "Prefer this peer when possible",
    },
    group: "ntp",
    key: ["address"],
    printOrder: "entered",
    packetTracer: false,
  }),
};

export const clockCommands = [timeZone, summerTime, ...Object.values(ntp)];

type Week = "1" | "2" | "3" | "4" | "first" | "last";

function weekWord(week: number | "first" | "last"): Week {
  return String(week) as Week;
}

function momentOf(
  week: Week | undefined,
  day: string | undefined,
  month: string | undefined,
  time: string | undefined,
) {
  if (week === undefined || day === undefined || month === undefined || time === undefined) return undefined;
  return { week: week === "first" || week === "last" ? week : Number(week), day, month, time };
}
