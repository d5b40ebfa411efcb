import type { Agreement, Args, Dialogue, Outcome, Run, Section, Setting } from "../language/declaration.js";
import type { AnyMode } from "../language/grammar.js";
import { ambiguousCommand, incompleteCommand, invalidInput } from "../language/messages.js";
import { filterOutput } from "../language/output-filter.js";
import {
  impossibleInterface,
  placeOf,
  type Bound,
  type Environment,
  type Resolution,
} from "../language/resolve.js";
import { isOpenBanner, type Banner } from "../language/types/banner.js";
import { applySetting, openSection, removeSection } from "../modes/apply.js";
import type { Device } from "../modes/device.js";
import { outputTo } from "../exec/files/output.js";
import { noSuchInterface } from "../modes/no-such-interface.js";
import { parseLine } from "../parse/command-line.js";
import { identify } from "../running-config/items.js";
import type { Answer } from "./answer.js";
import type { LineReader } from "./line-reader.js";
import type { Frame, ModeStack } from "./mode-stack.js";
import { asksNameServer, lookUpName } from "./name-lookup.js";
import type { Questions } from "./questions.js";
import type { RouterHost } from "./router-host.js";

/** A refused line: where it was typed, and how it was read. */
export interface Problem {
  readonly text: string;
  /** The modes in which it was read, the present one first. */
  readonly modes: readonly [AnyMode, ...AnyMode[]];
  /** With what it was read. */
  readonly environment: Environment;
  readonly resolution: Resolution;
  /** It was taken for the name of a host, and a name server was asked. */
  readonly lookedUp?: true;
}

/** The session in which commands run. */
interface Surroundings {
  readonly host: RouterHost;
  readonly device: Device;
  readonly stack: ModeStack;
  readonly reader: LineReader;
  readonly questions: Questions;
  readonly answer: Answer;
  /** Whether nobody is logged in there any more. */
  readonly isOver: () => boolean;
}

/** Runs what is typed at a prompt: reads it, does it, and prints what comes of it or what was wrong. */
export class CommandRunner {
  readonly #in: Surroundings;
  #problem: Problem | undefined;
  /** The prompt behind which the present line was typed: carets count from it. */
  #prompt = "";

  constructor(surroundings: Surroundings) {
    this.#in = surroundings;
  }

  /** What was wrong with the line that was typed last, if it was refused. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Something new is typed. */
  begin(): void {
    this.#problem = undefined;
  }

  /** The prompt behind which the next line is typed. */
  behind(prompt: string): void {
    this.#prompt = prompt;
  }

