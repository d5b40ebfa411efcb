import { usualCommands } from "../../doctor/usual-commands.js";
import type { Exercise } from "../../exercise/exercise.js";
import { exerciseIn } from "../../exercise/lab-file.js";
import { SavedTutor } from "../../exercise/saved-tutor.js";
import { Hinting } from "../../lab/hinting.js";
import { exportText } from "../../lab/saved/export-file.js";
import type { LabStore } from "../../lab/saved/lab-store.js";
import type { SavedKeyboard } from "../../lab/saved/saved-keyboard.js";
import { StillStarting } from "../../lab/still-starting.js";
import { describeProblem, type LabReading } from "../../lab/topology-file.js";
import { bringHelp } from "../../language/help-sentences.js";
import type { LabCommand } from "../../network/console/lab-command.js";
import type { Lab } from "../../network/lab.js";
import type { Capture } from "../../network/wire-format/capture.js";
import { captureOf } from "../../network/wire-format/lab-capture.js";
import type { LabWish, TasksView } from "../protocol.js";
import { helpSentences } from "./help-sentences.js";
import { bringModules } from "./later-modules.js";
import { tasksOf } from "./tasks-view.js";

bringModules();
bringHelp(helpSentences);

/**
 * What a lab of a page needs as soon as somebody does something with it, and not before: the sentences of `?`, the
 * doctor, the tutor and his tasks, remarks behind lines, captures, the file of the whole lab. A page loads it behind
 * the lab.
 */
export class LabTools {
  readonly #hinting: Hinting;
  readonly #starting: StillStarting;
  #capture: Capture | undefined;

  /** The tools of the lab that a page wishes for; `reading` is its lab file. Says what is wrong with its tasks. */
  static of(wish: LabWish, reading: LabReading | undefined): LabTools | { readonly problem: string } {
    const exercise = reading && exerciseIn(reading, undefined);
    if (exercise && "problems" in exercise)
      return { problem: exercise.problems.map((one) => describeProblem(one, wish.language)).join("\n") };
    const words = { language: wish.language, plain: false };
    const tutor = exercise && exercise.steps.length > 0 ? new SavedTutor(exercise, words) : undefined;
    return new LabTools(wish, exercise?.title, tutor);
  }

  private constructor(
    private readonly wish: LabWish,
    /** What the lab is called in its file. */
    readonly title: Exercise["title"] | undefined,
    private readonly saved: SavedTutor | undefined,
  ) {
    this.#hinting = new Hinting(wish.language);
    this.#starting = new StillStarting(wish.language);
  }

  /** The commands of the lab as a whole. */
  commands(lab: Lab): readonly LabCommand[] {
    const { language, exam } = this.wish;
    return [
      ...usualCommands(lab, { language, plain: false, hints: !exam }),
      ...(this.saved && !exam ? this.saved.commands : []),
    ];
  }

  /** The tutor begins where the student stopped the last time. */
  attach(keyboard: SavedKeyboard, store: LabStore): void {
    this.saved?.attach(keyboard, store, (device) => keyboard.at(device));
  }

  /** The tutor looks what is reached by now. */
  look(): void {
    this.saved?.look();
  }

  get tasks(): TasksView | undefined {
    return this.saved && tasksOf(this.saved, this.wish.language);
  }

  /** The next hint of the task that is next. */
  hint(): void {
    const tutor = this.saved?.tutor;
    if (tutor?.next) tutor.takeHint(tutor.next);
  }

  /** What there is to say behind a line that was typed. */
  remarks(line: string, keyboard: SavedKeyboard): readonly string[] {
    return [...this.#hinting.after(line, keyboard), ...this.#starting.after(line, keyboard)];
  }

  /** What the cables carry is written down from now on, or no longer. */
  capture(lab: Lab, on: boolean): void {
    if (on) this.#capture = captureOf(lab);
    else lab.capture = undefined;
  }

  /** The devices are others now: a capture goes on with them. */
  follow(lab: Lab): void {
    if (this.#capture) captureOf(lab, this.#capture);
  }

  /** What was captured, as a file. */
  get captured(): Uint8Array | undefined {
    return this.#capture?.bytes();
  }

  /** The whole lab as it is kept, as a file that `cme saves import` reads. */
  exported(store: LabStore, program: string, now: Date): string | { readonly problem: string } {
    return exportText(store, { name: this.wish.name, exported: now.toISOString(), program });
  }
}
