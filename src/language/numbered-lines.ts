import type { Args } from "./declaration.js";
import { sameArgs, sameValue } from "./keys.js";
import { isRange, mergedRanges, withoutRanges, type NumberRange } from "./types/vlan-list.js";

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
  const like = lines.find((one) => sameArgs({ ...one, [label]: undefined }, { ...args, [label]: undefined }));
  const others = otherLabels(key, label);
  if (!like) return [...withoutThose(lines, args, others, label), args];
  const numbers = mergedRanges([...numbersOf(like, label), ...numbersOf(args, label)]);
  return lines.flatMap((line) =>
    line === like ? [{ ...line, [label]: numbers }] : withoutThose([line], args, others, label),
  );
}

/** The lines without what was said of these numbers; what was not typed of the rest of a key is any. */
export function withoutNumbers<A extends Args>(
  lines: readonly A[],
  args: Partial<A>,
  key: readonly string[],
  label: string,
): readonly A[] {
  const typed = otherLabels(key, label).filter((one) => args[one] !== undefined);
  return withoutThose(lines, args, typed, label);
}

function otherLabels(key: readonly string[], label: string): readonly string[] {
  return key.filter((one) => one !== label);
}

/** What is left of the lines that agree in `alike` when another one speaks of its numbers, and all others. */
function withoutThose<A extends Args>(
  lines: readonly A[],
  args: Args,
  alike: readonly string[],
  label: string,
): readonly A[] {
  const gone = numbersOf(args, label);
  return lines.flatMap((line) => {
    const numbers = numbersOf(line, label);
    if (numbers.length === 0 || !alike.every((one) => sameValue(line[one], args[one]))) return [line];
    const left = withoutRanges(numbers, gone);
    return left.length === 0 ? [] : [{ ...line, [label]: left }];
  });
}

function numbersOf(args: Args, label: string): readonly NumberRange[] {
  const value = args[label];
  return isList(value) ? value : [];
}

function isList(value: unknown): value is readonly NumberRange[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRange);
}
