/** Walks the history with ↑ and ↓; what was typed before the walk comes back at its newer end. */
export class Recall {
  private stepsBack = 0;
  private draft = "";

  /** The line before; undefined at the oldest one. `typed` is what the editor holds now. */
  older(history: readonly string[], typed: string): string | undefined {
    const line = history[history.length - this.stepsBack - 1];
    if (line === undefined) return undefined;
    if (this.stepsBack === 0) this.draft = typed;
    this.stepsBack++;
    return line;
  }

  /** The line after; undefined where the walk began. */
  newer(history: readonly string[]): string | undefined {
    if (this.stepsBack === 0) return undefined;
    this.stepsBack--;
    return this.stepsBack === 0 ? this.draft : history[history.length - this.stepsBack];
  }

  /** The next walk starts at the newest line. */
  reset(): void {
    this.stepsBack = 0;
  }
}
