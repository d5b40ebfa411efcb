/** How long a wrong password counts, in milliseconds. */
const MEMORY = 60_000;

/** How many names are remembered at most: the oldest make room. */
const MOST = 10_000;

interface Entry {
  readonly count: number;
  readonly at: number;
}

/** How often something was denied within the last minute, by a key; what is remembered is bounded. */
export class Denials {
  /** In the order of their last denial. */
  private readonly entries = new Map<string, Entry>();

  /** `now`: milliseconds of any clock that does not go back. */
  constructor(private readonly now: () => number) {}

  get size(): number {
    this.forget();
    return this.entries.size;
  }

  count(key: string): number {
    this.forget();
    return this.entries.get(key)?.count ?? 0;
  }

  add(key: string): void {
    const count = this.count(key) + 1;
    this.entries.delete(key);
    this.entries.set(key, { count, at: this.now() });
    const [oldest] = this.entries.keys();
    if (this.entries.size > MOST && oldest !== undefined) this.entries.delete(oldest);
  }

  private forget(): void {
    for (const [key, { at }] of this.entries) {
      if (this.now() - at <= MEMORY) return;
      this.entries.delete(key);
    }
  }
}
