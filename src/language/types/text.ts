import { oneWord, type ArgumentType, type Range } from "./argument-type.js";

/** One word, taken as typed; a range bounds its length. */
export const word: ArgumentType<string> = {
  ...oneWord<string>({
    symbol: "WORD",
    parse: (text, { min, max }) =>
      text.length >= (min ?? 1) && text.length <= (max ?? Infinity) ? text : undefined,
    stop: () => 0,
    meant: asMuchAsFits,
    print: (value) => value,
    examples: ["alpha", "Beta-2"],
  }),
  examples: ({ max = Infinity }) => ["alpha", "Beta-2"].map((text) => text.slice(0, max)),
  freeText: true,
};

/** The rest of the line, verbatim, inner blanks included; a range bounds its length. */
export const line: ArgumentType<string> = {
  symbol: () => "LINE",
  read(input) {
    const start = input.words[input.at]?.start ?? input.line.length;
    const text = input.line.slice(start).trimEnd();
    const { max = Infinity } = input.range;
    return text.length > max ? { stop: max } : { value: text, words: input.words.length - input.at };
  },
  meant: asMuchAsFits,
  print: (value) => value,
  examples: () => ["some words here", "one"],
  freeText: true,
};

/** The rest of the line as words that stand for themselves, whatever blanks were between them. */
export const words: ArgumentType<string> = {
  ...line,
  read(input) {
    const reading = line.read(input);
    return "stop" in reading ? reading : { ...reading, value: reading.value.replace(/\s+/g, " ") };
  },
};

/** A word that may be quoted to hold blanks, and is printed quoted (`username "user1"`, `label "mobile"`). */
export const quoted: ArgumentType<string> = oneWord<string>({
  freeText: true,
  symbol: "WORD",
  parse: (text) => (text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text),
  print: (value) => `"${value}"`,
  examples: ["user1", '"front desk"'],
});

/** The rest of the line, quotation marks aside, printed quoted. */
export const quotedLine: ArgumentType<string> = {
  symbol: () => "LINE",
  read(input) {
    const reading = line.read(input);
    if ("stop" in reading) return reading;
    return { ...reading, value: reading.value.replace(/^"(.*)"$/, "$1") };
  },
  print: (value) => `"${value}"`,
  examples: () => ["music.au", '"front desk"'],
  freeText: true,
};

/** Digits with the letters and signs that a telephone number may hold (CME: 0-9, A-D, `*`, `#`, `+`, `.`). */
export const digits: ArgumentType<string> = oneWord<string>({
  freeText: true,
  symbol: "WORD",
  parse: (text, { max }) =>
    /^\+?[0-9A-D*#.]+T?$/i.test(text) && text.length <= (max ?? 32) ? text : undefined,
  stop: (text) => /^\+?[0-9A-D*#.]*/i.exec(text)?.[0].length ?? 0,
  // 555-1234, 01 23 45 67, (555) 1234
  meant: (text) => text.replace(/[ ()/-]/g, ""),
  print: (value) => value,
  examples: ["101", "9T", "*55"],
});

/** A hexadecimal string, with or without dots; kept as typed. */
export const hex: ArgumentType<string> = oneWord<string>({
  freeText: true,
  symbol: "Hex-string",
  parse: (text) => (/^(0x)?[0-9a-f]+(\.[0-9a-f]+)*$/i.test(text) ? text : undefined),
  stop: (text) => /^[0-9a-f.]*/i.exec(text)?.[0].length ?? 0,
  print: (value) => value,
  examples: ["0100.1122.3344.55", "0f"],
});

/** The beginning of a text that is too long. */
function asMuchAsFits(text: string, { max = Infinity }: Range): string | undefined {
  return text.length > max ? text.slice(0, max).trimEnd() : undefined;
}
