import { withoutMojibake } from "./decoding.js";
import type { Notes } from "./notes.js";
import type { Row } from "./row.js";

/**
 * Rows without what word processors, web pages and mail programs make of plain characters: other blanks, quotation
 * marks and dashes, invisible marks, HTML entities, quoted-printable, UTF-8 that was read as something else.
 */
export function plainCharacters(rows: readonly Row[], notes: Notes): readonly Row[] {
  const decoded = withoutEntities(withoutQuotedPrintable(rows, notes), notes);
  let count = 0;
  const plain = decoded.map((row): Row => {
    if (!SPECIAL.test(row.text)) return row;
    let text = row.text;
    const repaired = withoutMojibake(text);
    if (repaired !== undefined) {
      text = repaired;
      count++;
    }
    const composed = text.normalize("NFC");
    if (composed !== text) count++;
    text = composed.replace(SPECIALS, (char) => {
      count++;
      return PLAIN.get(char) ?? "";
    });
    // A blank in front of a line stands for one, whatever it is: tabs do it as well.
    text = text.replace(/^[ \t]*\t[ \t]*/, (indent) => {
      count++;
      return " ".repeat(indent.length);
    });
    return text === row.text ? row : { ...row, text };
  });
  notes.add("typography", count);
  return plain;
}

/** By what stands for them: characters of typography that no router's parser takes for what they look like. */
const PLAIN = new Map(
  (
    [
      [
        " ",
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
      ],
      [
        "",
        "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff",
      ],
      ['"', "\u201c\u201d\u201e\u201f\u2033"],
      ["'", "\u2018\u2019\u201a\u201b\u2032"],
      ["-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"],
      ["...", "\u2026"],
    ] as const
  ).flatMap(([plain, chars]) => Array.from(chars, (char) => [char, plain] as const)),
);

const CLASS = `[${[...PLAIN.keys()].join("")}]`;
const SPECIALS = new RegExp(CLASS, "g");
/** Also a tab in front of a line, letters with marks apart, and the first letters of misread UTF-8. */
const SPECIAL = new RegExp(
  `${CLASS}|^ *\\t|[\\u0300-\\u036f]|[\\u00c2-\\u00f4][\\u0080-\\u00bf\\u0152-\\u2122]`,
);

/** `&lt;pool&gt;`: where a text was escaped for HTML, no `&` and no `<` stands for itself. */
function withoutEntities(rows: readonly Row[], notes: Notes): readonly Row[] {
  let entities = 0;
  for (const { text } of rows) {
    if (text.includes("<")) return rows;
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

/** RFC 2045: `=3D`, and `=` at the end of a line that goes on. */
function withoutQuotedPrintable(rows: readonly Row[], notes: Notes): readonly Row[] {
  let escapes = 0;
  for (const { text } of rows) {
    if (/=(?![\dA-F]{2}|$)/.test(text)) return rows;
    if (/=[\dA-F]{2}/.test(text)) escapes++;
  }
  if (escapes === 0) return rows;
  const joined: { parts: string[]; line: number }[] = [];
  let goesOn = false;
  for (const { text, line } of rows) {
    const part = text.replace(/=$/, "");
    if (goesOn) joined.at(-1)?.parts.push(part);
    else joined.push({ parts: [part], line });
    goesOn = part !== text;
  }
  notes.add("wrapped", rows.length - joined.length);
  notes.add("typography", escapes);
  return joined.map(({ parts, line }) => ({ text: unescaped(parts.join("")), line }));
}

function unescaped(text: string): string {
  return text.replace(/(?:=[\dA-F]{2})+/g, (escapes) => {
    const bytes = escapes
      .split("=")
      .slice(1)
      .map((digits) => Number.parseInt(digits, 16));
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      return new TextDecoder("windows-1252").decode(Uint8Array.from(bytes));
    }
  });
}
