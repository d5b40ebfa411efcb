import { MONTHS } from "../../language/types/time.js";
import { localTime } from "../../router/clock.js";
import type { Entry } from "../../router/files/volume.js";
import type { Router } from "../../router/router.js";
import { timeOfDay, twoDigits } from "../../router/time-text.js";

/** A file's line in the answer of `dir`. */
export function directoryRow(
  { path, size, date, mode, number }: Entry,
  router: Router,
  width: { readonly size: number; readonly date: number },
): string {
  const when = date === undefined ? "<no date>" : dateOf(date, router, String);
  return `${String(number).padStart(5)}  ${mode}${String(size).padStart(width.size)}  ${when.padStart(width.date)}  ${path}`;
}

/** A file's line in the table of `show flash:`. */
export function flashRow({ path, size, date }: Entry, number: number, router: Router): string {
  const when = date === undefined ? "<no date>" : dateOf(date, router, twoDigits);
  return `${String(number).padEnd(4)}${String(size).padStart(10)} ${when} ${path}`;
}

/** The width of the column of dates, and what is left of it where files have none. */
export const DATE_WIDTH = "Nov 30 2021 00:00:00 +00:00".length;
export const UNDATED_WIDTH = 17;

/** `Nov 30 2021 00:00:00 +00:00` */
function dateOf(moment: number, router: Router, day: (date: number) => string): string {
  const { time } = localTime(router, moment);
  const minutes = Math.round((time.getTime() - moment) / 60_000);
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
  const month = MONTHS[time.getUTCMonth()] ?? "";
  return `${month} ${day(time.getUTCDate())} ${time.getUTCFullYear()} ${timeOfDay(time)} ${offset}`;
}
