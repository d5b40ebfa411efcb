import type { Args } from "../language/declaration.js";
import { withLine } from "../language/keyed-lines.js";
import { sameValue } from "../language/keys.js";

/** The get, set and clear of settings that fill a field of what their mode edits. */

/** The field holds the arguments of one line, or nothing. */
export function field<const K extends string>(name: K) {
  return {
    get: <A>(target: Readonly<Record<K, A | undefined>>): A | undefined => target[name],
    set: <A>(target: Record<K, A | undefined>, args: A): void => {
      target[name] = args;
    },
    clear: (target: Record<K, unknown>): void => {
      target[name] = undefined;
    },
  };
}

/** The field holds the value of one argument. */
export function value<const K extends string, const L extends string>(name: K, label: L) {
  return {
    get: <A>(target: Readonly<Record<K, A | undefined>>): Readonly<Record<L, A>> | undefined => {
      const held = target[name];
      return held === undefined ? undefined : ({ [label]: held } as Record<L, A>);
    },
    set: <A>(target: Record<K, A | undefined>, args: Readonly<Record<L, A>>): void => {
      target[name] = args[label];
    },
    clear: (target: Record<K, unknown>): void => {
      target[name] = undefined;
    },
  };
}

/** The field says whether the line is there. */
export function flag<const K extends string>(name: K) {
  return {
    get: (target: Readonly<Record<K, boolean>>): Readonly<Record<string, never>> | undefined =>
      target[name] ? {} : undefined,
    set: (target: Record<K, boolean>): void => {
      target[name] = true;
    },
    clear: (target: Record<K, boolean>): void => {
      target[name] = false;
    },
  };
}

/** The field holds the arguments of several lines, told apart by `key`, and sorted by it if that is asked. */
export function rows<const K extends string>(name: K, key: readonly string[], printOrder: "entered" | "key") {
  const placing = { key, printOrder };
  return {
    get: <A>(target: Readonly<Record<K, readonly A[]>>): readonly A[] => target[name],
    set: <A extends Args>(target: Record<K, readonly A[]>, args: A): void => {
      target[name] = withLine(target[name], args, placing);
    },
    clear: <A extends Args>(target: Record<K, readonly A[]>, args: Partial<A>): void => {
      // All with what was said of the key, though one has just that.
      const typed = key.filter((label) => args[label] !== undefined);
      target[name] = target[name].filter(
        (row) => !typed.every((label) => sameValue(row[label], args[label])),
      );
    },
  };
}
