import { grammarOf } from "../language/grammar.js";
import { configurationOf } from "../grading/configuration-check.js";
import { readSubmission } from "../intake/submission.js";
import { configMode } from "../modes/config.js";
import type { Platform } from "../platform/platform.js";
import type { Item } from "../running-config/items.js";
import { loadFile } from "../running-config/load-file.js";
import { Readings } from "../running-config/readings.js";
import type { Editions } from "./editions.js";
import type { Outcome } from "./evaluating.js";
import { linesAt, type Check, type Exercise } from "./exercise.js";
import { SubmittedWork } from "./grade.js";
import type { HandedIn } from "./handed-in.js";
import { changedValues, isNavigation } from "./mutations.js";
import { handedInAs, typedSolution } from "./typed-solution.js";

/** What was found out about a lab before a class sees it. */
export interface LabProof {
  /** Checks that hold although nothing was done. */
  readonly free: readonly string[];
  /** Checks that the solution does not earn, in a variant and a form of it. */
  readonly unsolved: readonly UnsolvedCheck[];
  /** Checks that hold whatever is wrong with the solution. */
  readonly dead: readonly string[];
  /** Lines of the solution without which nothing is lost. */
  readonly ungraded: readonly SolutionLine[];
  /** Values of the solution that may be others: names, tags, or what a check forgot. */
  readonly freeValues: readonly ChangedLine[];
  /** Mistakes for which points are lost in more than one step. */
  readonly double: readonly (ChangedLine & { readonly checks: readonly string[] })[];
  /** Checks that cannot be asked of what is handed in: modes in which somebody is. */
  readonly onlyWatched: readonly string[];
}

export interface UnsolvedCheck {
  readonly variant: number;
  readonly form: SolutionForm;
  readonly id: string;
  readonly outcome: Outcome;
}

/** The ways in which a solution is handed in: as it is printed, its sections in another order, abbreviated, as a log. */
export type SolutionForm = "printed" | "reordered" | "abbreviated" | "log";

export interface SolutionLine {
  readonly device: string;
  /** In the solution, from 1. */
  readonly line: number;
  readonly text: string;
}

/** A line of the solution, and what became of it; undefined: it was left out. */
export interface ChangedLine extends SolutionLine {
  readonly changed: string | undefined;
}

/** Tries a lab: its start, its solution in several variants and forms, and each mistake in one line of the solution. */
export function proveLab(editions: Editions): LabProof {
  const { first } = editions;
  const onlyWatched = checksOf(first)
    .filter(isOnlyWatched)
    .map(({ id }) => id);
  const graded = (exercise: Exercise) => withoutChecks(exercise, onlyWatched);
  const readings = new Readings();
  const outcomes = (exercise: Exercise, handedIn: ReadonlyMap<string, HandedIn>) =>
    new SubmittedWork(handedIn, readings).outcomes(graded(exercise));
  const start = outcomes(first, startOf(first));
  const free = [...start].filter(([, { points }]) => points > 0).map(([id]) => id);
  const { numbers } = editions;
  const variants = new Set([
    numbers[0] ?? 0,
    numbers[Math.floor(numbers.length / 2)] ?? 0,
    numbers.at(-1) ?? 0,
  ]);
  const unsolved = [...variants].flatMap((variant) => {
    const exercise = editions.variant(variant);
    const solution = solutionOf(exercise);
    return FORMS.flatMap((form) => {
      const handedIn = new Map([...solution].map(([name, one]) => [name, inForm(one, form, readings)]));
      return [...outcomes(exercise, handedIn)]
        .filter(([, { kind }]) => kind !== "true")
        .map(([id, outcome]): UnsolvedCheck => ({ variant, form, id, outcome }));
    });
  });
  return { free, unsolved, onlyWatched, ...proveMistakes(first, (handedIn) => outcomes(first, handedIn)) };
}

const FORMS: readonly SolutionForm[] = ["printed", "reordered", "abbreviated", "log"];

/** Whether a lab may be given to a class. */
export function isProven({ free, unsolved, dead }: LabProof): boolean {
  return free.length === 0 && unsolved.length === 0 && dead.length === 0;
}

type Outcomes = ReadonlyMap<string, Outcome>;

/** Each line of the solution left out, and each value in it changed. */
function proveMistakes(
  exercise: Exercise,
  outcomes: (handedIn: ReadonlyMap<string, HandedIn>) => Outcomes,
): Pick<LabProof, "dead" | "ungraded" | "freeValues" | "double"> {
  const solved = solutionOf(exercise);
  const alive = new Set<string>();
  const ungraded: SolutionLine[] = [];
  const freeValues: ChangedLine[] = [];
  const double: (ChangedLine & { readonly checks: readonly string[] })[] = [];
  for (const mistake of mistakesIn(exercise)) {
    const { device, line, text, changed } = mistake;
    const lines = [...linesAt(exercise, device)];
    if (changed === undefined) lines.splice(line - 1, 1);
    else lines[line - 1] = changed;
    const wrong = typedSolution(device, lines, exercise.topology);
    const lost = [...outcomes(new Map([...solved, [device, wrong]]))].filter(
      ([, { kind }]) => kind !== "true",
    );
    for (const [id] of lost) alive.add(id);
    if (lost.length === 0 && changed === undefined) ungraded.push({ device, line, text });
    if (lost.length === 0 && changed !== undefined) freeValues.push(mistake);
    const punished = lost.filter(([, { kind }]) => kind === "false").map(([id]) => id);
    if (stepsOf(exercise, punished).size > 1) double.push({ ...mistake, checks: punished });
  }
  const dead = checksOf(exercise)
    .filter((check) => !alive.has(check.id) && !isOnlyWatched(check))
    .map(({ id }) => id);
  return { dead, ungraded, freeValues, double };
}

