import { join } from "node:path";
import type { Exercise } from "../../exercise/exercise.js";
import { studentEdition, taskSheet } from "../../exercise/student-edition.js";
import type { Language } from "../../lab/hint-texts.js";
import { failed, type Failure } from "../failure.js";
import { writeReason, writeText } from "../files.js";
import { variantsOf } from "../grading/assign-variants.js";
import { readRoster } from "../grading/roster.js";
import { complain, complainOfAll, diskOf, type Io } from "../io.js";
import { readEditions } from "../labs/read-editions.js";
import { languageOf } from "../language.js";

export interface HandoutOptions {
  readonly roster: string;
  readonly out: string;
  readonly secret?: string;
  readonly lang?: Language;
}

/** `cme lab handout`: for each student of a roster a folder with the tasks, the lab, and what devices start with. */
export async function handoutCommand(lab: string, options: HandoutOptions, io: Io): Promise<number> {
  const read = await readEditions(lab, io);
  if ("failures" in read) return complainOfAll(read, io);
  const roster = await readRoster(options.roster, io);
  if (failed(roster)) return complain(roster, io);
  const { editions, text } = read;
  const given = variantsOf(roster, editions.first, options.secret);
  if (failed(given)) return complain(given, io);
  const occupied = occupiedBy(options.out, io);
  if (occupied) return complain(occupied, io);
  for (const { student, variant } of given) {
    const exercise = editions.variant(variant);
    const sheet = taskSheet(exercise, {
      student: student.id,
      name: student.name,
      language: languageOf(options.lang),
    });
    const files = {
      "task.md": sheet,
      "lab.yaml": studentEdition(text, exercise),
      ...startsOf(exercise),
    };
    const problem = writeFolder(join(options.out, fileName(student.id)), files, io);
    if (problem) return complain(problem, io);
  }
  return 0;
}

/** Nothing that is there is written over: a folder of another class may have been named. */
function occupiedBy(folder: string, io: Io): Failure | undefined {
  try {
    const [first] = diskOf(io).readdirSync(folder);
    return first === undefined
      ? undefined
      : { failure: `${folder} is not empty: name a new folder with --out` };
  } catch {
    return undefined;
  }
}

/** What devices begin with that is not their factory's. */
function startsOf({ topology }: Exercise): Readonly<Record<string, string>> {
  return Object.fromEntries(
    topology.devices.flatMap((device) =>
      "configuration" in device && device.configuration !== undefined
        ? [[`${device.name}-start.cfg`, device.configuration]]
        : [],
    ),
  );
}

function writeFolder(folder: string, files: Readonly<Record<string, string>>, io: Io): Failure | undefined {
  try {
    diskOf(io).mkdirSync(folder, { recursive: true });
  } catch (error) {
    return { failure: `cannot make ${folder}: ${writeReason(error)}` };
  }
  for (const [name, text] of Object.entries(files)) {
    const problem = writeText(join(folder, name), text, io);
    if (problem) return problem;
  }
  return undefined;
}

/** A student's id as a name that every system takes for one file. */
function fileName(id: string): string {
  return id.replaceAll(/[\\/:*?"<>|\0-\x1f]/g, "_").replace(/^\.+/, "_");
}
