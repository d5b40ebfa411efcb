import type { Notes } from "./notes.js";
import type { Row } from "./row.js";

/**
 * Rows without what word processors, web pages and chat programs make of plain characters: other blanks, quotation
 * marks and dashes, letters of other shapes, invisible marks.
 */
export function plainCharacters(rows: readonly Row[], notes: Notes): readonly Row[] {
  let count = 0;
  const plain = withoutVisibleBlanks(rows, notes).map((row): Row => {
    if (!SPECIAL.test(row.text)) return row;
    let text = row.text;
    const change = (changed: string) => {
      if (changed !== text) count++;
      text = changed;
    };
    change(text.normalize("NFC"));
    change(text.replace(GUILLEMETS, '"'));
    text = text.replace(LOOKALIKES, (char) => {
      count++;
      return plainOf(char);
    });
    // A blank in front of a line stands for one, whatever it is: tabs do it as well.
    change(
      text.replace(/^(?: |\t|\^I)*(?:\t|\^I)[ \t]*/, (indent) =>
        " ".repeat(indent.replaceAll("^I", "\t").length),
      ),
    );
    return text === row.text ? row : { ...row, text };
  });
  notes.add("typography", count);
  return plain;
}

/** All that is not ASCII, and a tab in front of a line, as it is or as `cat -A` shows it. */
const SPECIAL = /[^\0-\u007f]|^ *(?:\t|\^I)/;

/** Quotation marks of French, which a word processor sets apart by a blank that does not break. */
const GUILLEMETS = /\u00ab[\u00a0\u202f]|[\u00a0\u202f]\u00bb/g;

/** By what stands for them: characters of typography that no router's parser takes for what they look like. */
const PLAIN: readonly (readonly [plain: string, chars: RegExp])[] = [
  ["", /[\p{Default_Ignorable_Code_Point}\u00ad\u061c\ufffc]/u],
  [" ", /[\p{Zs}\u2800]/u],
  ['"', /[\u201c-\u201f\u2033\u301d\u301e\uff02]/],
  ["'", /[\u2018-\u201b\u2032\u02bc\u00b4\uff07]/],
  ["-", /[\p{Pd}\u2212]/u],
  ["/", /[\u2044\u2215]/],
  ["1/2", /\u00bd/],
  ["1/4", /\u00bc/],
  ["3/4", /\u00be/],
  ["...", /\u2026/],
];

/** Ligatures, and what Unicode has in full width or as letters that look bold: each is a variety of plain ones. */
const VARIETIES = /[\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u;

const LOOKALIKES = new RegExp(
  `(?![ -])(?:${[...PLAIN.map(([, chars]) => chars), VARIETIES].map(({ source }) => source).join("|")})`,
  "gu",
);

const known = new Map<string, string>();

function plainOf(char: string): string {
  const found = known.get(char) ?? PLAIN.find(([, chars]) => chars.test(char))?.[0] ?? char.normalize("NFKC");
  known.set(char, found);
  return found;
}

/** Editors and word processors show blanks as dots, and some copies keep these. */
function withoutVisibleBlanks(rows: readonly Row[], notes: Notes): readonly Row[] {
  let dots = 0;
  let blanks = 0;
  for (const { text } of rows) {
    if (text.includes("\u00b7") || text.includes("\u2423")) dots += text.split(VISIBLE_BLANK).length - 1;
    blanks += text.split(" ").length - 1;
    if (blanks > FEWEST_DOTS && dots === 0) return rows;
  }
  if (dots < FEWEST_DOTS || blanks > dots / 20) return rows;
  notes.add("typography", dots);
  return rows.map((row) => ({ ...row, text: row.text.replace(VISIBLE_BLANK, " ") }));
}

const VISIBLE_BLANK = /[\u00b7\u2423]/g;
const FEWEST_DOTS = 10;
