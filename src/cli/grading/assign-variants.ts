import { createHmac } from "node:crypto";
import type { Exercise } from "../../exercise/exercise.js";
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
  const count = variants ? variants.to - variants.from + 1 : 1;
  if (roster && variants?.unique && roster.students.length > count && secret === undefined)
    return {
      failure: `${file ?? ""} has ${roster.students.length} students, and the lab has ${count} variants`,
    };
  if (variants && !roster && secret === undefined)
    io.stderr.write(`cme: without --roster or --secret every submission is of variant ${variants.from}\n`);
  return found.map((one) => {
    const entry = roster && rosterEntryOf(roster, one);
    if (roster && !entry) io.stderr.write(`cme: ${visible(one.student)} is not on the roster\n`);
    const student = entry?.id ?? one.student;
    const place = placeOf(entry, student, secret, count);
    return { ...one, student, name: entry?.name ?? one.moodle?.name, variant: (variants?.from ?? 0) + place };
  });
}

function placeOf(
  entry: RosterEntry | undefined,
  student: string,
  secret: string | undefined,
  count: number,
): number {
  if (secret !== undefined) return variantBySecret(secret, student, count);
  return (entry?.place ?? 0) % count;
}

/** The place of a student's variant among `count`, which nobody can tell without the secret. */
export function variantBySecret(secret: string, student: string, count: number): number {
  return createHmac("sha256", secret).update(student).digest().readUIntBE(0, 6) % count;
}

/** The variant of each student of a roster. */
export function variantsOf(
  { students }: Roster,
  { variants }: Exercise,
  secret: string | undefined,
): readonly { readonly student: RosterEntry; readonly variant: number }[] {
  const count = variants ? variants.to - variants.from + 1 : 1;
  return students.map((student) => ({
    student,
    variant: (variants?.from ?? 0) + placeOf(student, student.id, secret, count),
  }));
}
