import { rangeLines } from "../modes/global/network/groups.js";
import { MONTHS } from "../language/types/time.js";
import type { GenericBlock } from "../language/holder.js";
import { localTime } from "../router/clock.js";
import type { Router } from "../router/router.js";

/**
 * Whether a range of time holds at a moment, in milliseconds since 1970, UTC: within its absolute time, if it has one, and in one
 * of its periods, if it has any (IOS security command reference, `time-range`). One that says nothing always holds.
 */
export function holdsAt(router: Router, range: GenericBlock, now: number): boolean {
  const shown = localTime(router, now).time;
  const periods = rangeLines.periodic.shown.all(range);
  return (
    isWithinAbsolute(range, shown.getTime()) &&
    (periods.length === 0 || periods.some((period) => isWithinPeriod(period, shown)))
  );
}

function isWithinAbsolute(range: GenericBlock, shown: number): boolean {
  const line = rangeLines.absolute.shown.of(range);
  if (!line) return true;
  const from = moment(line.start, line.startDay, line.startMonth, line.startYear);
  const until = moment(line.end, line.endDay, line.endMonth, line.endYear);
  // The last minute belongs to it.
  return (from === undefined || from <= shown) && (until === undefined || shown < until + MINUTE);
}

function moment(time?: string, day?: number, month?: string, year?: number): number | undefined {
  if (time === undefined || day === undefined || month === undefined || year === undefined) return undefined;
  return Date.UTC(year, MONTHS.indexOf(month), day) + minutesOf(time) * MINUTE;
}

interface Period {
  readonly days: readonly string[];
  readonly from: string;
  readonly until: string;
}

/** A period that ends before it begins goes on after midnight. */
function isWithinPeriod({ days, from, until }: Period, shown: Date): boolean {
  const minute = shown.getUTCHours() * 60 + shown.getUTCMinutes();
  const [start, end] = [minutesOf(from), minutesOf(until)];
  const today = isDay(days, shown.getUTCDay());
  const yesterday = isDay(days, (shown.getUTCDay() + 6) % 7);
  if (start <= end) return today && start <= minute && minute <= end;
  return (today && minute >= start) || (yesterday && minute <= end);
}

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function isDay(days: readonly string[], day: number): boolean {
  const isWeekend = day === 0 || day === 6;
  return days.some(
    (word) => word === "daily" || word === DAYS[day] || word === (isWeekend ? "weekend" : "weekdays"),
  );
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

const MINUTE = 60_000;
