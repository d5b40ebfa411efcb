/**
 * The lines of lists by their keys, so that one more costs no look at each of the others. A list is never changed but
 * takes the place of another, which hands its index on to it.
 */
export class LineIndex<Line, Context = undefined> {
  readonly #indexes = new WeakMap<readonly Line[], Map<string, Line>>();

  /** Lines with equal keys are the same line; the context is the same for all lists that follow one another. */
  constructor(private readonly keyOf: (line: Line, context: Context) => string) {}

  /** The first line with the key of this one. */
  find(lines: readonly Line[], like: Line, context: Context): Line | undefined {
    const wanted = this.keyOf(like, context);
    if (lines.length <= FEW) return lines.find((one) => this.keyOf(one, context) === wanted);
    let index = this.#indexes.get(lines);
    if (!index) {
      index = new Map(lines.toReversed().map((one) => [this.keyOf(one, context), one]));
      this.#indexes.set(lines, index);
    }
    return index.get(wanted);
  }

  /** `after` has the place of `before`, and this line besides, behind those with its key if there are any. */
  added(before: readonly Line[], after: readonly Line[], line: Line, context: Context): void {
    const index = this.#handOn(before, after);
    if (!index) return;
    const key = this.keyOf(line, context);
    if (!index.has(key)) index.set(key, line);
  }

  /** `after` has the place of `before`, and this line instead of that with its key. */
  replaced(before: readonly Line[], after: readonly Line[], line: Line, context: Context): void {
    this.#handOn(before, after)?.set(this.keyOf(line, context), line);
  }

  /** `after` has the place of `before`, without the line that has the key of this one. */
  removed(before: readonly Line[], after: readonly Line[], line: Line, context: Context): void {
    this.#handOn(before, after)?.delete(this.keyOf(line, context));
  }

  #handOn(before: readonly Line[], after: readonly Line[]): Map<string, Line> | undefined {
    const index = this.#indexes.get(before);
    if (!index) return undefined;
    this.#indexes.delete(before);
    this.#indexes.set(after, index);
    return index;
  }
}

/** How many lines are looked at one by one. */
const FEW = 16;
