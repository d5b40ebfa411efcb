import type { Args, Spelling } from "./declaration.js";

/** How the lines of a repeatable command are told apart and put in order. */

/** Orders keys as IOS prints them: numbers by value, names by their letters, lists by what comes first in them. */
export function compareKeys(a: readonly unknown[], b: readonly unknown[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [left, right] = [a[index], b[index]];
    if (sameValue(left, right)) continue;
    if (typeof left === "number" && typeof right === "number") return left - right;
    if (isCompound(left) && isCompound(right)) return compareKeys(Object.values(left), Object.values(right));
    return String(left) < String(right) ? -1 : 1;
  }
  return a.length - b.length;
}

function isCompound(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Sorts lines by their key. */
export function inKeyOrder<A extends Args>(lines: readonly A[], key: readonly string[]): readonly A[] {
  const keyOf = (line: A) => key.map((label) => line[label]);
  return lines.toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)));
}

/** What a line says, however the router spells it. */
export function meaningOf(command: Spelling, args: Args): Args {
  const { argumentDefaults: defaults } = command;
  const whole = defaults === undefined ? args : withArgumentDefaults(args, defaults);
  return command.meaning?.(whole) ?? whole;
}

/** Whether lines of a command that are spelt differently may say the same. */
export function hasSpellings(command: Spelling): boolean {
  return command.argumentDefaults !== undefined || command.meaning !== undefined;
}

function withArgumentDefaults(args: Args, defaults: Args): Args {
  const unsaid = Object.keys(defaults).filter((label) => args[label] === undefined);
  return unsaid.length === 0
    ? args
    : { ...args, ...Object.fromEntries(unsaid.map((label) => [label, defaults[label]])) };
}

/** Whether two arguments are the same value. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  return sameArgs(a as Args, b as Args);
}

/** Whether two lines have the same arguments; those that are not there do not count. */
export function sameArgs(a: Args, b: Args): boolean {
  for (const label in a) if (!sameValue(a[label], b[label])) return false;
  for (const label in b) if (b[label] !== undefined && a[label] === undefined) return false;
  return true;
}
