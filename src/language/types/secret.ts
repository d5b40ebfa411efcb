import { oneWord, type ArgumentType } from "./argument-type.js";

/** A password to the end of the line, inner blanks included (IOS Security Guide, `enable password`). */
export const secret: ArgumentType<string> = {
  symbol: () => "LINE",
  read(input) {
    const start = input.words[input.at]?.start ?? input.line.length;
    const text = input.line.slice(start).trimEnd();
    return text.length > LONGEST ? { stop: LONGEST } : { value: text, words: input.words.length - input.at };
  },
  print: (value) => value,
  examples: () => ["cisco", "class 2"],
};

/** The longest line that IOS takes. */
const LONGEST = 254;

/** A code that a phone user dials: four to eight digits. */
export const dialledSecret: ArgumentType<string> = oneWord<string>({
  symbol: "WORD",
  parse: (text) => (/^\d{4,8}$/.test(text) ? text : undefined),
  stop: (text) => /^\d{0,8}/.exec(text)?.[0].length ?? 0,
  print: (value) => value,
  examples: ["1234"],
});
