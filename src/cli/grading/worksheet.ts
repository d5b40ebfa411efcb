import type { Failure } from "../failure.js";
import { delimiterOf } from "./delimiter.js";

/** What is filled in for a student of a grading worksheet. */
export interface WorksheetGrade {
  /** From 0 to 1. */
  readonly share: number;
  /** In HTML, as Moodle takes it. */
  readonly feedback: string;
}

/**
 * Fills in a grading worksheet as Moodle makes it, in any language: the student's number stands at the end of the first
 * column. All other cells stay byte for byte; a grade has the decimal sign of the worksheet's highest grade.
 */
export function filledWorksheet(
  text: string,
  gradeOf: (number: string) => WorksheetGrade | undefined,
): { readonly text: string; readonly filled: number } | Failure {
  const rows = rowsOf(text);
  const [header] = rows;
  const heads = header?.cells.map((cell) => plain(cell).toLowerCase()) ?? [];
  const [grade, most, feedback] = [GRADE, HIGHEST, FEEDBACK].map((names) =>
    heads.findIndex((head) => names.has(head)),
  ) as [number, number, number];
  if (!header || grade < 0) return { failure: `it has no column for grades (${[...GRADE].join(", ")})` };
  let filled = 0;
  const written = rows.slice(1).map((row) => {
    const number = /\d+$/.exec(plain(row.cells[0] ?? ""))?.[0];
    const found = number === undefined ? undefined : gradeOf(number);
    if (!found) return joined(row);
    filled++;
    const cells = [...row.cells];
    cells[grade] = like(cells[grade], gradeText(found.share, plain(row.cells[most] ?? "")), row.separator);
    if (feedback >= 0) cells[feedback] = like(cells[feedback], found.feedback, row.separator);
    return joined({ ...row, cells });
  });
  return { text: joined(header) + written.join(""), filled };
}

/** A row of a table as it is written, quotation marks and all. */
interface Row {
  readonly cells: readonly string[];
  readonly separator: string;
  readonly end: string;
}

/** The rows of a table; a table that is parsed and written again would not be the same bytes. */
function rowsOf(text: string): readonly Row[] {
  const separator = delimiterOf(text);
  const rows: Row[] = [];
  let cells: string[] = [];
  const cell = new RegExp(`((?:"(?:[^"]|"")*"|[^"${separator}\\r\\n])*)(${separator}|\\r\\n|\\n|\\r|$)`, "y");
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) break;
    const [, content = "", end = ""] = match;
    cells.push(content);
    if (end === separator) continue;
    rows.push({ cells, separator, end });
    cells = [];
  }
  if (cells.length > 0) rows.push({ cells, separator, end: "" });
  return rows;
}

function joined({ cells, separator, end }: Row): string {
  return cells.join(separator) + end;
}

function plain(cell: string): string {
  const [, quoted] = /^\ufeff?"([^]*)"$/.exec(cell) ?? [];
  return (quoted?.replaceAll('""', '"') ?? cell).replace(/^\ufeff/, "").trim();
}

/** A cell with another content; it has quotation marks if it had, or needs them. */
function like(before: string | undefined, content: string, separator: string): string {
  const needs = content.includes(separator) || /["\r\n]/.test(content);
  return before?.startsWith('"') === true || needs ? `"${content.replaceAll('"', '""')}"` : content;
}

/** A grade out of the worksheet's highest one, with its decimal sign. */
function gradeText(share: number, highest: string): string {
  const most = Number(highest.replace(",", "."));
  const text = (share * (most > 0 ? most : 100)).toFixed(2);
  return highest.includes(",") ? text.replace(".", ",") : text;
}

/** The headers of Moodle's columns, in small letters: English, French, German, Spanish, Italian, Dutch. */
const GRADE = new Set(["grade", "note", "bewertung", "calificación", "valutazione", "cijfer"]);
const HIGHEST = new Set([
  "maximum grade",
  "note maximale",
  "beste bewertung",
  "calificación máxima",
  "valutazione massima",
  "maximumcijfer",
]);
const FEEDBACK = new Set([
  "feedback comments",
  "feedback par commentaires",
  "commentaires de feedback",
  "feedback als kommentar",
  "comentarios de retroalimentación",
  "commenti",
  "feedback via commentaar",
]);
