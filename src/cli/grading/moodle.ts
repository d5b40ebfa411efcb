import { zipSync } from "fflate";
import { studentView, type GradeRow } from "../../exercise/grade-row.js";
import { escaped } from "../../exercise/reports/escape.js";
import { reasonOf } from "../../exercise/reports/reason.js";
import { studentPage } from "../../exercise/reports/html.js";
import type { Language } from "../../lab/hint-texts.js";
import { visible } from "../../parse/visible.js";
import { failed, type Failure } from "../failure.js";
import { readInput, writeText } from "../files.js";
import type { Io } from "../io.js";
import type { FoundSubmission } from "./find-submissions.js";
import { filledWorksheet } from "./worksheet.js";

export interface Marks {
  readonly rows: readonly GradeRow[];
  /** The submissions of the rows, in the same order. */
  readonly found: readonly FoundSubmission[];
  readonly title: string;
  readonly language: Language;
}

/** Fills in the grading worksheet that a teacher downloaded from Moodle; students who handed nothing in stay as they are. */
export async function writeWorksheet(path: string, marks: Marks, io: Io): Promise<Failure | undefined> {
  const bytes = await readInput(path, io);
  if (failed(bytes)) return bytes;
  const encoding = isUtf8(bytes) ? "utf8" : "latin1";
  const rows = new Map(marks.found.map(({ moodle }, index) => [moodle?.number, marks.rows[index]]));
  const filled = filledWorksheet(bytes.toString(encoding), (number) => {
    const row = rows.get(number);
    if (!row) return undefined;
    return {
      share: row.max === 0 ? 0 : row.score / row.max,
      feedback: feedbackOf(row, marks.language, encoding),
    };
  });
  if (failed(filled)) return { failure: `${visible(path)}: ${filled.failure}` };
  if (filled.filled === 0)
    return {
      failure: `${visible(path)}: no student in it handed something in: their numbers stand in the names of Moodle's folders`,
    };
  return writeText(path, Buffer.from(filled.text, encoding), io);
}

/** Writes an archive for Moodle's "upload multiple feedback files": a page a student, under the names of Moodle's folders. */
export function writeFeedback(path: string, marks: Marks, io: Io): Failure | undefined {
  const pages: Record<string, Uint8Array> = {};
  for (const [index, row] of marks.rows.entries()) {
    const folder = marks.found[index]?.moodle?.folder ?? row.student;
    const page = studentPage(studentView(row), marks.title, marks.language);
    pages[`${folder.replaceAll("/", "_")}/feedback.html`] = new TextEncoder().encode(page);
  }
  // The same marks are the same bytes.
  return writeText(path, zipSync(pages, { mtime: new Date(1980, 0, 1) }), io);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Why points were lost, as a student may see it, in a paragraph of HTML. */
function feedbackOf(row: GradeRow, language: Language, encoding: "utf8" | "latin1"): string {
  const { checks, notes, unusable } = studentView(row);
  const lost = checks
    .filter(({ points, max }) => points < max)
    .map((check) => {
      const why = check.needs === undefined ? reasonOf(check) : NEEDS[language](check.needs);
      return `${check.id} ${check.points}/${check.max}: ${why}`;
    });
  const text = [...(unusable === undefined ? [] : [unusable]), ...notes, ...lost].map(escaped).join("<br>");
  if (encoding === "utf8") return text;
  return text.replaceAll(/[^\0-\xff]/gu, (one) => `&#${one.codePointAt(0)};`);
}

const NEEDS = {
  en: (id: string) => `not checked, needs ${id}`,
  fr: (id: string) => `pas vérifié, il faut ${id}`,
};
