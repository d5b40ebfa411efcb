import type { Notes } from "./notes.js";
import { withoutQuotedPrintable } from "./quoted-printable.js";
import type { Row } from "./row.js";

/** Rows without the escapes of pages, mails and Markdown: `&lt;`, `=3D`, `\\_`. */
export function withoutEscapes(rows: readonly Row[], notes: Notes): readonly Row[] {
  const printable = withoutQuotedPrintable(rows);
  notes.add("wrapped", rows.length - (printable?.rows ?? rows).length);
  notes.add("typography", printable?.escapes ?? 0);
  return withoutBackslashes(withoutEntities(printable?.rows ?? rows, notes), notes);
}

/** What Markdown reads as markup, and what stands for itself there. */
const ESCAPED = /\\([_*[\]<>#~`|])/g;

/** Where a text was escaped for Markdown, no sign of markup stands for itself. */
function withoutBackslashes(rows: readonly Row[], notes: Notes): readonly Row[] {
  let escapes = 0;
  for (const { text } of rows) {
    if (!/[\\_*[\]<>#~`|]/.test(text)) continue;
    const rest = text.replace(ESCAPED, "");
    if (/[\\_*[\]<>#~`|]/.test(rest)) return rows;
    escapes += (text.length - rest.length) / 2;
  }
  if (escapes === 0) return rows;
  notes.add("typography", escapes);
  return rows.map((row) => ({ ...row, text: row.text.replace(ESCAPED, "$1") }));
}

/** `&lt;pool&gt;`: where a text was escaped for HTML, no `&` and no `<` stands for itself. */
function withoutEntities(rows: readonly Row[], notes: Notes): readonly Row[] {
  let entities = 0;
  for (const { text } of rows) {
    if (text.includes("<") && /<(?!\/?(?:pre|code)\b)/i.test(text)) return rows;
    if (!text.includes("&")) continue;
    if (/&(?!(?:lt|gt|amp|quot|apos|nbsp|#\d{1,6}|#x[\da-f]{1,5});)/i.test(text)) return rows;
    entities += text.split("&").length - 1;
  }
  if (entities === 0) return rows;
  notes.add("typography", entities);
  return rows.map((row) => ({ ...row, text: row.text.replace(/&(#x?)?(\w+);/gi, entity) }));
}

function entity(whole: string, numeric: string | undefined, name: string): string {
  if (numeric === undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = numeric.length > 1 ? Number.parseInt(name, 16) : Number(name);
  return code <= 0xffff ? String.fromCharCode(code) : whole;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};
