import type { Notes, NoteKind } from "./notes.js";
import type { ReadingsOfMode } from "../running-config/readings.js";
import { withoutCommonEnds } from "./common-ends.js";
import { withoutGluedNumbers, withoutNumberRows } from "./line-numbers.js";
import type { Row } from "./row.js";

/** Rows without what an editor, a mail program or a recorder put in front of each of them, or behind. */
export function withoutPrefixes(
  rows: readonly Row[],
  readings: ReadingsOfMode,
  notes: Notes,
): readonly Row[] {
  let present = withoutNumberRows(withoutGluedNumbers(rows, notes), notes);
  for (let round = 0; round < MOST_PREFIXES; round++) {
    const found = withoutOnePrefix(present, notes);
    const without = found === present ? withoutCommonEnds(present, { readings, hasPrefixes }, notes) : found;
    if (without === present) return present;
    present = without;
  }
  return present;
}

/** A quoted mail may hold a page with line numbers, and a record may have a time and a name; nobody nests further. */
const MOST_PREFIXES = 6;

interface Prefix {
  readonly kind: NoteKind;
  readonly pattern: RegExp;
  /** How many of the rows that are not blank have it at least. */
  readonly share: number;
  /** Which of those that were found are the ones: line numbers ascend. */
  readonly fitting?: (found: readonly (string | undefined)[]) => readonly (string | undefined)[];
}

const DATE = String.raw`(?:\d{4}[-/.]\d\d[-/.]\d\d|\d\d?[-/.]\d\d?[-/.]\d{2,4}|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]\d(?: \d{4})?)`;
const TIME = String.raw`\d\d?:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?[AP]M|Z| ?[+-]\d\d:?\d\d)?`;
/** Since the beginning of a recording, or since 1970. */
const SECONDS = String.raw`\[ *\d{1,10}\.\d{3,9}(?: +\d{1,10}\.\d{3,9})?\]|\d{10}\.\d{3,9}(?= )`;
const STAMP = String.raw`[[(<]?\+?(?:${DATE}(?:T|, |[ ,_])? ?)?${TIME}(?: \d{4})?[\])>]?|${SECONDS}`;

const PREFIXES: readonly Prefix[] = [
  { kind: "quotes", pattern: /^ ?(?:(?:>|&gt;) ?)*(?:>|&gt;)/, share: 0.6 },
  { kind: "quotes", pattern: /^ {0,4}[|\u2502\u2503]/, share: 0.9 },
  { kind: "stamps", pattern: new RegExp(`^(?:${STAMP})(?:[:|,;-](?= )| -(?= )|\\t)?`), share: 0.9 },
  {
    kind: "lineNumbers",
    pattern:
      /^[ \t]{0,8}(?:(?:Line |[#L])?\d{1,7}(?:[:.|)\]\u2502\u2503\u2192](?=[ \t]|\S|$)|(?=[ \t]|$))|\[\d{1,7}\]|\(\d{1,7}\))/i,
    share: 0.7,
    fitting: ascending,
  },
  { kind: "bullets", pattern: /^[#+\u2022\u00b7*-](?=\s|$)/, share: 0.9 },
  { kind: "bullets", pattern: /^\+/, share: 0.9 },
];

function withoutOnePrefix(rows: readonly Row[], notes: Notes): readonly Row[] {
  const sample = sampleOf(rows);
  for (const { kind, pattern, share, fitting = all } of PREFIXES) {
    if (sample.filter(({ text }) => pattern.test(text)).length < (sample.length * share) / 2) continue;
    const found = fitting(rows.map(({ text }) => pattern.exec(text)?.[0]));
    const present = found.filter((prefix) => prefix !== undefined);
    const written = rows.filter(({ text }, index) => text.trim() !== "" || found[index] !== undefined).length;
    if (present.length < FEWEST || present.length < written * share) continue;
    notes.add(kind, present.length);
    const rests = rows.map(({ text }, index) => text.slice(found[index]?.length ?? 0));
    const gap = gapBehind(rests.filter((_, index) => found[index] !== undefined));
    return rows.map((row, index) =>
      found[index] === undefined ? row : { ...row, text: (rests[index] ?? "").slice(gap) },
    );
  }
  return rows;
}

/** Whether there is something in front of nearly all texts that the patterns know. */
function hasPrefixes(texts: readonly string[]): boolean {
  return PREFIXES.some(
    ({ pattern, kind }) =>
      kind !== "bullets" && texts.filter((text) => isInFront(pattern, text)).length > texts.length * 0.9,
  );
}

function isInFront(pattern: RegExp, text: string): boolean {
  const [prefix] = pattern.exec(text) ?? [];
  return prefix !== undefined && text.slice(prefix.length).trim() !== "";
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

function all<T>(found: T): T {
  return found;
}

/**
 * Numbers of lines go up, mostly by one: lines between them may have been left out, and each page may begin anew. What
 * is out of this order is a number at the beginning of a line, if there are few of these; none otherwise.
 */
function ascending(found: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const numbers = found.map((prefix) => (prefix === undefined ? undefined : Number(/\d+/.exec(prefix)?.[0])));
  let last: number | undefined;
  let count = 0;
  let steps = 0;
  const fitting = numbers.map((number, index) => {
    if (number === undefined) return false;
    count++;
    const next = numbers.slice(index + 1, index + 1 + ROWS_OF_A_LINE).includes(number + 1);
    const isNext = last !== undefined && number === last + 1;
    const fits = last === undefined || isNext || (next && number > last) || number <= 1;
    if (fits) last = number;
    if (isNext) steps++;
    return fits;
  });
  return steps >= count * SHARE_OF_STEPS
    ? found.map((prefix, index) => (fitting[index] ? prefix : undefined))
    : [];
}

/** How many rows a line that was wrapped has at most. */
const ROWS_OF_A_LINE = 4;
const SHARE_OF_STEPS = 0.6;
