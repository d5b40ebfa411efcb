import { existsSync } from "node:fs";
import inquirer from "inquirer";
import { exportText, readExport } from "../../lab/saved/export-file.js";
import { freeName, isLabName, labNameFrom } from "../../lab/saved/lab-name.js";
import { LAB_FILE } from "../../lab/saved/lab-files.js";
import type { Language } from "../../lab/hint-texts.js";
import { failed, type Failure } from "../failure.js";
import { fileNvram } from "../file-nvram.js";
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
  const lab = await held(name);
  if (failed(lab)) return complain(lab, io);
  const failure = renameLab(lab, newName);
  return failure ? complain(failure, io) : 0;
}

/** `cme saves delete NAME`: asks at a terminal. */
export async function deleteSave(
  name: string,
  { yes = false, lang }: { readonly yes?: boolean; readonly lang?: Language },
  io: Io,
): Promise<number> {
  const lab = await held(name);
  if (failed(lab)) return complain(lab, io);
  const language = languageOf(lang);
  if (!yes && !io.stdin.isTTY)
    return complain({ failure: `${lab.name} is not deleted without a question: say --yes` }, io);
  const about = aboutLab(lab, language, new Date());
  if (!yes && !(await agreed(QUESTIONS[language](lab.name, about)))) return 0;
  const failure = deleteLab(lab);
  return failure ? complain(failure, io) : 0;
}

/** `cme saves export NAME [FILE]`: the whole lab as one file. */
export async function exportSave(
  name: string,
  file: string | undefined,
  { force = false }: { readonly force?: boolean },
  io: Io,
): Promise<number> {
  const lab = await held(name);
  if (failed(lab)) return complain(lab, io);
  const failures: Failure[] = [];
  const report = (failure: Failure) => failures.push(failure);
  const exported = new Date().toISOString();
  const text = exportText(folderStore({ folder: lab.folder }, report), {
    name: lab.name,
    exported,
    program: CME_VERSION,
  });
  if (typeof text !== "string")
    return complain(failures[0] ?? { failure: `cannot export ${lab.name}: ${text.problem}` }, io);
  const path = homeExpanded(file ?? `${lab.name}.cme-lab.json`);
  if (!force && existsSync(path))
    return complain({ failure: `there is a file ${path} already: name another, or say --force` }, io);
  const fault = fileNvram(path, report).write(text);
  if (fault) return complain(failures[0] ?? { failure: `cannot write ${path}: ${fault.fault}` }, io);
  io.stderr.write(`cme: ${path} holds the lab ${lab.name}, with the passwords that are in it\n`);
  return 0;
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
  const files = Object.entries(lab.files).toSorted(([one], [other]) => rank(one) - rank(other));
  for (const [own, content] of files) {
    const fault = store.write(own, content);
    if (fault) return complain(failures[0] ?? { failure: `cannot import ${path}: ${fault.fault}` }, io);
  }
  io.stderr.write(`cme: saved as ${name}: cme console ${name} opens it\n`);
  return 0;
}

function rank(file: string): number {
  return file === LAB_FILE ? 1 : 0;
}

/** The saved lab of that name, which no other cme has open. */
async function held(name: string): Promise<LabFolder | Failure> {
  const labs = savedLabs();
  if (failed(labs)) return labs;
  const lab = labNamed(labs, name);
  if (!lab) {
    const names = labs.map((one) => one.name).join(", ");
    return { failure: `there is no saved lab ${name}${names === "" ? "" : `: there are ${names}`}` };
  }
  const lock = await lockFolder(lab.folder);
  return failed(lock) ? lock : lab;
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
