import { parseLine, printable } from "../parse/command-line.js";
import type { AnyMode } from "../language/grammar.js";
import type { Environment } from "../language/resolve.js";
import type { Connect, Device, Encryption } from "../modes/device.js";
import { letIn, logIn } from "../exec/login.js";
import { lineNamed } from "../router/lines.js";
import { connectAlone } from "./alone.js";
import { FLASH_ROOT } from "../router/files/file-name.js";
import { Answer } from "./answer.js";
import { applyLines } from "./applied-lines.js";
import { bootMessages } from "./boot-messages.js";
import { CommandRunner, type Problem } from "./command-runner.js";
import type { Conversation, Expectation, Reply, Screen } from "./conversation.js";
import { History } from "./history.js";
import { FULL } from "../router/privilege-level.js";
import { LineReader } from "./line-reader.js";
import { ModeStack } from "./mode-stack.js";
import { Questions } from "./questions.js";
import type { RouterHost } from "./router-host.js";
import { LineSeat } from "./seat.js";
import { createDevice, type Controls } from "./session-device.js";

export type { Problem } from "./command-runner.js";

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
  /** How connections to other devices are opened; without it only the router's own addresses answer. */
  readonly connect?: Connect;
  /** Called when something comes up by itself: a message, or the end of the session. */
  readonly stirred?: () => void;
}

/** One login on a router: the stack of modes, the line that is typed, what the router asks. */
export class Session implements Conversation {
  readonly #host: RouterHost;
  /** What commands of this session reach. */
  readonly device: Device;
  readonly #history = { exec: new History(), config: new History() };
  readonly #modes = new ModeStack();
  readonly #answer = new Answer();
  readonly #questions = new Questions(this.#answer);
  readonly #reader: LineReader;
  readonly #runner: CommandRunner;
  readonly #terminal = { length: 24, width: 80, historySize: 10 };
  readonly #seat: LineSeat;
  readonly #connect: Connect;
  readonly #stirred: (() => void) | undefined;
  #loggedOut = false;

  constructor(host: RouterHost, options: SessionOptions = {}) {
    this.#host = host;
    this.#loggedOut = options.asleep ?? false;
    this.#connect = options.connect ?? connectAlone(host);
    this.#stirred = options.stirred;
    this.#seat = new LineSeat(host.clock, { line: "con0", ...options }, () => this.#sleep());
    if (options.privileged) this.#seat.level = FULL;
    if (!this.#loggedOut) host.logins.add(this.#seat);
    this.device = createDevice(host, this.#controls());
    this.#reader = new LineReader(host, this.#modes, this.#seat);
    this.#runner = new CommandRunner({
      host,
      device: this.device,
      stack: this.#modes,
      reader: this.#reader,
      questions: this.#questions,
      answer: this.#answer,
      isOver: () => this.#loggedOut,
    });
  }

