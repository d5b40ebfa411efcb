import type { Notes } from "./notes.js";
import type { Row } from "./row.js";

/** Rows without numbers that stand right in front of them, as copies of columns and PDFs have them: `12hostname R1`. */
export function withoutGluedNumbers(rows: readonly Row[], notes: Notes): readonly Row[] {
  const start = rows.findIndex(({ text }) => /^[01]\D/.test(text));
  const glued = rows
    .slice(start, start + FEWEST)
    .every(({ text }, index) => numberOf(text, index) !== undefined);
  if (start < 0 || !glued) return rows;
  const first = Number(rows[start]?.text.slice(0, 1));
  let expected = first;
  const bare = rows.map((row, index): Row => {
    const number = String(expected);
    if (index < start || !row.text.startsWith(number)) return row;
    expected++;
    return { ...row, text: row.text.slice(number.length) };
  });
  const counted = expected - first;
  const written = rows.filter(({ text }) => text.trim() !== "").length;
  if (counted < FEWEST || counted < written * SHARE) return rows;
  notes.add("lineNumbers", counted);
  return bare;
}

const FEWEST = 8;
const SHARE = 0.9;

function numberOf(text: string, index: number): true | undefined {
  return text.startsWith(String(index)) || text.startsWith(String(index + 1)) ? true : undefined;
}

/** Rows without those that hold a number only, where every other does: pages of code have such a column. */
export function withoutNumberRows(rows: readonly Row[], notes: Notes): readonly Row[] {
  const written = rows.filter(({ text }) => text.trim() !== "");
  let expected: number | undefined;
  const numbers = new Set<Row>();
  for (const row of written) {
    const [, digits] = /^\s*(\d{1,6})[.:)]?\s*$/.exec(row.text) ?? [];
    if (digits === undefined || (expected !== undefined && Number(digits) !== expected)) continue;
    numbers.add(row);
    expected = Number(digits) + 1;
  }
  if (numbers.size < FEWEST || numbers.size < written.length * SHARE_OF_ROWS) return rows;
  notes.add("lineNumbers", numbers.size);
  return rows.filter((row) => !numbers.has(row));
}

/** Rows that are empty have a number, too, so that there are more numbers than lines. */
const SHARE_OF_ROWS = 0.45;
