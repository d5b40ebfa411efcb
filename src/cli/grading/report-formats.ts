import { csvReport } from "../../exercise/reports/csv.js";
import { gradescopeReport } from "../../exercise/reports/gradescope.js";
import { htmlReport } from "../../exercise/reports/html.js";
import { jsonReport } from "../../exercise/reports/json.js";
import { junitReport } from "../../exercise/reports/junit.js";
import { textReport } from "../../exercise/reports/text.js";
import type { GradeRow } from "../../exercise/grade-row.js";
import type { Language } from "../../lab/hint-texts.js";
import type { Failure } from "../failure.js";
import { STANDARD } from "../files.js";
import type { ReportFormat } from "./format-names.js";

/** Writes marks in a form. */
export type Format = (rows: readonly GradeRow[], title: string, language: Language) => string | Failure;

export interface Output {
  readonly format: Format;
  readonly file: string;
}

/** Which form goes where: the first `--format` to the first `--out` and so on; one without a file to standard output. */
export function outputsOf(
  formats: readonly ReportFormat[],
  files: readonly string[],
): readonly Output[] | Failure {
  const named = formats.length > 0 ? formats : (["text"] as const);
  if (files.length > named.length)
    return { failure: "there are more --out than --format: each file has one format" };
  if (named.length - files.length > 1)
    return { failure: "only one --format goes to standard output: give each other one a file with --out" };
  return named.map((format, index) => ({ format: FORMATS[format], file: files[index] ?? STANDARD }));
}

const FORMATS: Readonly<Record<ReportFormat, Format>> = {
  text: (rows, _, language) => textReport(rows, language),
  json: (rows) => jsonReport(rows),
  csv: (rows) => csvReport(rows),
  junit: (rows) => junitReport(rows),
  html: htmlReport,
  gradescope(rows, _, language) {
    const [row, second] = rows;
    if (!row || second)
      return { failure: "Gradescope's results are of one submission: choose it with --student" };
    return gradescopeReport(row, language);
  },
};
