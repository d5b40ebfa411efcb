import type { Dialect } from "../dialect.js";
import type { ArgumentType } from "./argument-type.js";

/** One button of a phone: `1:1`, `2o3,4`, `3m7` (CME command reference, `button`). */
export interface Button {
  readonly button: number;
  readonly separator: Separator;
  readonly dns: readonly number[];
}

/** `:` normal · `b` beep · `c` overlay with call waiting · `f` feature ring · `m` monitor · `o` overlay · `s` silent · `w` watch · `x` expansion. */
export type Separator = ":" | "b" | "c" | "f" | "m" | "o" | "s" | "w" | "x";

const PAIR = /^([1-9]\d?)([:bcfmoswx])([1-9]\d{0,4}(?:,[1-9]\d{0,4})*)$/i;
/** A button without a number (`1:`, `1::1`), where the language takes it; it leads nowhere. */
const BROKEN = /^([1-9]\d?):[:\d]*$/;

/** One or more buttons in a row, each a word. */
export const buttons: ArgumentType<readonly Button[]> = {
  symbol: () => "LINE",
  read(input) {
    const found: Button[] = [];
    let at = input.at;
    for (; at < input.words.length; at++) {
      const word = input.words[at];
      const button = word && (parseButton(word.text) ?? parseBroken(word.text, input.dialect));
      if (!button) {
        const start = input.words[input.at]?.start ?? 0;
        return { stop: (word?.start ?? 0) - start + pairStop(word?.text ?? "") };
      }
      found.push(button);
    }
    return { value: found, words: at - input.at };
  },
  // 1 : 1, 1;1, 1=1
  meant: (text) => text.replace(/ *[:;=] */g, ":"),
  print: (value) => value.map(printButton).join(" "),
  examples: () => ["1:1", "1:1 2o3,4 3m7"],
};

/** A button as typed, `2o3,4`. */
export function printButton({ button, separator, dns }: Button): string {
  return `${button}${separator}${dns.join(",")}`;
}

function parseButton(text: string): Button | undefined {
  const [, button, separator, dns] = PAIR.exec(text) ?? [];
  if (!button || !separator || !dns) return undefined;
  return {
    button: Number(button),
    separator: separator.toLowerCase() as Separator,
    dns: dns.split(",").map(Number),
  };
}

function parseBroken(text: string, dialect: Dialect): Button | undefined {
  const [, button] = dialect.traits.takesEmptyButtons ? (BROKEN.exec(text) ?? []) : [];
  return button === undefined ? undefined : { button: Number(button), separator: ":", dns: [] };
}

function pairStop(text: string): number {
  return /^(?:[1-9]\d?(?:[:bcfmoswx](?:[1-9]\d{0,4}(?:,(?=\d|$))?)*)?)?/i.exec(text)?.[0].length ?? 0;
}
