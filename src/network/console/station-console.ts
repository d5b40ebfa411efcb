import { commandList } from "./command-list.js";
import { nearest } from "../../language/edit-distance.js";
import type { Dialogue, Question } from "../../language/declaration.js";
import type { Connect } from "../../modes/device.js";
import { History } from "../../session/history.js";
import type { Timeline } from "../../session/timeline.js";
import type { LabText } from "../lab-text.js";
import type { Wire } from "../link/wire.js";
import type { LabLanguage } from "./lab-command.js";
import type { EndsAtKey, Conversation, Expectation, Reply, Screen } from "../../session/conversation.js";

/** How many lines come up again. */
const REMEMBERED = 50;

/** A command of a PC or a phone. */
export interface StationCommand {
  /** How it is typed, its name first: `ping ADDRESS`. */
  readonly usage: string;
  readonly help: LabText;
  /** What it prints, or a dialogue that takes time. */
  run(words: readonly string[]): string | Dialogue;
  /** Whether it can do its work, or fail for a reason that lasts; false while nothing but time is missing since then. */
  readonly isReady?: (since: number) => boolean;
}

/** Where a PC or a phone stands. */
export interface StationPlace {
  readonly timeline: Timeline;
  /** Of what is said by cme rather than by the device. */
  readonly language: LabLanguage;
  /** Sentences in place of drawings. */
  readonly plain: boolean;
  /** Commands of the lab that a phone has, too. */
  readonly ofLab: readonly StationCommand[];
  /** The cable in its network card. */
  readonly wire: Wire | undefined;
  /** Whoever typed here goes back to the router. */
  readonly leave: () => void;
  /** Opens a connection to another device; what is typed then goes there. */
  readonly connect: Connect;
}

/** The command line of a PC or a phone: a handful of commands, no modes. */
export class StationConsole implements Conversation {
  readonly screen: Screen = { length: 0, width: 80 };
  readonly synchronous = false;
  readonly #commands: ReadonlyMap<string, StationCommand>;
  readonly #history = new History();
  #dialogue: Dialogue | undefined;
  #question: Question | undefined;
  #refused = false;

  constructor(
    private readonly ownPrompt: string,
    commands: readonly StationCommand[],
    private readonly timeline: Timeline,
    private readonly language: LabLanguage,
    /** What is said to an unknown word, and to one that was nearly a command. */
    private readonly unknown: (word: string, meant: string | undefined) => string,
  ) {
    this.#commands = new Map(commands.map((one) => [nameOf(one), one]));
  }

  get prompt(): string {
    return this.#dialogue ? "" : this.ownPrompt;
  }

  get expects(): Expectation {
    return this.#question?.kind ?? "command";
  }

  get history(): readonly string[] {
    return this.#history.lines;
  }

  get pause(): number {
    return this.#question?.kind === "wait" ? this.#question.seconds : 0;
  }

  get endsAtKey(): EndsAtKey {
    return this.#question?.kind === "wait" && (this.#question.endsAtKey ?? false);
  }

  /** Whether the line that was entered last is no command here. */
  get refused(): boolean {
    return this.#refused;
  }

  /** The command that a line is, if it is one. */
  commandOf(line: string): StationCommand | undefined {
    const [command, other] = this.#commandsLike(line.trim().split(/\s+/)[0] ?? "");
    return other ? undefined : command;
  }

  /** Begins a dialogue that no command of its own began. */
  begin(dialogue: Dialogue): Reply {
    this.#dialogue = dialogue;
    return this.#resume("");
  }

  enter(line: string): Reply {
    const words = line
      .trim()
      .split(/\s+/)
      .filter((word) => word !== "");
    const [name = "", ...rest] = words;
    this.#refused = false;
    if (name === "") return reply("");
    this.#history.add(line, REMEMBERED);
    if (name === "?" || name.toLowerCase() === "help") return reply(this.#list());
    const [command, other] = this.#commandsLike(name);
    this.#refused = !command || other !== undefined;
    if (!command) return reply(this.unknown(name, nearest(name, [...this.#commands.keys()])));
    if (other) return reply(`${name} is the beginning of several commands:\n${this.help(name)}`);
    const result = command.run(rest);
    if (typeof result === "string") return reply(result);
    return this.begin(result);
  }

  help(line: string): string {
    const [name = ""] = line.trim().split(/\s+/);
    const command = name === "" ? undefined : this.#commands.get(name.toLowerCase());
    if (command) return `  ${command.usage}\n      ${command.help[this.language]}\n`;
    const found = this.#commandsLike(name);
    return found.length === 0 ? this.#list() : this.#list(found);
  }

  complete(line: string): string | undefined {
    const found = [...this.#commands.keys()].filter((name) => name.startsWith(line.toLowerCase()));
    return line !== "" && found.length === 1 ? `${found[0] ?? ""} ` : undefined;
  }

  end(line: string): Reply {
    return this.enter(line);
  }

  cancel(): Reply {
    this.#dialogue = undefined;
    this.#question = undefined;
    return reply("");
  }

  elapse(): Reply {
    if (this.#question?.kind !== "wait") return reply("");
    if (!this.#question.passed) this.timeline.pass(this.#question.seconds * 1000);
    return this.#resume("");
  }

  abort(): Reply {
    return this.#question?.kind === "wait" ? this.#resume("abort") : reply("");
  }

  takeLogs(): readonly string[] {
    return [];
  }

  #resume(answer: string): Reply {
    const step = this.#dialogue?.next(answer);
    if (!step || step.done) {
      this.#dialogue = undefined;
      this.#question = undefined;
      return reply(step?.value ?? "");
    }
    this.#question = step.value;
    return reply(step.value.before ?? "");
  }

  /** The command of that name, or all that begin so. */
  #commandsLike(word: string): readonly StationCommand[] {
    const wanted = word.toLowerCase();
    const exact = this.#commands.get(wanted);
    return exact ? [exact] : [...this.#commands.values()].filter((one) => nameOf(one).startsWith(wanted));
  }

  #list(commands: readonly StationCommand[] = [...this.#commands.values()]): string {
    return commandList(commands.map(({ usage, help }) => ({ usage, help: help[this.language] })));
  }
}

/** What is said to a word that is no command of a device, which is named as the subject of a sentence. */
export function hasNoCommand(
  device: LabText,
  language: LabLanguage,
): (word: string, meant: string | undefined) => string {
  const sentence = (word: string, meant: string | undefined): LabText => ({
    en: `${device.en} has no "${word}". ${meant === undefined ? "" : `Did you mean ${meant}? `}Type ? for a list.\n`,
    fr: `${device.fr} n'a pas de « ${word} ». ${meant === undefined ? "" : `Vouliez-vous dire ${meant} ? `}Tapez ? pour la liste.\n`,
  });
  return (word, meant) => sentence(word, meant)[language];
}

/** Back to the router from which somebody came. */
export function exitCommand(leave: () => void): StationCommand {
  return {
    usage: "exit",
    help: { en: "back to the router", fr: "retour au routeur" },
    run() {
      leave();
      return "";
    },
  };
}

/** Several values in one row, or what stands there if there are none. */
export function listed(values: readonly string[] | undefined, none: string): string {
  return values === undefined || values.length === 0 ? none : values.join(", ");
}

function nameOf({ usage }: StationCommand): string {
  return (usage.split(" ")[0] ?? usage).toLowerCase();
}

function reply(text: string): Reply {
  return { text, paged: false, prose: true };
}
