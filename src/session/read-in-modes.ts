import type { Line } from "../parse/syntax-tree.js";
import { grammarOf, type AnyMode, type Grammar } from "../language/grammar.js";
import { resolve, startsExactly, type Environment, type Resolution } from "../language/resolve.js";
import type { Dialect } from "../language/dialect.js";

/** How a line is read, and how many modes up from the present one it belongs. */
export interface ModeReading {
  readonly resolution: Resolution;
  readonly up: number;
}

/**
 * Reads a line in a mode and, behind it, in those around it up to global configuration (PARSER.md section 6): an
 * exact first keyword beats an abbreviation, whichever mode it belongs to; otherwise the mode's reading wins if it
 * binds; else that of the next mode out; if none binds, the mode's own answer stands. `modes` are the present one
 * first.
 */
export function readInModes(
  text: string,
  line: Line,
  modes: readonly AnyMode[],
  dialect: Dialect,
  environment: Environment,
): ModeReading {
  const [own, ...outer] = modes;
  if (!own) throw new Error("a line is read in some mode");
  const grammar = grammarFor(own, dialect, environment);
  const resolution = resolve(text, line, grammar, environment);
  const bound = resolution.kind === "bound";
  if (outer.length === 0 || (bound && (resolution.prefix === "do" || startsExactly(line, grammar)))) {
    return { resolution, up: 0 };
  }
  return readOutside(text, line, outer, own, bound, dialect, environment) ?? { resolution, up: 0 };
}

/** A mode's grammar as whoever types may use it. */
export function grammarFor(mode: AnyMode, dialect: Dialect, environment: Environment): Grammar {
  const grammar = grammarOf(mode, dialect);
  return environment.permitted?.(grammar) ?? grammar;
}

/** The reading of the first outer mode that binds; against a mode that binds too it must begin with a whole word. */
function readOutside(
  text: string,
  line: Line,
  outer: readonly AnyMode[],
  own: AnyMode,
  exactOnly: boolean,
  dialect: Dialect,
  environment: Environment,
): ModeReading | undefined {
  for (const [index, mode] of outer.entries()) {
    const grammar = grammarFor(mode, dialect, environment);
    if (exactOnly && !startsExactly(line, grammar)) continue;
    const resolution = resolve(text, line, grammar, environment);
    // What both modes have, such as `exit`, is the mode's own, and was too short there.
    if (resolution.kind !== "bound" || own.commands.includes(resolution.command)) continue;
    return { resolution, up: index + 1 };
  }
  return undefined;
}
