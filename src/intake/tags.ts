import type { Notes } from "./notes.js";
import type { Row } from "./row.js";

/**
 * Rows without the tags that a page or a forum has around words and lines: `<span class="k">`, `[color=red]`. Tags
 * that end a line do so here. What marks code as a whole stays: what stands around that is no code.
 */
export function withoutTags(rows: readonly Row[], notes: Notes): readonly Row[] {
  let tags = 0;
  let breaks = 0;
  for (const { text } of rows) {
    if (!/[<[]/.test(text)) continue;
    tags += text.match(INLINE)?.length ?? 0;
    breaks += text.match(BREAK)?.length ?? 0;
  }
  const isMany = tags + breaks >= rows.length * SHARE || breaks >= rows.length;
  if (tags + breaks < FEWEST || !(isMany || areWithin(rows))) return withoutEmphasis(rows, notes);
  notes.add("markup", tags + breaks);
  return rows.flatMap(({ text, line }) =>
    text
      .replace(/(?:<br ?\/?>)+(?=<\/(?:p|div|li|font|span)>)/gi, "")
      .replace(INLINE, "")
      .replace(/<br ?\/?>$/i, "")
      .split(BREAK)
      .map((part) => ({ text: part, line })),
  );
}

/** Whether a text stands as a whole between tags. */
function areWithin(rows: readonly Row[]): boolean {
  const first = rows.find(({ text }) => text.trim() !== "")?.text ?? "";
  const last = rows.findLast(({ text }) => text.trim() !== "")?.text ?? "";
  return first.search(INLINE) === 0 && new RegExp(`(?:${INLINE.source})\\s*$`, "i").test(last);
}

/** Markdown for bold, struck and typewritten words, around lines. */
function withoutEmphasis(rows: readonly Row[], notes: Notes): readonly Row[] {
  const written = rows.filter(({ text }) => text.trim() !== "");
  for (const emphasis of EMPHASES) {
    const marked = written.filter(({ text }) => emphasis.test(text)).length;
    if (marked < FEWEST || marked < written.length * SHARE_MARKED) continue;
    notes.add("markup", marked);
    return rows.map((row) => ({ ...row, text: row.text.replace(emphasis, "$1$2") }));
  }
  return rows;
}

const EMPHASES = [/^(\s*)\*\*(.+)\*\*\s*$/, /^(\s*)__(.+)__\s*$/, /^(\s*)~~(.+)~~\s*$/, /^(\s*)`(.+)`\s*$/];
const SHARE_MARKED = 0.7;

const HTML = "p|div|span|font|b|i|u|s|em|strong|tt|kbd|samp|li|ul|ol|td|tr|table|tbody|a|small|big|nowiki";
const FORUM = "b|i|u|s|font|size|color|colour|center|left|spoiler|list|noparse";
const INLINE = new RegExp(
  `</?(?:${HTML})(?:\\s[^<>]{0,300})?/?>|\\[/?(?:${FORUM})(?:=[^\\]\\n]{0,64})?\\]`,
  "gi",
);
const BREAK = /<br ?\/?>/gi;

const FEWEST = 2;

/** How many tags there are at least for each row: a banner of a lover of brackets has none in every third. */
const SHARE = 1 / 3;
