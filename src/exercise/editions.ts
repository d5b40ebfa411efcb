import {
  readLab,
  type LabReading,
  type ReadConfiguration,
  type TopologyProblem,
} from "../lab/topology-file.js";
import { variantCount, type Exercise } from "./exercise.js";
import { exerciseIn, linesAskedFor } from "./lab-file.js";

/** A lab file in the variants that students have; each is read when the first student has it. */
export class Editions {
  readonly #read = new Map<number, Exercise>();
  /** The variants that ask for a line, of the lines for which not all do. */
  #asking: ReadonlyMap<string, readonly number[]> | undefined;

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

  /** The variant that asks for most of some lines, the first of several. */
  mostLike(lines: ReadonlySet<string>): number {
    const counts = new Map(this.numbers.map((number) => [number, 0]));
    const asking = (this.#asking ??= this.#askedInSome());
    for (const line of lines)
      for (const number of asking.get(line) ?? []) counts.set(number, (counts.get(number) ?? 0) + 1);
    const [first, ...others] = [...counts];
    const best = others.reduce((one, other) => (other[1] > one[1] ? other : one), first ?? [0, 0]);
    return best[0];
  }

  #askedInSome(): ReadonlyMap<string, readonly number[]> {
    const asking = new Map<string, number[]>();
    const { numbers } = this;
    for (const number of numbers)
      for (const line of new Set(linesAskedFor(this.reading, number)))
        asking.set(line, [...(asking.get(line) ?? []), number]);
    return new Map([...asking].filter(([, variants]) => variants.length < numbers.length));
  }

  /** The lab as it is in a variant; what is wrong in one variant only is thrown, since the first was in order. */
  variant(number: number): Exercise {
    if (!this.first.variants) return this.first;
    const known = this.#read.get(number);
    if (known) return known;
    const exercise = exerciseIn(this.reading, number);
    if ("problems" in exercise) {
      const [problem] = exercise.problems;
      throw new Error(`variant ${number} of this lab cannot be read: ${problem?.message.en ?? ""}`);
    }
    this.#read.set(number, exercise);
    return exercise;
  }
}
