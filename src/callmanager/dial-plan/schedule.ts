import { MONTHS, WEEKDAYS } from "../../language/types/time.js";
import { localTime } from "../../router/clock.js";
import type { Router } from "../../router/router.js";

/** The hours of `after-hours` and `night-service`: by day of the week, by date, on all days (REFERENCE.md section 3.5). */
export type Hours = OnWeekday | OnDate | OnDays;

interface Between {
  /** `22:00`; a stop of `00:00` is midnight. */
  readonly start: string;
  readonly stop: string;
}

interface OnWeekday extends Between {
  /** `Mon` */
  readonly day: string;
}

interface OnDate extends Between {
  /** `Jan` */
  readonly month: string;
  readonly day: number;
}

interface OnDays extends Between {
  readonly days: "everyday" | "weekday" | "weekend";
}

/** Whether it is one of these hours, by the router's local time; `now` in milliseconds since 1970, UTC. */
export function isScheduled(router: Router, now: number, hours: readonly Hours[]): boolean {
  const { time } = localTime(router, now);
  const yesterday = new Date(time.getTime() - 24 * 3600_000);
  const minute = time.getUTCHours() * 60 + time.getUTCMinutes();
  return hours.some((row) => {
    const [start, stop] = [minutes(row.start), minutes(row.stop)];
    const end = stop === 0 ? 24 * 60 : stop;
    if (start < end) return isOn(row, time) && start <= minute && minute < end;
    return (isOn(row, time) && start <= minute) || (isOn(row, yesterday) && minute < end);
  });
}

/** The minute of the day that `22:00` means. */
export function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  return hours * 60 + rest;
}

/** Whether the hours are on this day. */
function isOn(hours: Hours, time: Date): boolean {
  const weekday = time.getUTCDay();
  if ("month" in hours) return MONTHS[time.getUTCMonth()] === hours.month && time.getUTCDate() === hours.day;
  if ("day" in hours) return WEEKDAYS[weekday] === hours.day;
  if (hours.days === "everyday") return true;
  const atWeekend = weekday === 0 || weekday === 6;
  return hours.days === "weekend" ? atWeekend : !atWeekend;
}
