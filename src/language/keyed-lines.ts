import type { Args, Setting, Spelling } from "./declaration.js";
import { compareKeys, inKeyOrder, meaningOf, sameValue } from "./keys.js";
import { LineIndex } from "./line-index.js";
import { listIn, withNumbers, withoutNumbers } from "./numbered-lines.js";

/** How the lines of a setting are told apart, and in which order they are kept. */
export type Placing = Spelling & Pick<Setting<never, never>, "key" | "printOrder">;

/** The lines with one more, or with it in the place of that with the same key. */
export function withLine<A extends Args>(lines: readonly A[], args: A, placing: Placing): readonly A[] {
  const { key = NO_KEY, printOrder } = placing;
  const list = listIn(args, key);
  if (list !== undefined) {
    const numbered = withNumbers(lines, args, key, list);
    return printOrder === "entered" ? numbered : inKeyOrder(numbered, key);
  }
  const known = lineWithKey(lines, args, placing);
  const place = known
    ? lines.indexOf(known)
    : printOrder === "entered"
      ? lines.length
      : placeAmong(lines, args, key);
  const after = known ? lines.with(place, args) : lines.toSpliced(place, 0, args);
  if (known) index.replaced(lines, after, args, placing);
  else index.added(lines, after, args, placing);
  return after;
}

/** The lines but that with the key that was typed, or, if none has just that key, those that have it and more. */
export function without<A extends Args>(
  lines: readonly A[],
  args: Partial<A>,
  placing: Placing,
): readonly A[] {
  const { key = NO_KEY } = placing;
  const list = listIn(args, key);
  if (list !== undefined) return withoutNumbers(lines, args, key, list);
  const known = lineWithKey(lines, args, placing);
  if (!known) return isWhole(args, placing) ? lines : lines.filter((one) => !hasKey(one, args, placing));
  const after = lines.filter((one) => one !== known);
  index.removed(lines, after, args, placing);
  return after;
}

/** The line with the key of `args`. */
export function lineWithKey<A extends Args>(
  lines: readonly A[],
  args: Partial<A>,
  placing: Placing,
): A | undefined {
  // What is found is one of the lines.
  return index.find(lines, args, placing) as A | undefined;
}

const index = new LineIndex<Args, Placing>(keyText);

/** The key of a line as one text: equal for equal values, and for those that are not there. */
function keyText(args: Args, placing: Placing): string {
  const said = meaningOf(placing, args);
  return JSON.stringify((placing.key ?? NO_KEY).map((label) => said[label]));
}

/** Where a line belongs among others that are in the order of their keys. */
function placeAmong(lines: readonly Args[], args: Args, key: readonly string[]): number {
  const keyOf = (line: Args) => key.map((label) => line[label]);
  const own = keyOf(args);
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareKeys(keyOf(lines[middle] ?? args), own) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether all of a key was typed, so that no other line can be meant. */
function isWhole(args: Args, placing: Placing): boolean {
  return (placing.key ?? NO_KEY).every((label) => args[label] !== undefined);
}

/** Whether a line has what was said of a key, and maybe more. */
function hasKey(line: Args, typed: Args, placing: Placing): boolean {
  const [held, wanted] = [meaningOf(placing, line), meaningOf(placing, typed)];
  return (placing.key ?? NO_KEY).every(
    (label) => wanted[label] === undefined || sameValue(held[label], wanted[label]),
  );
}

const NO_KEY: readonly string[] = [];
