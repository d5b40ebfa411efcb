import type { LabCommand } from "../../network/console/lab-command.js";
import type { LabConsole } from "../../network/console/lab-console.js";
import type { Lab } from "../../network/lab.js";
import type { Nvram } from "../../router/nvram.js";
import type { EndsAtKey, Expectation, Reply, Screen } from "../../session/conversation.js";
import type { Played } from "../../session/play.js";
import type { RouterHost } from "../../session/router-host.js";
import type { Problem, Session } from "../../session/session.js";
import type { Language } from "../hint-texts.js";
import { bootLab, readSavedLab, type Base, type BootedLab, type Damage, type SavedLab } from "./boot-lab.js";
import { checkpointCommands, type Restorable, type Restored } from "./checkpoint-commands.js";
import { BEFORE_RESTORE, Checkpoints } from "./checkpoints.js";
import { answerHash, type Input, type Journal } from "./journal.js";
import type { LabStore } from "./lab-store.js";
import { keyboardFor, perform, replay } from "./replay.js";
import { savedTexts } from "./saved-texts.js";
import { Sitting } from "./sitting.js";

export interface SavedLabOptions {
  readonly store: LabStore;
  /** The files with which it is switched on: those of `store`, or those with which a new lab begins. */
  readonly base: Base;
  /** The devices that save at places of their own. */
  readonly elsewhere?: ReadonlyMap<string, Nvram>;
  readonly asleep: boolean;
  /** Milliseconds on the virtual clock for a typed line; 0 where that clock follows real time. */
  readonly lineTime: number;
  readonly language: Language;
  /** Sentences in place of drawings. */
  readonly plain?: boolean;
  /** The version of the program. */
  readonly program: string;
  readonly now: () => Date;
  /** Commands of the lab besides those for checkpoints. */
  readonly commands?: (lab: Lab) => readonly LabCommand[];
  /** Is told of the lab that is on from now on, after somebody went back. */
  readonly replaced?: (lab: Lab) => void;
}

/** What the keyboards of a lab have in common. */
interface Kept {
  booted: BootedLab;
  sitting: Sitting;
  /** Messages that came up before they were asked for, by the device of the keyboard. */
  readonly logs: Map<string | undefined, string[]>;
  /** Nothing was typed since somebody went back. */
  isJustRestored: boolean;
}

/**
 * The keyboard of a lab that is kept: what its devices save is there again the next time, what is typed is written
 * down, and the lab can go back to what it was. Nothing is written before something is typed.
 */
export class SavedKeyboard implements Played, Restorable {
  readonly checkpoints: Checkpoints;
  readonly #kept: Kept;

  /** Switches a saved lab on; a damaged file is told. */
  static open(options: SavedLabOptions): SavedKeyboard | Damage {
    const saved = readSavedLab(options.base);
    return "problem" in saved ? saved : new SavedKeyboard(options, saved);
  }

  /**
   * Goes on where the last sitting stopped, as if nobody had switched the lab off: `journal` is typed again, and what is
   * typed from here on follows it.
   */
  static resume(options: SavedLabOptions, journal: Journal): SavedKeyboard | Damage {
    const saved = readSavedLab(journal.head.files);
    return "problem" in saved ? saved : new SavedKeyboard(options, saved, journal);
  }

  private constructor(
    private readonly options: SavedLabOptions,
    from: SavedLab | Kept,
    journal?: Journal,
    /** The device at which it stands; undefined: it goes from one to the other. */
    private readonly device?: string,
  ) {
    this.checkpoints = new Checkpoints(options.store);
    this.#kept = "booted" in from ? from : this.#begin(from, journal);
  }

