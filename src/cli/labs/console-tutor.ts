import { copyOfLab } from "../../exercise/lab-copy.js";
import type { Io } from "../io.js";
import { findExercise } from "./find-exercise.js";
import type { TaskSource } from "./lab-files.js";
import { faultExercise } from "../../exercise/fault/fault-exercise.js";
import { platformNamed } from "../../platform/platforms.js";
import type { Failures } from "../saves/find-lab.js";
import type { Exercise } from "../../exercise/exercise.js";
import { progressText, readProgress } from "../../lab/saved/progress.js";
import { modeOfPrompt, Tutor } from "../../exercise/tutor.js";
import { introduction, praise, tutorCommands, type TutorWords } from "../../exercise/tutor-commands.js";
import { PROGRESS_FILE } from "../../lab/saved/lab-files.js";
import type { LabStore } from "../../lab/saved/lab-store.js";
import type { SavedKeyboard } from "../../lab/saved/saved-keyboard.js";
import type { LabCommand } from "../../network/console/lab-command.js";

/** The tutor of a lab with these tasks, or with those from there; undefined if none can be read. */
export async function openTutor(
  tasks: Exercise | TaskSource,
  { language, plain, platform }: TutorWords & { readonly platform: string },
  io: Io,
): Promise<ConsoleTutor | undefined> {
  const found = await exerciseOf(tasks, platform, io);
  return !found || "failures" in found || found.steps.length === 0
    ? undefined
    : new ConsoleTutor(found, { language, plain });
}

async function exerciseOf(
  tasks: Exercise | TaskSource,
  platform: string,
  io: Io,
): Promise<Exercise | Failures | undefined> {
  if (typeof tasks === "string") return findExercise(tasks, io);
  if ("steps" in tasks) return tasks;
  const drawnFor = platformNamed(platform);
  return drawnFor && faultExercise(tasks, drawnFor);
}

/** The tutor of a lab at a console: what it says goes around the devices' output, and its progress into the lab's folder. */
export class ConsoleTutor {
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

  /** Begins where the student stopped the last time; yields what is said before the first line. */
  attach(keyboard: SavedKeyboard, store: LabStore): readonly string[] {
    const { exercise } = this;
    this.#store = store;
    this.#keyboard = keyboard;
    const kept = store.read(PROGRESS_FILE);
    this.#tutor = new Tutor({
      exercise,
      progress: readProgress(typeof kept === "string" ? kept : undefined),
      sight: () => ({ lab: keyboard.lab, modeOf: (device) => modeAt(keyboard, device) }),
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
