import { MONTHS, WEEKDAYS } from "../language/types/time.js";
import type { Router } from "./router.js";
import type { SummerTime, YearlyMoment } from "./system-model.js";

/** Local time by `clock timezone` and `clock summer-time` (IOS Basic System Management, "Setting Time and Calendar Services"). */

/** A moment as the router's clock shows it: the UTC fields of `time` are the local ones. */
export interface LocalTime {
  readonly time: Date;
  readonly zone: string;
}

/** What the router's clock shows at a moment given in milliseconds since 1970, UTC. */
export function localTime({ timeZone, summerTime }: Router, now: number): LocalTime {
  const standard = now + zoneOffset(timeZone);
  if (summerTime && isSummer(summerTime, standard)) {
    return { time: new Date(standard + minutes(summerTime.offset ?? 60)), zone: summerTime.name };
  }
  return { time: new Date(standard), zone: timeZone?.name ?? "UTC" };
}

/** The moment, in milliseconds since 1970, UTC, at which the router's clock shows a local time. */
export function fromLocalTime(router: Router, shown: number): number {
  const standard = shown - zoneOffset(router.timeZone);
  const { summerTime } = router;
  if (!summerTime) return standard;
  const moment = standard - minutes(summerTime.offset ?? 60);
  return isSummer(summerTime, moment + zoneOffset(router.timeZone)) ? moment : standard;
}

function zoneOffset(zone: Router["timeZone"]): number {
  if (!zone) return 0;
  const sign = zone.hours < 0 ? -1 : 1;
  return minutes(zone.hours * 60 + sign * (zone.minutes ?? 0));
}

/** Since 2007 the United States go forward on the second Sunday of March and back on the first of November. */
const STATES_START: YearlyMoment = { week: 2, day: "Sun", month: "Mar", time: "02:00" };
const STATES_END: YearlyMoment = { week: 1, day: "Sun", month: "Nov", time: "02:00" };

/** Whether it is summer at a moment of standard local time. */
function isSummer(
  { start = STATES_START, end = STATES_END, offset = 60 }: SummerTime,
  standard: number,
): boolean {
  const year = new Date(standard).getUTCFullYear();
  const from = momentOf(start, year);
  const to = momentOf(end, year) - minutes(offset);
  return from < to ? from <= standard && standard < to : standard >= from || standard < to;
}

/** When a yearly moment falls in a year, in milliseconds of local time. */
function momentOf({ week, day, month, time }: YearlyMoment, year: number): number {
  const at = MONTHS.indexOf(month);
  const firstDay = new Date(Date.UTC(year, at, 1)).getUTCDay();
  const first = 1 + ((WEEKDAYS.indexOf(day) - firstDay + 7) % 7);
  const length = new Date(Date.UTC(year, at + 1, 0)).getUTCDate();
  const last = first + 7 * Math.floor((length - first) / 7);
  const date = week === "last" ? last : Math.min(first + 7 * ((week === "first" ? 1 : week) - 1), last);
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return Date.UTC(year, at, date, hour, minute);
}

function minutes(count: number): number {
  return count * 60_000;
}