  #begin(saved: SavedLab, journal: Journal | undefined): Kept {
    const booted = this.#boot(saved);
    if (journal) replay(journal.inputs, booted.keyboard);
    const sitting = journal ? Sitting.goOn(this.options, journal, booted) : new Sitting(this.options, booted);
    return { booted, sitting, logs: new Map(), isJustRestored: false };
  }

  /** The keyboard that stands at one device of the lab, and stays there. */
  at(device: string): SavedKeyboard {
    return new SavedKeyboard(this.options, this.#kept, undefined, device);
  }

  /** Presses keys of a phone or a softphone, by a command of its: `press 5`. */
  press(device: string, command: string): Reply {
    return this.#do({ act: "press", line: command, device });
  }

  /** Does what a line behind `@ ` does, whatever is being typed. */
  command(line: string): Reply {
    if (this.#main.labCommand(line)?.changesLab ?? true) return this.#do({ act: "lab", line });
    this.#kept.sitting.begin();
    return this.#main.command(line);
  }

  get lab(): Lab {
    return this.#keyboard.lab;
  }

  /** Whether something was typed, so that the lab is kept. */
  get isKept(): boolean {
    return this.#kept.sitting.isBegun;
  }

  get program(): string {
    return this.options.program;
  }

  /** The router or switch at which lines are typed, or were typed last. */
  get host(): RouterHost {
    return this.#keyboard.host;
  }

  get problem(): Problem | undefined {
    return this.#keyboard.problem;
  }

  get prompt(): string {
    return this.#keyboard.prompt;
  }

  get expects(): Expectation {
    return this.#keyboard.expects;
  }

  get screen(): Screen {
    return this.#keyboard.screen;
  }

  get synchronous(): boolean {
    return this.#keyboard.synchronous;
  }

  get history(): readonly string[] {
    return this.#keyboard.history;
  }

  get pause(): number {
    return this.#keyboard.pause;
  }

  get endsAtKey(): EndsAtKey {
    return this.#keyboard.endsAtKey;
  }

  /** A line that is about to be entered, as a record may hold it: without its secrets. */
  concealed(line: string): string {
    return this.#keyboard.concealed(line);
  }

  /** What a device has said, as a record may hold it. */
  concealedOutput(text: string): string {
    return this.#keyboard.concealedOutput(text);
  }

  /** The session on the router or switch at which lines are typed, or were typed last. */
  get session(): Session {
    return this.#keyboard.session;
  }

  help(line: string): string {
    return this.#do({ act: "help", line }).text;
  }

  complete(line: string): string | undefined {
    const { text } = this.#do({ act: "complete", line });
    return text === "" ? undefined : text;
  }

  enter(line: string): Reply {
    const ofLab = this.#keyboard.labLine(line);
    if (ofLab && !ofLab.command.changesLab) {
      // It is kept all the same that somebody was here: a checkpoint needs a lab that is saved.
      this.#kept.sitting.begin();
      return this.#keyboard.enter(line);
    }
    return this.#do({ act: "enter", line });
  }

  end(line: string): Reply {
    return this.#do({ act: "end", line });
  }

  cancel(): Reply {
    return this.#do({ act: "cancel" });
  }

  elapse(): Reply {
    return this.#do({ act: "elapse" });
  }

  abort(): Reply {
    return this.#do({ act: "abort" });
  }

  takeLogs(): readonly string[] {
    const logs = this.#kept.logs.get(this.device) ?? [];
    return [...logs.splice(0), ...this.#keyboard.takeLogs()];
  }

  /** Lets virtual time pass. */
  pass(milliseconds: number): void {
    this.lab.timeline.pass(milliseconds);
  }

  /** The console is left, or may be soon: what lasts is kept, with the time. */
  close(): void {
    this.#kept.sitting.close();
  }

  get journal(): Journal {
    return this.#kept.sitting.journal;
  }

  restore(journal: Journal): Restored | { readonly problem: string } {
    const saved = readSavedLab(journal.head.files);
    const texts = savedTexts[this.options.language];
    if ("problem" in saved) return { problem: texts.damaged(saved.file, saved.problem) };
    const fault = this.#kept.isJustRestored ? undefined : this.checkpoints.keep(BEFORE_RESTORE, this.journal);
    if (fault) return { problem: texts.cannotKeep(BEFORE_RESTORE, fault.fault) };
    const booted = this.#boot(saved);
    const difference = replay(journal.inputs, booted.keyboard);
    booted.keyboard.takeLogs();
    const { sitting } = this.#kept;
    Object.assign(this.#kept, { booted, sitting: sitting.replacedBy(journal, booted), isJustRestored: true });
    this.#kept.logs.clear();
    this.options.replaced?.(this.lab);
    return { difference };
  }

  get #main(): LabConsole {
    return this.#kept.booted.keyboard;
  }

  /** Where its device is gone, the one that goes from device to device. */
  get #keyboard(): LabConsole {
    return (this.device === undefined ? undefined : this.#main.at(this.device)) ?? this.#main;
  }

  #boot(saved: SavedLab): BootedLab {
    const { commands, language } = this.options;
    return bootLab(saved, {
      ...this.options,
      commands: (lab) => [...(commands?.(lab) ?? []), ...checkpointCommands(this, language)],
    });
  }

  /** Does something at the keyboard, writes it down, and keeps what came of it. */
  #do(done: Pick<Input, "act" | "line" | "device">): Reply {
    this.#kept.sitting.begin();
    const { device } = this;
    const input = device === undefined ? done : { device, ...done };
    const keyboard = keyboardFor(input, this.#main);
    // Connections that have ended give the keyboard back now, as they do when this is played again.
    const { logs } = this.#kept;
    logs.set(device, [...(logs.get(device) ?? []), ...keyboard.takeLogs()]);
    const at = keyboard.lab.timeline.now;
    const command = isCommand(input, keyboard.expects);
    const reply = perform(input, keyboard);
    const answer = isForLab(input) ? {} : { answer: answerHash(reply.text, keyboard.prompt) };
    this.#kept.sitting.add({ ...input, at, command, ...answer });
    this.#kept.isJustRestored = false;
    return reply;
  }
}

/** Whether the lab itself answers, in the language of its user, which may be another one when this is played again. */
function isForLab({ act, line = "" }: Pick<Input, "act" | "line">): boolean {
  return act === "lab" || act === "press" || /^\s*@(\s|$)/.test(line);
}

/** Whether something is done that one would like to take back: a command was typed, and no answer to a question. */
function isCommand({ act, line = "" }: Pick<Input, "act" | "line">, expects: Expectation): boolean {
  if (act === "lab" || act === "press") return true;
  return (act === "enter" || act === "end") && expects === "command" && /^\s*[^\s!]/.test(line);
}
