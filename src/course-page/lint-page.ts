import { privilegedMode } from "../exec/modes.js";
import { promptIn } from "../intake/session-lines.js";
import { commandAt } from "../lab/line-reading.js";
import { hintFor } from "../lab/hints.js";
import type { Language } from "../lab/hint-texts.js";
import { modeShownBy, readScript, type Prompt, type Script } from "../parse/transcript.js";
import { configMode } from "../modes/config.js";
import type { Platform } from "../platform/platform.js";
import { play } from "../session/play.js";
import { RouterHost } from "../session/router-host.js";
import { Session } from "../session/session.js";
import { startModeOf } from "../session/start-mode.js";
import { isListOfCommands, isTemplate } from "./command-blocks.js";
import type { PageBlock } from "./page-block.js";
import { pageBlocks } from "./page-blocks.js";

/** What became of a course page whose commands were typed. */
export interface LintedPage {
  /** How many commands were typed. */
  readonly typed: number;
  readonly refused: readonly RefusedLine[];
  /** Lines that stand for others, such as `ip address <address> <mask>`, which nobody types. */
  readonly templates: number;
  /** The first lines of blocks in which nothing is a command: what a device shows, or another program's. */
  readonly notTyped: readonly number[];
}

/** A command of a page that the device refuses. */
export interface RefusedLine {
  /** In the page, from 1. */
  readonly line: number;
  readonly text: string;
  /** What helps on; undefined where nothing is known. */
  readonly instead: string | undefined;
}

export interface LintOptions {
  readonly platform: Platform;
  /** Any port is there, and every maximum is high enough. */
  readonly unbounded: boolean;
  /** The language of what is to be written instead. */
  readonly language: Language;
}

/**
 * Types the commands of a course page, from its first to its last, at fresh devices of that platform: those of its blocks
 * of code and those behind a prompt. Each host in its prompts is a device; what has no prompt is for the last one.
 */
export function lintPage(page: string, options: LintOptions): LintedPage {
  const typist = new Typist(options);
  const notTyped: number[] = [];
  for (const block of pageBlocks(page)) {
    const [first] = block.rows.filter(({ text }) => text.trim() !== "");
    if (first && !typist.type(block) && block.kind === "code") notTyped.push(first.line);
  }
  return { ...typist.outcome, notTyped };
}

class Typist {
  readonly #devices = new Map<string, Session>();
  #session: Session;
  #typed = 0;
  #templates = 0;
  readonly #refused: RefusedLine[] = [];

  constructor(private readonly options: LintOptions) {
    this.#session = this.#device();
  }

  get outcome(): Omit<LintedPage, "notTyped"> {
    return { typed: this.#typed, refused: this.#refused, templates: this.#templates };
  }

  /** Types a block's commands; false if it has none. */
  type(block: PageBlock): boolean {
    const rows = block.rows.map((row) => ({ ...row, text: unquoted(row.text) }));
    const hasPrompts = rows.some(({ text }) => promptIn(text) !== undefined);
    if (!hasPrompts && !isListOfCommands(block, this.options.platform)) return false;
    const script = readScript(rows.map(({ text }) => text).join("\n"), hasPrompts ? "log" : "commands");
    if (!hasPrompts) this.#startFor(script);
    for (const step of script.steps) {
      if (step.kind === "comment" || step.text.trim() === "") continue;
      const { text, prompt, expected } = step;
      const line = rows[step.line - 1]?.line ?? 1;
      if (prompt) this.#goTo(prompt);
      if (isTemplate(text) && this.#session.expects === "command") this.#templates++;
      else this.#enter(text, line, expected);
    }
    if (this.#session.expects !== "command") this.#session.cancel();
    return true;
  }

  /** A block whose first command is none where the one before ended begins where it is one. */
  #startFor({ steps }: Script): void {
    const first = steps.find(({ kind, text }) => kind === "command" && text.trim() !== "")?.text ?? "";
    if (this.#reads(first, this.#session.reading)) return;
    const inExec = this.#reads(first, [privilegedMode]);
    const mode = inExec ? "privileged" : startModeOf(first, this.options.platform);
    // What is known nowhere stays where it is, and is refused there.
    if (mode !== "user" || !isConfiguring(this.#session)) this.#session.moveTo(mode);
  }

  #enter(text: string, line: number, expected: readonly string[]): void {
    const session = this.#session;
    const exchange = play(session, text.trim());
    this.#typed++;
    const { platform, language } = this.options;
    if (exchange.problem) {
      const instead = hintFor(exchange.problem, platform, language);
      this.#refused.push({ line, text: text.trim(), instead });
    }
    // What a banner says stands below, prompt or not; other questions are answered with Enter.
    for (const row of session.expects === "text" || session.expects === "message" ? expected : [])
      if (session.expects !== "command") play(session, row);
    for (let asked = 0; asked < PATIENCE && isQuestion(session); asked++) play(session, "");
    this.#devices.delete(nameOf(session));
    this.#devices.set(nameOf(session), session);
  }

  /** The device that a prompt names, in the mode that it shows; a first name is that of the device so far. */
  #goTo(prompt: Prompt): void {
    const name = prompt.host.toLowerCase();
    const known = this.#devices.get(name);
    if (known) this.#session = known;
    else {
      if (this.#devices.size > 0) this.#session = this.#device();
      this.#session.device.router.hostname = prompt.host;
      this.#devices.set(name, this.#session);
    }
    const mode = modeShownBy(prompt);
    if (this.#session.expects !== "command") this.#session.cancel();
    if (this.#session.prompt !== promptText(prompt)) this.#session.moveTo(mode);
  }

  #device(): Session {
    const { platform, unbounded } = this.options;
    return new Session(new RouterHost({ platform, unbounded, lineTime: 0 }));
  }

  #reads(text: string, modes: Session["reading"]): boolean {
    const { environment } = this.#session;
    return commandAt(text, { modes, environment, platform: this.options.platform }) !== undefined;
  }
}

/** How many questions in a row are answered with Enter. */
const PATIENCE = 10;

function isQuestion({ expects }: Session): boolean {
  return expects === "answer" || expects === "confirm" || expects === "password";
}

function isConfiguring({ reading }: Session): boolean {
  return reading.includes(configMode);
}

function nameOf({ device }: Session): string {
  return device.router.hostname.toLowerCase();
}

/** A prompt as a device shows it. */
function promptText({ host, mode, level }: Prompt): string {
  return mode === undefined ? `${host}${level}` : `${host}(${mode})#`;
}

/** A row that is one piece of inline code, as some write commands in a list. */
function unquoted(text: string): string {
  return /^\s*(`+)([^`]+)\1\s*$/.exec(text)?.[2]?.trim() ?? text;
}
