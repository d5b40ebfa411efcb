import { wordAt, type ArgumentType } from "./argument-type.js";

/** A whole number within a range; out of range is as wrong as a letter (PARSER.md section 1: no range message). */
export const number: ArgumentType<number> = {
  symbol: (range) => `<${range.min ?? 0}-${range.max ?? 4294967295}>`,
  read(input) {
    const word = wordAt(input);
    const value = Number(word);
    const { min = 0, max = 4294967295 } = input.range;
    if (/^-?\d{1,10}$/.test(word) && value >= min && value <= max) return { value, words: 1 };
    return { stop: stopOf(word, max) };
  },
  print: String,
  examples: ({ min = 0, max = 4294967295 }) => [...new Set([String(min), String(max)])],
};

/** Digits that some number up to `max` could begin with; the caret stands at the first one too many. */
function stopOf(word: string, max: number): number {
  let end = 0;
  while (end < word.length && end < 10 && /\d/.test(word[end] ?? "") && Number(word.slice(0, end + 1)) <= max) end++;
  return end === word.length ? 0 : end;
}
