import type { Nvram, NvramFault } from "../../router/nvram.js";
import type { Lab } from "../../network/lab.js";
import type { Base, BootedLab } from "./boot-lab.js";
import { descriptionText, readDescription } from "./description.js";
import {
  countCommands,
  inputText,
  journalText,
  readJournal,
  type Input,
  type Journal,
  type JournalHead,
} from "./journal.js";
import { JOURNAL_FILE, LAB_FILE, PREVIOUS_FILE } from "./lab-files.js";
import type { LabStore } from "./lab-store.js";
import { storedFlash, storedNvram } from "./stored-nvram.js";
import { onlyLooked, pendingIn, SavedFiles } from "./saved-files.js";

export interface SittingOptions {
  readonly store: LabStore;
  /** The files with which the lab was switched on. */
  readonly base: Base;
  /** The devices that save at places of their own. */
  readonly elsewhere?: ReadonlyMap<string, Nvram>;
  readonly program: string;
  readonly now: () => Date;
}

/**
 * What is written of a lab while it is on: its files as they change, and all that is typed. What the store refuses is
 * tried again with the next line.
 */
export class Sitting {
  readonly #head: JournalHead;
  readonly #inputs: Input[];
  readonly #lab: Lab;
  readonly #files: SavedFiles;
  #isBegun = false;
  /** The store holds this journal, but for what is added now. */
  #isJournalWhole = false;

  constructor(
    private readonly options: SittingOptions,
    { keyboard, startups, flashes }: BootedLab,
    journal?: Journal,
  ) {
    const { store, base, program, now } = options;
    const schema = "cme-journal/1";
    this.#head = journal?.head ?? { schema, program, made: now().toISOString(), files: base };
    this.#inputs = [...(journal?.inputs ?? [])];
    this.#lab = keyboard.lab;
    this.#files = new SavedFiles(store, this.#lab, { pending: journal ? [] : pendingIn(base) });
    startups.settle((device) => placeOf(options, device));
    flashes.settle((device) => storedFlash(this.options.store, device));
  }

  get isBegun(): boolean {
    return this.#isBegun;
  }

  /** What leads to the lab as it is now. */
  get journal(): Journal {
    const made = this.options.now().toISOString();
    return { head: { ...this.#head, made }, inputs: [...this.#inputs, this.#pass] };
  }

  /** Something is about to be typed: from here on there is a saved lab, and the sitting before is the previous one. */
  begin(): void {
    if (this.#isBegun) return;
    this.#isBegun =
      (this.#describe() ?? this.#keepPrevious() ?? this.#writeJournal() ?? this.#files.keepAll()) ===
      undefined;
  }

  /** Writes down what was done, and what lasts of it. */
  add(input: Input): void {
    this.#inputs.push(input);
    if (!this.#isBegun) return;
    const fault = this.#isJournalWhole
      ? this.options.store.append(JOURNAL_FILE, inputText(input))
      : this.#writeJournal();
    this.#isJournalWhole = fault === undefined;
    this.#files.keep();
  }

  /** The lab is switched off. */
  close(): void {
    if (!this.#isBegun) return;
    this.add(this.#pass);
    this.#files.keepAll();
  }

  /** Another lab is on from now on, to which a journal led: what it saved takes the place of what was saved. */
  replacedBy(journal: Journal, booted: BootedLab): Sitting {
    return Sitting.goOn(this.options, journal, booted);
  }

  /** The sitting of a lab to which a journal led, which goes on. */
  static goOn(options: SittingOptions, journal: Journal, booted: BootedLab): Sitting {
    booted.startups.bring((device) => placeOf(options, device));
    booted.flashes.bring((device) => storedFlash(options.store, device));
    const next = new Sitting({ ...options, base: journal.head.files }, booted, journal);
    next.#isBegun = (next.#writeJournal() ?? next.#files.keepAll()) === undefined;
    return next;
  }

  get #pass(): Input {
    return { at: this.#lab.timeline.now, act: "pass", command: false };
  }

  /** What the lab is, and by which version of the program it was used last. */
  #describe(): NvramFault | undefined {
    const { store, base, program } = this.options;
    // What tells that there is a lab comes last: a kill on the way leaves none.
    const files = Object.entries(base).toSorted(([one], [other]) => rank(one) - rank(other));
    for (const [file, text] of files) {
      const fault = store.read(file) === undefined ? store.write(file, text) : undefined;
      if (fault) return fault;
    }
    const description = readDescription(base[LAB_FILE] ?? "");
    if ("problem" in description || description.program === program) return undefined;
    return store.write(LAB_FILE, descriptionText({ ...description, program }));
  }

  /** Keeps the journal of the sitting before, unless that only looked. */
  #keepPrevious(): NvramFault | undefined {
    const { store, base } = this.options;
    const text = store.read(JOURNAL_FILE);
    if (typeof text !== "string" || onlyLooked(base)) return undefined;
    const journal = readJournal(text);
    if (!("problem" in journal) && countCommands(journal) === 0) return undefined;
    return store.write(PREVIOUS_FILE, text);
  }

  #writeJournal(): NvramFault | undefined {
    const journal = { head: this.#head, inputs: this.#inputs };
    const fault = this.options.store.write(JOURNAL_FILE, journalText(journal));
    this.#isJournalWhole = fault === undefined;
    return fault;
  }
}

/** Where a device saves its configuration. */
function placeOf({ store, elsewhere }: SittingOptions, device: string): Nvram {
  return elsewhere?.get(device) ?? storedNvram(store, device);
}

function rank(file: string): number {
  return file === LAB_FILE ? 1 : 0;
}
