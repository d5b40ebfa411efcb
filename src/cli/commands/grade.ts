import type { Editions } from "../../exercise/editions.js";
import { studentView, type GradeRow } from "../../exercise/grade-row.js";
import { Grader, type Submission } from "../../exercise/grader.js";
import { movedMarks } from "../../exercise/moved-marks.js";
import { sharedOrigins } from "../../exercise/origins.js";
import { overridden } from "../../exercise/overrides.js";
import type { Language } from "../../lab/hint-texts.js";
import { visible } from "../../parse/visible.js";
import { failed, type Failure } from "../failure.js";
import { writeText } from "../files.js";
import { withPatterns } from "../path-patterns.js";
import { findSubmissions, type FoundSubmission } from "../grading/find-submissions.js";
import type { ReportFormat } from "../grading/format-names.js";
import { labVersion } from "../../exercise/lab-version.js";
import { gradeInJobs, jobsFor, type Share } from "../grading/jobs.js";
import { writeFeedback, writeWorksheet } from "../grading/moodle.js";
import { readOverrides } from "../grading/overrides.js";
import { ProgressBar } from "../grading/progress-bar.js";
import { assignVariants, type Assigned } from "../grading/assign-variants.js";
import { readLast } from "../grading/last-marks.js";
import { outputsOf, type Output } from "../grading/report-formats.js";
import { complain, complainOfAll, type Io } from "../io.js";
import { readEditions } from "../labs/read-editions.js";
import type { Failures } from "../saves/find-lab.js";
import { languageOf } from "../language.js";

export interface GradeOptions {
  readonly roster?: string;
  readonly secret?: string;
  readonly format?: readonly ReportFormat[];
  readonly out?: readonly string[];
  readonly student?: string;
  readonly view?: "teacher" | "student";
  readonly anonymous?: boolean;
  readonly overrides?: string;
  readonly against?: string;
  readonly worksheet?: string;
  readonly feedback?: string;
  readonly jobs?: string;
  readonly pass?: string;
  readonly lang?: Language;
  /** Which part of the submissions a process of several grades; its rows are lines of JSON. */
  readonly share?: string;
}

/** `cme grade`: marks for what students handed in, each lost point with its reason. */
export async function gradeCommand(
  labFile: string,
  paths: readonly string[],
  options: GradeOptions,
  io: Io,
): Promise<number> {
  const setup = await prepare(labFile, paths, options, io);
  if ("failures" in setup) return complainOfAll(setup, io);
  if (failed(setup)) return complain(setup, io);
  if (options.share !== undefined) return gradeShare(setup, options.share, io);
  const rows = await gradeAll(setup, options, io);
  if (failed(rows)) return complain(rows, io);
  const written = await report(rows, setup, options, io);
  return failed(written) ? complain(written, io) : exitCode(rows, setup.pass);
}

interface Setup {
  readonly editions: Editions;
  readonly grader: Grader;
  readonly found: readonly Assigned<FoundSubmission>[];
  readonly outputs: readonly Output[];
  readonly language: Language;
  /** The share of the points, from 0 to 1, below which a student has not passed. */
  readonly pass: number | undefined;
  /** Earlier marks, with which these are compared. */
  readonly last: readonly GradeRow[] | undefined;
}

/** Reads and checks all that does not depend on a submission. */
async function prepare(
  labFile: string,
  paths: readonly string[],
  options: GradeOptions,
  io: Io,
): Promise<Setup | Failure | Failures> {
  const lab = await readEditions(labFile, io, languageOf(options.lang));
  if ("failures" in lab) return lab;
  const { editions, text } = lab;
  const outputs = outputsOf(options.format ?? [], options.out ?? []);
  if (failed(outputs)) return outputs;
  const pass = passOf(options.pass);
  if (failed(pass)) return pass;
  const named = await withPatterns(paths, io);
  const submissions = failed(named) ? named : await findSubmissions(named, io);
  if (failed(submissions)) return submissions;
  if (submissions.length === 0) return { failure: `there is no submission in ${paths.join(", ")}` };
  const assigned = await assignVariants(submissions, editions.first, options, io);
  if (failed(assigned)) return assigned;
  const last = options.against === undefined ? undefined : await readLast(options.against, io);
  if (failed(last)) return last;
  const { student } = options;
  const found = student === undefined ? assigned : assigned.filter((one) => one.student === student);
  if (found.length === 0) return { failure: `nobody called "${student ?? ""}" handed something in` };
  const language = languageOf(options.lang);
  const grader = new Grader(editions, { labVersion: labVersion(text), language });
  return { editions, grader, found, outputs, language, pass, last };
}

/** `50%` or `50` */
function passOf(written: string | undefined): number | undefined | Failure {
  if (written === undefined) return undefined;
  const [, percent] = /^(\d+(?:\.\d+)?) ?%?$/.exec(written) ?? [];
  if (percent !== undefined && Number(percent) <= 100) return Number(percent) / 100;
  return { failure: `--pass takes a percentage, such as 50%, not "${written}"` };
}

