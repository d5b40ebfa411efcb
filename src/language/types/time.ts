import { nearest } from "../edit-distance.js";
import { oneWord, type ArgumentType } from "./argument-type.js";

export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const FULL_MONTHS =
  "January February March April May June July August September October November December".split(" ");
export const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const FULL_WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** A time of day, `08:30`; 24:00 is none. */
export const dayTime: ArgumentType<string> = oneWord<string>({
  symbol: "hh:mm",
  parse: (text) => (/^([01]?\d|2[0-3]):[0-5]\d$/.test(text) ? text.padStart(5, "0") : undefined),
  stop: (text) => /^([01]?\d|2[0-3])?(:[0-5]?)?/.exec(text)?.[0].length ?? 0,
  // 8h30, 8.30
  meant: (text) => text.replace(/^(\d{1,2})[h.](\d\d)$/i, "$1:$2"),
  print: (value) => value,
  examples: ["08:30", "17:05"],
});

/** A time with seconds, `15:40:00`, as `clock set` takes it. */
export const clockTime: ArgumentType<string> = oneWord<string>({
  symbol: "hh:mm:ss",
  parse: (text) => (/^([01]?\d|2[0-3]):[0-5]?\d:[0-5]?\d$/.test(text) ? text : undefined),
  stop: (text) => /^([01]?\d|2[0-3])?(:[0-5]?\d?){0,2}/.exec(text)?.[0].length ?? 0,
  print: (value) => value,
  examples: ["15:40:00"],
});

/** How long something waits, in minutes or in hours and minutes: `90`, `1:30`; the value is in minutes. */
export const delay: ArgumentType<number> = oneWord<number>({
  symbol: "mmm or hhh:mm",
  parse(text) {
    const [, hours, minutes] = /^(?:(\d{1,3}):)?(\d{1,3})$/.exec(text) ?? [];
    if (minutes === undefined || (hours !== undefined && Number(minutes) > 59)) return undefined;
    const all = Number(hours ?? 0) * 60 + Number(minutes);
    return all > 0 ? all : undefined;
  },
  stop: (text) => /^\d{0,3}(:\d{0,2})?/.exec(text)?.[0].length ?? 0,
  print: String,
  examples: ["10", "1:30"],
});

/** A month by name or a unique beginning of at least three letters; its value is `Jan` … `Dec`. */
export const month: ArgumentType<string> = named("MONTH", MONTHS, FULL_MONTHS, ["Jan", "march"]);

/** A day of the week; its value is `Sun` … `Sat`. */
export const weekday: ArgumentType<string> = named("DAY", WEEKDAYS, FULL_WEEKDAYS, ["Mon", "sunday"]);

function named(
  symbol: string,
  short: readonly string[],
  full: readonly string[],
  examples: readonly string[],
) {
  return oneWord<string>({
    symbol,
    parse: (text) =>
      text.length < 3
        ? undefined
        : short[full.findIndex((name) => name.toLowerCase().startsWith(text.toLowerCase()))],
    stop: (text) => longestShared(text, full),
    meant: (text) => nearest(text, [...short, ...full]),
    print: (value) => value,
    examples,
  });
}

function longestShared(text: string, names: readonly string[]): number {
  let end = text.length;
  while (end > 0 && !names.some((name) => name.toLowerCase().startsWith(text.slice(0, end).toLowerCase())))
    end--;
  return end;
}
