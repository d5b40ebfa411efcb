import { visible } from "../../parse/visible.js";
import { existsSync } from "node:fs";
import inquirer from "inquirer";
import { descriptionText, type LabDescription } from "../../lab/saved/description.js";
import { exportText, readExport } from "../../lab/saved/export-file.js";
import { freeName, isLabName, labNameFrom } from "../../lab/saved/lab-name.js";
import { LAB_FILE } from "../../lab/saved/lab-files.js";
import type { Language } from "../../lab/hint-texts.js";
import { failed, type Failure } from "../failure.js";
import { savedFile } from "../file-nvram.js";
import { readText } from "../files.js";
import { complain, type Io } from "../io.js";
import { languageOf } from "../language.js";
import { lockFolder } from "../lock.js";
import { folderStore } from "../saves/folder-store.js";
import { homeExpanded } from "../saves/home.js";
import {
  claimFolder,
  deleteLab,
  isTaken,
  labNamed,
  renameLab,
  savedLabs,
  type LabFolder,
} from "../saves/lab-folders.js";
import { aboutLab } from "../saves/lab-titles.js";

/** Filled in by the build, from package.json. */
declare const CME_VERSION: string;

export interface ListOptions {
  readonly json?: boolean;
  readonly lang?: Language;
}

/** `cme saves list`: the saved labs, the one that was used last first. */
export function listSaves({ json, lang }: ListOptions, io: Io): number {
  const labs = savedLabs();
  if (failed(labs)) return complain(labs, io);
  const width = Math.max(0, ...labs.map(({ name }) => name.length));
  const now = new Date();
  const rows = labs.map((lab) => `${lab.name.padEnd(width)}  ${aboutLab(lab, languageOf(lang), now)}\n`);
  if (json) io.stdout.write(`${JSON.stringify(labs.map(asJson), undefined, 2)}\n`);
  else if (labs.length === 0) io.stderr.write("cme: no lab is saved yet\n");
  else io.stdout.write(rows.join(""));
  return 0;
}

function asJson({ name, folder, description, used }: LabFolder): unknown {
  const common = { name, folder, saved: used.toISOString() };
  if (failed(description)) return { ...common, problem: description.failure };
  const { origin, platform, program, created } = description;
  return { ...common, origin, platform, program, created };
}

/** `cme saves rename NAME NEW-NAME`. */
export async function renameSave(name: string, newName: string, io: Io): Promise<number> {
  if (!isLabName(newName)) return complain(notAName(newName), io);
  return withLab(name, io, (lab) => renameLab(lab, newName));
}

/** `cme saves delete NAME`: asks at a terminal. */
export async function deleteSave(
  name: string,
  { yes = false, lang }: { readonly yes?: boolean; readonly lang?: Language },
  io: Io,
): Promise<number> {
  const language = languageOf(lang);
  return withLab(name, io, async (lab) => {
    if (!yes && !io.stdin.isTTY)
      return { failure: `${lab.name} is not deleted without a question: say --yes` };
    const about = aboutLab(lab, language, new Date());
    return yes || (await agreed(QUESTIONS[language](lab.name, about))) ? deleteLab(lab) : undefined;
  });
}

/** `cme saves export NAME [FILE]`: the whole lab as one file. */
export async function exportSave(
  name: string,
  file: string | undefined,
  { force = false }: { readonly force?: boolean },
  io: Io,
): Promise<number> {
  return withLab(name, io, (lab) => {
    const path = homeExpanded(file ?? `${lab.name}.cme-lab.json`);
    if (!force && existsSync(path))
      return { failure: `there is a file ${path} already: name another, or say --force` };
    const failure = exportTo(path, lab);
    if (!failure)
      io.stderr.write(`cme: ${visible(path)} holds the lab ${lab.name}, with the passwords that are in it\n`);
    return failure;
  });
}

function exportTo(path: string, { name, folder }: LabFolder): Failure | undefined {
  const failures: Failure[] = [];
  const report = (failure: Failure) => failures.push(failure);
  const head = { name, exported: new Date().toISOString(), program: CME_VERSION };
  const text = exportText(folderStore({ folder }, report), head);
  if (typeof text !== "string") return failures[0] ?? { failure: `cannot export ${name}: ${text.problem}` };
  const fault = savedFile(path, report).write(text);
  return fault && (failures[0] ?? { failure: `cannot write ${path}: ${fault.fault}` });
}

/** `cme saves import FILE`: makes a saved lab of what was exported. */
export async function importSave(file: string, { as }: { readonly as?: string }, io: Io): Promise<number> {
  const path = homeExpanded(file);
  const text = await readText(path, io);
  if (failed(text)) return complain(text, io);
  const lab = readExport(text);
  if ("problem" in lab) return complain({ failure: `cannot import ${path}: ${lab.problem}` }, io);
  const wanted = as ?? labNameFrom(lab.name);
  if (!isLabName(wanted)) return complain(notAName(wanted), io);
  if (as !== undefined && isTaken(as))
    return complain({ failure: `there is a saved lab ${as} already: take another name` }, io);
  const name = freeName(wanted, isTaken);
  const failures: Failure[] = [];
  const store = folderStore({ claim: () => claimFolder(name, undefined) }, (failure) =>
    failures.push(failure),
  );
  // What tells that this is a lab comes last: one that is not whole is none.
  const files = Object.entries({ ...lab.files, [LAB_FILE]: unbound(lab.description) });
  files.sort(([one], [other]) => rank(one) - rank(other));
  for (const [own, content] of files) {
    const fault = store.write(own, content);
    if (fault) return complain(failures[0] ?? { failure: `cannot import ${path}: ${fault.fault}` }, io);
  }
  io.stderr.write(`cme: saved as ${name}: cme console ${name} opens it\n`);
  return 0;
}

/** Whoever imports a lab has his own files: the router saves in the lab. */
function unbound({ origin, ...description }: LabDescription): string {
  const own = origin.kind === "configuration" ? { ...origin, written: false } : origin;
  return descriptionText({ ...description, origin: own });
}

function rank(file: string): number {
  return file === LAB_FILE ? 1 : 0;
}

/** Does something with the saved lab of that name, which no other cme has open meanwhile. */
async function withLab(
  name: string,
  io: Io,
  action: (lab: LabFolder) => Failure | undefined | Promise<Failure | undefined>,
): Promise<number> {
  const labs = savedLabs();
  if (failed(labs)) return complain(labs, io);
  const lab = labNamed(labs, name);
  if (!lab) {
    const names = labs.map((one) => one.name).join(", ");
    const others = names === "" ? "" : `: there are ${names}`;
    return complain({ failure: `there is no saved lab ${name}${others}` }, io);
  }
  const lock = await lockFolder(lab.folder);
  if (failed(lock)) return complain(lock, io);
  const failure = await action(lab);
  await lock.release();
  return failure ? complain(failure, io) : 0;
}

function notAName(name: string): Failure {
  return { failure: `${JSON.stringify(name)} cannot be a name: it holds letters, digits, - and _` };
}

async function agreed(message: string): Promise<boolean> {
  const { yes } = await inquirer.prompt<{ yes: boolean }>({
    type: "confirm",
    name: "yes",
    message,
    default: false,
  });
  return yes;
}

const QUESTIONS: Readonly<Record<Language, (name: string, about: string) => string>> = {
  en: (name, about) => `Delete ${name} (${about}) for good?`,
  fr: (name, about) => `Supprimer ${name} (${about}) définitivement ?`,
};
