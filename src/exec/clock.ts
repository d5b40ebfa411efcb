import { MONTHS } from "../language/types/time.js";
import { fromLocalTime, localTime } from "../router/clock.js";
import type { Router } from "../router/router.js";
import { vocabulary, type Device } from "../modes/device.js";
import { execWords } from "../modes/words.js";

/** The clock (IOS Basic System Management, "Setting Time and Calendar Services"). */
const { action } = vocabulary<Router>()({ ...execWords, clock: "Manage the system clock" });

const showClock = action({
  syntax: "show clock [detail]",
  help: { detail: "Display detailed information" },
  level: "user",
  show: true,
  run(router, { detail }, { platform, shell: { clock } }) {
    const time = `${clock.authoritative ? "" : "*"}${clockText(router, clock.now())}\n`;
    if (!detail) return time;
    const source = clock.authoritative
      ? "Time source is user configuration"
      : platform.traits.shows.unsetClock;
    return `${time}${source}\n`;
  },
});

const clockSet = action({
  syntax: "clock set time:CLOCK {day:<1-31> month:MONTH | month:MONTH day:<1-31>} year:<1993-2035>",
  help: {
    set: "Set the time and date",
    time: "Current Time",
    day: "Day of the month",
    month: "Month of the year",
    year: "Year",
  },
  run(router, { time, day = 1, month = "Jan", year }, device) {
    const { shell } = device;
    const before = clockText(router, shell.clock.now(), false);
    const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
    const shown = Date.UTC(year, MONTHS.indexOf(month), day, hours, minutes, seconds);
    if (new Date(shown).getUTCDate() !== day) return { invalid: "day" };
    shell.clock.set(fromLocalTime(router, shown));
    const after = clockText(router, shell.clock.now(), false);
    announce(`updated from ${before} to ${after}`, device);
    return undefined;
  },
});

export const clockCommands = [showClock, clockSet];

function announce(what: string, device: Device): void {
  if (!device.platform.traits.logging.logsClockSet) return;
  device.log(
    `%SYS-6-CLOCKUPDATE: System clock has been ${what}, configured from console by ${device.shell.author}.`,
  );
}

/** `18:57:38.347 UTC Mon Oct 19 2015`; messages leave the milliseconds out. */
function clockText(router: Router, now: number, milliseconds = true): string {
  const { time, zone } = localTime(router, now);
  const [day = "", date = "", month = "", year = "", clock = ""] = time.toUTCString().split(/,? /);
  const fraction = milliseconds ? `.${String(time.getUTCMilliseconds()).padStart(3, "0")}` : "";
  return `${clock}${fraction} ${zone} ${day} ${month} ${Number(date)} ${year}`;
}