/** The rows of all, in order. */
async function gradeAll(setup: Setup, options: GradeOptions, io: Io): Promise<readonly GradeRow[] | Failure> {
  const overrides = options.overrides === undefined ? [] : await readOverrides(options.overrides, io);
  if (failed(overrides)) return overrides;
  const jobs = jobsFor(options.jobs, setup.found);
  if (failed(jobs)) return jobs;
  const bar = new ProgressBar(io.stderr, setup.found.length);
  const rows: (GradeRow | Failure)[] =
    jobs > 1
      ? await gradeInJobs(jobs, setup.found.length, () => bar.advance())
      : await gradeThese(setup, { index: 0, of: 1 }, () => bar.advance());
  bar.end();
  const broken = rows.find(failed);
  if (broken) return broken;
  return rows.flatMap((row) => (failed(row) ? [] : [overridden(row, overrides)]));
}

/** A part of the submissions, for the process that started this one. */
async function gradeShare(setup: Setup, share: string, io: Io): Promise<number> {
  const [index = 0, of = 1] = share.split("/").map(Number);
  await gradeThese(setup, { index, of }, (row) => io.stdout.write(`${JSON.stringify(row)}\n`));
  return 0;
}

async function gradeThese(
  { found, grader }: Setup,
  { index, of }: Share,
  done: (row: GradeRow) => void,
): Promise<GradeRow[]> {
  const rows: GradeRow[] = [];
  for (const [place, one] of found.entries()) {
    if (place % of !== index) continue;
    const row = grader.grade(await readWhole(one));
    rows.push(row);
    done(row);
  }
  return rows;
}

/** The files of a submission. */
async function readWhole({ student, name, variant, files }: Assigned<FoundSubmission>): Promise<Submission> {
  const read = await Promise.all(
    files.map(async ({ file, read: bytesOf }) => {
      const bytes = await bytesOf();
      return failed(bytes) ? { file, bytes: { problem: bytes.failure } } : { file, bytes };
    }),
  );
  return { student, name, variant, files: read };
}

async function report(
  graded: readonly GradeRow[],
  setup: Setup,
  options: GradeOptions,
  io: Io,
): Promise<Failure | undefined> {
  const { language, editions } = setup;
  const noted = options.view === "student" ? graded.map(studentView) : withOrigins(graded, language);
  const rows = options.anonymous ? noted.map(anonymous) : noted;
  const title = editions.first.title[language];
  for (const { format, file } of setup.outputs) {
    const text = format(rows, title, language);
    if (failed(text)) return text;
    const problem = writeText(file, text, io);
    if (problem) return problem;
  }
  if (setup.last) io.stderr.write(movedText(movedMarks(graded, setup.last), language));
  const problem =
    options.worksheet === undefined
      ? undefined
      : await writeWorksheet(options.worksheet, { rows: graded, found: setup.found, title, language }, io);
  if (problem) return problem;
  return options.feedback === undefined
    ? undefined
    : writeFeedback(options.feedback, { rows: graded, found: setup.found, title, language }, io);
}

/** What shares its origin with others is told as a hint, and lowers no mark. */
function withOrigins(rows: readonly GradeRow[], language: Language): readonly GradeRow[] {
  const shared = sharedOrigins(rows);
  const same = {
    en: (others: string) => `shared with ${others}`,
    fr: (others: string) => `partagé avec ${others}`,
  };
  return rows.map((row) => {
    const signs = shared.get(row.student) ?? [];
    const notes = signs.map(({ sign, others }) => `${sign}: ${same[language](others.join(", "))}`);
    return { ...row, notes: [...row.notes, ...notes] };
  });
}

function anonymous(row: GradeRow, index: number): GradeRow {
  const unusable = row.files.reduce<string | undefined>(
    (text, file) => text?.replaceAll(`${file}: `, ""),
    row.unusable,
  );
  const checks = row.checks.map((check) => (check.at ? { ...check, at: { ...check.at, file: "" } } : check));
  return {
    ...row,
    student: String(index + 1),
    name: undefined,
    origin: [],
    files: [],
    notes: [],
    checks,
    ...(unusable !== undefined && { unusable }),
  };
}

function movedText(moved: ReturnType<typeof movedMarks>, language: Language): string {
  if (moved.length === 0) return language === "fr" ? "aucune note n'a changé\n" : "no mark moved\n";
  const lines = moved.map(
    ({ student, before, after, checks }) =>
      `${visible(student)}: ${before} -> ${after} (${checks.join(", ")})\n`,
  );
  return lines.join("");
}

function exitCode(rows: readonly GradeRow[], pass: number | undefined): number {
  if (rows.every(({ unusable }) => unusable !== undefined)) return 2;
  if (pass === undefined) return 0;
  return rows.some(({ score, max }) => score < pass * max) ? 1 : 0;
}
