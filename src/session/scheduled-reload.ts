import type { Clock, PendingReload, Reloads } from "../modes/device.js";
import { bootMessages, type Starting } from "./boot-messages.js";
import type { Timeline, Timer } from "./timeline.js";

/** The router that reloads. */
interface ReloadHost extends Starting {
  readonly clock: Clock;
  readonly timeline: Timeline;
  boot(): void;
  log(message: string): void;
  tellConsole(lines: readonly string[]): void;
  tellEverybody(lines: readonly string[]): void;
}

/** A reload that comes by itself, and the warnings before it (IOS Configuration Fundamentals, `reload`). */
export class ScheduledReload implements Reloads {
  #pending: PendingReload | undefined;
  #timers: readonly Timer[] = [];

  constructor(private readonly host: ReloadHost) {}

  get pending(): PendingReload | undefined {
    return this.#pending;
  }

  schedule(pending: PendingReload): void {
    this.#forget();
    this.#pending = pending;
    const { host } = this;
    const wait = pending.at - host.clock.now();
    const warnings = WARNINGS.filter((minutes) => minutes * MINUTE < wait).map((minutes) =>
      host.timeline.after(wait - minutes * MINUTE, () => host.tellEverybody(warning(minutes))),
    );
    this.#timers = [...warnings, host.timeline.after(wait, () => this.#reload())];
  }

  cancel(): boolean {
    const wasPending = this.#pending !== undefined;
    this.#forget();
    if (wasPending) this.host.tellEverybody(["", "", "***", "*** --- SHUTDOWN ABORTED ---", "***", ""]);
    return wasPending;
  }

  #reload(): void {
    const { host } = this;
    const { by, reason } = this.#pending ?? { by: "console", reason: "" };
    this.#forget();
    host.log(`%SYS-5-RELOAD: Reload requested by ${by}. Reload Reason: ${reason}.`);
    host.boot();
    host.tellConsole(bootMessages(host).trimEnd().split("\n"));
  }

  #forget(): void {
    for (const timer of this.#timers) timer.cancel();
    this.#timers = [];
    this.#pending = undefined;
  }
}

const MINUTE = 60_000;

/** Minutes before a reload at which everybody is warned. */
const WARNINGS = [60, 30, 5, 1];

function warning(minutes: number): readonly string[] {
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:00`;
  return ["", "", "", "***", `*** --- SHUTDOWN in ${time} ---`, "***", ""];
}
