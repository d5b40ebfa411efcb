import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import envPaths from "env-paths";
import { readDescription, type LabDescription } from "../../lab/saved/description.js";
import { JOURNAL_FILE, LAB_FILE, STATE_FILE, TOPOLOGY_FILE } from "../../lab/saved/lab-files.js";
import { freeName } from "../../lab/saved/lab-name.js";
import { failed, type Failure } from "../failure.js";
import { reason } from "../files.js";
import { realDisk } from "../../server/disk.js";
import { isDraft } from "../../server/whole-file.js";
import { readTextNow } from "../files.js";
import { OWNER_ONLY_FOLDER } from "./folder-store.js";

/** A saved lab in its folder. */
export interface LabFolder {
  readonly name: string;
  readonly folder: string;
  readonly description: LabDescription | Failure;
  /** When something was last saved there. */
  readonly used: Date;
}

/** The folder of all saved labs. */
export function labsFolder(): string {
  return join(envPaths("cme", { suffix: "" }).data, "labs");
}

/** All saved labs, the one that was used last first; one that cannot be read is among them. */
export function savedLabs(): readonly LabFolder[] | Failure {
  const root = labsFolder();
  try {
    if (!existsSync(root)) return [];
    const names = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    return names
      .filter((name) => isBegun(join(root, name)))
      .map((name) => labIn(join(root, name), name))
      .toSorted((one, other) => other.used.getTime() - one.used.getTime());
  } catch (error) {
    return { failure: `cannot read ${root}: ${reason(error)}` };
  }
}

/** The saved lab of that name, whatever the case of its letters. */
export function labNamed(labs: readonly LabFolder[], name: string): LabFolder | undefined {
  return labs.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/**
 * Makes the folder of a new lab, which nobody else gets; where the name is taken, a number follows it. A lab that
 * `former` names is kept as a backup before.
 */
export function claimFolder(name: string, former: LabFolder | undefined): string | Failure {
  const root = labsFolder();
  try {
    mkdirSync(root, { recursive: true, mode: OWNER_ONLY_FOLDER });
    if (former) keepBackup(former);
    for (;;) {
      const folder = join(root, freeName(name, isTaken));
      const made = makeFolder(folder);
      if (made) return folder;
    }
  } catch (error) {
    return { failure: `cannot make a folder for the lab ${name} in ${root}: ${reason(error)}` };
  }
}

/** What a lab is called that is kept as a backup of this one. */
export function backupName(name: string): string {
  return freeName(`${name}-backup`, isTaken);
}

export function renameLab(lab: LabFolder, name: string): Failure | undefined {
  if (isTaken(name) && name.toLowerCase() !== lab.name.toLowerCase())
    return { failure: `there is a saved lab ${name} already` };
  try {
    renameSync(lab.folder, join(labsFolder(), name));
    return undefined;
  } catch (error) {
    return { failure: `cannot rename ${lab.folder}: ${reason(error)}` };
  }
}

export function deleteLab(lab: LabFolder): Failure | undefined {
  try {
    rmSync(lab.folder, { recursive: true });
    return undefined;
  } catch (error) {
    return { failure: `cannot delete ${lab.folder}: ${reason(error)}` };
  }
}

/** Whether there is a lab of that name; on some systems case makes no difference. */
export function isTaken(name: string): boolean {
  const root = labsFolder();
  return (
    existsSync(root) &&
    readdirSync(root).some((one) => one.toLowerCase() === name.toLowerCase() && !isAbandoned(join(root, one)))
  );
}

/** Whether anything of a lab is there besides what is written before the lab exists. */
function isBegun(folder: string): boolean {
  return readdirSync(folder).some((file) => file !== TOPOLOGY_FILE && !isDraft(file));
}

/** Whether a kill came between the making of a folder and the beginning of its lab: then its name is free. */
function isAbandoned(folder: string): boolean {
  return !isBegun(folder) && Date.now() - statSync(folder).mtimeMs > BEGINNING;
}

/** Milliseconds that another process may take to begin a lab in its folder. */
const BEGINNING = 10_000;

function keepBackup({ name, folder }: LabFolder): void {
  if (existsSync(folder)) renameSync(folder, join(labsFolder(), backupName(name)));
}

/** False if somebody else has just made it. */
function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: OWNER_ONLY_FOLDER });
    return true;
  } catch (error) {
    if (existsSync(folder)) return isAbandoned(folder);
    throw error;
  }
}

function labIn(folder: string, name: string): LabFolder {
  const text = readTextNow(join(folder, LAB_FILE), realDisk);
  const description = failed(text) ? text : readDescription(text);
  const damaged = "problem" in description;
  return {
    name,
    folder,
    description: damaged
      ? { failure: `cannot read ${join(folder, LAB_FILE)}: ${description.problem}` }
      : description,
    used: lastWritten([LAB_FILE, STATE_FILE, JOURNAL_FILE].map((file) => join(folder, file))),
  };
}

function lastWritten(paths: readonly string[]): Date {
  const times = paths.map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return new Date(Math.max(...times));
}
