import type { PendingRollback, RollbackTimer } from "../modes/device.js";
import type { Surroundings } from "../modes/surroundings.js";
import type { Timeline, Timer } from "./timeline.js";

interface RollbackHost {
  readonly timeline: Timeline;
  readonly surroundings: Surroundings;
  tellEverybody(lines: readonly string[]): void;
}

/** The time within which a change has to be confirmed. */
export class Rollback implements RollbackTimer {
  #pending: PendingRollback | undefined;
  #timers: readonly Timer[] = [];

  constructor(private readonly host: RollbackHost) {}

  get pending(): PendingRollback | undefined {
    return this.#pending;
  }

  start(
    pending: PendingRollback,
    { warn, expire }: { readonly warn: string; readonly expire: () => string },
  ): void {
    this.stop();
    this.#pending = pending;
    const { host } = this;
    const { timeline } = host;
    const wait = pending.minutes * MINUTE;
    const tell = (text: string) => host.tellEverybody(text.trimEnd().split("\n"));
    this.#timers = [
      ...(wait > MINUTE ? [timeline.after(wait - MINUTE, () => tell(warn))] : []),
      timeline.after(wait, () => {
        this.stop();
        tell(expire());
        host.surroundings.changed();
      }),
    ];
  }

  stop(): boolean {
    const wasPending = this.#pending !== undefined;
    for (const timer of this.#timers) timer.cancel();
    this.#timers = [];
    this.#pending = undefined;
    return wasPending;
  }
}

const MINUTE = 60_000;
