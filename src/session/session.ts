import { parseLine, printable } from "../parse/command-line.js";
import type { Line } from "../parse/syntax-tree.js";
import type { Args, Dialogue, Outcome, Question, Run, Section, Setting } from "../language/declaration.js";
import { grammarOf, type AnyMode } from "../language/grammar.js";
import { ambiguousCommand, incompleteCommand, invalidInput } from "../language/messages.js";
import { filterOutput } from "../language/output-filter.js";
import { placeOf, type Bound, type Environment, type Resolution } from "../language/resolve.js";
import { completeLine, helpText } from "../language/suggest.js";
import type { Banner } from "../language/types/banner.js";
import { argumentTypes } from "../language/types/registry.js";
import { applySetting, openSection, removeSection } from "../modes/apply.js";
import type { Device, Encryption } from "../modes/device.js";
import { privilegedMode, userMode } from "../modes/exec.js";
import { letIn, logIn } from "../modes/exec/login.js";
import { lineNamed } from "../router/lines.js";
import { expandAlias } from "../router/aliases.js";
import { identify } from "../running-config/items.js";
import { bootMessages } from "./boot-messages.js";
import type { Conversation, Expectation, Reply, Screen } from "./conversation.js";
import { lookUpName } from "./name-lookup.js";
import { createDevice, type Controls } from "./session-device.js";
import { readInModes } from "./read-in-modes.js";
import type { RouterHost } from "./router-host.js";
import { History } from "./history.js";
import { ModeStack, type Frame } from "./mode-stack.js";
import { LineSeat } from "./seat.js";

/** What goes on besides plain commands: a dialogue with its question, or a text that is still open. */
type Pending =
  | { readonly kind: "dialogue"; readonly dialogue: Dialogue; readonly question: Question }
  | {
      readonly kind: "text";
      readonly bound: Bound;
      readonly frame: Frame;
      readonly label: string;
      readonly value: Banner;
    };

/** A refused line: where it was typed, and how it was read. */
export interface Problem {
  readonly text: string;
  readonly own: AnyMode;
  readonly resolution: Resolution;
}

export interface SessionOptions {
  /** It begins behind `enable`. */
  readonly privileged?: boolean;
  /** Nobody is logged in yet: the console waits for Enter, a vty for `connect`. */
  readonly asleep?: boolean;
  /** The line on which it runs: `con0` or `vty3`. */
  readonly line?: string;
  /** The address from which it comes, and the router's port at which it came in: 23 unless it says so. */
  readonly peer?: string;
  /** How it is encrypted, if it came by SSH. */
  readonly encryption?: Encryption | undefined;
  readonly port?: number;
}

/** One login on a router: the stack of modes, the line that is typed, what the router asks. */
export class Session implements Conversation {
  readonly #host: RouterHost;
  /** What commands of this session reach. */
  readonly device: Device;
  readonly #history = { exec: new History(), config: new History() };
  readonly #modes = new ModeStack();
  readonly #terminal = { length: 24, width: 80, historySize: 10 };
  readonly #seat: LineSeat;
  #level = 1;
  #pending: Pending | undefined;
  #loggedOut = false;
  /** Whether somebody has got past the login. */
  #admitted = false;
  #output = "";
  #paged = false;
  #problem: Problem | undefined;
  /** The prompt behind which the present line was typed: carets count from it. */
  #typedPrompt = "";

