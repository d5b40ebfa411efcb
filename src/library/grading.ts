import { Editions } from "../exercise/editions.js";
import { studentView, type GradeRow } from "../exercise/grade-row.js";
import { Grader } from "../exercise/grader.js";
import { labVersion } from "../exercise/lab-version.js";
import type { Language } from "../lab/hint-texts.js";
import { bytesOf } from "./internal/configuration-source.js";
import { LAB_TEXT, labTextOf, readingBy } from "./internal/lab-text.js";
import { refusal, refusalOfLab } from "./internal/refusals.js";
import type { Refusal } from "./refusal.js";

/** A file that a student handed in: a configuration, a log, a script or an exported lab. */
export interface SubmittedFile {
  /** Its name tells the device where a lab has several: `R1.cfg`. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface GradeOptions {
  /** What the student is called. */
  readonly student?: string | undefined;
  /** The variant of the lab that the student had; the first without it. */
  readonly variant?: number | undefined;
  /** `student` leaves out what was expected, and hidden checks. */
  readonly view?: "teacher" | "student" | undefined;
  /** Reads a file that the lab names; without it such a lab is refused. */
  readonly readFile?: ((name: string) => string | undefined) | undefined;
  /** Language of the reasons. */
  readonly language?: Language | undefined;
}

/**
 * The marks of one submission, as `cme grade` gives them, each lost point with its reason. `lab` is one of `cme lab list`,
 * or the text of a lab file with steps. Work that cannot be read has no marks, and `unusable` says why.
 */
export function gradeSubmission(
  lab: string,
  files: readonly SubmittedFile[],
  options: GradeOptions = {},
): GradeRow | Refusal {
  const { student = "student", view = "teacher", readFile, language = "en" } = options;
  const text = labTextOf(lab);
  if (typeof text !== "string") return text;
  const editions = Editions.read(text, LAB_TEXT, readingBy(readFile));
  if ("problems" in editions) return refusalOfLab(editions.problems, language);
  if (editions.first.steps.length === 0) return refusal("the lab has no steps: there is nothing to check");
  const variant = options.variant ?? editions.numbers[0] ?? 0;
  if (!editions.numbers.includes(variant)) return refusal(`the lab has no variant ${variant}`);
  const grader = new Grader(editions, { labVersion: labVersion(text), language });
  const row = grader.grade({
    student,
    name: undefined,
    variant,
    files: files.map(({ name, content }) => ({ file: name, bytes: bytesOf(content) })),
  });
  return view === "student" ? studentView(row) : row;
}
