import { oneWord, type ArgumentType } from "./argument-type.js";
import { digits, line, word } from "./text.js";

/** What a replay types where a record says `<removed>`: the first that the line takes, of the form that it asks for. */
export const STAND_INS = [
  "removed-from-record",
  "removed",
  "1234",
  // `removed` as `password 7`, `secret 5` and `secret 4` have it.
  "0214015604100A25",
  "$1$cme0$qHisihdbpAih0t5dokKTe1",
  "sTSLKAl0tjtUBtEG/R5vkrxLUD2uc5TEic85zNDCnJ6",
];

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
  freeText: true,
  standIns: STAND_INS,
};

/** A password, key or community of one word; a range bounds its length. */
export const secretWord: ArgumentType<string> = { ...word, standIns: STAND_INS };

/** A key to the end of the line. */
export const secretLine: ArgumentType<string> = { ...line, standIns: STAND_INS };

/** A code of digits. */
export const secretDigits: ArgumentType<string> = { ...digits, standIns: STAND_INS };

/** The longest line that IOS takes. */
const LONGEST = 254;

/** A code that a phone user dials: four to eight digits. */
export const dialledSecret: ArgumentType<string> = {
  ...oneWord<string>({
    symbol: "WORD",
    parse: (text) => (/^\d{4,8}$/.test(text) ? text : undefined),
    stop: (text) => /^\d{0,8}/.exec(text)?.[0].length ?? 0,
    print: (value) => value,
    examples: ["1234"],
  }),
  standIns: STAND_INS,
};
