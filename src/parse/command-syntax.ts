import { decodeSyntax } from "./compact-syntax.js";
import { compiledSyntaxes } from "./compiled-syntaxes.js";
import { parse } from "./generated/command-syntax.js";
import type { Sequence } from "./syntax-tree.js";

/**
 * Reads the notation of a declaration: from what the build has compiled, or by its grammar.
 * @throws {SyntaxError} with a location when the declaration itself is wrong: that is our own mistake.
 */
export function parseSyntax(notation: string): Sequence {
  const compiled = compiledSyntaxes[notation];
  return compiled === undefined ? parse(notation) : decodeSyntax(compiled);
}

/** The keywords that a notation begins with, as many as are found without reading it. */
export function leadingKeywords(notation: string): readonly string[] {
  const known = leading.get(notation) ?? keywordsBefore(notation);
  leading.set(notation, known);
  return known;
}

const leading = new Map<string, readonly string[]>();

function keywordsBefore(notation: string): readonly string[] {
  const words = notation.split(" ").filter((word) => word !== "");
  const others = words.findIndex((word) => !PLAIN.test(word));
  return others < 0 ? words : words.slice(0, others);
}

/** Nothing of the notation but a keyword looks like this. */
const PLAIN = /^[^[\]{}|:\\.]+$/;
