import { mergedRanges, rangesText, type NumberRange } from "./vlan-list.js";
import { oneWord, type ArgumentType } from "./argument-type.js";

/**
 * The rest of a line as numbers with ranges and commas, blanks or not, such as the VLANs of an MST instance: `10, 20-30`.
 * Its value is in ascending order, without overlaps.
 */
export const numberRanges: ArgumentType<readonly NumberRange[]> = {
  symbol: () => "LINE",
  read(input) {
    const start = input.words[input.at]?.start ?? input.line.length;
    const text = input.line.slice(start).trimEnd();
    const ranges = text.split(",").map((one) => rangeOf(one.trim()));
    if (!ranges.every((range) => range !== undefined))
      return { stop: /^[\d ,-]*/.exec(text)?.[0].length ?? 0 };
    return { value: mergedRanges(ranges), words: input.words.length - input.at };
  },
  print: (ranges) => rangesText(ranges).replaceAll(",", ", "),
  examples: () => ["10", "10, 20-22"],
};

/** Instances of a spanning tree in one word, `0-3,5`. */
export const instanceList: ArgumentType<readonly NumberRange[]> = oneWord<readonly NumberRange[]>({
  symbol: "WORD",
  parse(text) {
    const ranges = text.split(",").map(rangeOf);
    return ranges.every((range) => range !== undefined) ? mergedRanges(ranges) : undefined;
  },
  stop: (text) => /^\d*(?:[,-]\d+)*/.exec(text)?.[0].length ?? 0,
  print: rangesText,
  examples: ["0", "1,3-5"],
});

function rangeOf(text: string): NumberRange | undefined {
  const [, first, last] = /^(\d{1,4})(?: *- *(\d{1,4}))?$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const [low, high] = [Number(first), Number(last ?? first)];
  return high <= 4094 && low <= high ? { low, high } : undefined;
}
