import { createHmac } from "node:crypto";
import { variantCount, type Exercise } from "../../exercise/exercise.js";
import { visible } from "../../parse/visible.js";
import { failed, type Failure } from "../failure.js";
import type { Io } from "../io.js";
import type { FoundSubmission } from "./find-submissions.js";
import { readRoster, rosterEntryOf, type Roster, type RosterEntry } from "./roster.js";

/** A submission with whose it is, and the variant that this student was given. */
export type Assigned<F> = F & { readonly name: string | undefined; readonly variant: number };

export interface VariantOptions {
  readonly roster?: string;
  readonly secret?: string;
}

/**
 * Gives each submission its variant: by the roster's order, or by a secret and the student's id. An id alone gives none:
 * who knows how would know the others'.
 */
export async function assignVariants(
  found: readonly FoundSubmission[],
  exercise: Exercise,
  { roster: file, secret }: VariantOptions,
  io: Io,
): Promise<readonly Assigned<FoundSubmission>[] | Failure> {
  const roster = file === undefined ? undefined : await readRoster(file, io);
  if (failed(roster)) return roster;
  const { variants } = exercise;
  const tooMany = roster && moreThanVariants(roster, exercise, secret);
  if (tooMany) return tooMany;
  if (variants && !roster && secret === undefined)
    io.stderr.write(`cme: without --roster or --secret every submission is of variant ${variants.from}\n`);
  return found.map((one) => {
    const entry = roster && rosterEntryOf(roster, one);
    if (roster && !entry) io.stderr.write(`cme: ${visible(one.student)} is not on the roster\n`);
    const student = entry?.id ?? one.student;
    const variant = variantOf(student, entry, exercise, secret);
    return { ...one, student, name: entry?.name ?? one.moodle?.name, variant };
  });
}

/** The variant of each student of a roster. */
export function variantsOf(
  roster: Roster,
  exercise: Exercise,
  secret: string | undefined,
): readonly { readonly student: RosterEntry; readonly variant: number }[] | Failure {
  const variants = roster.students.map((student) => ({
    student,
    variant: variantOf(student.id, student, exercise, secret),
  }));
  return moreThanVariants(roster, exercise, secret) ?? variants;
}

/** By a secret nobody can tell it without that; else by the place on the roster. */
function variantOf(
  student: string,
  entry: RosterEntry | undefined,
  exercise: Exercise,
  secret: string | undefined,
): number {
  const number = secret === undefined ? (entry?.place ?? 0) : numberBySecret(secret, student);
  return (exercise.variants?.from ?? 0) + (number % variantCount(exercise));
}

function numberBySecret(secret: string, student: string): number {
  return createHmac("sha256", secret).update(student).digest().readUIntBE(0, 6);
}

/** Where no two students may have the same variant, their order gives only so many. */
function moreThanVariants(
  { file, students }: Roster,
  exercise: Exercise,
  secret: string | undefined,
): Failure | undefined {
  const count = variantCount(exercise);
  if (!exercise.variants?.unique || secret !== undefined || students.length <= count) return undefined;
  return { failure: `${file} has ${students.length} students, and the lab has ${count} variants` };
}
