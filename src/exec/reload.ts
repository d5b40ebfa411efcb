import type { Dialogue, Question } from "../language/declaration.js";
import { MONTHS } from "../language/types/time.js";
import { fromLocalTime, localTime } from "../router/clock.js";
import { longLocalTime } from "../router/time-text.js";
import type { Router } from "../router/router.js";
import { vocabulary, type Device, type PendingReload } from "../modes/device.js";
import { execWords } from "../modes/words.js";
import { agreed } from "./asking.js";
import { saved } from "./files/configurations.js";

/** `reload` with its dialogues (IOS Configuration Fundamentals; PARSER.md section 9). */
const { action } = vocabulary<Router>()({ ...execWords, reload: "Halt and perform a cold restart" });

const COMMAND = "Reload Command";

const reload = action({
  syntax: "reload [reason:LINE]",
  help: { reason: "Reason for reload" },
  packetTracer: { syntax: "reload" },
  run: (_router, { reason = COMMAND }, device) => restart(reason, device),
});

const reloadIn = action({
  syntax: "reload in delay:DELAY [reason:LINE]",
  help: { in: "Reload after a time interval", delay: "Delay before reload", reason: "Reason for reload" },
  packetTracer: false,
  run: (_router, { delay, reason = COMMAND }, device) =>
    planning(device.shell.clock.now() + delay * MINUTE, reason, device),
});

const reloadAt = action({
  syntax: "reload at time:TIME [{month:MONTH day:<1-31> | day:<1-31> month:MONTH}] [reason:LINE]",
  help: {
    at: "Reload at a specific time/date",
    time: "Time to reload (hh:mm)",
    month: "Month of the year",
    day: "Day of the month",
    reason: "Reason for reload",
  },
  packetTracer: false,
  run(router, { time, month, day, reason = COMMAND }, device) {
    const { clock } = device.shell;
    if (!clock.authoritative) return "The date and time must be set first.\n";
    return planning(
      momentOf(time, month === undefined ? undefined : { month, day }, router, clock.now()),
      reason,
      device,
    );
  },
});

const reloadCancel = action({
  syntax: "reload cancel",
  help: { cancel: "Cancel pending reload" },
  packetTracer: false,
  run(router, _args, device) {
    const { clock, reloads } = device.shell;
    if (!reloads.cancel()) return "%No reload is scheduled.\n";
    device.log(
      `%SYS-5-SCHEDULED_RELOAD_CANCELLED:  Scheduled reload cancelled at ${longLocalTime(router, clock.now())}`,
    );
    return "";
  },
});

const showReload = action({
  syntax: "show reload",
  help: { reload: "Scheduled reload information" },
  show: true,
  packetTracer: false,
  run(router, _args, device) {
    const { pending } = device.shell.reloads;
    return pending ? plannedText(pending, router, device) : "No reload is scheduled.\n";
  },
});

export const reloadCommands = [reload, reloadIn, reloadAt, reloadCancel, showReload];

function* restart(reason: string, device: Device): Dialogue {
  const { shell } = device;
  yield* offerToSave(device);
  if (!agreed(yield { kind: "confirm", prompt: "Proceed with reload? [confirm]" })) return "";
  device.print(`%SYS-5-RELOAD: Reload requested by ${shell.author}. Reload Reason: ${reason}.`);
  shell.reloads.cancel();
  shell.reload();
  return "";
}

/** Plans a reload; one that was planned before is replaced without many words. */
function* planning(at: number, reason: string, device: Device): Dialogue {
  const { router, shell } = device;
  yield* offerToSave(device);
  const planned: PendingReload = { at, by: shell.author, reason };
  const before = shell.reloads.pending ? "" : plannedText(planned, router, device);
  if (!agreed(yield { kind: "confirm", prompt: "Proceed with reload? [confirm]", before })) return "";
  shell.reloads.schedule(planned);
  const [due, now] = [at, shell.clock.now()].map((moment) => longLocalTime(router, moment));
  device.log(
    `%SYS-5-SCHEDULED_RELOAD: Reload requested for ${due ?? ""} at ${now ?? ""} by ${shell.author}. Reload Reason: ${reason}.`,
  );
  return "";
}

function* offerToSave(device: Device): Generator<Question, void, string> {
  if (!device.shell.modified) return;
  if (yield* askYesOrNo("System configuration has been modified. Save? [yes/no]: ")) {
    device.print(saved(device).trimEnd());
  }
}

/** When the router's clock shows a time next, or on a day of the year. */
function momentOf(
  time: string,
  date: { readonly month: string; readonly day: number | undefined } | undefined,
  router: Router,
  now: number,
): number {
  const local = localTime(router, now).time;
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const month = date ? MONTHS.indexOf(date.month) : local.getUTCMonth();
  const day = date?.day ?? local.getUTCDate();
  const inYear = (years: number, days: number) =>
    fromLocalTime(router, Date.UTC(local.getUTCFullYear() + years, month, day + days, hours, minutes));
  const moment = inYear(0, 0);
  if (moment > now) return moment;
  return date ? inYear(1, 0) : inYear(0, 1);
}

/** What is said of a planned reload: when, by the clock if that is set, and why. */
function plannedText({ at, by, reason }: PendingReload, router: Router, { shell }: Device): string {
  const { clock } = shell;
  const seconds = Math.max(Math.ceil((at - clock.now()) / 1000), 0);
  const when = clock.authoritative
    ? `for ${longLocalTime(router, at)} (in ${spanText(seconds)})`
    : `in ${spanText(seconds - (seconds % 60))}`;
  return `Reload scheduled ${when} by ${by}\nReload reason: ${reason}\n`;
}

/** `2 hours and 5 minutes`, `9 minutes and 12 seconds`, `10 minutes` */
function spanText(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = seconds % 60;
  if (hours > 0) return minutes > 0 ? `${hours} hours and ${minutes} minutes` : `${hours} hours`;
  if (minutes === 0) return `${rest} seconds`;
  return rest > 0 ? `${minutes} minutes and ${rest} seconds` : `${minutes} minutes`;
}

const MINUTE = 60_000;

function* askYesOrNo(prompt: string): Generator<Question, boolean, string> {
  let before = "";
  for (;;) {
    const answer = (yield { kind: "answer", prompt, before }).trim();
    if (/^y(e(s)?)?$/i.test(answer)) return true;
    if (/^n(o)?$/i.test(answer)) return false;
    before = "% Please answer 'yes' or 'no'.\n";
  }
}
