/** The lines that were typed in one class of modes; a line that repeats the one before it is kept once. */
export class History {
  readonly #lines: string[] = [];

  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Adds a line and forgets the oldest beyond `size`. */
  add(line: string, size: number): void {
    const text = line.trim();
    if (this.#lines.at(-1) !== text) this.#lines.push(text);
    if (this.#lines.length > size) this.#lines.splice(0, this.#lines.length - size);
  }
}
