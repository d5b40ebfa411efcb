import { rounded, type GradeRow } from "./grade-row.js";

/** What a human decided of a check, or said to a student. */
export interface Override {
  readonly student: string;
  /** Undefined: of the whole work. */
  readonly check: string | undefined;
  /** Undefined: the points stay. */
  readonly points: number | undefined;
  readonly comment: string;
}

/** A row with what a human decided of it: points that count in place of the computed ones, and comments. */
export function overridden(row: GradeRow, overrides: readonly Override[]): GradeRow {
  const own = overrides.filter(({ student }) => student === row.student);
  if (own.length === 0) return row;
  const checks = row.checks.map((check) => {
    const override = own.find((one) => one.check === check.id);
    if (!override) return check;
    const { points = check.points, comment } = override;
    const reason = comment === "" ? check.reason : comment;
    return {
      ...{ id: check.id, step: check.step, max: check.max, points },
      outcome: "overridden" as const,
      ...(reason !== undefined && { reason }),
      ...(check.at && { at: check.at }),
      ...(check.hidden && { hidden: check.hidden }),
    };
  });
  const whole = own.filter(({ check }) => check === undefined);
  const change = checks.reduce(
    (sum, { points }, index) => sum + points - (row.checks[index]?.points ?? 0),
    0,
  );
  const score = whole.find(({ points }) => points !== undefined)?.points ?? rounded(row.score + change);
  const comments = whole.map(({ comment }) => comment).filter((comment) => comment !== "");
  return { ...row, score, checks, notes: [...row.notes, ...comments] };
}
