import type { NvramFault } from "../../router/nvram.js";
import { readJournal, journalText, type Journal } from "./journal.js";
import { checkpointFile, checkpointIn, PREVIOUS_FILE } from "./lab-files.js";
import type { LabStore } from "./lab-store.js";

/** The sitting before this one. */
export const PREVIOUS = "previous";
/** What the lab was when somebody last went back. */
export const BEFORE_RESTORE = "before-restore";

/** The moments of a lab that were kept: each is a journal, which leads there when it is played again. */
export class Checkpoints {
  constructor(private readonly store: LabStore) {}

  /** All of them, those first that were made by themselves. */
  get names(): readonly string[] {
    const files = this.store.names();
    const own = files.flatMap((file) => checkpointIn(file) ?? []).toSorted();
    return files.includes(PREVIOUS_FILE) ? [PREVIOUS, ...own] : own;
  }

  /** The name as it was given when it was kept, whatever the case of its letters. */
  named(name: string): string | undefined {
    return this.names.find((one) => one.toLowerCase() === name.toLowerCase());
  }

  read(name: string): Journal | { readonly problem: string } {
    const text = this.store.read(fileOf(name));
    if (typeof text === "object") return { problem: text.fault };
    return readJournal(text ?? "");
  }

  keep(name: string, journal: Journal): NvramFault | undefined {
    return this.store.write(fileOf(name), journalText(journal));
  }

  /** A name that is free. */
  get nextName(): string {
    for (let number = 1; ; number++) {
      const name = `checkpoint-${number}`;
      if (this.named(name) === undefined) return name;
    }
  }
}

function fileOf(name: string): string {
  return name === PREVIOUS ? PREVIOUS_FILE : checkpointFile(name);
}
