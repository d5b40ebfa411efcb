/** The last ten deletions, for Ctrl-Y and Esc-Y (IOS Configuration Fundamentals, CLI: "Recalling Deleted Entries"). */
export class KillRing {
  private readonly entries: (readonly string[])[] = [];
  private at = 0;

  add(characters: readonly string[]): void {
    if (characters.length === 0) return;
    this.entries.unshift(characters);
    this.entries.length = Math.min(this.entries.length, CAPACITY);
  }

  /** What was deleted last. */
  latest(): readonly string[] | undefined {
    this.at = 0;
    return this.entries[0];
  }

  /** What was deleted before the entry given out last; after the oldest comes the latest again. */
  older(): readonly string[] | undefined {
    this.at = (this.at + 1) % Math.max(1, this.entries.length);
    return this.entries[this.at];
  }
}

const CAPACITY = 10;
