import { wordAt, type ArgumentType } from "./argument-type.js";

const PLAIN = /^\d{1,10}$/;
const SIGNED = /^[+-]?\d{1,10}$/;

/** A whole number within a range, with a sign where it may be negative; out of range is as wrong as a letter (PARSER.md section 1: no range message). */
export const number: ArgumentType<number> = {
  symbol: (range) => `<${range.min ?? 0}-${range.max ?? 4294967295}>`,
  read(input) {
    const word = wordAt(input);
    const { min = 0, max = 4294967295 } = input.range;
    const spelling = min < 0 ? SIGNED : PLAIN;
    // A sign in front of nothing is nothing: -0 is 0.
    const value = Number(word) + 0;
    if (spelling.test(word) && value >= min && value <= max) return { value, words: 1 };
    return { stop: min < 0 && /^[+-]/.test(word) ? 1 + stopOf(word.slice(1)) : stopOf(word) };
  },
  print: String,
  examples: ({ min = 0, max = 4294967295 }) => [...new Set([String(min), String(max)])],
};

/** Behind digits the caret stands at the first sign that is none; a number out of range is wrong from its start. */
function stopOf(word: string): number {
  const digits = /^\d*/.exec(word)?.[0].length ?? 0;
  return digits === word.length ? 0 : digits;
}
