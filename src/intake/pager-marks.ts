import type { TextRow } from "./row.js";

/** A pager's mark at the beginning of a line, with what is left of the sequences that wiped it off. */
const MARK =
  /^(?:(?:\^\[)?\[[\d;]*m)? ?<?-{1,4} ?(?:More|Suite|Plus|Mehr|M\u00e1s) {0,2}-{1,4}>?(?:\(\d{1,3}%\))? ?(?:(?:\^\[)?\[[\d;]*[mK]|\^M)*((?:\^H)+ *(?:\^H)*)?/i;

/** A line without the pager's mark in front of it, and without `erased` blanks behind that, if they are there. */
export function withoutMark(text: string, erased: number): string {
  const [mark, wiped] = MARK.exec(text) ?? [];
  if (mark === undefined) return /^(?:lines \d+-\d+(?:\/\d+)?(?: .*)?|\(END\))$/.test(text) ? "" : text;
  const rest = text.slice(mark.length);
  const blanks = wiped === undefined && rest.startsWith(" ".repeat(erased)) ? erased : 0;
  return rest.slice(blanks);
}

/** How many blanks wiped marks off, where the backspaces around them got lost: the mark is ten columns wide. */
export function blanksBehindMarks(rows: readonly TextRow[]): number {
  let fewest = Infinity;
  for (const { text, free } of rows) {
    const mark = free ? undefined : MARK.exec(text)?.[0];
    const rest = text.slice(mark?.length ?? 0);
    if (mark !== undefined && rest.trim() !== "")
      fewest = Math.min(fewest, rest.length - rest.trimStart().length);
  }
  return fewest >= 10 && fewest !== Infinity ? 10 : 8;
}
