import type { Notes } from "./notes.js";
import type { Row } from "./row.js";

/** The new text of a patch in the unified format, with what it shows of the old one around its changes. */
export function patched(rows: readonly Row[], notes: Notes): readonly Row[] {
  const start = rows.findIndex(({ text }) => HUNK.test(text));
  if (start < 0) return rows;
  const body = rows.slice(start + 1);
  const marked = body.filter(({ text }) => /^[-+ ]/.test(text)).length;
  if (marked < body.filter(({ text }) => text !== "").length * SHARE) return rows;
  notes.add("markup", rows.length - marked);
  return body
    .filter(({ text }) => !/^(?:-|\\ )/.test(text) && !HUNK.test(text))
    .map((row) => ({ ...row, text: row.text.slice(1) }));
}

const HUNK = /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/;

/** The rest are hunks, and what a program says of the end of a file. */
const SHARE = 0.9;
