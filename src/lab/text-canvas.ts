/** The four ways out of a cell that lines run through. */
const UP = 1;
const DOWN = 2;
const LEFT = 4;
const RIGHT = 8;

/** The sign for each set of ways. */
const SIGNS = " ││││┘┐┤─└┌├─┴┬┼";

/** A sheet of characters: lines that join where they meet, and text over them. Cells are counted from 0. */
export class TextCanvas {
  readonly #ways = new Map<string, number>();
  readonly #signs = new Map<string, string>();
  #width = 0;
  #height = 0;

  /** A straight line, both ends included; they do not reach beyond their cells. */
  line(x1: number, y1: number, x2: number, y2: number): void {
    for (let x = x1; x <= x2; x++) {
      for (let y = y1; y <= y2; y++) {
        this.#join(
          x,
          y,
          (y > y1 ? UP : 0) | (y < y2 ? DOWN : 0) | (x > x1 ? LEFT : 0) | (x < x2 ? RIGHT : 0),
        );
      }
    }
  }

  /** A text that begins there, over everything. */
  write(x: number, y: number, text: string): void {
    [...text].forEach((sign, index) => {
      this.#signs.set(`${x + index} ${y}`, sign);
      this.#grow(x + index, y);
    });
  }

  /** A text around a middle. */
  writeCentered(x: number, y: number, text: string): void {
    this.write(x - Math.floor(text.length / 2), y, text);
  }

  lines(): readonly string[] {
    return Array.from({ length: this.#height }, (_, y) =>
      Array.from({ length: this.#width }, (_, x) => this.#sign(x, y))
        .join("")
        .trimEnd(),
    );
  }

  #sign(x: number, y: number): string {
    const key = `${x} ${y}`;
    return this.#signs.get(key) ?? SIGNS[this.#ways.get(key) ?? 0] ?? " ";
  }

  #join(x: number, y: number, ways: number): void {
    const key = `${x} ${y}`;
    this.#ways.set(key, (this.#ways.get(key) ?? 0) | ways);
    this.#grow(x, y);
  }

  #grow(x: number, y: number): void {
    this.#width = Math.max(this.#width, x + 1);
    this.#height = Math.max(this.#height, y + 1);
  }
}
