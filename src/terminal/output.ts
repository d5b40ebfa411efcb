/** Gathers what one event sends, so that it goes out in one piece, and knows whether a row has begun. */
export class Output {
  private pieces: string[] = [];
  private fresh = true;

  constructor(private readonly write: (text: string) => void) {}

  /** Whether the cursor stands at the start of an empty row. */
  get atRowStart(): boolean {
    return this.fresh;
  }

  /** Text whose lines end with a newline. */
  put(text: string): void {
    if (text === "") return;
    this.pieces.push(text.replace(/\r?\n/g, "\r\n"));
    this.fresh = text.endsWith("\n");
  }

  newline(): void {
    this.put("\n");
  }

  /** A thousand refused keys ring once. */
  bell(): void {
    if (this.pieces.at(-1) !== BELL) this.pieces.push(BELL);
  }

  flush(): void {
    const text = this.pieces.join("");
    this.pieces = [];
    if (text !== "") this.write(text);
  }
}

const BELL = "\u0007";
