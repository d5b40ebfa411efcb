import { localTime } from "../../router/clock.js";
import type { Router } from "../../router/router.js";
import { PHONE_DEFAULTS } from "../../router/telephony.js";
import { timeZones } from "../../router/time-zones.js";
import type { Exchange } from "../calls/exchange.js";
import { compose } from "../sccp/compose.js";
import type { ServerMessage } from "../sccp/messages.js";

/** The phones' time: that of the router in the time zone of `time-zone` (REFERENCE.md section 3.3). */
export function timeAndDate({ host, router }: Exchange): ServerMessage {
  const now = host.now();
  const time = phoneTime(router, now);
  return compose("TimeDateRes", {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    dayOfWeek: time.getUTCDay(),
    day: time.getUTCDate(),
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
    millisecond: time.getUTCMilliseconds(),
    time: Math.floor(now / 1000) >>> 0,
  });
}

function phoneTime(router: Router, now: number): Date {
  const zone = router.telephony?.timeZone?.zone;
  if (zone === undefined) return localTime(router, now).time;
  return new Date(now + (timeZones[zone - 1]?.offset ?? 0) * 60_000);
}

/** How phones write a date: the letters of RegisterAck, with `A` behind for a clock of 12 hours. */
export function dateTemplate({ telephony }: Router): string {
  const format = telephony?.dateFormat ?? PHONE_DEFAULTS.dateFormat;
  const order = format
    .split("-")
    .map((part) => part.charAt(0).toUpperCase())
    .join("/");
  return (telephony?.timeFormat ?? PHONE_DEFAULTS.timeFormat) === "12" ? `${order}A` : order;
}
