import type { Language } from "../lab/hint-texts.js";
import type { Outcome } from "./evaluating.js";
import { pointsOf, type Exercise } from "./exercise.js";

/** A student and the marks: what all reports are made of, and a line of `--format json`. */
export interface GradeRow {
  readonly schema: 1;
  /** The lab's name, and a hash of its file. */
  readonly lab: string;
  readonly labVersion: string;
  /** What the student is called by: the name of the file or folder, or the roster's id. */
  readonly student: string;
  /** The student's name, if a roster has it. */
  readonly name?: string | undefined;
  /** Undefined if the lab is the same for all. */
  readonly variant?: number;
  /** The variant that was answered, if it is another one. */
  readonly answers?: number;
  readonly files: readonly string[];
  /** What was left out of the files, and what else a grader should know. */
  readonly notes: readonly string[];
  readonly score: number;
  readonly max: number;
  /** Why nothing could be graded. */
  readonly unusable?: string;
  readonly checks: readonly CheckRow[];
  /** Signs of where the work comes from (see `originSigns`); the teacher's only. */
  readonly origin: readonly string[];
}

export interface CheckRow {
  readonly id: string;
  /** The step that the check belongs to. */
  readonly step: string;
  readonly points: number;
  readonly max: number;
  readonly outcome: Outcome["kind"] | "overridden";
  readonly reason?: string;
  /** The reason for who is to find it out, without what was expected; undefined if it is the same. */
  readonly told?: string;
  readonly at?: { readonly file: string; readonly line: number };
  readonly needs?: string;
  readonly hidden?: true;
}

/** Whom a row is about, and how it is written. */
export interface Graded {
  readonly lab: string;
  readonly labVersion: string;
  readonly student: string;
  readonly name: string | undefined;
  readonly variant: number | undefined;
  readonly answers: number | undefined;
  readonly files: readonly string[];
  readonly notes: readonly string[];
  readonly origin: readonly string[];
  readonly language: Language;
  /** The file of a device that was handed in. */
  readonly fileOf: (device: string) => string | undefined;
}

/** The row of a student whose work could be read. */
export function gradeRow(
  exercise: Exercise,
  outcomes: ReadonlyMap<string, Outcome>,
  graded: Graded,
): GradeRow {
  const checks = exercise.steps.flatMap(({ id: step, checks: all }) =>
    all.flatMap(({ id, points: max, hidden }): CheckRow[] => {
      const outcome = outcomes.get(id);
      if (!outcome) return [];
      return [{ id, step, ...checkRow(outcome, graded), max, ...(hidden && { hidden }) }];
    }),
  );
  const score = [...outcomes.values()].reduce((sum, { points }) => sum + points, 0);
  return { ...headOf(graded), score: rounded(score), max: pointsOf(exercise), checks };
}

/** The row of a student whose work could not be read. */
export function unusableRow(exercise: Exercise, unusable: string, graded: Graded): GradeRow {
  return { ...headOf(graded), score: 0, max: pointsOf(exercise), unusable, checks: [] };
}

/** A row as its student may see it: without hidden checks, what was expected, and where else the work comes from. */
export function studentView(row: GradeRow): GradeRow {
  const checks = row.checks
    .filter(({ hidden }) => !hidden)
    .map(({ told, ...check }) => (told === undefined ? check : { ...check, reason: told }));
  return { ...row, checks, origin: [] };
}

/** Points as they are told: halves and thirds do not end. */
export function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

function headOf(graded: Graded) {
  const { lab, labVersion, student, name, variant, answers, files, notes, origin } = graded;
  return {
    schema: 1 as const,
    ...{ lab, labVersion, student },
    ...(name !== undefined && { name }),
    ...(variant !== undefined && { variant }),
    ...(answers !== undefined && { answers }),
    ...{ files, notes, origin },
  };
}

function checkRow(
  outcome: Outcome,
  { language, fileOf }: Graded,
): Pick<CheckRow, "points" | "outcome" | "reason" | "told" | "at" | "needs"> {
  const head = { points: rounded(outcome.points), outcome: outcome.kind };
  if (outcome.kind === "true") return head;
  if (outcome.kind === "not checked") return { ...head, needs: outcome.needs };
  const { at } = outcome;
  const [reason, told] = [outcome.because[language], outcome.told[language]];
  const file = at && fileOf(at.device);
  return {
    ...head,
    reason,
    ...(told !== reason && { told }),
    ...(at && file !== undefined && { at: { file, line: at.line } }),
  };
}
