import { parse } from "./generated/command-syntax.js";
import type { Sequence } from "./syntax-tree.js";

/**
 * Reads the notation of a declaration.
 * @throws {SyntaxError} with a location when the declaration itself is wrong: that is our own mistake.
 */
export function parseSyntax(notation: string): Sequence {
  return parse(notation);
}