  get prompt(): string {
    if (this.#loggedOut) return "";
    const asked = this.#questions.prompt;
    if (asked !== undefined) return asked;
    const mode = this.#modes.top?.mode.prompt;
    const name = this.#host.router.hostname;
    if (mode === undefined) return `${name}${this.#seat.level > 1 ? "#" : ">"}`;
    return `${name.slice(0, this.#host.platform.traits.sessions.longestPromptName)}(${mode})#`;
  }

  get expects(): Expectation {
    if (this.#loggedOut) return "return";
    return this.#questions.expects ?? "command";
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
    return this.#seat.admitted;
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
    return this.#runner.problem;
  }

  /** What lines are read with: the limits of this router, and EXEC for `do`. */
  get environment(): Environment {
    return this.#reader.environment;
  }

  /** The modes in which a line is read, the present one first. */
  get reading(): readonly [AnyMode, ...AnyMode[]] {
    return this.#reader.modes;
  }

  /** A typed line with its alias written out. */
  written(line: string): string {
    return this.#reader.withoutAlias(line);
  }

  /**
   * Goes where a log's next prompt stands: `user`, `privileged`, or a configuration mode by its name. A mode
   * that was open before is opened again where it was; false if there is no way there.
   */
  moveTo(mode: string): boolean {
    this.#questions.drop();
    this.#takeLine();
    this.#seat.level = mode === "user" ? 1 : FULL;
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
      this.#answer.print(letIn(user, this.device));
    }
    return this.#answer.reply;
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
    this.#runner.behind(this.prompt);
    if (this.#loggedOut) this.#wake();
    else if (!this.#questions.take(text)) this.#command(text);
    return this.#answer.reply;
  }

  help(line: string): string {
    return this.#reader.help(line, this.#terminal.width);
  }

  complete(line: string): string | undefined {
    return this.#reader.complete(line);
  }

  end(line: string): Reply {
    if (this.expects === "message") {
      this.#begin();
      this.#questions.take(`${line}${END_OF_MESSAGE}`);
      return this.#answer.reply;
    }
    const reply =
      line.trim() === "" || this.expects !== "command" ? { text: "", paged: false } : this.enter(line);
    this.#begin();
    if (this.expects === "command") this.#leaveConfiguration();
    const after = this.#answer.reply;
    return { text: reply.text + after.text, paged: reply.paged };
  }

  cancel(): Reply {
    this.#begin();
    this.#questions.drop();
    this.#leaveConfiguration();
    return this.#answer.reply;
  }

  get pause(): number {
    return this.#questions.wait?.seconds ?? 0;
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

  /** What was wrong with the line that takes so long stays known. */
  #answerWait(answer: string): Reply {
    this.#seat.touch();
    this.#answer.begin();
    const { wait } = this.#questions;
    if (wait) {
      if (answer === "" && !wait.passed) this.#host.pass(wait.seconds * 1000);
      this.#questions.take(answer);
    }
    return this.#answer.reply;
  }

  get #historyNow(): History {
    return this.#modes.depth > 0 ? this.#history.config : this.#history.exec;
  }

  #begin(): void {
    this.#seat.touch();
    this.#answer.begin();
    this.#runner.begin();
  }

  #command(typed: string): void {
    const { comment, words } = parseLine(typed);
    if (comment || words.length === 0) return;
    this.#historyNow.add(typed, this.#terminal.historySize);
    this.#runner.enter(typed);
  }

  /** Enter on a line that nobody is logged in to. */
  #wake(): void {
    this.#takeLine();
    this.#questions.ask(logIn(this.device));
  }

  #takeLine(): void {
    this.#loggedOut = false;
    this.#host.logins.add(this.#seat);
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
      seat: this.#seat,
      permitted: () => this.#reader.environment.permitted,
      spellOut: (kind, command) => this.#reader.spellOut(kind, command),
      get execHistory() {
        return session.#history.exec.lines;
      },
      terminal: this.#terminal,
      directory: FLASH_ROOT,
      copied: { host: undefined, file: undefined },
      applyLines: (text, how) =>
        applyLines(text, how === "in silence", {
          host: this.#host,
          device: this.device,
          stack: this.#modes,
          reader: this.#reader,
          answer: this.#answer,
        }),
      connect: this.#connect,
      print: (text) => {
        this.#answer.print(text);
      },
      enter: (mode, targets) => this.#modes.open({ mode, targets, path: "" }),
      exit: () => (this.#modes.depth === 1 ? this.#leaveConfiguration() : this.#modes.leave(1)),
      end: () => this.#leaveConfiguration(),
      logout: () => {
        this.#sleep();
        if (this.over) return;
        this.#answer.print(
          `\n${this.#host.router.hostname} con0 is now available\n\n\nPress RETURN to get started.\n\n`,
        );
      },
      restart: () => {
        this.#modes.forget();
        this.#sleep();
        this.#host.boot();
        if (this.over) return;
        this.#answer.print(bootMessages(this.#host));
      },
    };
  }

  /** Nobody is logged in any more; Enter wakes the line. */
  #sleep(): void {
    this.#host.logins.remove(this.#seat);
    this.#modes.clear();
    this.#seat.vacate();
    this.#questions.drop();
    this.device.shell.directory = FLASH_ROOT;
    this.#loggedOut = true;
    this.#stirred?.();
  }
}

/** Ctrl-Z, as a dialogue that takes a text sees its end. */
const END_OF_MESSAGE = "\u001A";
