import type { Login } from "../modes/device.js";

/** A login as its router reaches it. */
export interface Seat extends Login {
  /** Whether messages come up there without being asked for again (`terminal monitor`). */
  readonly monitoring: boolean;
}

/** Who is logged in on a router, in order of their lines: the console before the vtys. */
export class Logins {
  readonly #seats = new Set<Seat>();

  get all(): readonly Seat[] {
    return [...this.#seats].sort((a, b) => rank(a.line) - rank(b.line));
  }

  add(seat: Seat): void {
    this.#seats.add(seat);
  }

  remove(seat: Seat): void {
    this.#seats.delete(seat);
  }

  /** Shows a message on every vty that asked for messages. */
  monitor(message: string): void {
    for (const seat of this.#seats) if (seat.monitoring) seat.tell([message]);
  }

  /** Ends all logins, because the router goes down or starts again. */
  dismiss(farewell: readonly string[]): void {
    for (const seat of this.#seats) {
      if (seat.peer !== undefined) seat.tell(farewell);
      seat.clear();
    }
  }
}

/** What a router says on its vtys before it goes down. */
export const SHUTDOWN = ["", "", "***", "*** --- SHUTDOWN NOW ---", "***"];

function rank(line: string): number {
  return line.startsWith("con") ? -1 : Number(line.replace(/\D/g, ""));
}
