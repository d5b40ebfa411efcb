import { failed, type Failure } from "../failure.js";
import type { Io } from "../io.js";
import type { FoundSubmission } from "./find-submissions.js";
import { readTable } from "./table.js";

/** Who takes part in a class, in the order in which variants are given. */
export interface Roster {
  readonly file: string;
  readonly students: readonly RosterEntry[];
}

export interface RosterEntry {
  readonly id: string;
  readonly name: string | undefined;
  /** Counted from 0. */
  readonly place: number;
}

/** Reads a roster: a table with a column of ids and, if there is one, of names; or one id a line. */
export async function readRoster(path: string, io: Io): Promise<Roster | Failure> {
  const records = await readTable(path, io);
  if (failed(records)) return records;
  const [first = []] = records;
  const idColumn = first.findIndex((cell) => ID_HEADS.has(cell.toLowerCase()));
  const rows = idColumn < 0 ? records : records.slice(1);
  const nameColumn = idColumn < 0 ? 1 : first.findIndex((cell) => NAME_HEADS.has(cell.toLowerCase()));
  const students = rows.flatMap((row, place) => {
    const id = row[Math.max(idColumn, 0)] ?? "";
    const name = row[nameColumn];
    return id === "" ? [] : [{ id, name: name === "" ? undefined : name, place }];
  });
  const places = new Map(students.map(({ id, place }) => [id, place]));
  const twice = students.find(({ id, place }) => places.get(id) !== place);
  if (twice) return { failure: `${path}: the student ${twice.id} is in it twice` };
  return students.length > 0 ? { file: path, students } : { failure: `${path} names no student` };
}

/** The student of a roster who handed something in: by id, at the beginning of a name too, or by Moodle's name. */
export function rosterEntryOf(
  { students }: Roster,
  { student, moodle }: FoundSubmission,
): RosterEntry | undefined {
  const called = student.toLowerCase();
  const isBefore = (id: string) => called.startsWith(id) && /^[\W_]/.test(called.slice(id.length));
  return (
    students.find(({ id }) => id.toLowerCase() === called) ??
    students.find(({ id }) => moodle?.number === id) ??
    students.find(({ name }) => moodle !== undefined && name?.toLowerCase() === moodle.name.toLowerCase()) ??
    students.find(({ id }) => isBefore(id.toLowerCase()))
  );
}

const ID_HEADS = new Set([
  "id",
  "student",
  "login",
  "username",
  "matricule",
  "numéro",
  "étudiant",
  "identifiant",
]);
const NAME_HEADS = new Set(["name", "full name", "nom", "nom complet"]);
