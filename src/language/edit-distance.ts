/**
 * The candidate that a mistyped word most likely stands for, or undefined if none is near. Letters that were left
 * out, added, replaced or swapped with their neighbour count one edit each (Damerau and Levenshtein), `-`, `_` and
 * blanks half an edit, case nothing. Of several equally near, one that begins like the word wins, then one
 * of like length, then the first.
 * @param limit the most edits; longer words may have more of them by default.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
  limit = usualLimit(word.length),
): string | undefined {
  const typed = word.toLowerCase();
  const most = LETTER * limit;
  const found = candidates.flatMap((candidate) => {
    const keyword = candidate.toLowerCase();
    const difference = Math.abs(keyword.length - typed.length);
    const cost = difference * SEPARATOR > most ? Infinity : editCost(typed, keyword);
    const strange = keyword.startsWith(typed.charAt(0)) ? 0 : 1;
    return cost > most ? [] : [{ candidate, cost, strange, difference }];
  });
  found.sort((a, b) => a.cost - b.cost || a.strange - b.strange || a.difference - b.difference);
  return found[0]?.candidate;
}

/** What an edit costs, in halves. */
const LETTER = 2;
const SEPARATOR = 1;

function usualLimit(length: number): number {
  if (length < 2) return 0;
  if (length <= 5) return 1;
  return length <= 9 ? 2 : 3;
}

/** The cheapest way from one word to the other: a table row for each character of `from`, of which three are kept. */
function editCost(from: string, to: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = firstRow(to);
  for (let row = 0; row < from.length; row++) {
    const sign = from.charAt(row);
    const current = [(above[0] ?? 0) + costOf(sign)];
    for (let column = 0; column < to.length; column++) {
      const other = to.charAt(column);
      const swapped = row > 0 && column > 0 && sign === to[column - 1] && other === from[row - 1];
      current.push(
        Math.min(
          at(above, column + 1) + costOf(sign),
          at(current, column) + costOf(other),
          at(above, column) + replacementCost(sign, other),
          swapped ? at(before, column - 1) + LETTER : Infinity,
        ),
      );
    }
    [before, above] = [above, current];
  }
  return at(above, to.length);
}

/** From nothing: every character is added. */
function firstRow(to: string): readonly number[] {
  const row = [0];
  for (const sign of to.split("")) row.push((row.at(-1) ?? 0) + costOf(sign));
  return row;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

function costOf(sign: string): number {
  return isSeparator(sign) ? SEPARATOR : LETTER;
}

function replacementCost(sign: string, other: string): number {
  if (sign === other) return 0;
  return isSeparator(sign) && isSeparator(other) ? SEPARATOR : LETTER;
}

function isSeparator(sign: string): boolean {
  return sign === "-" || sign === "_" || sign === " ";
}
