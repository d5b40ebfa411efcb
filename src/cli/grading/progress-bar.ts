/** How far the work is, in one line at a terminal; nothing anywhere else. */
export class ProgressBar {
  #done = 0;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly total: number,
  ) {
    this.#draw();
  }

  /** One more is done. */
  advance(): void {
    this.#done++;
    this.#draw();
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) this.stream.write("\r\x1b[K");
  }

  get #isShown(): boolean {
    return this.stream.isTTY && this.total > 1;
  }

  #draw(): void {
    if (!this.#isShown) return;
    const width = 30;
    const full = Math.round((this.#done / this.total) * width);
    this.stream.write(`\r[${"#".repeat(full)}${" ".repeat(width - full)}] ${this.#done}/${this.total}`);
  }
}