  constructor(host: RouterHost, options: SessionOptions = {}) {
    this.#host = host;
    if (options.privileged) this.#level = 15;
    this.#loggedOut = options.asleep ?? false;
    this.#seat = new LineSeat(host.clock, { line: "con0", ...options }, () => this.#sleep());
    if (!this.#loggedOut) host.logins.add(this.#seat);
    this.device = createDevice(host, this.#controls());
  }

  get prompt(): string {
    if (this.#loggedOut) return "";
    if (this.#pending)
      return this.#pending.kind === "dialogue" && "prompt" in this.#pending.question
        ? this.#pending.question.prompt
        : "";
    const mode = this.#modes.top?.mode.prompt;
    const name = this.#host.router.hostname;
    if (mode === undefined) return `${name}${this.#level > 1 ? "#" : ">"}`;
    return `${this.#host.platform.dialect === "ios" ? name.slice(0, LONGEST_NAME) : name}(${mode})#`;
  }

  get expects(): Expectation {
    if (this.#loggedOut) return "return";
    if (!this.#pending) return "command";
    return this.#pending.kind === "text" ? "text" : this.#pending.question.kind;
  }

  get screen(): Screen {
    return this.#terminal;
  }

  get synchronous(): boolean {
    return lineNamed(this.#host.router, this.#seat.line)?.synchronous !== undefined;
  }

  /** Whether a session that came over the network is gone: it logged out, or somebody cleared its line. */
  get over(): boolean {
    return this.#loggedOut && this.#seat.peer !== undefined;
  }

  get admitted(): boolean {
    return this.#admitted;
  }

  /** How often a wrong name or password was given. */
  get denials(): number {
    return this.#seat.denials;
  }

  get history(): readonly string[] {
    return this.#historyNow.lines;
  }

  /** What was wrong with the line that was entered last, if the router refused it. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** What lines are read with: the limits of this router, and EXEC for `do`. */
  get environment(): Environment {
    const { platform } = this.#host;
    return {
      limit: (name) => (this.#host.unbounded ? 4294967295 : (platform.limits[name] ?? 4294967295)),
      exec: this.#modes.depth > 0 ? grammarOf(privilegedMode, platform.dialect) : undefined,
    };
  }

  /** The modes in which a line is read, the present one first. */
  get reading(): readonly [AnyMode, ...AnyMode[]] {
    const [own, ...outer] = this.#modes.modes;
    return own ? [own, ...outer] : [this.#level === FULL ? privilegedMode : userMode];
  }

  /**
   * Goes where a log's next prompt stands: `user`, `privileged`, or a configuration mode by its name. A mode
   * that was open before is opened again where it was; false if there is no way there.
   */
  moveTo(mode: string): boolean {
    this.#pending = undefined;
    this.#loggedOut = false;
    this.#host.logins.add(this.#seat);
    this.#level = mode === "user" ? 1 : FULL;
    if (mode !== "user" && mode !== "privileged") return this.#modes.reopen(mode, this.device);
    this.#modes.clear();
    return true;
  }

  /**
   * Begins a session that came over the network, and yields what its terminal shows: the banners, and the login
   * dialogue unless the client has given `user` and its password already.
   */
  connect(user?: string): Reply {
    this.#begin();
    if (user === undefined) this.#wake();
    else {
      this.#takeLine();
      this.#output += letIn(user, this.device);
    }
    return this.#finish();
  }

  /** The connection is gone, whatever was going on. */
  hangUp(): void {
    this.#sleep();
  }

  enter(line: string): Reply {
    const reply = this.#enter(line);
    this.#host.surroundings.changed();
    return reply;
  }

  #enter(line: string): Reply {
    const text = printable(line);
    this.#begin();
    this.#typedPrompt = this.prompt;
    if (this.#loggedOut) this.#wake();
    else if (this.#pending?.kind === "dialogue") this.#resume(this.#pending.dialogue, text);
    else if (this.#pending?.kind === "text") this.#extendText(this.#pending, text);
    else this.#command(text);
    return this.#finish();
  }

  help(line: string): string {
    return helpText(
      line,
      grammarOf(this.reading[0], this.#host.platform.dialect),
      this.environment,
      this.#terminal.width,
    );
  }

  complete(line: string): string | undefined {
    for (const mode of this.reading) {
      const completed = completeLine(line, grammarOf(mode, this.#host.platform.dialect), this.environment);
      if (completed !== undefined) return completed;
    }
    return undefined;
  }

  end(line: string): Reply {
    if (this.#pending?.kind === "dialogue" && this.#pending.question.kind === "message") {
      this.#begin();
      this.#resume(this.#pending.dialogue, `${line}${END_OF_MESSAGE}`);
      return this.#finish();
    }
    const reply =
      line.trim() === "" || this.expects !== "command" ? { text: "", paged: false } : this.enter(line);
    this.#begin();
    if (this.expects === "command") this.#leaveConfiguration();
    const after = this.#finish();
    return { text: reply.text + after.text, paged: reply.paged };
  }

  cancel(): Reply {
    this.#begin();
    this.#pending = undefined;
    this.#leaveConfiguration();
    return this.#finish();
  }

  get pause(): number {
    return this.#pending?.kind === "dialogue" && this.#pending.question.kind === "wait"
      ? this.#pending.question.seconds
      : 0;
  }

  elapse(): Reply {
    return this.#answerWait("");
  }

  abort(): Reply {
    return this.#answerWait("abort");
  }

  takeLogs(): readonly string[] {
    const messages = this.#seat.takeMessages();
    return this.#seat.peer === undefined ? [...this.#host.takeLogs(), ...messages] : messages;
  }

  #answerWait(answer: string): Reply {
    this.#begin();
    if (this.#pending?.kind === "dialogue" && this.#pending.question.kind === "wait") {
      const { seconds, passed } = this.#pending.question;
      if (answer === "" && !passed) this.#host.pass(seconds * 1000);
      this.#resume(this.#pending.dialogue, answer);
    }
    return this.#finish();
  }

  get #historyNow(): History {
    return this.#modes.depth > 0 ? this.#history.config : this.#history.exec;
  }

  #begin(): void {
    this.#seat.touch();
    this.#output = "";
    this.#paged = false;
    this.#problem = undefined;
  }

  #finish(): Reply {
    return { text: this.#output, paged: this.#paged };
  }

  #command(typed: string): void {
    if (isEmpty(parseLine(typed))) return;
    this.#historyNow.add(typed, this.#terminal.historySize);
    const text = this.#withoutAlias(typed);
    const line = parseLine(text);
    this.#host.pass(this.#host.lineTime);
    this.#host.surroundings.observe();
    const modes = this.reading;
    const { resolution, up } = readInModes(text, line, modes, this.#host.platform.dialect, this.environment);
    const problem: Problem = { text, own: modes[0], resolution };
    if (resolution.kind === "bound") {
      if (this.#modes.attempt(up, () => this.#run(resolution))) this.#problem = problem;
    } else if (!this.#forget(text, line, resolution)) {
      this.#problem = problem;
      this.#refuse(text, line, resolution);
    }
  }

  /** The line with its alias written out, if what it stands for is a command. */
  #withoutAlias(typed: string): string {
    const { dialect } = this.#host.platform;
    const mode = aliasMode(this.#modes.top?.mode.prompt);
    const text = mode && expandAlias(this.#host.router, dialect, mode, typed);
    if (text === undefined) return typed;
    const { resolution } = readInModes(text, parseLine(text), this.reading, dialect, this.environment);
    return resolution.kind === "invalid" && resolution.understood.length === 0 ? typed : text;
  }

  /** Enter on a line that nobody is logged in to. */
  #wake(): void {
    this.#takeLine();
    this.#resume(logIn(this.device), "");
  }

  #takeLine(): void {
    this.#loggedOut = false;
    this.#host.logins.add(this.#seat);
  }

  /** Runs a command; true if the router refused it. */
  #run(bound: Bound): boolean {
    const { command, prefix, args } = bound;
    const frame = this.#modes.top ?? { mode: this.reading[0], targets: [this.#host.router], path: "" };
    const open = Object.entries(args).find(([, value]) => isOpenBanner(value));
    if (open && prefix !== "no" && prefix !== "default") {
      this.#askText({ kind: "text", bound, frame, label: open[0], value: open[1] as Banner });
      return false;
    }
    if (command.kind === "action") {
      const target = prefix === "do" ? this.#host.router : frame.targets[0];
      return this.#print(command.run(target, args, this.device, bound.negated), bound);
    }
    if (command.kind === "section") return this.#runSection(command, bound, frame);
    if (command.from === "loaded")
      return this.#print(onlyAsItStands(command, bound, frame, this.device), bound);
    this.#host.touch();
    return this.#print(applySetting(command, args, prefix, frame.targets, this.device), bound);
  }

  #runSection(command: Section<unknown, unknown>, bound: Bound, frame: Frame): boolean {
    const { args, prefix } = bound;
    const path = `${frame.path}\n${identify(command, args)}`;
    this.#host.touch();
    if (prefix) {
      const refused = this.#print(removeSection(command, args, frame.targets, this.device), bound);
      if (!refused) this.#host.forgetLayout(path);
      return refused;
    }
    const opened = openSection(command, args, frame.targets, this.device);
    if (!("targets" in opened)) return this.#print(opened, bound);
    this.#modes.open({ mode: opened.mode, targets: opened.targets, path });
    return false;
  }

  /** Prints what a command yields, true if that is a refusal; a dialogue goes on until it asks something. */
  #print(run: Run, bound: Bound): boolean {
    if (run === undefined) return false;
    if (typeof run === "string") {
      this.#show(run, bound.args, bound.command.kind === "action" && bound.command.show === true);
      return false;
    }
    if ("refused" in run) this.#output += run.refused === "" ? "" : `${run.refused}\n`;
    else if ("invalid" in run) this.#output += this.#caret(placeOf(bound, run.invalid) ?? 0);
    else {
      this.#resume(run, "");
      return false;
    }
    return true;
  }

  #show(text: string, args: Args, filtered: boolean): void {
    this.#paged ||= filtered;
    const kind = filtered ? FILTERS.find((name) => typeof args[name] === "string") : undefined;
    if (!kind) {
      this.#output += text;
      return;
    }
    const result = filterOutput(text, kind, String(args[kind]));
    this.#output += "error" in result ? `${result.error}\n` : result.text;
  }

  #resume(dialogue: Dialogue, answer: string): void {
    const step = dialogue.next(answer);
    if (step.done) {
      this.#pending = undefined;
      this.#output += step.value ?? "";
      return;
    }
    this.#pending = { kind: "dialogue", dialogue, question: step.value };
    this.#output += step.value.before ?? "";
  }

  #askText(pending: Extract<Pending, { kind: "text" }>): void {
    const invitation = argumentTypes.BANNER.continuation?.invitation(pending.value);
    if (invitation !== undefined && !this.#pending) this.#output += `${invitation}\n`;
    this.#pending = pending;
  }

  #extendText(pending: Extract<Pending, { kind: "text" }>, line: string): void {
    const value = argumentTypes.BANNER.continuation?.extend(pending.value, line) ?? pending.value;
    if (value.open) {
      this.#askText({ ...pending, value });
      return;
    }
    this.#pending = undefined;
    this.#run({ ...pending.bound, args: { ...pending.bound.args, [pending.label]: value } });
  }

  #refuse(text: string, line: Line, resolution: Exclude<Resolution, { kind: "bound" }>): void {
    const { dialect } = this.#host.platform;
    const inExec = this.#modes.depth === 0;
    if (resolution.kind === "ambiguous") this.#output += ambiguousCommand(text, dialect);
    else if (resolution.kind === "incomplete") this.#output += incompleteCommand();
    else if (inExec && line.words.length === 1 && resolution.understood.length === 0) {
      this.#resume(lookUpName(line.words[0]?.text ?? "", this.#host.router, dialect), "");
    } else this.#output += this.#caret(resolution.offset);
  }

  #caret(offset: number): string {
    return invalidInput(
      (this.#typedPrompt.length + offset) % this.#terminal.width,
      this.#host.platform.dialect,
    );
  }

  /** `no` and the exact words of a line that a loaded file left here take that line away. */
  #forget(text: string, line: Line, resolution: Resolution): boolean {
    const [no, first] = line.words;
    if (!no || !first || no.text.toLowerCase() !== "no" || resolution.kind === "bound") return false;
    const block = this.#modes.top;
    return block !== undefined && this.#host.forgetKeptLine(block.path, text.slice(first.start).trim());
  }

  #leaveConfiguration(): void {
    if (this.#modes.depth === 0) return;
    this.#modes.clear();
    this.device.log(`%SYS-5-CONFIG_I: Configured from console by ${this.#seat.author}`);
  }

  /** What commands may move of this session. */
  #controls(): Controls {
    const session = this;
    return {
      lineName: this.#seat.line,
      get level() {
        return session.#level;
      },
      set level(value: number) {
        session.#level = value;
      },
      get user() {
        return session.#seat.user;
      },
      set user(value: string | undefined) {
        session.#seat.user = value;
      },
      get author() {
        return session.#seat.author;
      },
      get monitoring() {
        return session.#seat.monitoring;
      },
      set monitoring(value: boolean) {
        session.#seat.monitoring = value;
      },
      admit: (user, level) => {
        this.#admitted = true;
        this.#seat.user = user;
        this.#level = level;
        this.#host.watch.succeeded(user ?? "", this.#seat.caller);
      },
      denied: (user) => {
        this.#seat.denials++;
        const { caller } = this.#seat;
        if (user === undefined) return false;
        this.#host.watch.failed(user, caller);
        return caller !== undefined && !this.#host.watch.admits(caller);
      },
      get execHistory() {
        return session.#history.exec.lines;
      },
      terminal: this.#terminal,
      print: (text) => {
        this.#output += text;
      },
      enter: (mode, targets) => this.#modes.open({ mode, targets, path: "" }),
      exit: () => (this.#modes.depth === 1 ? this.#leaveConfiguration() : this.#modes.leave(1)),
      end: () => this.#leaveConfiguration(),
      logout: () => {
        this.#sleep();
        if (this.over) return;
        this.#output += `\n${this.#host.router.hostname} con0 is now available\n\n\nPress RETURN to get started.\n\n`;
      },
      restart: () => {
        this.#modes.forget();
        this.#sleep();
        this.#host.boot();
        if (this.over) return;
        this.#output += bootMessages(this.#host.platform, this.#host.router);
      },
    };
  }

  /** Nobody is logged in any more; Enter wakes the line. */
  #sleep(): void {
    this.#host.logins.remove(this.#seat);
    this.#modes.clear();
    this.#level = 1;
    this.#admitted = false;
    this.#seat.user = undefined;
    this.#seat.monitoring = false;
    this.#pending = undefined;
    this.#loggedOut = true;
  }
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

const FULL = 15;

/** So much of a host's name the prompts of configuration modes show. */
const LONGEST_NAME = 20;

/** Ctrl-Z, as a dialogue that takes a text sees its end. */
const END_OF_MESSAGE = "\u001A";
function isEmpty({ comment, words }: Line): boolean {
  return comment || words.length === 0;
}

/** The mode in whose aliases a line is looked up, by what its prompt says; undefined where there are none. */
function aliasMode(prompt: string | undefined): string | undefined {
  if (prompt === undefined || prompt === "") return "exec";
  const modes: Readonly<Record<string, string>> = {
    config: "configure",
    "config-if": "interface",
    "config-line": "line",
    "config-router": "router",
  };
  return modes[prompt];
}

const FILTERS = ["begin", "count", "exclude", "include", "section"] as const;

function isOpenBanner(value: unknown): value is Banner {
  return typeof value === "object" && value !== null && "open" in value && "delimiter" in value;
}