function* mistakesIn({ solution }: Exercise): Iterable<ChangedLine> {
  for (const { device, lines } of solution)
    for (const [index, text] of lines.entries()) {
      if (isNavigation(text)) continue;
      const place = { device, line: index + 1, text };
      yield { ...place, changed: undefined };
      for (const changed of changedValues(text)) yield { ...place, changed };
    }
}

function stepsOf({ steps }: Exercise, ids: readonly string[]): ReadonlySet<string> {
  const owners = steps.filter(({ checks }) => checks.some(({ id }) => ids.includes(id)));
  return new Set(owners.map(({ id }) => id));
}

function checksOf({ steps }: Exercise): readonly Check[] {
  return steps.flatMap(({ checks }) => checks);
}

/** A mode is seen while somebody types, and in nothing that is handed in. */
function isOnlyWatched({ asks }: Check): boolean {
  return asks.kind === "expect" && asks.sentences.some(({ claim }) => claim.kind === "mode");
}

/** A lab whose other checks need none of these. */
function withoutChecks(exercise: Exercise, ids: readonly string[]): Exercise {
  if (ids.length === 0) return exercise;
  const steps = exercise.steps.map((step) => ({
    ...step,
    checks: step.checks
      .filter(({ id }) => !ids.includes(id))
      .map((check) => ({ ...check, needs: check.needs.filter((id) => !ids.includes(id)) })),
  }));
  return { ...exercise, steps };
}

/** What is handed in by who did nothing. */
function startOf(exercise: Exercise): ReadonlyMap<string, HandedIn> {
  return new Map(exercise.submitted.map((name) => [name, typedSolution(name, [], exercise.topology)]));
}

function solutionOf(exercise: Exercise): ReadonlyMap<string, HandedIn> {
  return new Map(
    exercise.submitted.map((name) => {
      return [name, typedSolution(name, linesAt(exercise, name), exercise.topology)];
    }),
  );
}

function inForm(handedIn: HandedIn, form: SolutionForm, readings: Readings): HandedIn {
  const { file, text, platform, saved } = handedIn;
  switch (form) {
    case "printed":
      return handedIn;
    case "reordered":
      return handedInAs(file, reordered(text), platform, saved);
    case "abbreviated":
      return handedInAs(file, abbreviated(text, platform, readings), platform, saved);
    case "log": {
      const read = readSubmission(new TextEncoder().encode(asLog(text, file)), file);
      return read.kind === "unusable" ? handedIn : handedInAs(file, read.text, platform, saved);
    }
  }
}

/** The sections of a configuration in the reverse order; what stands alone stays in front, in its order. */
function reordered(text: string): string {
  const blocks: string[][] = [];
  for (const line of text.split("\n").filter((one) => !/^(!|end$)/.test(one)))
    if (line.startsWith(" ")) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  const alone = blocks.filter(({ length }) => length === 1);
  const sections = blocks.filter(({ length }) => length > 1);
  return [...alone, ...sections.toReversed()].map((block) => `${block.join("\n")}\n!`).join("\n");
}

/** Each line with its first word cut as far as the router still reads the same. */
function abbreviated(text: string, platform: Platform, readings: Readings): string {
  const { device } = loadFile(text, platform, { verbatim: false });
  const lines: string[] = [];
  const add = (items: readonly Item[], mode: Parameters<typeof grammarOf>[0], indent: string) => {
    const reader = readings.of(grammarOf(mode, platform.dialect));
    for (const item of items) {
      lines.push(indent + shortest(item, (line) => reader.read(line).bound?.id));
      if (item.body && item.mode) add(item.body, item.mode, `${indent} `);
    }
  };
  add(configurationOf(device), configMode, "");
  return `${lines.join("\n")}\nend\n`;
}

function shortest({ text }: Item, idOf: (line: string) => string | undefined): string {
  const line = text.trim();
  const [first = ""] = line.split(" ", 1);
  const meant = idOf(line);
  for (let length = 2; meant !== undefined && length < first.length; length++) {
    const short = first.slice(0, length) + line.slice(first.length);
    if (idOf(short) === meant) return short;
  }
  return line;
}

/** A configuration as PuTTY has it after somebody paged through it. */
function asLog(text: string, host: string): string {
  const more = ` --More-- ${"\b".repeat(9)}${" ".repeat(8)}${"\b".repeat(9)}`;
  const rows = text.split("\n").map((line, index) => (index % 22 === 21 ? more + line : line));
  return `${host}#show running-config\r\nBuilding configuration...\r\n\r\n${rows.join("\r\n")}\r\n${host}#\r\n`;
}
