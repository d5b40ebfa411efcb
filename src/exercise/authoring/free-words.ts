import { isSecret } from "../../language/secrets.js";
import { grammarOf, type AnyMode } from "../../language/grammar.js";
import { resolve, type Environment } from "../../language/resolve.js";
import type { Dialect } from "../../language/dialect.js";
import { parseLine } from "../../parse/command-line.js";

/** A word of a configuration that would be another one in somebody else's. */
export interface FreeWord {
  readonly start: number;
  readonly end: number;
  /** `name`: whatever its author calls something; `own`: a secret, or the hardware address of a device. */
  readonly kind: "name" | "own";
}

/** The free words of a line that is read in one of these modes. */
export function freeWordsOf(text: string, modes: readonly AnyMode[], dialect: Dialect): readonly FreeWord[] {
  for (const mode of modes) {
    const bound = resolve(text, parseLine(text), grammarOf(mode, dialect), ANY_NUMBER);
    if (bound.kind !== "bound") continue;
    return bound.path.flatMap(({ position: { matcher }, step }): readonly FreeWord[] => {
      const { start, end } = step;
      if ("keyword" in matcher) return [];
      if (isSecret(step) || ADDRESSES.has(matcher.expression.name)) return [{ start, end, kind: "own" }];
      return matcher.expression.name === "WORD" ? [{ start, end, kind: "name" }] : [];
    });
  }
  return [];
}

/** The types of hardware addresses. */
const ADDRESSES: ReadonlySet<string> = new Set(["H.H.H", "LOWER-MAC"]);

const ANY_NUMBER: Environment = { limit: () => Number.MAX_SAFE_INTEGER, exec: undefined };
