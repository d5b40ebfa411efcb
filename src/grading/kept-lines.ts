import type { LoadedLine } from "../running-config/load.js";
import { findingsOf, type Difference } from "./finding.js";

/** A line that is not modelled, as text, and the lines that stand further in below it. */
export interface KeptLine {
  readonly text: string;
  readonly line: number;
  readonly indent: number;
  readonly inner: KeptLine[];
}

/** The lines of a file that are not modelled, by the path of their block. */
export function keptLines(loaded: readonly LoadedLine[]): ReadonlyMap<string, readonly KeptLine[]> {
  const kept = new Map<string, KeptLine[]>();
  let open: KeptLine[] = [];
  for (const { path, others = [], number, support, text } of loaded) {
    if (/^\s*(?:!|$)/.test(text)) continue;
    if (support !== "unknown" || path === undefined) {
      open = [];
      continue;
    }
    const indent = text.length - text.trimStart().length;
    const line = { text: text.trim().replace(/\s+/g, " "), line: number, indent, inner: [] };
    open = open.slice(0, open.findLastIndex((one) => one.indent < indent) + 1);
    const header = open.at(-1);
    if (header) header.inner.push(line);
    else for (const block of [path, ...others]) push(kept, block, line);
    open.push(line);
  }
  return kept;
}

function push(groups: Map<string, KeptLine[]>, name: string, line: KeptLine): void {
  const known = groups.get(name);
  if (known) known.push(line);
  else groups.set(name, [line]);
}

/** Compares lines of one block as text; those below a line that both have are compared there. */
export function compareKept(
  expected: readonly KeptLine[],
  actual: readonly KeptLine[],
  place: readonly string[],
): Difference[] {
  if (expected.length === 0 && actual.length === 0) return [];
  const there = groupedBy(actual, ({ text }) => text);
  const missing: KeptLine[] = [];
  const inside: Difference[] = [];
  for (const line of expected) {
    const other = there.get(line.text)?.shift();
    if (!other) missing.push(line);
    else inside.push(...compareKept(line.inner, other.inner, [...place, line.text]));
  }
  return [...compareUnmatched(missing, [...there.values()].flat(), place), ...inside];
}

/** One line on each side that begin with the same word are two values of one command. */
function compareUnmatched(
  missing: readonly KeptLine[],
  unexpected: readonly KeptLine[],
  place: readonly string[],
): Difference[] {
  const [gone, come] = [groupedBy(missing, firstWord), groupedBy(unexpected, firstWord)];
  const words = new Set([...gone.keys(), ...come.keys()]);
  return [...words].flatMap((word) =>
    findingsOf((gone.get(word) ?? []).map(quotationOf), (come.get(word) ?? []).map(quotationOf), place),
  );
}

function quotationOf({ text, line }: KeptLine) {
  return { text, line };
}

function firstWord({ text }: KeptLine): string {
  return text.split(" ", 1)[0] ?? "";
}

function groupedBy(
  lines: readonly KeptLine[],
  name: (line: KeptLine) => string,
): ReadonlyMap<string, KeptLine[]> {
  const groups = new Map<string, KeptLine[]>();
  for (const line of lines) push(groups, name(line), line);
  return groups;
}
