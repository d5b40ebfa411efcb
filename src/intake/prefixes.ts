import type { Notes, NoteKind } from "./notes.js";
import type { Row } from "./row.js";

/** Rows without what an editor, a mail program or a recorder put in front of each of them. */
export function withoutPrefixes(rows: readonly Row[], notes: Notes): readonly Row[] {
  let present = rows;
  for (let round = 0; round < MOST_PREFIXES; round++) {
    const without = withoutOnePrefix(present, notes);
    if (without === present) return present;
    present = without;
  }
  return present;
}

/** A quoted mail may hold a page with line numbers; nobody nests further. */
const MOST_PREFIXES = 4;

interface Prefix {
  readonly kind: NoteKind;
  readonly pattern: RegExp;
  /** How many of the rows that are not blank have it at least. */
  readonly share: number;
  /** Whether these are the ones: line numbers ascend. */
  readonly fits?: (found: readonly string[]) => boolean;
}

const PREFIXES: readonly Prefix[] = [
  { kind: "quotes", pattern: /^ ?(?:> ?)*>/, share: 0.6 },
  { kind: "quotes", pattern: /^ ?[|\u2502\u2503]/, share: 0.9 },
  {
    kind: "stamps",
    pattern:
      /^[[(<]?(?:(?:\d{4}[-/.]\d\d[-/.]\d\d|\d\d?[-/.]\d\d[-/.]\d{2,4}|[A-Z][a-z]{2} [ \d]\d)[T ,_]? ?)?\d\d?:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?[AP]M|Z|[+-]\d\d:?\d\d)?[\])>]?(?:[:|,;-](?= )| -(?= )|\t)?/,
    share: 0.9,
  },
  {
    kind: "lineNumbers",
    pattern: /^[ \t]{0,8}L?\d{1,7}(?:[:.|)\]\u2502\u2503](?=[ \t]|\S|$)|(?=[ \t]|$))/,
    share: 0.7,
    fits: ascends,
  },
  { kind: "bullets", pattern: /^[#+\u2022\u00b7*-](?=\s|$)/, share: 0.9 },
  { kind: "bullets", pattern: /^\+/, share: 0.9 },
];

function withoutOnePrefix(rows: readonly Row[], notes: Notes): readonly Row[] {
  const sample = sampleOf(rows);
  for (const { kind, pattern, share, fits } of PREFIXES) {
    if (sample.filter(({ text }) => pattern.test(text)).length < (sample.length * share) / 2) continue;
    const found = rows.map(({ text }) => pattern.exec(text)?.[0]);
    const present = found.filter((prefix) => prefix !== undefined);
    const written = rows.filter(({ text }, index) => text.trim() !== "" || found[index] !== undefined).length;
    if (present.length < FEWEST || present.length < written * share) continue;
    if (fits && !fits(present)) continue;
    notes.add(kind, present.length);
    const rests = rows.map(({ text }, index) => text.slice(found[index]?.length ?? 0));
    const gap = gapBehind(rests.filter((_, index) => found[index] !== undefined));
    return rows.map((row, index) =>
      found[index] === undefined ? row : { ...row, text: (rests[index] ?? "").slice(gap) },
    );
  }
  return rows;
}

/** Some of the rows that are not blank, by which a prefix is ruled out that most of a long text do not have. */
function sampleOf(rows: readonly Row[]): readonly Row[] {
  const step = Math.max(Math.floor(rows.length / SAMPLE), 1);
  return rows.filter(({ text }, index) => index % step === 0 && text.trim() !== "");
}

const SAMPLE = 200;

/** Of two or three lines one does not know what they have in common. */
const FEWEST = 4;

/** What separates prefixes from lines, if all have it; a tab does it alone. */
function gapBehind(rests: readonly string[]): number {
  const written = rests.filter((rest) => rest.trim() !== "");
  return written.every((rest) => /^[ \t]/.test(rest)) ? 1 : 0;
}

/** Mostly by one; lines between them may have been left out. */
function ascends(found: readonly string[]): boolean {
  const numbers = found.map((prefix) => Number(/\d+/.exec(prefix)?.[0]));
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  return steps.every((step) => step > 0) && steps.filter((step) => step === 1).length >= steps.length * 0.6;
}
