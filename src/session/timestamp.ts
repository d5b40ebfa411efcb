import type { Clock } from "../modes/device.js";
import { localTime, MONTHS } from "../router/clock.js";
import { keptFlag } from "../router/kept.js";
import type { Router } from "../router/router.js";
import type { TimestampOption } from "../router/system-model.js";

/**
 * A syslog line with its number and its time stamp, as `service sequence-numbers` and `service timestamps log` ask for
 * them (IOS Configuration Fundamentals).
 */
export function formatTimestamp(
  message: string,
  router: Router,
  clock: Clock,
  kind: "log" | "debug" = "log",
): string {
  return `${sequenceNumber(router)}${timeStamp(router, clock, kind)}${message}`;
}

/** `000045: `, counted from the router's start, whether or not the numbers were asked for then. */
function sequenceNumber(router: Router): string {
  if (!keptFlag(router, "service sequence-numbers")) return "";
  return `${String(router.log.count + 1).padStart(6, "0")}: `;
}

function timeStamp(router: Router, clock: Clock, kind: "log" | "debug"): string {
  const stamps = router.timestamps[kind];
  if (stamps === undefined || stamps === "off") return "";
  return `${stamps.form === "uptime" ? uptimeStamp(clock.uptime()) : dateStamp(stamps.options, router, clock)}: `;
}

/** How long the router is up, in the two largest units that say something: `00:05:32`, `1d02h`, `3w4d`. */
export function uptimeStamp(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const days = Math.floor(hours / 24);
  if (days >= 365) return `${Math.floor(days / 365)}y${padded(Math.floor((days % 365) / 7))}w`;
  if (days >= 7) return `${Math.floor(days / 7)}w${days % 7}d`;
  if (days >= 1) return `${days}d${padded(hours % 24)}h`;
  return [hours, Math.floor(seconds / 60) % 60, seconds % 60].map(padded).join(":");
}

/** `*Mar  1 00:05:32.123`: an asterisk marks a clock that nobody has set. */
function dateStamp(options: readonly TimestampOption[], router: Router, clock: Clock): string {
  const asked = new Set(options);
  const now = clock.now();
  const { time, zone } = asked.has("localtime")
    ? localTime(router, now)
    : { time: new Date(now), zone: "UTC" };
  const date = `${MONTHS[time.getUTCMonth()] ?? ""} ${String(time.getUTCDate()).padStart(2)}`;
  const year = asked.has("year") ? ` ${time.getUTCFullYear()}` : "";
  const hours = [time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()].map(padded).join(":");
  const fraction = asked.has("msec") ? `.${String(time.getUTCMilliseconds()).padStart(3, "0")}` : "";
  const name = asked.has("show-timezone") ? ` ${zone}` : "";
  return `${clock.authoritative ? "" : "*"}${date}${year} ${hours}${fraction}${name}`;
}

function padded(number: number): string {
  return String(number).padStart(2, "0");
}
