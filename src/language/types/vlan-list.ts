import { oneWord, type ArgumentType } from "./argument-type.js";

/** Numbers from `low` to `high`, both among them. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
}

export function isRange(value: unknown): value is NumberRange {
  return typeof value === "object" && value !== null && "low" in value && "high" in value;
}

/** VLANs by number, `1-9,20,30-32`; its value is in ascending order, without overlaps. */
export const vlanList: ArgumentType<readonly NumberRange[]> = oneWord<readonly NumberRange[]>({
  symbol: "WORD",
  parse(text) {
    const ranges = text.split(",").map(rangeOf);
    return ranges.every((range) => range !== undefined) ? mergedRanges(ranges) : undefined;
  },
  stop: (text) => /^\d*(?:[,-]\d+)*/.exec(text)?.[0].length ?? 0,
  // 10, 20 and 10;20 and 10 20
  meant: (text) => text.replace(/ *[,; ] */g, ",").replace(/,?-,?/g, "-"),
  print: rangesText,
  examples: ["10", "20-22", "5,7,9-11"],
});

/** The highest number that a VLAN may have (IEEE 802.1Q keeps 4095 for itself). */
export const LAST_VLAN = 4094;

function rangeOf(text: string): NumberRange | undefined {
  const [, first, last] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text) ?? [];
  const low = Number(first);
  const high = last === undefined ? low : Number(last);
  return low >= 1 && high <= LAST_VLAN && low <= high ? { low, high } : undefined;
}

/** The same numbers in ascending order, with as few ranges as can be. */
export function mergedRanges(ranges: readonly NumberRange[]): readonly NumberRange[] {
  const merged: NumberRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.low - b.low)) {
    const last = merged.at(-1);
    if (last && range.low <= last.high + 1) {
      merged[merged.length - 1] = { low: last.low, high: Math.max(last.high, range.high) };
    } else merged.push(range);
  }
  return merged;
}

/** The numbers of ranges without those of others. */
export function withoutRanges(
  ranges: readonly NumberRange[],
  others: readonly NumberRange[],
): readonly NumberRange[] {
  return others.reduce((left, gone) => left.flatMap((range) => cutOut(range, gone)), ranges);
}

function cutOut({ low, high }: NumberRange, gone: NumberRange): readonly NumberRange[] {
  const below = { low, high: Math.min(high, gone.low - 1) };
  const above = { low: Math.max(low, gone.high + 1), high };
  return [below, above].filter((range) => range.low <= range.high);
}

/** `1-9,20,30,31`: only three numbers or more in a row make a range. */
export function rangesText(ranges: readonly NumberRange[]): string {
  return ranges
    .map(({ low, high }) => `${low}${high === low ? "" : `${high === low + 1 ? "," : "-"}${high}`}`)
    .join(",");
}
