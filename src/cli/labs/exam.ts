import { existsSync } from "node:fs";
import type { Exercise } from "../../exercise/exercise.js";
import type { Language } from "../../lab/hint-texts.js";
import { exportText } from "../../lab/saved/export-file.js";
import { memoryStore } from "../../lab/saved/lab-store.js";
import type { LabCommand } from "../../network/console/lab-command.js";
import { visible } from "../../parse/visible.js";
import type { RouterOptions } from "../commands/load.js";
import { failed, type Failure } from "../failure.js";
import { cannotWrite, STANDARD, writeText } from "../files.js";
import type { Io } from "../io.js";
import { homeExpanded } from "../saves/home.js";
import type { Failures } from "../saves/find-lab.js";
import { openBegun, type ConsoleSettings, type LabAtConsole } from "../saves/open-lab-console.js";

/** Filled in by the build, from package.json. */
declare const CME_VERSION: string;

export interface ExamOptions {
  readonly exercise: Exercise;
  /** The file of the one record. */
  readonly record: string;
  /** How long it lasts; undefined: as long as it takes. */
  readonly minutes: number | undefined;
}

/** An examination in a lab: its tasks without anybody who helps, a time limit, and one record of all that was typed. */
export class Exam {
  readonly commands: readonly LabCommand[];
  readonly #end: number;
  readonly #store = memoryStore();
  readonly #record: string;

  constructor(
    private readonly options: ExamOptions,
    private readonly language: Language,
    private readonly io: Io,
  ) {
    const { minutes } = options;
    this.#record = homeExpanded(options.record);
    this.#end = minutes === undefined ? Infinity : Date.now() + minutes * MINUTE;
    this.commands = [
      this.#command("task", () => this.#tasks()),
      this.#command("time", () => [texts[language].left(this.#minutesLeft)]),
    ];
  }

  /** Why there can be no record there. */
  get unfit(): Failure | undefined {
    if (this.#record === STANDARD)
      return { failure: "standard output is the router's: name a file for --record" };
    if (existsSync(this.#record))
      return { failure: `there is a record ${visible(this.#record)} already: name another file` };
    return cannotWrite(this.#record, this.io);
  }

  get isOver(): boolean {
    return Date.now() >= this.#end;
  }

  /** What is said before the first line. */
  get introduction(): readonly string[] {
    const { title, text } = this.options.exercise;
    const { left, record, commands } = texts[this.language];
    const about = [title[this.language], text[this.language]].filter((one) => one !== "");
    return [...about, left(this.#minutesLeft), record(visible(this.#record)), commands];
  }

  /** What is said when the time is over. */
  get farewell(): string {
    return texts[this.language].over(visible(this.#record));
  }

  /** Switches the lab on. Nothing of it is kept on this machine but the record. */
  open(
    wish: RouterOptions & { readonly lab: string },
    settings: ConsoleSettings,
  ): Promise<LabAtConsole | Failures> {
    return openBegun(wish, this.#store, settings, this.io);
  }

  /** Writes down all that was typed so far, whole or not at all. */
  keep(): Failure | undefined {
    const head = {
      name: this.options.exercise.topology.name,
      exported: new Date().toISOString(),
      program: CME_VERSION,
    };
    const text = exportText(this.#store, head);
    if (typeof text !== "string") return { failure: text.problem };
    const failure = writeText(this.#record, text, this.io);
    return failed(failure) ? failure : undefined;
  }

  get #minutesLeft(): number | undefined {
    if (this.#end === Infinity) return undefined;
    return Math.max(0, Math.ceil((this.#end - Date.now()) / MINUTE));
  }

  #tasks(): readonly string[] {
    return this.options.exercise.steps.map(({ text }, index) => `${index + 1}. ${text[this.language]}`);
  }

  #command(usage: "task" | "time", rows: () => readonly string[]): LabCommand {
    const help = { en: texts.en.help[usage], fr: texts.fr.help[usage] };
    return {
      usage,
      help,
      changesLab: false,
      run: () =>
        rows()
          .map((row) => `${row}\n`)
          .join(""),
    };
  }
}

const MINUTE = 60_000;

const texts = {
  en: {
    help: { task: "list what is to be done", time: "how much time is left" },
    left: (minutes: number | undefined) =>
      minutes === undefined ? "no time limit" : `time left: ${minutes} min`,
    record: (file: string) => `all that you type is written into ${file}: hand it in`,
    commands: "@ task: what is to be done; @ time: how much time is left",
    over: (file: string) => `the time is over: hand in ${file}`,
  },
  fr: {
    help: { task: "lister ce qu'il faut faire", time: "le temps qui reste" },
    left: (minutes: number | undefined) =>
      minutes === undefined ? "sans limite de temps" : `temps restant : ${minutes} min`,
    record: (file: string) => `tout ce que vous tapez est écrit dans ${file} : rendez-le`,
    commands: "@ task : ce qu'il faut faire ; @ time : le temps qui reste",
    over: (file: string) => `le temps est écoulé : rendez ${file}`,
  },
} as const;
