import type { Holder } from "../language/holder.js";
import { MONTHS, WEEKDAYS } from "../language/types/time.js";
import { localTime } from "../router/clock.js";
import type { Exchange } from "./exchange.js";
import { keptRows } from "../router/kept.js";

/** The hours of `after-hours` and `night-service`: by day of the week, by date, on all days (REFERENCE.md section 3.5). */

type Row = ReturnType<typeof keptRows>[number];

/** Whether one of the hours that begin with these words is now, by the router's local time. */
export function isScheduled({ router, host }: Exchange, holder: Holder, words: string): boolean {
  const { time } = localTime(router, host.now());
  const yesterday = new Date(time.getTime() - 24 * 3600_000);
  const minute = time.getUTCHours() * 60 + time.getUTCMinutes();
  const rows = ["day", "date", "days"].flatMap((kind) =>
    keptRows(holder, kind === "days" ? `${words} days:{everyday | weekday | weekend}` : `${words} ${kind}`),
  );
  return rows.some((row) => {
    const [start, stop] = [minutes(row["start"]), minutes(row["stop"])];
    const end = stop === 0 ? 24 * 60 : stop;
    if (start < end) return isOn(row, time) && start <= minute && minute < end;
    return (isOn(row, time) && start <= minute) || (isOn(row, yesterday) && minute < end);
  });
}

function minutes(time: unknown): number {
  const [hours = 0, rest = 0] = String(time).split(":").map(Number);
  return hours * 60 + rest;
}

/** Whether a row is for this day. */
function isOn({ day, month, days }: Row, time: Date): boolean {
  const weekday = time.getUTCDay();
  if (days === "everyday") return true;
  if (days === "weekday") return weekday >= 1 && weekday <= 5;
  if (days === "weekend") return weekday === 0 || weekday === 6;
  if (month !== undefined) return MONTHS[time.getUTCMonth()] === month && time.getUTCDate() === day;
  return WEEKDAYS[weekday] === day;
}
