import { MONTHS } from "../language/types/time.js";
import type { Clock } from "../modes/device.js";
import { localTime } from "../router/clock.js";
import { sequenceNumbers } from "../modes/global/services.js";
import type { Router } from "../router/router.js";
import type { TimestampOption } from "../router/system-model.js";
import { ageText, timeOfDay } from "../router/time-text.js";

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
  if (!sequenceNumbers.isOn(router)) return "";
  return `${String(router.log.count + 1).padStart(6, "0")}: `;
}

function timeStamp(router: Router, clock: Clock, kind: "log" | "debug"): string {
  const stamps = router.timestamps[kind];
  if (stamps === undefined || stamps === "off") return "";
  return `${stamps.form === "uptime" ? ageText(clock.uptime() / 1000) : dateStamp(stamps.options, router, clock)}: `;
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
  const fraction = asked.has("msec") ? `.${String(time.getUTCMilliseconds()).padStart(3, "0")}` : "";
  const name = asked.has("show-timezone") ? ` ${zone}` : "";
  return `${clock.authoritative ? "" : "*"}${date}${year} ${timeOfDay(time)}${fraction}${name}`;
}
