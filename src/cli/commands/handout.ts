import { join } from "node:path";
import type { Exercise } from "../../exercise/exercise.js";
import { studentEdition, taskSheet } from "../../exercise/student-edition.js";
import type { Language } from "../../lab/hint-texts.js";
import { failed } from "../failure.js";
import { variantsOf } from "../grading/assign-variants.js";
import { readRoster } from "../grading/roster.js";
import { complain, complainOfAll, type Io } from "../io.js";
import { readEditions } from "../labs/read-editions.js";
import { languageOf } from "../language.js";
import { occupied, writeFolder } from "../new-folder.js";

export interface HandoutOptions {
  readonly roster: string;
  readonly out: string;
  readonly secret?: string;
  readonly lang?: Language;
}

/** `cme lab handout`: for each student of a roster a folder with the tasks, the lab, and what devices start with. */
export async function handoutCommand(lab: string, options: HandoutOptions, io: Io): Promise<number> {
  const read = await readEditions(lab, io, languageOf(options.lang));
  if ("failures" in read) return complainOfAll(read, io);
  const roster = await readRoster(options.roster, io);
  if (failed(roster)) return complain(roster, io);
  const { editions, text } = read;
  const given = variantsOf(roster, editions.first, options.secret);
  if (failed(given)) return complain(given, io);
  const taken = occupied(options.out, "--out", io);
  if (taken) return complain(taken, io);
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
    const problem = writeFolder(join(options.out, fileName(student.id)), Object.entries(files), io);
    if (problem) return complain(problem, io);
  }
  return 0;
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

/** A student's id as a name that every system takes for one file. */
function fileName(id: string): string {
  return id.replaceAll(/[\\/:*?"<>|\0-\x1f]/g, "_").replace(/^\.+/, "_");
}
