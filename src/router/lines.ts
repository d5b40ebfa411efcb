import { createLine } from "./create.js";
import type { Line, Router } from "./router.js";

/** The rows of terminal lines and their numbers (IOS Configuration Fundamentals, "Configuring Operating Characteristics"). */

/** Vtys beyond the fifth are a row of their own, and so are those beyond the sixteenth. */
const ROW_STARTS = [0, 5, 16];

/** The number by which messages name a line: the console is line 0 and the auxiliary port, if there is one, line 1. */
export function absoluteNumber(kind: Line["kind"], number: number, hasAuxiliary = true): number {
  if (kind === "console" || kind === "tty") return number;
  return kind === "aux" ? 1 : number + (hasAuxiliary ? 2 : 1);
}

/** The line of an absolute number, as `line 66` means it; without an auxiliary port the first vty is line 1. */
export function lineOfAbsolute(
  number: number,
  hasAuxiliary = true,
): { readonly kind: Line["kind"]; readonly number: number } {
  if (number === 0) return { kind: "console", number };
  if (!hasAuxiliary) return { kind: "vty", number: number - 1 };
  return number === 1 ? { kind: "aux", number: 0 } : { kind: "tty", number };
}

/** The line on which a session runs, by its short name: `con0`, `vty3`. */
export function lineNamed(router: Router, name: string): Line | undefined {
  const [, short, digits] = /^(con|aux|vty|tty)(\d+)$/.exec(name) ?? [];
  const kind = short === "con" ? "console" : short;
  const number = Number(digits);
  return router.lines.find((line) => line.kind === kind && line.first <= number && number <= line.last);
}

/** Gives a router the lines that it has whatever it is configured to: those of its kind as it leaves the factory. */
export function provideLines(router: Router, factory: Router): void {
  const missing = factory.lines.filter(({ kind }) => !router.lines.some((line) => line.kind === kind));
  router.lines = [...router.lines, ...missing];
}

/**
 * The lines from `first` to `last`, as rows that hold no others: rows that reach beyond are cut, and what
 * does not exist yet is made, rows that start where routers start them unless `whole` keeps them in one.
 */
export function selectLines(
  router: Router,
  kind: Line["kind"],
  first: number,
  last: number,
  options: { readonly whole: boolean; readonly prepare: (line: Line) => void },
): readonly Line[] {
  const end = router.lines.at(-1);
  // Nothing but the end is looked at where the lines are behind all others, as those of a file are.
  const at = end?.kind === kind && end.last < first ? router.lines.length - 1 : 0;
  const near = router.lines.slice(at);
  const known = near.filter((line) => line.kind === kind);
  const missing = missingRows(known, kind, first, last, options.whole);
  const made = missing.map((row) => createLine(kind, row.first, row.last));
  for (const line of made) options.prepare(line);
  const rows = [...known, ...made]
    .flatMap((line) => cut(line, first))
    .flatMap((line) => cut(line, last + 1))
    .toSorted((a, b) => a.first - b.first);
  router.lines = [...router.lines.slice(0, at), ...near.filter((line) => line.kind !== kind), ...rows];
  return rows.filter((line) => first <= line.first && line.last <= last);
}

/** Takes away the lines of a kind from `first` on. */
export function removeLines(router: Router, kind: Line["kind"], first: number): void {
  router.lines = router.lines
    .flatMap((line) => (line.kind === kind ? cut(line, first) : [line]))
    .filter((line) => line.kind !== kind || line.first < first);
}

/** The rows to show: neighbours that were one row and are alike again count as one. */
export function shownRows(lines: readonly Line[], kind: Line["kind"]): readonly Line[] {
  const rows: Line[] = [];
  for (const line of lines) {
    if (line.kind !== kind) continue;
    const previous = rows.at(-1);
    if (previous && line.continues && previous.last + 1 === line.first && alike(previous, line)) {
      rows[rows.length - 1] = { ...previous, last: line.last };
    } else rows.push(line);
  }
  return rows;
}

/** The rows that have to be made so that all lines from `first` to `last` exist; vtys leave no gap below. */
function missingRows(
  known: readonly Line[],
  kind: Line["kind"],
  first: number,
  last: number,
  whole: boolean,
): readonly { readonly first: number; readonly last: number }[] {
  if (whole && known.length === 0) return [{ first, last }];
  const from = kind === "vty" ? Math.min(first, Math.max(-1, ...known.map((line) => line.last)) + 1) : first;
  const rows: { first: number; last: number }[] = [];
  for (let number = from; number <= last; number++) {
    if (known.some((line) => line.first <= number && number <= line.last)) continue;
    const row = rows.at(-1);
    if (row?.last === number - 1 && !(kind === "vty" && ROW_STARTS.includes(number))) row.last = number;
    else rows.push({ first: number, last: number });
  }
  return rows;
}

/** A row in two, if the line `start` lies inside it. */
function cut(line: Line, start: number): readonly Line[] {
  if (start <= line.first || start > line.last) return [line];
  const rest: Line = {
    ...line,
    first: start,
    continues: true,
    stored: line.stored && new Map(line.stored),
    blocks: line.blocks && new Map(line.blocks),
  };
  line.last = start - 1;
  return [line, rest];
}

function alike(a: Line, b: Line): boolean {
  const settings = ({ first: _first, last: _last, continues: _continues, stored, blocks, ...rest }: Line) =>
    JSON.stringify([...Object.entries(rest), ...linesByName(stored), ...(blocks?.keys() ?? [])]);
  return settings(a) === settings(b);
}

/** What is kept, in an order that does not depend on what was typed first. */
function linesByName(stored: Line["stored"]): readonly (readonly [string, unknown])[] {
  return [...(stored ?? [])]
    .map(([{ syntax }, lines]) => [syntax, lines] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
