import { fromBase64 } from "./base64.js";
import { mailText } from "./mail-text.js";
import type { Notes } from "./notes.js";
import type { Row } from "./row.js";

/**
 * Rows of a text that was handed in inside another notation: a mail as a mail program saves it, base64, an escaped
 * address, strings of JSON, Python, YAML or a spreadsheet. All lines that stood in one row keep the line of that.
 */
export function unpacked(rows: readonly Row[], notes: Notes): readonly Row[] {
  const found =
    mailText(rows) ?? fromBase64(rows) ?? fromAddress(rows) ?? fromStrings(rows) ?? fromCells(rows);
  if (!found) return rows;
  notes.add("unpacked");
  return found;
}

/** RFC 3986: `version%2015.1%0A`. */
function fromAddress(rows: readonly Row[]): readonly Row[] | undefined {
  if (rows.some(({ text }) => /[ \t]|%(?![\dA-F]{2})/i.test(text))) return undefined;
  if (!rows.some(({ text }) => /%0A/i.test(text))) return undefined;
  try {
    return rows.flatMap(({ text, line }) => linesOf(decodeURIComponent(text), line));
  } catch {
    return undefined;
  }
}

/** A string of JSON or Python, and the comma, bracket or name around it. */
const LITERAL = /(?<!\w)[bru]?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g;
const AROUND = /^[\s[\](){},;:=>|-]*$/;

/** Strings of a program's output; undefined where there are none. */
function fromStrings(rows: readonly Row[]): readonly Row[] | undefined {
  return fromOneString(rows) ?? fromListedStrings(rows) ?? fromEscapes(rows);
}

/** The whole text is one string among others: `"stdout": "version 15.1\n…"`. */
function fromOneString(rows: readonly Row[]): readonly Row[] | undefined {
  if (rows.length > MOST_ROWS_AROUND && !rows.every(({ text }) => text === "" || /["']/.test(text)))
    return undefined;
  let longest: Row | undefined;
  let total = 0;
  for (const { text, line } of rows) {
    total += text.length;
    if (text.split("\\n").length <= FEWEST) continue;
    for (const [, literal = ""] of text.matchAll(LITERAL))
      if (literal.length > (longest?.text.length ?? 0)) longest = { text: literal, line };
  }
  if (!longest || longest.text.length < total / 2 || longest.text.split("\\n").length <= FEWEST)
    return undefined;
  return linesOf(unescaped(longest.text.slice(1, -1)), longest.line);
}

const MOST_ROWS_AROUND = 40;

/** Each line is a string of its own: `"version 15.1",`, also one behind the other in one row. */
function fromListedStrings(rows: readonly Row[]): readonly Row[] | undefined {
  const written = rows.filter(({ text }) => text.trim() !== "");
  const quoted = written.filter(({ text }) => /^[\s[({-]*[bru]?["']/.test(text));
  if (quoted.length === 0 || quoted.length < written.length * SHARE_OF_STRINGS) return undefined;
  const found: Row[] = [];
  let listed = 0;
  for (const { text, line } of written) {
    const cell = /^"((?:[^"]|"")*)",?$/.exec(text)?.[1];
    const literals = cell?.includes('""') ? [`"${cell.replaceAll('""', '\\"')}"`] : matches(text);
    if (cell === undefined && !AROUND.test(text.replace(LITERAL, ""))) continue;
    listed++;
    for (const literal of literals) {
      const inner = unescaped(literal.slice(1, -1));
      found.push(...linesOf(inner.replace(/\r?\n$/, ""), line));
    }
  }
  return listed < written.length * SHARE_OF_STRINGS || found.length < FEWEST ? undefined : found;
}

function matches(text: string): readonly string[] {
  return Array.from(text.matchAll(LITERAL), ([, literal = ""]) => literal);
}

const SHARE_OF_STRINGS = 0.8;

/** Line ends written out, in a text of hardly any rows. */
function fromEscapes(rows: readonly Row[]): readonly Row[] | undefined {
  const written = rows.filter(({ text }) => text.trim() !== "");
  const ends = written.reduce((sum, { text }) => sum + text.split("\\n").length - 1, 0);
  if (ends < FEWEST || ends < written.length * FEWEST) return undefined;
  // Who escapes backslashes escapes all else, too.
  const isEscaped = written.some(({ text }) => /\\[\\"]/.test(text));
  return written.flatMap(({ text, line }) =>
    linesOf(isEscaped ? unescaped(text) : text.replaceAll("\\r", "").replaceAll("\\n", "\n"), line),
  );
}

/** Line ends in a string that is no list of one or two words. */
const FEWEST = 4;

/** Of a spreadsheet's rows those have quotation marks around them that hold one, or a separator. */
function fromCells(rows: readonly Row[]): readonly Row[] | undefined {
  const CELL = /^"((?:[^"]|"")*)"$/;
  const quoted = rows.filter(({ text }) => text.includes('"'));
  if (quoted.length === 0 || !quoted.every(({ text }) => CELL.test(text))) return undefined;
  return rows.map(({ text, line }) => ({ text: CELL.exec(text)?.[1]?.replaceAll('""', '"') ?? text, line }));
}

function linesOf(text: string, line: number): readonly Row[] {
  return text.split(/\r?\n|\r/).map((part) => ({ text: part, line }));
}

const SHORT: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gi,
    (_, unicode?: string, byte?: string, char = "") =>
      unicode === undefined && byte === undefined
        ? (SHORT[char as string] ?? (char as string))
        : String.fromCharCode(Number.parseInt(unicode ?? byte ?? "", 16)),
  );
}
