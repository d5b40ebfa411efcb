import type { Dialect } from "./dialect.js";

/** The parser's own answers, byte for byte (PARSER.md section 2). Each ends with the line that precedes the prompt. */

/** A caret under the first character that nothing can continue; the column counts the prompt. */
export function invalidInput(column: number, { traits }: Dialect): string {
  return `${" ".repeat(column)}^\n% Invalid input detected at '^' marker.\n${traits.caretTrailer}\n`;
}

/** The whole typed line is quoted, not only the word. */
export function ambiguousCommand(line: string, { traits }: Dialect): string {
  return `% Ambiguous command${traits.ambiguousColon}"${line}"\n`;
}

export function incompleteCommand(): string {
  return "% Incomplete command.\n\n";
}

export function unrecognizedCommand(): string {
  return "% Unrecognized command\n";
}
