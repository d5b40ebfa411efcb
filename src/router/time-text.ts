import { MONTHS, WEEKDAYS } from "../language/types/time.js";
import { localTime } from "./clock.js";
import type { Router } from "./router.js";

/** Times and durations as IOS writes them. */

/** A time (milliseconds since 1970, UTC) as version stamps have it: `Jun 18 2007 07:44:25`. */
export function stampOf(time: number): string {
  const date = new Date(time);
  const month = MONTHS[date.getUTCMonth()] ?? "";
  return `${month} ${twoDigits(date.getUTCDate())} ${date.getUTCFullYear()} ${timeOfDay(date)}`;
}

/** A time as `22:52:05 UTC Thu Apr 28 2005`. */
export function longTime(time: number): string {
  return inZone(new Date(time), "UTC");
}

/** A moment as the router's clock shows it, written in the same way. */
export function longLocalTime(router: Router, now: number): string {
  const { time, zone } = localTime(router, now);
  return inZone(time, zone);
}

function inZone(date: Date, zone: string): string {
  const day = `${WEEKDAYS[date.getUTCDay()] ?? ""} ${MONTHS[date.getUTCMonth()] ?? ""} ${date.getUTCDate()}`;
  return `${timeOfDay(date)} ${zone} ${day} ${date.getUTCFullYear()}`;
}

/** The hours, minutes and seconds of a moment, in UTC: `22:52:05`. */
export function timeOfDay(date: Date): string {
  return [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(twoDigits).join(":");
}

/** A duration in hours, minutes and whole seconds, however many hours: `00:05:32`. */
export function durationText(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor).map(twoDigits).join(":");
}

/** A duration in the two largest units that say something: `00:05:32`, `1d02h`, `3w4d`, `1y02w`. */
export function ageText(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const days = Math.floor(hours / 24);
  if (days >= 365) return `${Math.floor(days / 365)}y${twoDigits(Math.floor((days % 365) / 7))}w`;
  if (days >= 7) return `${Math.floor(days / 7)}w${days % 7}d`;
  if (days >= 1) return `${days}d${twoDigits(hours % 24)}h`;
  return durationText(seconds);
}

/** A number with a leading zero, if it needs one. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
