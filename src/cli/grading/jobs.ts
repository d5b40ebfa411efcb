import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import type { GradeRow } from "../../exercise/grade-row.js";
import type { Failure } from "../failure.js";
import { STANDARD } from "../files.js";
import type { FoundSubmission } from "./find-submissions.js";

/** Every `of`th submission, from the one in place `index` on. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** How many processes grade: as many as were asked for, or as there are processors, if that is worth their start. */
export function jobsFor(
  written: string | undefined,
  submissions: readonly FoundSubmission[],
): number | Failure {
  const { length } = submissions;
  // A process that is started has no standard input of its own.
  if (submissions.some(({ student }) => student === STANDARD)) return 1;
  if (written === undefined)
    return Math.max(1, Math.min(availableParallelism(), Math.floor(length / WORTH_IT)));
  if (/^[1-9]\d{0,2}$/.test(written)) return Math.min(Number(written), length);
  return { failure: `--jobs takes a number of processes, not "${written}"` };
}

/** Submissions for which a further process is started: that takes as long as grading some ten of them. */
const WORTH_IT = 20;

/** Runs this program several times, each with a share; yields the rows in the order of the submissions. */
export async function gradeInJobs(
  jobs: number,
  submissions: number,
  advance: () => void,
): Promise<(GradeRow | Failure)[]> {
  const shares = await Promise.all(
    Array.from({ length: jobs }, (_, index) => gradeShare({ index, of: jobs }, advance)),
  );
  const missing = { failure: "a process that graded ended before its work: try --jobs 1" };
  return Array.from({ length: submissions }, (_, place) => {
    return shares[place % jobs]?.[Math.floor(place / jobs)] ?? missing;
  });
}

async function gradeShare({ index, of }: Share, advance: () => void): Promise<readonly GradeRow[]> {
  const [program = "", ...args] = process.argv.slice(1);
  const child = spawn(process.execPath, [program, ...args, "--share", `${index}/${of}`], {
    stdio: ["ignore", "pipe", "ignore"],
    windowsHide: true,
  });
  const rows: GradeRow[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    rows.push(JSON.parse(line) as GradeRow);
    advance();
  }
  return rows;
}
