import { commandList } from "./command-list.js";
import type { Dialogue } from "../../language/declaration.js";

/** A command of a lab as a whole, typed behind `@ `: `@ wait 30`. */
export interface LabCommand {
  /** How it is typed, its name first: `wait [SECONDS]`. */
  readonly usage: string;
  readonly help: Readonly<Record<LabLanguage, string>>;
  /** Whether the lab is another one afterwards, so that whoever plays a session again has to type it too. */
  readonly changesLab: boolean;
  /** What it prints, or a dialogue that takes time; `words` is all that was typed behind its name. */
  run(words: string): string | Dialogue;
  /** What it prints where it is typed at one phone or softphone, `@PHONE1 why`; without it no phone has it. */
  readonly atPhone?: (name: string) => string;
  /** What may stand behind its name. */
  readonly choices?: () => readonly string[];
}

/** In which language the help of a lab's commands is. */
export type LabLanguage = "en" | "fr";

/** A line that is for the lab as a whole. */
export interface LabLine {
  readonly command: LabCommand;
  readonly words: string;
}

/** The commands of a lab, by their names, which may be abbreviated. */
export class LabCommands {
  readonly #commands: ReadonlyMap<string, LabCommand>;

  constructor(
    commands: readonly LabCommand[],
    private readonly language: LabLanguage,
  ) {
    this.#commands = new Map(commands.map((one) => [nameOf(one), one]));
  }

  /** The command of exactly that name. */
  named(name: string): LabCommand | undefined {
    return this.#commands.get(name.toLowerCase());
  }

  get names(): readonly string[] {
    return [...this.#commands.keys()];
  }

  /** The command of that name, or all that begin so. */
  like(name: string): readonly LabCommand[] {
    const exact = this.named(name);
    const wanted = name.toLowerCase();
    return exact ? [exact] : [...this.#commands.values()].filter((one) => nameOf(one).startsWith(wanted));
  }

  /** Those that a phone has as well, as commands of its own. */
  ofPhone(name: string): readonly (Pick<LabCommand, "usage" | "help"> & { readonly run: () => string })[] {
    return [...this.#commands.values()].flatMap(({ usage, help, atPhone }) =>
      atPhone ? [{ usage, help, run: () => atPhone(name) }] : [],
    );
  }

  /** The line behind `@ ` with its last word completed and a blank; undefined if nothing is unique. */
  complete(name: string, words: string | undefined): string | undefined {
    const [command, other] = this.like(name);
    if (!command || other) return undefined;
    if (words === undefined) return `${nameOf(command)} `;
    const wanted = words.toLowerCase();
    const [choice, another] = (command.choices?.() ?? []).filter((one) =>
      one.toLowerCase().startsWith(wanted),
    );
    return choice === undefined || another !== undefined ? undefined : `${nameOf(command)} ${choice} `;
  }

  /** A line for each of some commands. */
  list(commands: readonly LabCommand[] = [...this.#commands.values()]): string {
    return commandList(
      commands.map(({ usage, help }) => ({ usage, help: help[this.language] })),
      "  @ ",
    );
  }
}

function nameOf({ usage }: LabCommand): string {
  return usage.split(" ")[0] ?? usage;
}
