import type { ReadingsOfMode } from "../running-config/readings.js";
import type { Notes } from "./notes.js";
import type { Row } from "./row.js";
import { promptIn } from "./session-lines.js";

/**
 * Rows without what nearly all of them begin or end with, whatever it is: the name of a file, a sign of a comment, a
 * chat's `Camille: `, `<cr>`, `¶`. What configurations have in common, as `ip route `, is told by that rows without it
 * read worse.
 */
export function withoutCommonEnds(rows: readonly Row[], known: Known, notes: Notes): readonly Row[] {
  const written = rows.filter(({ text }) => text.trim() !== "");
  if (written.length < FEWEST) return rows;
  const sample = written.filter((_, index) => index % Math.ceil(written.length / SAMPLE) === 0);
  const before = commonStart(sample.map(({ text }) => text));
  const behind = commonEnd(sample.map(({ text }) => text.trimEnd()));
  if (before === "" && behind === "") return rows;
  const tries: readonly (readonly [string, string])[] = [
    [before, behind],
    [before, ""],
    ["", behind],
  ];
  for (const [start, end] of tries) {
    if (start === "" && end === "") continue;
    const bare = (text: string) => withoutEnds(text, start, end);
    if (!readsBetter(sample, bare, known)) continue;
    notes.add("labels", written.length);
    return rows.map((row) => ({ ...row, text: bare(row.text) }));
  }
  return rows;
}

/** By what one knows that something is not a part of lines. */
interface Known {
  readonly readings: ReadingsOfMode;
  /** Whether these have something of a known form in front of them, such as a time. */
  readonly hasPrefixes: (texts: readonly string[]) => boolean;
}

/** In fewer lines much may be alike by chance. */
const FEWEST = 6;
const SAMPLE = 100;
const SHARE = 0.9;

function withoutEnds(text: string, start: string, end: string): string {
  let bare = text;
  if (bare.startsWith(start)) bare = bare.slice(start.length);
  else if (bare.trimEnd() === start.trimEnd()) bare = "";
  // What was filled up with blanks for a mark at its end has more of them in front of it.
  const mark = end.trim();
  const trimmed = bare.trimEnd();
  if (mark !== "" && trimmed.endsWith(mark)) {
    bare = trimmed.slice(0, -mark.length);
    if (/^\s/.test(end)) bare = bare.trimEnd();
  }
  // A shell's way to write an apostrophe within apostrophes.
  return start.endsWith("'") ? bare.replaceAll("'\\''", "'") : bare;
}

function commonStart(texts: readonly string[]): string {
  const common = longestCommon(texts, (text, length) => text.slice(0, length));
  // A prefix ends with a sign or a blank, and not within a word that all lines begin with; blanks alone are a margin.
  const [start = ""] = /^.*[^\p{L}\p{N}_]/u.exec(common.replace(/[[(<]?\d[\d:.,/-]*$/, "")) ?? [];
  return start.trim() === "" || /^[ !]*$/.test(start) ? "" : start;
}

function commonEnd(texts: readonly string[]): string {
  const common = longestCommon(texts, (text, length) => text.slice(-length));
  const [end = ""] = /[^\p{L}\p{N}_].*$/u.exec(common) ?? [];
  return end.trim() === "" || /^[ !]*$/.test(end) ? "" : end;
}

/** The longest part that nearly all texts share with the one in the middle of their order. */
function longestCommon(texts: readonly string[], part: (text: string, length: number) => string): string {
  let best = "";
  for (const place of [1 / 4, 1 / 2, 3 / 4]) {
    const model = texts[Math.floor(texts.length * place)] ?? "";
    for (let length = best.length + 1; length <= model.length; length++) {
      const wanted = part(model, length);
      const bare = wanted.trim();
      const having = texts.filter(
        (text) => part(text, length) === wanted || (bare !== "" && text.trim() === bare),
      );
      if (having.length < texts.length * SHARE) break;
      best = wanted;
    }
  }
  return best;
}

function readsBetter(
  rows: readonly Row[],
  bare: (text: string) => string,
  { readings, hasPrefixes }: Known,
): boolean {
  let before = 0;
  let after = 0;
  // What all lines of a session begin with is its prompt.
  let prompts = 0;
  for (const { text } of rows) {
    if (promptIn(text)) prompts++;
    if (reads(text, readings)) before++;
    if (reads(bare(text), readings)) after++;
  }
  if (prompts >= rows.length / 2) return false;
  if (after > before && after >= rows.length * SHARE_READ) return true;
  return before < rows.length * SHARE_READ && hasPrefixes(rows.map(({ text }) => bare(text)));
}

/** How many of the rows are lines of global configuration at least, or separate sections. */
const SHARE_READ = 0.1;

function reads(text: string, readings: ReadingsOfMode): boolean {
  const trimmed = text.trim();
  return trimmed !== "" && (trimmed === "!" || readings.read(trimmed).bound !== undefined);
}
