import { Lexer } from "yaml";

/**
 * Whether some value of a YAML text stands in more others than that, seen before anything is built of it: what builds
 * goes as deep as the text does. It counts brackets, dashes of lists and how far lines are indented.
 */
export function isDeeperThan(most: number, text: string): boolean {
  const indents: number[] = [];
  let brackets = 0;
  let dashes = 0;
  let column = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "{" || token === "[") brackets++;
    else if (token === "}" || token === "]") brackets--;
    else if (token === "-" || token === "?") dashes++;
    if (token.trim() !== "" && column >= 0) {
      while ((indents.at(-1) ?? -1) >= column) indents.pop();
      indents.push(column);
      column = -1;
    } else if (column >= 0) column += token.length;
    if (token.endsWith("\n")) {
      column = 0;
      dashes = 0;
    }
    if (indents.length + brackets + dashes > most) return true;
  }
  return false;
}
