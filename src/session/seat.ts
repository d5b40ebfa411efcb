import type { Clock, Encryption } from "../modes/device.js";
import type { Caller } from "../router/access-match.js";
import type { Seat } from "./logins.js";

/** One terminal line while a session has it: who sits there, what comes up there by itself. */
export class LineSeat implements Seat {
  readonly line: string;
  readonly peer: string | undefined;
  readonly encryption: Encryption | undefined;
  /** The connection by which it came; undefined on the console. */
  readonly caller: Caller | undefined;
  user: string | undefined;
  /** The privilege level, 0 to 15. */
  level = 1;
  /** The view in which somebody is (`enable view`); commands then go by it, and not by the level. */
  view: string | undefined;
  /** Whether somebody has got past the login. */
  admitted = false;
  monitoring = false;
  /** How often a wrong name or password was given. */
  denials = 0;
  readonly #clock: Clock;
  readonly #leave: () => void;
  readonly #stirred: (() => void) | undefined;
  #messages: string[] = [];
  #typedAt: number;

  /** `leave` ends the session that sits there. */
  constructor(clock: Clock, { line, peer, port = TELNET, encryption, stirred }: Where, leave: () => void) {
    this.#clock = clock;
    this.line = line;
    this.peer = peer;
    this.encryption = encryption;
    this.caller = peer === undefined ? undefined : { address: peer, port };
    this.#leave = leave;
    this.#stirred = stirred;
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

  /** Somebody got past the login. */
  admit(user: string | undefined, level: number): void {
    this.admitted = true;
    this.user = user;
    this.level = level;
    this.view = undefined;
  }

  /** Nobody sits there any more. */
  vacate(): void {
    this.admitted = false;
    this.user = undefined;
    this.level = 1;
    this.view = undefined;
    this.monitoring = false;
  }

  tell(lines: readonly string[]): void {
    this.#messages.push(...lines);
    // A terminal that nobody reads keeps what came last.
    if (this.#messages.length > MOST) this.#messages = this.#messages.slice(-MOST);
    this.#stirred?.();
  }

  takeMessages(): readonly string[] {
    return this.#messages.splice(0);
  }

  clear(): void {
    this.#leave();
  }
}

/** Where a session runs, and whence it came. */
interface Where {
  readonly line: string;
  readonly peer?: string;
  readonly port?: number;
  readonly encryption?: Encryption | undefined;
  /** Called when a message comes up there. */
  readonly stirred?: () => void;
}

const TELNET = 23;
const MOST = 1000;
