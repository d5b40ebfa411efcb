import { Denials } from "./denials.js";

/** What clients may do to the server. */
export interface Limits {
  /** Connections of one address at a time. */
  readonly perAddress: number;
  /** Connections of all addresses together in which nobody has logged in yet. */
  readonly beforeLogin: number;
  /** Milliseconds that somebody who connected may take to log in. */
  readonly loginTime: number;
  /** Milliseconds that the answer to a wrong password takes; it doubles from the fourth one of a name on. */
  readonly denialDelay: number;
  /** Requests of authentication that an SSH connection may make, whatever their method. */
  readonly attempts: number;
  /** Session channels that an SSH connection may have at a time. */
  readonly channels: number;
}

/** `attempts` leaves room for `none`, the keys of an agent and three passwords; `channels` is OpenSSH's MaxSessions. */
export const USUAL_LIMITS: Limits = {
  perAddress: 128,
  beforeLogin: 100,
  loginTime: 60_000,
  denialDelay: 250,
  attempts: 10,
  channels: 10,
};

/** How slow the answer to a wrong password can become, in milliseconds. */
const SLOWEST = 5000;
/** How many wrong passwords of a name are answered at the usual speed. */
const USUAL = 3;

/** A connection that was let in. */
export interface Admission {
  /** Somebody has logged in. */
  loggedIn(): void;
  /** Somebody has logged in to whom other limits apply: the connection counts for its address no longer. */
  exempt(): void;
  /** The connection is gone. */
  leave(): void;
}

interface Waiting {
  readonly address: string;
  readonly drop: () => void;
}

/** Counts what comes from each address: connections, and wrong passwords within the last minute. */
export class Guard {
  private readonly connections = new Map<string, number>();
  /** The connections in which nobody has logged in yet, the oldest first. */
  private readonly waiting = new Set<Waiting>();
  private readonly deniedNames: Denials;
  private readonly deniedAddresses: Denials;

  /** `now`: milliseconds of any clock that does not go back. */
  constructor(
    readonly limits: Limits = USUAL_LIMITS,
    now: () => number = () => performance.now(),
  ) {
    this.deniedNames = new Denials(now);
    this.deniedAddresses = new Denials(now);
  }

  /** From how many addresses something is remembered. */
  get size(): number {
    return this.connections.size + this.deniedAddresses.size;
  }

  /**
   * A connection; undefined if its address has as many as it may, or too many wait for a login already. Of those the
   * oldest of the address that has most makes room for another address, so that one address cannot keep all away:
   * `drop` ends the connection that was let in.
   */
  admit(address: string, drop: () => void): Admission | undefined {
    const open = this.connections.get(address) ?? 0;
    if (open >= this.limits.perAddress) return undefined;
    if (this.waiting.size >= this.limits.beforeLogin && !this.makeRoom(address)) return undefined;
    this.connections.set(address, open + 1);
    const waiting = { address, drop };
    this.waiting.add(waiting);
    let counts = true;
    const leave = () => {
      this.waiting.delete(waiting);
      if (counts) this.left(address);
      counts = false;
    };
    return { loggedIn: () => void this.waiting.delete(waiting), exempt: leave, leave };
  }

  /** Milliseconds from its arrival until a wrong password of a name is answered. */
  penalty(address: string, user: string): number {
    const before = this.deniedNames.count(pair(address, user));
    return Math.min(this.limits.denialDelay * 2 ** Math.max(0, before + 1 - USUAL), SLOWEST);
  }

  /**
   * Milliseconds from its arrival until a right password is answered. Where somebody guesses, it takes as long as a
   * wrong one, so that a guesser learns nothing from speed; others of the address wait no longer than usual.
   */
  patience(address: string, user: string): number {
    if (this.deniedAddresses.count(address) < USUAL) return 0;
    return this.deniedNames.count(pair(address, user)) < USUAL
      ? this.limits.denialDelay
      : this.penalty(address, user);
  }

  /** A wrong password of a name, whether there is such a user or not. */
  denied(address: string, user: string): void {
    this.deniedNames.add(pair(address, user));
    this.deniedAddresses.add(address);
  }

  private left(address: string): void {
    const open = (this.connections.get(address) ?? 1) - 1;
    if (open > 0) this.connections.set(address, open);
    else this.connections.delete(address);
  }

  private makeRoom(address: string): boolean {
    const counts = new Map<string, number>();
    for (const one of this.waiting) counts.set(one.address, (counts.get(one.address) ?? 0) + 1);
    const [crowd, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
    if (most <= (counts.get(address) ?? 0) + 1) return false;
    const oldest = [...this.waiting].find((one) => one.address === crowd);
    if (!oldest) return false;
    this.waiting.delete(oldest);
    oldest.drop();
    return true;
  }
}

function pair(address: string, user: string): string {
  return `${address} ${user}`;
}
