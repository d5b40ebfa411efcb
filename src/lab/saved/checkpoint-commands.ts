import type { LabCommand } from "../../network/console/lab-command.js";
import type { Language } from "../hint-texts.js";
import { BEFORE_RESTORE, PREVIOUS, type Checkpoints } from "./checkpoints.js";
import { countCommands, type Journal } from "./journal.js";
import { isPlainName } from "./lab-files.js";
import type { Difference } from "./replay.js";
import { savedTexts, type SavedTexts } from "./saved-texts.js";

/** A lab that can go back to what it was. */
export interface Restorable {
  readonly checkpoints: Checkpoints;
  /** The version of the program. */
  readonly program: string;
  /** What leads to the lab as it is now. */
  readonly journal: Journal;
  /** Becomes what a journal leads to, and keeps what it was as a checkpoint; what cannot be done is told. */
  restore(journal: Journal): Restored | { readonly problem: string };
}

export interface Restored {
  readonly difference: Difference | undefined;
}

/** The commands of a lab for its checkpoints; none of them is typed again when the lab is played again. */
export function checkpointCommands(lab: Restorable, language: Language): readonly LabCommand[] {
  const texts = savedTexts[language];
  const command = (
    usage: string,
    name: keyof SavedTexts["help"],
    run: (words: string) => readonly string[],
  ): LabCommand => ({
    usage,
    help: { en: savedTexts.en.help[name], fr: savedTexts.fr.help[name] },
    changesLab: false,
    run: (words) =>
      run(words)
        .map((line) => `${line}\n`)
        .join(""),
  });
  return [
    command("checkpoint [NAME]", "checkpoint", (name) => keep(lab, texts, name)),
    command("checkpoints", "checkpoints", () => list(lab, texts)),
    {
      ...command("restore [NAME]", "restore", (name) => restore(lab, texts, name)),
      choices: () => lab.checkpoints.names,
    },
    command("undo [LINES]", "undo", (words) => undo(lab, texts, words)),
  ];
}

function keep({ checkpoints, journal }: Restorable, texts: SavedTexts, typed: string): readonly string[] {
  const name = typed === "" ? checkpoints.nextName : typed;
  if (!isPlainName(name)) return [texts.notAName(name)];
  const taken = [BEFORE_RESTORE, PREVIOUS].includes(name.toLowerCase()) ? name : checkpoints.named(name);
  if (taken !== undefined) return [texts.taken(taken)];
  const fault = checkpoints.keep(name, journal);
  return [fault ? texts.cannotKeep(name, fault.fault) : texts.kept(name)];
}

function list({ checkpoints, program }: Restorable, texts: SavedTexts): readonly string[] {
  const { names } = checkpoints;
  if (names.length === 0) return [texts.noCheckpoints];
  const width = Math.max(...names.map(({ length }) => length));
  return names.map((name) => {
    const journal = checkpoints.read(name);
    if ("problem" in journal) return texts.damaged(name, journal.problem);
    const { made, program: own } = journal.head;
    const version = own === program ? "" : `  cme ${own}`;
    return `  ${name.padEnd(width)}  ${dateText(made)}  ${texts.lines(countCommands(journal))}${version}`;
  });
}

function restore(lab: Restorable, texts: SavedTexts, typed: string): readonly string[] {
  const name = lab.checkpoints.named(typed === "" ? PREVIOUS : typed);
  if (name === undefined) return [typed === "" ? texts.nothingBefore : texts.unknown(typed)];
  const journal = lab.checkpoints.read(name);
  if ("problem" in journal) return [texts.damaged(name, journal.problem)];
  return goBack(lab, texts, journal, [texts.restored(name, countCommands(journal))]);
}

function undo(lab: Restorable, texts: SavedTexts, words: string): readonly string[] {
  const count = words === "" ? 1 : Number(words);
  if (!Number.isInteger(count) || count < 1) return [texts.howMany];
  const { head, inputs } = lab.journal;
  const commands = [...inputs.entries()].filter(([, { command }]) => command).slice(-count);
  const [first] = commands;
  if (!first) return [texts.nothingToUndo];
  const [index, { at }] = first;
  const before = [...inputs.slice(0, index), { at, act: "pass", command: false } as const];
  const lines = commands.map(([, { line = "" }]) => line.trim());
  return goBack(lab, texts, { head, inputs: before }, [texts.undone(lines)]);
}

/** Becomes what a journal leads to, and says so, and in what it is another lab than it was then. */
function goBack(
  lab: Restorable,
  texts: SavedTexts,
  journal: Journal,
  done: readonly string[],
): readonly string[] {
  const restored = lab.restore(journal);
  if ("problem" in restored) return [restored.problem];
  const { difference } = restored;
  const { program } = journal.head;
  return [
    ...done,
    ...(program === lab.program ? [] : [texts.otherVersion(program, lab.program)]),
    ...(difference ? [texts.differs(difference)] : []),
    texts.before(BEFORE_RESTORE),
  ];
}

/** A moment as people of the place write it down: `2026-11-30 14:05`. */
function dateText(iso: string): string {
  const date = new Date(iso);
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
