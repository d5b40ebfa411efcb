import type { Args } from "./declaration.js";
import { sameArgs, sameValue } from "./keys.js";
import { isRange, mergedRanges, type NumberRange } from "./types/vlan-list.js";

/**
 * Lines whose key holds a list of numbers, such as VLANs or spanning-tree instances. A switch keeps what was said for
 * each number, and writes one line for all numbers of which it was said the same (Catalyst 2960 Software Configuration
 * Guide, "Configuring VLANs").
 */

/** The argument of a key that lists numbers, if there is one. */
export function listIn(args: Args, key: readonly string[]): string | undefined {
  return key.find((label) => isList(args[label]));
}

/** The lines with what one more line says of its numbers, in the place of what was said of them before. */
export function withNumbers<A extends Args>(
  lines: readonly A[],
  args: A,
  key: readonly string[],
  label: string,
): readonly A[] {
  const others = key.filter((one) => one !== label);
  const left = lines.flatMap((line) =>
    others.every((one) => sameValue(line[one], args[one])) ? cut(line, args, label) : [line],
  );
  const like = left.find((one) => sameArgs({ ...one, [label]: undefined }, { ...args, [label]: undefined }));
  if (!like) return [...left, args];
  const numbers = mergedRanges([...numbersOf(like, label), ...numbersOf(args, label)]);
  return left.map((one) => (one === like ? { ...one, [label]: numbers } : one));
}

/** The lines without what was said of these numbers; what was not typed of the rest of a key is any. */
export function withoutNumbers<A extends Args>(
  lines: readonly A[],
  args: Partial<A>,
  key: readonly string[],
  label: string,
): readonly A[] {
  const others = key.filter((one) => one !== label && args[one] !== undefined);
  return lines.flatMap((line) =>
    others.every((one) => sameValue(line[one], args[one])) ? cut(line, args, label) : [line],
  );
}

/** What is left of a line when another one speaks of its numbers; it is itself where it lists none. */
function cut<A extends Args>(line: A, by: Args, label: string): readonly A[] {
  const numbers = numbersOf(line, label);
  const left = numbers.flatMap((range) => numbersOf(by, label).reduce(cutFromAll, [range]));
  if (numbers.length === 0) return [line];
  return left.length === 0 ? [] : [{ ...line, [label]: left }];
}

function cutFromAll(ranges: readonly NumberRange[], gone: NumberRange): NumberRange[] {
  return ranges.flatMap((range) => [
    ...(range.low < gone.low ? [{ low: range.low, high: Math.min(range.high, gone.low - 1) }] : []),
    ...(range.high > gone.high ? [{ low: Math.max(range.low, gone.high + 1), high: range.high }] : []),
  ]);
}

function numbersOf(args: Args, label: string): readonly NumberRange[] {
  const value = args[label];
  return isList(value) ? value : [];
}

function isList(value: unknown): value is readonly NumberRange[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRange);
}
