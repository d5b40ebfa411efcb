import { basename, join } from "node:path";
import { failed, type Failure } from "../failure.js";
import { readBytes, reason, STANDARD, readInput } from "../files.js";
import { diskOf, type Io } from "../io.js";
import { isZip, openZip, type ZipEntry } from "./zip.js";

/** What one student handed in, before it is read. */
export interface FoundSubmission {
  /** What the student is called by: the name of the file or folder without its ending. */
  readonly student: string;
  /** The student's number and name, where Moodle made the folder. */
  readonly moodle: MoodleOwner | undefined;
  readonly files: readonly FoundFile[];
}

export interface MoodleOwner {
  readonly number: string;
  readonly name: string;
  /** The name of the folder in Moodle's archive. */
  readonly folder: string;
}

export interface FoundFile {
  /** As messages call it. */
  readonly file: string;
  readonly read: () => Promise<Uint8Array | Failure>;
}

/**
 * The submissions in files, folders and archives, in the order of their names. A loose file in a folder is one student's; a
 * folder in it is one with several devices. What Moodle packed is grouped as Moodle did it.
 */
export async function findSubmissions(
  paths: readonly string[],
  io: Io,
): Promise<readonly FoundSubmission[] | Failure> {
  const found: FoundSubmission[] = [];
  for (const path of paths) {
    const here = await submissionsAt(path, io);
    if (failed(here)) return here;
    found.push(...here);
  }
  return found;
}

async function submissionsAt(path: string, io: Io): Promise<readonly FoundSubmission[] | Failure> {
  if (path === STANDARD)
    return [{ student: "-", moodle: undefined, files: [{ file: "-", read: () => readInput(STANDARD, io) }] }];
  const disk = diskOf(io);
  try {
    if (disk.statSync(path).isDirectory()) return grouped(filesBelow(path, io));
    if (!isZip(readStart(path, io))) return grouped([fileAt(path, basename(path), io)]);
    const entries = await openZip(path);
    return failed(entries) ? entries : grouped(entries.map(entryFile));
  } catch (error) {
    return { failure: `cannot read ${path}: ${reason(error)}` };
  }
}

/** A file and where it stands below what was named. */
interface Placed extends FoundFile {
  readonly place: readonly string[];
}

function filesBelow(folder: string, io: Io, place: readonly string[] = []): readonly Placed[] {
  const entries = diskOf(io).readdirSync(folder).toSorted();
  return entries.filter(isMeant).flatMap((name) => {
    const path = join(folder, name);
    if (!diskOf(io).statSync(path).isDirectory())
      return [{ ...fileAt(path, name, io), place: [...place, name] }];
    return place.length < DEEPEST ? filesBelow(path, io, [...place, name]) : [];
  });
}

/** Folders in one another at most: links may lead in a circle. */
const DEEPEST = 8;

function fileAt(path: string, name: string, io: Io): Placed {
  const read = (): Promise<Uint8Array | Failure> => {
    try {
      return Promise.resolve(readBytes(path, diskOf(io)));
    } catch (error) {
      return Promise.resolve({ failure: `cannot read ${path}: ${reason(error)}` });
    }
  };
  return { file: path, read, place: [name] };
}

function entryFile({ path, read }: ZipEntry): Placed {
  return { file: path, read, place: path.split("/") };
}

function readStart(path: string, io: Io): Uint8Array {
  const disk = diskOf(io);
  const file = disk.openSync(path, "r");
  try {
    const start = Buffer.alloc(4);
    return start.subarray(0, disk.readSync(file, start));
  } finally {
    disk.closeSync(file);
  }
}

/** What operating systems and archives put beside what was handed in. */
function isMeant(name: string): boolean {
  return !name.startsWith(".") && name !== "__MACOSX" && name !== "Thumbs.db" && name !== "desktop.ini";
}

/** A submission for each loose file and each folder, or for each student as Moodle names them. */
function grouped(files: readonly Placed[]): readonly FoundSubmission[] {
  const groups = new Map<string, { readonly moodle: MoodleOwner | undefined; readonly files: Placed[] }>();
  for (const file of files.filter(({ place }) => place.every(isMeant))) {
    const [top = ""] = file.place;
    const moodle = moodleOwner(top);
    const key = moodle ? `${moodle.name}_${moodle.number}` : file.place.length > 1 ? top : withoutEnding(top);
    const known = groups.get(key);
    if (known) known.files.push(file);
    else groups.set(key, { moodle, files: [file] });
  }
  return [...groups].map(([student, group]) => ({ student, ...group }));
}

/** Moodle names folders, or files where there are no folders, `Ana Martin_123456_assignsubmission_file_`. */
function moodleOwner(folder: string): MoodleOwner | undefined {
  const [, whole, name, number] = /^((.+)_(\d+)_assignsubmission_(?:file|onlinetext)_?)/.exec(folder) ?? [];
  if (whole === undefined || name === undefined || number === undefined) return undefined;
  return { number, name, folder: whole };
}

function withoutEnding(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, "");
}
