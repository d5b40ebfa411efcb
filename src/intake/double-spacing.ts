import type { Notes } from "./notes.js";
import type { Row } from "./row.js";

/** Rows without the blank ones that a word processor or a mail program put behind each of them. */
export function withoutSpacing(rows: readonly Row[], notes: Notes): readonly Row[] {
  const close = withoutDoubleSpacing(rows, notes);
  return close === rows ? rows : withoutDoubleSpacing(close, notes);
}

function withoutDoubleSpacing(rows: readonly Row[], notes: Notes): readonly Row[] {
  const isBlank = ({ text }: Row) => text.trim() === "";
  const written = rows.filter((row) => !isBlank(row)).length;
  const close = rows.filter((row, index) => {
    const next = rows[index + 1];
    return next !== undefined && !isBlank(row) && !isBlank(next);
  }).length;
  if (written < FEWEST || close > written * MOST_CLOSE) return rows;
  const kept: Row[] = [];
  let drops = false;
  for (const row of rows) {
    if (drops && isBlank(row)) drops = false;
    else {
      kept.push(row);
      drops = true;
    }
  }
  notes.add("spacing", rows.length - kept.length);
  return kept;
}

/** In fewer lines blank ones may be there by chance. */
const FEWEST = 8;

/** The share of lines that follow each other all the same. */
const MOST_CLOSE = 0.02;
