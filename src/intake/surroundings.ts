import type { ReadingsOfMode } from "../running-config/readings.js";
import type { TextRow } from "./row.js";
import type { Notes } from "./notes.js";
import { isHead } from "./session-lines.js";

/**
 * A configuration without what its owner wrote above and below it: a name, a title, a greeting. Such lines are no
 * commands, and stand above a whole configuration, or set apart by a blank line, or are a label and its value.
 */
export function withoutSurroundings(
  rows: readonly TextRow[],
  readings: ReadingsOfMode,
  notes: Notes,
): readonly TextRow[] {
  const start = startOf(rows, readings);
  const end = endOf(rows, start, readings);
  const around = [...rows.slice(0, start), ...rows.slice(end)].filter(({ text }) => text.trim() !== "");
  if (around.length === 0) return rows;
  notes.add("surroundings", around.length);
  return rows.slice(start, end);
}

function startOf(rows: readonly TextRow[], readings: ReadingsOfMode): number {
  const first = rows.findIndex((row) => belongs(row, readings));
  if (first <= 0) return 0;
  if (rows.some(({ text, free }) => !free && /^\s*version \d/i.test(text))) return first;
  const above = rows.slice(0, first);
  const apart = above.findLastIndex(({ text }) => text.trim() === "") + 1;
  const said = above.slice(apart).findIndex(({ text }) => !LABEL.test(text));
  return said < 0 ? first : apart + said;
}

/** `Nom : Exemple Camille` */
const LABEL = /^\s*[\p{L}][\p{L}\p{N} .'()/_-]{0,40}\s?:(?:\s|$)/u;

function endOf(rows: readonly TextRow[], start: number, readings: ReadingsOfMode): number {
  const end = rows.findIndex(({ text, free }, index) => index >= start && !free && /^\s*end\s*$/i.test(text));
  if (end >= 0) return end + 1;
  let last = rows.length;
  for (let at = rows.length - 1; at > start; at--) {
    const row = rows[at];
    if (!row || /^\s*$/.test(row.text)) last = at;
    else if (/^-- ?$/.test(row.text)) return at;
    else if (/^\s/.test(row.text) || belongs(row, readings)) break;
  }
  return last;
}

/** Whether a row is one of a configuration: a command of its own level, a separator, or text of a banner. */
function belongs({ text, free }: TextRow, readings: ReadingsOfMode): boolean {
  const trimmed = text.trim();
  if (trimmed === "") return false;
  return free || trimmed.startsWith("!") || isHead(text) || readings.read(trimmed).bound !== undefined;
}
