/** What one address may do to the server. */
export interface Limits {
  /** Connections of one address at a time. */
  readonly perAddress: number;
  /** Milliseconds that somebody who connected may take to log in. */
  readonly loginTime: number;
  /** Milliseconds that the answer to a wrong password takes at least; it doubles with each further one. */
  readonly denialDelay: number;
}

export const USUAL_LIMITS: Limits = { perAddress: 128, loginTime: 60_000, denialDelay: 250 };

/** How long a wrong password counts, and how slow the answer can become, in milliseconds. */
const MEMORY = 60_000;
const SLOWEST = 5000;
/** From so many wrong passwords on, right ones are answered as slowly: a guesser learns nothing from speed. */
const SUSPECT = 3;

interface Visitor {
  connections: number;
  denials: number;
  deniedAt: number;
}

/** Counts what comes from each address: connections, and wrong passwords within the last minute. */
export class Guard {
  private readonly visitors = new Map<string, Visitor>();

  /** `now`: milliseconds of any clock that does not go back. */
  constructor(
    readonly limits: Limits = USUAL_LIMITS,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** How many addresses are remembered. */
  get size(): number {
    return this.visitors.size;
  }

  /** A connection; false if the address has as many as it may. Each that was let in has to `leave`. */
  admit(address: string): boolean {
    const visitor = this.visitor(address);
    if (visitor.connections >= this.limits.perAddress) return false;
    visitor.connections++;
    return true;
  }

  leave(address: string): void {
    this.visitor(address).connections--;
    this.forget();
  }

  /** Milliseconds to wait before a verdict on a password is told; a wrong one counts. */
  delay(address: string, right: boolean): number {
    const visitor = this.visitor(address);
    const suspect = visitor.denials >= SUSPECT;
    if (!right) {
      visitor.denials++;
      visitor.deniedAt = this.now();
    }
    if (right && !suspect) return 0;
    return Math.min(this.limits.denialDelay * 2 ** Math.max(0, visitor.denials - SUSPECT), SLOWEST);
  }

  /** Forgets the addresses that nobody comes from any more. */
  private forget(): void {
    for (const [address, { connections, denials, deniedAt }] of this.visitors) {
      const quiet = denials === 0 || this.now() - deniedAt > MEMORY;
      if (connections <= 0 && quiet) this.visitors.delete(address);
    }
  }

  private visitor(address: string): Visitor {
    const known = this.visitors.get(address);
    if (known && this.now() - known.deniedAt > MEMORY) known.denials = 0;
    const visitor = known ?? { connections: 0, denials: 0, deniedAt: 0 };
    this.visitors.set(address, visitor);
    return visitor;
  }
}
