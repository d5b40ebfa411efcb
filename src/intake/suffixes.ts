import type { Notes } from "./notes.js";
import type { Row } from "./row.js";

/** Rows without what a page or an editor shows as the end of each of them: `<br>`, `^M`. */
export function withoutSuffixes(rows: readonly Row[], notes: Notes): readonly Row[] {
  const written = rows.filter(({ text }) => text.trim() !== "").length;
  const marked = rows.filter(({ text }) => SUFFIX.test(text)).length;
  if (marked === 0 || marked < written * SHARE) return rows;
  notes.add("markup", marked);
  return rows.map((row) => ({ ...row, text: row.text.replace(SUFFIX, "") }));
}

const SUFFIX = /(?:<br ?\/?>|\^M)$/i;

/** How many of the rows that are not blank have it at least. */
const SHARE = 0.9;
