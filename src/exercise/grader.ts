import type { Language } from "../lab/hint-texts.js";
import { ReadingsOfFiles } from "../running-config/readings.js";
import { assignDevices, type SubmittedBytes } from "./assign-devices.js";
import type { Editions } from "./editions.js";
import { SubmittedWork } from "./grade.js";
import type { HandedIn } from "./handed-in.js";
import { originSigns } from "./origins.js";
import { gradeRow, unusableRow, type GradeRow } from "./grade-row.js";

export interface GraderOptions {
  /** A hash of the lab file, by which marks tell with which checks they were made. */
  readonly labVersion: string;
  readonly language: Language;
}

/** Who handed in what. */
export interface Submission {
  readonly student: string;
  readonly name: string | undefined;
  /** The variant of the lab that the student was given. */
  readonly variant: number;
  readonly files: readonly SubmittedBytes[];
}

/** Grades one submission after the other. */
export class Grader {
  readonly #readings = new ReadingsOfFiles();

  constructor(
    private readonly editions: Editions,
    private readonly options: GraderOptions,
  ) {}

  grade({ student, name, variant, files }: Submission): GradeRow {
    const { editions, options } = this;
    const exercise = editions.variant(variant);
    const readings = this.#readings.next();
    const assigned = assignDevices(exercise, files, options.language, readings);
    const graded = {
      ...options,
      lab: exercise.topology.name,
      student,
      name,
      variant: exercise.variants && variant,
      answers: undefined,
      files: files.map(({ file }) => file),
      notes: assigned.notes,
      origin: "handedIn" in assigned ? originsOf(assigned.handedIn) : [],
      fileOf: () => undefined,
    };
    if ("unusable" in assigned) return unusableRow(exercise, assigned.unusable, graded);
    const { handedIn } = assigned;
    const work = new SubmittedWork(handedIn, readings);
    const outcomes = work.outcomes(exercise);
    const isWhole = [...outcomes.values()].every(({ kind }) => kind === "true");
    return gradeRow(exercise, outcomes, {
      ...graded,
      answers: isWhole || !exercise.variants ? undefined : this.#answered(work, variant),
      fileOf: (device) => handedIn.get(device)?.file,
    });
  }

  /**
   * The variant that was answered, where most of the student's own does not hold and more of another one does. Only the
   * one whose lines stand there most often is tried.
   */
  #answered(work: SubmittedWork, own: number): number | undefined {
    const { editions } = this;
    const inOwn = work.countHeld(editions.variant(own));
    if (inOwn * 2 > checkCount(editions)) return undefined;
    const likely = editions.mostLike(work.lines());
    if (likely === own) return undefined;
    return work.countHeld(editions.variant(likely)) > inOwn ? likely : undefined;
  }
}

function originsOf(handedIn: ReadonlyMap<string, HandedIn>): readonly string[] {
  return [...handedIn.values()].flatMap(({ text }) => originSigns(text));
}

/** How many checks there are of configurations. */
function checkCount({ first }: Editions): number {
  return first.steps.flatMap(({ checks }) => checks).filter(({ asks }) => asks.kind === "has").length;
}