  enter(typed: string): void {
    const { host, reader } = this.#in;
    const text = reader.withoutAlias(typed);
    host.pass(host.lineTime);
    // A reload that was planned ends the session before anything is done.
    if (this.#in.isOver()) return;
    host.surroundings.observe();
    this.apply(text);
  }

  /** Runs a line that nobody types: it takes no time. */
  apply(text: string): void {
    const { stack, reader } = this.#in;
    const { modes, environment } = reader;
    const { resolution, up } = reader.read(text);
    const problem: Problem = { text, modes, environment, resolution };
    if (resolution.kind === "bound") {
      if (stack.attempt(up, () => this.#run(resolution))) this.#problem = problem;
    } else if (!this.#forget(text, resolution)) {
      const name = hostNameIn(text, resolution, stack);
      const lookedUp = name !== undefined && asksNameServer(name, this.#in.device);
      this.#problem = { ...problem, ...(lookedUp && { lookedUp }) };
      this.#refuse(text, resolution);
    }
  }

  /** Runs a command; true if the router refused it. */
  #run(bound: Bound): boolean {
    const { command, prefix, args } = bound;
    const { host, device, stack, reader, questions } = this.#in;
    const named = impossibleInterface(bound, reader.environment);
    if (named) return this.#print(noSuchInterface(device, named.position.bind?.label), bound);
    const frame = stack.top ?? { mode: reader.modes[0], targets: [host.router], path: "" };
    const open = Object.entries(args).find(([, value]) => isOpenBanner(value));
    if (open && prefix !== "no" && prefix !== "default") {
      const [label, value] = open;
      questions.askText(value as Banner, (whole) =>
        this.#run({ ...bound, args: { ...args, [label]: whole } }),
      );
      return false;
    }
    if (command.kind === "action") {
      const target = prefix === "do" ? host.router : frame.targets[0];
      return this.#print(command.run(target, args, device, bound.negated), bound);
    }
    if (command.kind === "section") return this.#runSection(command, bound, frame);
    if (command.from === "loaded") return this.#print(onlyAsItStands(command, bound, frame, device), bound);
    return this.#print(this.#set(command, bound, frame), bound);
  }

  /** Applies a setting, once what it asks for is agreed to. */
  #set(command: Setting<unknown, unknown>, { args, prefix }: Bound, { targets }: Frame): Run {
    const { host, device } = this.#in;
    const [target] = targets;
    const apply = () => {
      host.touch();
      return applySetting(command, args, prefix, targets, device);
    };
    if (prefix !== undefined) return apply();
    const refused = command.refuses?.(target, args, device);
    const agreement = refused ? undefined : command.agreement?.(target, args, device);
    return refused ?? (agreement ? agree(agreement, apply) : apply());
  }

  #runSection(command: Section<unknown, unknown>, bound: Bound, frame: Frame): boolean {
    const { args, prefix } = bound;
    const { host, device, stack } = this.#in;
    const path = `${frame.path}\n${identify(command, args)}`;
    host.touch();
    if (prefix) {
      const refused = this.#print(removeSection(command, args, prefix, frame.targets, device), bound);
      if (!refused) host.forgetLayout(path);
      return refused;
    }
    const opened = openSection(command, args, frame.targets, device);
    if (!("targets" in opened)) return this.#print(opened, bound);
    stack.open({ mode: opened.mode, targets: opened.targets, path });
    return false;
  }

  /** Prints what a command yields, true if that is a refusal; a dialogue goes on until it asks something. */
  #print(run: Run, bound: Bound): boolean {
    const { answer, questions } = this.#in;
    if (run === undefined) return false;
    if (typeof run === "string") {
      this.#show(run, bound.args, bound.command.kind === "action" && bound.command.show === true);
      return false;
    }
    if ("refused" in run) answer.print(run.refused === "" ? "" : `${run.refused}\n`);
    else if ("invalid" in run) answer.print(this.#caret(placeOf(bound, run.invalid) ?? 0));
    else {
      questions.ask(run);
      return false;
    }
    return true;
  }

  #show(text: string, args: Args, filtered: boolean): void {
    const { answer } = this.#in;
    if (filtered) answer.page();
    const output = filtered ? outputTo(text, args, this.#in.device) : undefined;
    if (output !== undefined) {
      answer.print(output);
      return;
    }
    const kind = filtered ? FILTERS.find((name) => typeof args[name] === "string") : undefined;
    if (!kind) {
      answer.print(text);
      return;
    }
    const result = filterOutput(text, kind, String(args[kind]));
    answer.print("error" in result ? `${result.error}\n` : result.text);
  }

  #refuse(text: string, resolution: Exclude<Resolution, { kind: "bound" }>): void {
    const { host, device, stack, answer, questions } = this.#in;
    const { dialect } = host.platform;
    if (resolution.kind === "ambiguous") answer.print(ambiguousCommand(text, dialect));
    else if (resolution.kind === "incomplete") answer.print(incompleteCommand());
    else {
      const name = hostNameIn(text, resolution, stack);
      if (name === undefined) answer.print(this.#caret(resolution.offset));
      else questions.ask(lookUpName(name, device));
    }
  }

  #caret(offset: number): string {
    const { host, device } = this.#in;
    return invalidInput((this.#prompt.length + offset) % device.shell.terminal.width, host.platform.dialect);
  }

  /** `no` and the exact words of a line that a loaded file left here take that line away. */
  #forget(text: string, resolution: Resolution): boolean {
    const { host, stack } = this.#in;
    const [no, first] = parseLine(text).words;
    if (!no || !first || no.text.toLowerCase() !== "no" || resolution.kind === "bound") return false;
    return stack.top !== undefined && host.forgetKeptLine(stack.top.path, text.slice(first.start).trim());
  }
}

/** The one word of a line that is taken for the name of a host, since it is no command. */
function hostNameIn(text: string, resolution: Resolution, { depth }: ModeStack): string | undefined {
  const [name, more] = parseLine(text).words;
  const isUnknown = resolution.kind === "invalid" && resolution.understood.length === 0;
  return depth === 0 && isUnknown && !more ? name?.text : undefined;
}

function* agree({ text, prompt, accepted }: Agreement, apply: () => Outcome): Dialogue {
  // One word in brackets is what Enter means.
  const usual = /\[(\w+)\]/.exec(prompt)?.[1] ?? "";
  let before = text;
  while (before !== undefined) {
    const typed = (yield { kind: "answer", prompt, before }).trim().toLowerCase();
    const answer = typed === "" ? usual : typed;
    if (answer !== "" && "no".startsWith(answer)) return "";
    before = answer !== "" && "yes".startsWith(answer) ? undefined : "";
  }
  apply();
  accepted();
  return "";
}

/** What only a configuration file says, such as the version, may be pasted, but it changes nothing. */
function onlyAsItStands(
  command: Setting<unknown, unknown>,
  { args, prefix }: Bound,
  { targets }: Frame,
  device: Device,
): Outcome {
  const [label = ""] = Object.keys(args);
  const wanted = JSON.stringify(args);
  const same = targets.every((target) =>
    [command.get(target, device)].flat().some((row) => JSON.stringify(row) === wanted),
  );
  return same && prefix === undefined ? undefined : { invalid: label };
}

const FILTERS = ["begin", "count", "exclude", "include", "section"] as const;
