import type { Clock, Encryption } from "../modes/device.js";
import type { Seat } from "./logins.js";

/** Which line it is, and where who sits there comes from. */
interface Where {
  readonly line: string;
  readonly peer?: string;
  readonly encryption?: Encryption | undefined;
}

/** One terminal line while a session has it: who sits there, what comes up there by itself. */
export class LineSeat implements Seat {
  readonly line: string;
  readonly peer: string | undefined;
  readonly encryption: Encryption | undefined;
  user: string | undefined;
  monitoring = false;
  /** How often a wrong name or password was given. */
  denials = 0;
  readonly #clock: Clock;
  readonly #leave: () => void;
  #messages: string[] = [];
  #typedAt: number;

  /** `leave` ends the session that sits there. */
  constructor(clock: Clock, where: Where, leave: () => void) {
    this.#clock = clock;
    this.line = where.line;
    this.peer = where.peer;
    this.encryption = where.encryption;
    this.#leave = leave;
    this.#typedAt = clock.uptime();
  }

  get author(): string {
    if (this.line.startsWith("con")) return this.user === undefined ? "console" : `${this.user} on console`;
    const place = `${this.line} (${this.peer ?? ""})`;
    return this.user === undefined ? place : `${this.user} on ${place}`;
  }

  get idle(): number {
    return Math.max(0, this.#clock.uptime() - this.#typedAt);
  }

  /** Something was typed. */
  touch(): void {
    this.#typedAt = this.#clock.uptime();
  }

  tell(lines: readonly string[]): void {
    this.#messages.push(...lines);
    // A terminal that nobody reads keeps what came last.
    if (this.#messages.length > MOST) this.#messages = this.#messages.slice(-MOST);
  }

  takeMessages(): readonly string[] {
    return this.#messages.splice(0);
  }

  clear(): void {
    this.#leave();
  }
}

const MOST = 1000;
