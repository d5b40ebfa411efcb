import type { TextRow } from "./row.js";
import type { Notes } from "./notes.js";

/**
 * Of a text in which fences of Markdown or the tags of a forum mark code, what stands between these; other rows are
 * what somebody said about it.
 */
export function withoutMarkup(rows: readonly TextRow[], notes: Notes): readonly TextRow[] {
  const tagged = rows.flatMap((row) => (row.free ? [row] : separated(row)));
  const fences = tagged.flatMap((row, index) => (isFence(row) ? [index] : []));
  const [first] = fences;
  if (first === undefined) return rows;
  const code = tagged.filter(
    (row, index) => !isFence(row) && isInside(index, fences, tagged.length) && row.text !== "",
  );
  const outside = tagged.filter((row, index) => !isFence(row) && !isInside(index, fences, tagged.length));
  const said = outside.filter(({ text }) => text.trim() !== "");
  if (code.length === 0) return rows;
  notes.add("markup", fences.length);
  notes.add("surroundings", said.length);
  return tagged.filter((row, index) => !isFence(row) && isInside(index, fences, tagged.length));
}

const FENCE = /^\s*(?:`{3,}|~{3,})\s*[\w+.-]*\s*$/;
const TAG = String.raw`\[\/?(?:code|pre|quote)(?:=[^\]]{0,64})?\]|<\/?(?:pre|code)(?: [^>]{0,200})?>|\`{3,}`;
const ONLY_TAGS = new RegExp(`^\\s*(?:(?:${TAG})\\s*)+$`, "i");
const TAGS_AROUND = new RegExp(`^(\\s*(?:${TAG}){1,3})?(.*?)((?:${TAG}){1,3}\\s*)?$`, "i");

function isFence({ text, free }: TextRow): boolean {
  return !free && (FENCE.test(text) || ONLY_TAGS.test(text));
}

/** `[code]version 15.1` becomes two rows of the same line. */
function separated(row: TextRow): readonly TextRow[] {
  if (!/[<[]\/?(?:code|pre|quote)|`{3}/i.test(row.text) || FENCE.test(row.text)) return [row];
  const [, before, text = "", behind] = TAGS_AROUND.exec(row.text) ?? [];
  if (text.trim() === "") return [row];
  return [before, text, behind].flatMap((part) => (part === undefined ? [] : [{ ...row, text: part }]));
}

/** A text with one fence was cut at its beginning or at its end. */
function isInside(index: number, fences: readonly number[], length: number): boolean {
  const [only = 0] = fences;
  if (fences.length === 1) return only < length / 2 ? index > only : index < only;
  let low = 0;
  let high = fences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fences[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}
