/** Where the word at or before `from` begins; words stand between blanks. */
export function wordStart(characters: readonly string[], from: number): number {
  let at = from;
  while (at > 0 && isBlank(characters[at - 1])) at--;
  while (at > 0 && !isBlank(characters[at - 1])) at--;
  return at;
}

/** Where the word at or after `from` ends. */
export function wordEnd(characters: readonly string[], from: number): number {
  let at = skipBlanks(characters, from);
  while (at < characters.length && !isBlank(characters[at])) at++;
  return at;
}

/** The first character from `from` on that is no blank. */
export function skipBlanks(characters: readonly string[], from: number): number {
  let at = from;
  while (at < characters.length && isBlank(characters[at])) at++;
  return at;
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}
