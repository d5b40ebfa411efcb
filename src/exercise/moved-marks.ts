import type { GradeRow } from "./grade-row.js";

/** A student whose mark is another one than the last time. */
export interface MovedMark {
  readonly student: string;
  readonly before: number;
  readonly after: number;
  /** The checks whose points changed. */
  readonly checks: readonly string[];
}

/** The marks that moved since `last`; students that are in one of both only are left out. */
export function movedMarks(rows: readonly GradeRow[], last: readonly GradeRow[]): readonly MovedMark[] {
  const before = new Map(last.map((row) => [row.student, row]));
  return rows.flatMap((row) => {
    const old = before.get(row.student);
    if (!old) return [];
    const points = new Map(old.checks.map((check) => [check.id, check.points]));
    const checks = row.checks.filter((check) => points.get(check.id) !== check.points).map(({ id }) => id);
    if (checks.length === 0 && old.score === row.score) return [];
    return [{ student: row.student, before: old.score, after: row.score, checks }];
  });
}
