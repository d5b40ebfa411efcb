import { progressText, readProgress } from "../lab/saved/progress.js";
import { PROGRESS_FILE } from "../lab/saved/lab-files.js";
import type { LabStore } from "../lab/saved/lab-store.js";
import type { SavedKeyboard } from "../lab/saved/saved-keyboard.js";
import type { LabCommand } from "../network/console/lab-command.js";
import type { Exercise } from "./exercise.js";
import { copyOfLab } from "./lab-copy.js";
import { modeOfPrompt, Tutor } from "./tutor.js";
import { introduction, praise, tutorCommands, type TutorWords } from "./tutor-commands.js";

/** The tutor of a lab that is kept: what it says goes around the devices' output, and its progress beside what they save. */
export class SavedTutor {
  readonly commands: readonly LabCommand[];
  #tutor: Tutor | undefined;
  #store: LabStore | undefined;
  #keyboard: SavedKeyboard | undefined;

  constructor(
    private readonly exercise: Exercise,
    private readonly words: TutorWords,
  ) {
    this.commands = tutorCommands(() => this.#tutor, { ...words, keep: () => this.#keep() });
  }

  /** Who ticks the tasks; undefined before the lab is on. */
  get tutor(): Tutor | undefined {
    return this.#tutor;
  }

  /**
   * Begins where the student stopped the last time; yields what is said before the first line. `at` is the keyboard at
   * which he types at a device.
   */
  attach(
    keyboard: SavedKeyboard,
    store: LabStore,
    at: (device: string) => SavedKeyboard = () => keyboard,
  ): readonly string[] {
    const { exercise } = this;
    this.#store = store;
    this.#keyboard = keyboard;
    const kept = store.read(PROGRESS_FILE);
    this.#tutor = new Tutor({
      exercise,
      progress: readProgress(typeof kept === "string" ? kept : undefined),
      sight: () => ({ lab: keyboard.lab, modeOf: (device) => modeAt(at(device), device) }),
      copy: () => copyOfLab(keyboard.lab, exercise.boot),
    });
    return introduction(this.#tutor, this.words.language);
  }

  /** Looks at the lab after a line; yields what there is to say. */
  look(): readonly string[] {
    if (!this.#tutor) return [];
    const done = this.#tutor.look();
    this.#keep();
    return praise(this.#tutor, done, this.words.language);
  }

  #keep(): void {
    if (this.#tutor && this.#keyboard?.isKept) this.#write(progressText(this.#tutor.progress));
  }

  #write(text: string): void {
    if (this.#store?.read(PROGRESS_FILE) !== text) this.#store?.write(PROGRESS_FILE, text);
  }
}

/** The mode in which somebody types at a device; undefined where the keyboard is elsewhere. */
function modeAt({ lab, host, prompt }: SavedKeyboard, name: string): string | undefined {
  const device = lab.deviceNamed(name);
  return device?.kind === "ios" && device.node.host === host ? modeOfPrompt(prompt) : undefined;
}
