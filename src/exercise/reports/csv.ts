import { stringify } from "csv-stringify/sync";
import type { GradeRow } from "../grade-row.js";

/** A table for a spreadsheet: a line a student, a column a check. Nothing in it is read as a formula. */
export function csvReport(rows: readonly GradeRow[]): string {
  const ids = [...new Set(rows.flatMap(({ checks }) => checks.map(({ id }) => id)))];
  const header = ["student", "name", "variant", "score", "max", "percent", ...ids, "notes"];
  const records = rows.map((row) => [
    ...[row.student, row.name ?? "", row.variant ?? "", row.score, row.max],
    row.max === 0 ? "" : Math.round((row.score / row.max) * 1000) / 10,
    ...ids.map((id) => row.checks.find((check) => check.id === id)?.points ?? ""),
    [row.unusable ?? "", ...row.notes].filter((note) => note !== "").join("; "),
  ]);
  return stringify([header, ...records], { escape_formulas: true, record_delimiter: "\r\n" });
}
