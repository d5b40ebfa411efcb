import type { ArgumentType } from "./argument-type.js";

/** The rest of a line as a list with commas between, blanks or not: `8001, 8002,*`. */
function commaList<T>(spec: {
  item: RegExp;
  readonly value: (text: string) => T;
  examples: readonly string[];
  readonly between?: string;
}): ArgumentType<readonly T[]> {
  return {
    symbol: () => "LINE",
    read(input) {
      const start = input.words[input.at]?.start ?? input.line.length;
      const text = input.line.slice(start).trimEnd();
      const items = text.split(/\s*,\s*|\s+/);
      const wrong = items.findIndex((item) => !spec.item.test(item));
      if (wrong >= 0) return { stop: Math.max(text.indexOf(items[wrong] ?? ""), 0) };
      return { value: items.map(spec.value), words: input.words.length - input.at };
    },
    print: (values) => values.join(spec.between ?? ", "),
    examples: () => spec.examples,
  };
}

/** Telephone numbers, `*` for a place that anybody may take (CME command reference, ephone-hunt `list`). */
export const numberList = commaList({
  item: /^([0-9A-D+#]+|\*)$/i,
  value: (text) => text,
  examples: ["8001, 8002", "101"],
});

/** The same, printed without blanks (CME command reference, voice hunt-group `list`). */
export const denseNumberList = commaList({
  item: /^([0-9A-D+#]+|\*)$/i,
  value: (text) => text,
  examples: ["8001,8002", "101"],
  between: ",",
});

/** Times in seconds, 3 to 60000 (ephone-hunt `timeout`). */
export const secondsList = commaList({
  item: /^([3-9]|[1-9]\d{1,3}|[1-5]\d{4}|60000)$/,
  value: Number,
  examples: ["10", "5, 7, 9"],
});
