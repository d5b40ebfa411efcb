import type { Notes } from "./notes.js";
import type { Row } from "./row.js";

/** Rows without the blanks that stand in front of all of them. */
export function withoutMargin<T extends Row>(rows: readonly T[], notes: Notes): readonly T[] {
  let margin = Infinity;
  for (const { text } of rows) {
    const indent = text.length - text.trimStart().length;
    if (indent < text.length) margin = Math.min(margin, indent);
    if (margin === 0) return rows;
  }
  if (margin === Infinity) return rows;
  notes.add("margin", margin);
  return rows.map((row) => ({ ...row, text: row.text.slice(margin) }));
}
