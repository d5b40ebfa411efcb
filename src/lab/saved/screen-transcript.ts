/** What the screen showed since the console was opened. */
export class ScreenTranscript {
  readonly #parts: string[] = [];
  #kept = 0;

  /** `title` says what is open, `platform` which device is at the console. */
  begin(title: string, platform: string): void {
    this.#parts.push(`! ${title}\n! platform: ${platform}\n`);
  }

  add(text: string): void {
    if (text !== "") this.#parts.push(text);
  }

  get text(): string {
    return this.#parts.join("");
  }

  /** What was added since this was asked last. */
  takeNew(): string {
    const added = this.#parts.slice(this.#kept).join("");
    this.#kept = this.#parts.length;
    return added;
  }
}
