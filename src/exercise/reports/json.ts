import type { GradeRow } from "../grade-row.js";

/** One line for each student. */
export function jsonReport(rows: readonly GradeRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}
