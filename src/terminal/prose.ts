import { wrap } from "../language/wrap.js";

/**
 * Sentences in rows of at most so many columns, broken between words; 0: any. A row with an indent or with columns, as a
 * drawing or a table has, stays as it is.
 */
export function broken(text: string, width: number): string {
  if (width === 0) return text;
  return text
    .split("\n")
    .map((row) => (row.length <= width || ALIGNED.test(row) ? row : wrap(row, width).join("\n")))
    .join("\n");
}

const ALIGNED = /^\s| {2}/;
