import type { ArgumentType } from "./argument-type.js";

const GROUP = /^[0-9a-f]{1,8}$/i;

/** A row of a certificate or a key: groups of up to eight hexadecimal digits, printed in upper case. */
export const hexRow: ArgumentType<string> = {
  symbol: () => "Hex-data",
  read(input) {
    const groups = input.words.slice(input.at);
    const start = groups[0]?.start ?? 0;
    const wrong = groups.find(({ text }) => !GROUP.test(text));
    if (wrong) return { stop: wrong.start - start + lengthOfHex(wrong.text) };
    return { value: groups.map(({ text }) => text.toUpperCase()).join(" "), words: groups.length };
  },
  print: (value) => value,
  examples: () => ["30820229 30820192 A0030201", "0f"],
};

function lengthOfHex(text: string): number {
  return /^[0-9a-f]{0,8}/i.exec(text)?.[0].length ?? 0;
}
