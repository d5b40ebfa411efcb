import type { Language } from "../../lab/hint-texts.js";
import type { Exercise } from "../../exercise/exercise.js";
import { isProven, proveLab } from "../../exercise/lab-proof.js";
import { proofText } from "../../exercise/proof-text.js";
import { failed } from "../failure.js";
import { complain, complainOfAll, type Io } from "../io.js";
import { builtInExercises, findExercise } from "../labs/find-exercise.js";
import { readEditions } from "../labs/read-editions.js";
import { languageOf } from "../language.js";
import { homeExpanded } from "../saves/home.js";
import { labNamed, savedLabs } from "../saves/lab-folders.js";

export interface PlayOptions {
  readonly lang?: Language;
  readonly platform?: string;
  readonly fresh?: boolean;
}

/** `cme lab play`: a lab with its tasks at this terminal, from where it was left. */
export async function playLab(lab: string, options: PlayOptions, io: Io): Promise<number> {
  const file = homeExpanded(lab);
  const saved = savedLabs();
  const open = async (exercise?: Exercise) =>
    (await import("../commands-console.js")).consoleCommand({ ...options, lab: file, exercise }, io);
  // A saved lab goes on under its own name, wherever its file is by now.
  if (!failed(saved) && labNamed(saved, lab)) return open();
  const exercise = await findExercise(file, io);
  if ("failures" in exercise) return complainOfAll(exercise, io);
  if (exercise.steps.length > 0) return open(exercise);
  return complain({ failure: `${file} has no tasks: cme console --lab ${file} opens it` }, io);
}

/** `cme lab list`: the labs with tasks that the program brings along. */
export function listLabs(options: { readonly lang?: Language }, io: Io): number {
  const language = languageOf(options.lang);
  const labs = builtInExercises();
  const width = Math.max(...labs.map(({ name }) => name.length));
  for (const { name, exercise } of labs) {
    const { title, minutes } = exercise;
    const time = minutes === undefined ? "" : ` (${minutes} min)`;
    io.stdout.write(`${name.padEnd(width)}  ${title[language]}${time}\n`);
  }
  return 0;
}

/** `cme lab test`: whether a lab may be given to a class, and what its author should know. */
export async function testLab(lab: string, options: { readonly lang?: Language }, io: Io): Promise<number> {
  const read = await readEditions(homeExpanded(lab), io);
  if ("failures" in read) return complainOfAll(read, io);
  const { first } = read.editions;
  if (first.submitted.length === 0)
    return complain({ failure: `${lab} says of no device that it is handed in: submit: true` }, io);
  const proof = proveLab(read.editions);
  io.stdout.write(proofText(proof, first.topology.name, languageOf(options.lang)));
  return isProven(proof) ? 0 : 1;
}

/** `cme lab schema`: what a topology or a lab file may hold, for an editor or a reader. */
export async function labSchema(format: "json" | "markdown", io: Io): Promise<number> {
  const { labFieldsText, labJsonSchema } = await import("../../lab/lab-json-schema.js");
  io.stdout.write(format === "json" ? `${JSON.stringify(labJsonSchema(), undefined, 2)}\n` : labFieldsText());
  return 0;
}
