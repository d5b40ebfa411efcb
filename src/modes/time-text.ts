import { localTime } from "../router/clock.js";
import type { Router } from "../router/router.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

const two = (number: number): string => String(number).padStart(2, "0");

/** A time (milliseconds since 1970, UTC) as version stamps have it: `Jun 18 2007 07:44:25`. */
export function stampOf(time: number): string {
  const date = new Date(time);
  const month = MONTHS[date.getUTCMonth()] ?? "";
  return `${month} ${two(date.getUTCDate())} ${date.getUTCFullYear()} ${clockOf(date)}`;
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
  const day = `${DAYS[date.getUTCDay()] ?? ""} ${MONTHS[date.getUTCMonth()] ?? ""} ${date.getUTCDate()}`;
  return `${clockOf(date)} ${zone} ${day} ${date.getUTCFullYear()}`;
}

function clockOf(date: Date): string {
  return [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(":");
}
