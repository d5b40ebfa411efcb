import type { Line } from "../parse/syntax-tree.js";
import { grammarOf, type AnyMode } from "../language/grammar.js";
import { resolve, startsExactly, type Environment, type Resolution } from "../language/resolve.js";
import type { Dialect } from "../language/types/argument-type.js";

/**
 * Reads a line in a mode and, behind it, in global configuration (PARSER.md section 6): an exact first keyword
 * beats an abbreviation, whichever of the two it belongs to; otherwise the mode's reading wins if it binds; else
 * the global reading if it binds; else the mode's own answer stands.
 */
export function readInModes(
  text: string,
  line: Line,
  own: AnyMode,
  global: AnyMode | undefined,
  dialect: Dialect,
  environment: Environment,
): { readonly resolution: Resolution; readonly inGlobal: boolean } {
  const ownGrammar = grammarOf(own, dialect);
  const resolution = resolve(text, line, ownGrammar, environment);
  if (!global) return { resolution, inGlobal: false };
  const ownExact = startsExactly(line, ownGrammar);
  if (resolution.kind === "bound" && (ownExact || resolution.prefix === "do"))
    return { resolution, inGlobal: false };
  const globalGrammar = grammarOf(global, dialect);
  const fallback = resolve(text, line, globalGrammar, environment);
  const globalWins = resolution.kind !== "bound" || (!ownExact && startsExactly(line, globalGrammar));
  // What both modes have, such as `exit`, is the mode's own, and was too short there.
  const shared = fallback.kind === "bound" && own.commands.includes(fallback.command);
  if (fallback.kind === "bound" && globalWins && !shared) return { resolution: fallback, inGlobal: true };
  return { resolution, inGlobal: false };
}
