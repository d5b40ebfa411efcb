import type { Outcome } from "../language/declaration.js";

/** Does something to one after the other, until it is refused. */
export function firstRefusal<T>(targets: readonly T[], act: (target: T) => Outcome): Outcome {
  for (const target of targets) {
    const refused = act(target);
    if (refused) return refused;
  }
  return undefined;
}
