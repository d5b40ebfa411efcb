import type { Duplex } from "node:stream";

/** Reads a stream piece by piece; what comes before somebody asks for it waits, and the other end with it. */
export class ByteReader {
  #waiting: Buffer[] = [];
  #size = 0;
  #ended = false;
  #wake: (() => void) | undefined;

  /** `patience` is how long it waits for more, in milliseconds; undefined: for ever. */
  constructor(
    private readonly stream: Duplex,
    private readonly patience: number | undefined,
  ) {
    stream.on("data", (chunk: Buffer) => {
      this.#waiting.push(chunk);
      this.#size += chunk.length;
      stream.pause();
      this.#stir();
    });
    for (const event of ["end", "close", "error"] as const) {
      stream.on(event, () => {
        this.#ended = true;
        this.#stir();
      });
    }
  }

  /** So many bytes; undefined if the stream ends before. */
  async bytes(count: number): Promise<Buffer | undefined> {
    while (this.#size < count) if (!(await this.#more())) return undefined;
    return this.#take(count);
  }

  /** A line without its end, of so many bytes at most; undefined if there is none. */
  async line(most: number): Promise<string | undefined> {
    for (;;) {
      const all = Buffer.concat(this.#waiting);
      this.#waiting = [all];
      const end = all.indexOf("\n");
      if (end >= 0 && end <= most)
        return this.#take(end + 1)
          .subarray(0, end)
          .toString("utf8");
      if (end > most || all.length > most || !(await this.#more())) return undefined;
    }
  }

  #take(count: number): Buffer {
    const all = Buffer.concat(this.#waiting);
    this.#waiting = [all.subarray(count)];
    this.#size -= count;
    return all.subarray(0, count);
  }

  /** Waits for more; false if there is none. */
  async #more(): Promise<boolean> {
    const before = this.#size;
    if (this.#ended) return false;
    this.stream.resume();
    const timer = this.patience === undefined ? undefined : setTimeout(() => this.#stir(), this.patience);
    await new Promise<void>((resolve) => (this.#wake = resolve));
    clearTimeout(timer);
    return this.#size > before;
  }

  #stir(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}
