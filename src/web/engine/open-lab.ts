import { builtInLabs } from "../../lab/course-lab.js";
import { countCommands, readJournal, type Journal } from "../../lab/saved/journal.js";
import { JOURNAL_FILE, LAB_FILE } from "../../lab/saved/lab-files.js";
import { memoryStore, type LabStore } from "../../lab/saved/lab-store.js";
import { beginLab } from "../../lab/saved/new-lab.js";
import { baseIn } from "../../lab/saved/saved-files.js";
import { SavedKeyboard, type SavedLabOptions } from "../../lab/saved/saved-keyboard.js";
import { describeProblem, readLab, type LabReading } from "../../lab/topology-file.js";
import { defaultPlatform } from "../../platform/platforms.js";
import type { LabWish } from "../protocol.js";

/** A lab that a page has open. */
export interface LabOfPage {
  readonly keyboard: SavedKeyboard;
  /** Whether it goes on where it was left. */
  readonly continued: boolean;
}

export type OpenOptions = Omit<SavedLabOptions, "base" | "asleep" | "lineTime" | "language">;

/** The lab file that a page has; undefined where it has none. */
export function readingOf({
  lab,
  text,
  language,
}: LabWish): LabReading | undefined | { readonly problem: string } {
  const reading = text === undefined ? undefined : readLab(text, lab, readConfiguration);
  return reading && "problems" in reading
    ? { problem: reading.problems.map((one) => describeProblem(one, language)).join("\n") }
    : reading;
}

/**
 * Whether a lab cannot be opened without its tools: any but those with which the build tried what is needed
 * (.build/later-modules.mjs), and these where they go on.
 */
export function isOpenedWithTools({ lab, builtIn }: LabWish, store: LabStore): boolean {
  return !builtIn || !builtInLabs.some(({ name }) => name === lab) || store.read(LAB_FILE) !== undefined;
}

/** Opens a lab where it was left, or begins it; damaged files are told. */
export function openLabOfPage(
  wish: LabWish,
  reading: LabReading | undefined,
  options: OpenOptions,
): LabOfPage | { readonly problem: string } {
  const all = { ...options, asleep: true, lineTime: 0, language: wish.language };
  const continued = options.store.read(LAB_FILE) !== undefined;
  const keyboard = continued ? reopen(all) : begin(wish, reading, all);
  if (keyboard instanceof SavedKeyboard) return { keyboard, continued };
  return { problem: `${keyboard.file}: ${keyboard.problem}` };
}

type Options = Omit<SavedLabOptions, "base">;

function reopen(options: Options) {
  const journal = journalIn(options.store);
  if (journal) return SavedKeyboard.resume({ ...options, base: journal.head.files }, journal);
  const read = baseIn(options.store, new Map());
  return "problem" in read ? read : SavedKeyboard.open({ ...options, base: read.base });
}

/** What leads to the lab as it was left, if anything was typed. */
function journalIn(store: LabStore): Journal | undefined {
  const text = store.read(JOURNAL_FILE);
  const journal = typeof text === "string" ? readJournal(text) : undefined;
  return journal && !("problem" in journal) && countCommands(journal) > 0 ? journal : undefined;
}

function begin({ name, lab, builtIn }: LabWish, reading: LabReading | undefined, options: Options) {
  if (!reading) return { file: name, problem: "there is no lab of this name" };
  const begun = beginLab({
    topology: reading.topology,
    origin: builtIn ? { kind: "built-in", lab } : { kind: "topology", file: lab },
    choice: { platform: defaultPlatform, configuration: undefined, unbounded: false },
    program: options.program,
    now: options.now(),
  });
  return "problem" in begun
    ? { file: name, problem: begun.problem }
    : SavedKeyboard.open({ ...options, base: begun.base });
}

const readConfiguration = () => ({ problem: "a lab in a browser brings no files along" });

/** Where a lab is kept that no other page keeps, or a place that lasts as long as the page. */
export async function storeOrMemory(
  open: () => Promise<LabStore>,
): Promise<{ store: LabStore; kept: boolean }> {
  try {
    return { store: await open(), kept: true };
  } catch {
    // A private window has no database: the lab works all the same.
    return { store: memoryStore(), kept: false };
  }
}
