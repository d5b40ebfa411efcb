import {
  readLab,
  type LabReading,
  type ReadConfiguration,
  type TopologyProblem,
} from "../lab/topology-file.js";
import { variantCount, type Exercise, type ExerciseStep } from "./exercise.js";
import type { Pattern } from "../grading/patterns.js";
import { exerciseIn } from "./lab-file.js";

/** A lab file in the variants that students have; each is read when the first student has it. */
export class Editions {
  readonly #read = new Map<number, Exercise>();
  readonly #lines = new Map<number, readonly string[]>();

  private constructor(
    private readonly reading: LabReading,
    /** The variant that a reader of the file sees. */
    readonly first: Exercise,
  ) {
    if (first.variants) this.#read.set(first.variants.own, first);
  }

  static read(
    text: string,
    file: string,
    readConfiguration: ReadConfiguration,
  ): Editions | { readonly problems: readonly TopologyProblem[] } {
    const reading = readLab(text, file, readConfiguration);
    if ("problems" in reading) return reading;
    const first = exerciseIn(reading, undefined);
    if ("problems" in first) return first;
    const editions = new Editions(reading, first);
    // Sums grow with the number of the variant: what the first and the last can be, all can be.
    const last = exerciseIn(reading, first.variants?.to);
    return "problems" in last ? last : editions;
  }

  /** The numbers of the variants: one if the lab is the same for all. */
  get numbers(): readonly number[] {
    const start = this.first.variants?.from ?? 0;
    return Array.from({ length: variantCount(this.first) }, (_, index) => start + index);
  }

  /** The lines without holes that a variant asks for. */
  linesOf(number: number): readonly string[] {
    const known = this.#lines.get(number) ?? this.variant(number).steps.flatMap(linesIn);
    this.#lines.set(number, known);
    return known;
  }

  /** The lab as it is in a variant; what is wrong in one variant only is thrown, since the first was in order. */
  variant(number: number): Exercise {
    if (!this.first.variants) return this.first;
    const known = this.#read.get(number);
    if (known) return known;
    const exercise = exerciseIn(this.reading, number);
    if ("problems" in exercise) {
      const [problem] = exercise.problems;
      throw new Error(`variant ${number} of this lab cannot be read: ${problem?.message ?? ""}`);
    }
    this.#read.set(number, exercise);
    return exercise;
  }
}

function linesIn({ checks }: ExerciseStep): readonly string[] {
  const textsOf = ({ text, line, below }: Pattern): readonly string[] => [
    ...(line ? [text] : []),
    ...below.flatMap(textsOf),
  ];
  return checks.flatMap(({ asks }) => (asks.kind === "has" ? asks.any.flat().flatMap(textsOf) : []));
}
