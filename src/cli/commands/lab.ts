import type { Language } from "../../lab/hint-texts.js";
import type { Exercise } from "../../exercise/exercise.js";
import { isProven, proveLab } from "../../exercise/lab-proof.js";
import { proofText } from "../../exercise/proof-text.js";
import { MOST_FAULTS } from "../../exercise/fault/drawing.js";
import { platformNamed } from "../../platform/platforms.js";
import { LAST_SEED, randomSeed } from "../labs/fault-seed.js";
import { failed } from "../failure.js";
import { complain, complainOfAll, type Io } from "../io.js";
import { builtInExercises, findExercise } from "../labs/find-exercise.js";
import { readGradedLab } from "../labs/read-editions.js";
import { languageOf } from "../language.js";
import { homeExpanded } from "../saves/home.js";
import { labNamed, savedLabs } from "../saves/lab-folders.js";

export interface PlayOptions {
  readonly lang?: Language;
  readonly platform?: string;
  readonly fresh?: boolean;
  readonly plain?: boolean;
  /** How many faults to plant; `true`: one. */
  readonly fault?: string | true;
  readonly seed?: string;
  /** An examination: no hints, no doctor, a time limit, one record. */
  readonly exam?: boolean;
  /** The file of an examination's record. */
  readonly record?: string;
  /** How long an examination lasts, if not as long as the lab says. */
  readonly minutes?: string;
}

/** What is played where nothing is named. */
const FIRST_LAB = "course-voip";

/** `cme lab play`: a lab with its tasks at this terminal, from where it was left. */
export async function playLab(lab: string | undefined, options: PlayOptions, io: Io): Promise<number> {
  const { fault, seed, exam, record, minutes, ...common } = options;
  if (exam) return playExam(lab, options, io);
  if (record !== undefined || minutes !== undefined)
    return complain({ failure: "--record and --minutes are for an examination: say --exam, too" }, io);
  if (fault !== undefined)
    return playFault(lab, fault, { ...common, ...(seed !== undefined && { seed }) }, io);
  if (seed !== undefined) return complain({ failure: "--seed draws faults: say --fault, too" }, io);
  const named = lab ?? FIRST_LAB;
  const file = homeExpanded(named);
  const saved = savedLabs();
  const open = async (exercise?: Exercise) =>
    (await import("../commands-console.js")).consoleCommand({ ...common, lab: file, exercise }, io);
  // A saved lab goes on under its own name, wherever its file is by now.
  if (!failed(saved) && labNamed(saved, named)) return open();
  const exercise = await findExercise(file, io, languageOf(options.lang));
  if ("failures" in exercise) return complainOfAll(exercise, io);
  if (exercise.steps.length > 0) return open(exercise);
  return complain({ failure: `${file} has no tasks: cme console --lab ${file} opens it` }, io);
}

/** A lab as an examination: begun anew, whatever was saved of it. */
async function playExam(
  lab: string | undefined,
  { fault, fresh, record, minutes, ...common }: PlayOptions,
  io: Io,
): Promise<number> {
  const file = homeExpanded(lab ?? FIRST_LAB);
  if (fault !== undefined || fresh) {
    const other = fresh ? "--fresh" : "--fault";
    return complain({ failure: `--exam is an examination in a lab, begun anew: leave out ${other}` }, io);
  }
  if (record === undefined)
    return complain({ failure: "--exam needs a file for what is typed: --record FILE" }, io);
  const limit = minutes === undefined ? undefined : wholeNumber(minutes, LONGEST_EXAM);
  if (minutes !== undefined && limit === undefined)
    return complain({ failure: `--minutes takes 1 to ${LONGEST_EXAM}, not "${minutes}"` }, io);
  const exercise = await findExercise(file, io, languageOf(common.lang));
  if ("failures" in exercise) return complainOfAll(exercise, io);
  if (exercise.steps.length === 0) return complain({ failure: `${file} has no tasks to examine` }, io);
  const exam = { exercise, record, minutes: limit ?? exercise.minutes };
  const wish = { ...common, lab: file, exam, hints: false };
  return (await import("../commands-console.js")).consoleCommand(wish, io);
}

/** A day and a night, in minutes. */
const LONGEST_EXAM = 1440;

/** A lab that was broken on purpose; without a seed another one each time. */
async function playFault(
  lab: string | undefined,
  fault: string | true,
  { seed, platform, ...common }: Omit<PlayOptions, "exam" | "record" | "minutes">,
  io: Io,
): Promise<number> {
  if (lab !== undefined) return complain({ failure: `--fault draws the lab: leave out ${lab}` }, io);
  const faults = fault === true ? 1 : wholeNumber(fault, MOST_FAULTS);
  if (faults === undefined)
    return complain({ failure: `--fault takes a number of faults, 1 to ${MOST_FAULTS}, not "${fault}"` }, io);
  const drawnBy = seed === undefined ? randomSeed() : wholeNumber(seed, LAST_SEED);
  if (drawnBy === undefined)
    return complain({ failure: `--seed takes a number, 1 to ${LAST_SEED}, not "${seed ?? ""}"` }, io);
  const known = platform === undefined ? undefined : platformNamed(platform);
  if (known && known.dialect.family !== "router")
    return complain({ failure: `--fault needs a router: ${known.id} is a switch` }, io);
  const wish = { ...common, ...(platform !== undefined && { platform }), fault: { faults, seed: drawnBy } };
  return (await import("../commands-console.js")).consoleCommand(wish, io);
}

function wholeNumber(text: string, most: number): number | undefined {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
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

export interface TestOptions {
  readonly lang?: Language;
}

/** `cme lab test`: whether a lab may be given to a class, and what its author should know. */
export async function testLab(lab: string, options: TestOptions, io: Io): Promise<number> {
  const read = await readGradedLab(homeExpanded(lab), io, languageOf(options.lang));
  if ("failures" in read) return complainOfAll(read, io);
  const { first } = read.editions;
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
