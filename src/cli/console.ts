import { StringDecoder } from "node:string_decoder";
import { WaitTimer } from "../server/wait-timer.js";
import type { Conversation, Reply, Screen } from "../session/conversation.js";
import { KeyDecoder, type Key } from "../terminal/keys.js";
import type { Matcher } from "../terminal/pager.js";
import { Terminal } from "../terminal/terminal.js";
import { SaveDialogue, type SaveAs } from "./save-dialogue.js";

/** The keyboard and the screen: a process's stdin and stdout. */
export interface ConsoleStreams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

export interface ConsoleHooks {
  /** cme's own words, shown after a command was answered on a screen so many columns wide; 0: any. */
  readonly afterLine?: (line: string, width: number) => string | undefined;
  /** Whether the session is over. */
  readonly done: () => boolean;
  /** What is printed before the first prompt. */
  readonly greeting?: Reply;
  /** How `/TEXT` at `--More--` finds lines. */
  readonly matcher?: Matcher;
  /** Real time goes by, in milliseconds. */
  readonly pass?: (milliseconds: number) => void;
  /** Is given what lets the time pass that has gone by, for who knows of something that happens now. */
  readonly live?: (catchUp: () => void) => void;
  /** What becomes of a fault of ours in one command; without it the console ends with the error. */
  readonly rescue?: Rescue;
}

/** Lets a session go on after a fault of ours. */
export interface Rescue {
  /** What the user is told of it, in whole lines. */
  readonly report: (error: unknown) => string;
  /** Asks for the name of a file in which the work is saved. */
  readonly prompt: string;
  readonly save: SaveAs;
}

/** Milliseconds of real time. */
export interface ConsoleTiming {
  /** How long the router's waits take at a terminal at most; from a pipe they take no time. */
  readonly wait?: number;
  /** How often syslog lines are looked for. */
  readonly tick?: number;
}

/** The key that leaves the console at once, as in a Telnet client: Ctrl-]. */
export const LEAVE_KEY = "\u001D";

/**
 * Puts a conversation on the user's terminal until the session is over, Ctrl-] is pressed or the input
 * ends. When the input is no terminal it is typed as it comes and nothing stops at `--More--`.
 */
export function runConsole(
  conversation: Conversation,
  streams: ConsoleStreams,
  hooks: ConsoleHooks,
  timing: ConsoleTiming = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    new Console(conversation, streams, hooks, timing, resolve, reject).open();
  });
}

class Console {
  private terminal: Terminal;
  /** What is asked after a fault; meanwhile the session waits. */
  private dialogue: SaveDialogue | undefined;
  /** What was typed for the session when the fault came. */
  private unread: readonly Key[] = [];
  private faultAt = -Infinity;
  /** Faults since a line was last answered. */
  private faults = 0;
  private window: Screen | undefined;
  private clockAt = performance.now();
  private readonly decoder = new StringDecoder("utf8");
  private readonly attended: boolean;
  private closed = false;
  private inputEnded = false;
  private lastInput = "";
  private lastOutput = "\n";
  private readonly waitTimer = new WaitTimer(() => this.run(() => this.terminal.elapsed()));
  private tickers: readonly NodeJS.Timeout[] = [];

  constructor(
    private readonly conversation: Conversation,
    private readonly streams: ConsoleStreams,
    private readonly hooks: ConsoleHooks,
    private readonly timing: ConsoleTiming,
    private readonly resolve: () => void,
    private readonly reject: (reason: unknown) => void,
  ) {
    this.attended = streams.input.isTTY;
    this.terminal = this.openTerminal();
  }

  private openTerminal(): Terminal {
    const { done, afterLine, matcher } = this.hooks;
    const terminal = new Terminal(this.conversation, (text) => this.write(text), {
      unattended: !this.attended,
      closed: done,
      afterLine: (line, width) => {
        this.faults = 0;
        return afterLine?.(line, width);
      },
      matcher,
    });
    if (this.window) terminal.resize(this.window.width, this.window.length);
    return terminal;
  }

  open(): void {
    const { input, output } = this.streams;
    input.on("data", this.onData).on("end", this.onEnd).on("close", this.onEnd).on("error", this.onEnd);
    output.on("error", this.onLost);
    if (this.attended) this.takeTerminal();
    this.tickers = [
      setInterval(() => this.run(() => this.terminal.logs()), this.timing.tick ?? TICK),
      setInterval(this.onClock, CLOCK),
    ];
    this.hooks.live?.(this.onClock);
    this.run(() => this.terminal.start(this.hooks.greeting));
    input.resume();
  }

  private takeTerminal(): void {
    const { input, output } = this.streams;
    input.setRawMode(true);
    output.on("resize", this.onResize);
    process.on("exit", this.giveTerminalBack);
    for (const signal of SIGNALS) process.on(signal, this.onSignal);
    this.onResize();
  }

  private readonly giveTerminalBack = (): void => {
    const { input, output } = this.streams;
    if (!input.destroyed) input.setRawMode(false);
    output.off("resize", this.onResize);
    process.off("exit", this.giveTerminalBack);
    for (const signal of SIGNALS) process.off(signal, this.onSignal);
  };

  private readonly onData = (chunk: Buffer | string): void => {
    const text = typeof chunk === "string" ? chunk : this.decoder.write(chunk);
    const leave = this.attended ? text.indexOf(LEAVE_KEY) : -1;
    this.lastInput = text.at(-1) ?? this.lastInput;
    const typed = leave < 0 ? text : text.slice(0, leave);
    this.run(() => (this.isPasteForSession() ? this.keep(typed) : this.terminal.input(typed)));
    if (leave >= 0) this.close();
  };

  private readonly onClock = (): void => {
    const now = performance.now();
    const passed = now - this.clockAt;
    this.clockAt = now;
    if (!this.dialogue) this.run(() => this.hooks.pass?.(passed));
  };

  private readonly onEnd = (): void => {
    if (this.inputEnded) return;
    this.inputEnded = true;
    if (this.attended && this.streams.input === process.stdin) process.once("exit", hangUp);
    // The last line of a script may lack its line end.
    const unfinished = !this.attended && this.lastInput > " " && this.lastInput !== "?";
    this.run(() => this.terminal.input(unfinished ? "\r" : ""));
  };

  private readonly onLost = (): void => {
    this.close();
  };

  private readonly onResize = (): void => {
    const { columns, rows } = this.streams.output;
    if (columns <= 0 || rows <= 0) return;
    this.window = { width: columns, length: rows };
    this.run(() => this.terminal.resize(columns, rows));
  };

  /** The signal ends the program as it always does, but not before the terminal is usable again. */
  private readonly onSignal = (signal: NodeJS.Signals): void => {
    this.giveTerminalBack();
    process.kill(process.pid, signal);
  };

  /** Lets the terminal do something and then sees to what follows from it. */
  private run(action: () => void): void {
    let next: (() => void) | undefined = action;
    while (next && !this.closed) {
      try {
        next();
        this.settle();
        next = this.dialogue?.over ? () => this.resume() : undefined;
      } catch (error) {
        next = this.recover(error);
      }
    }
  }

  /** After a fault of ours the session goes on, at a terminal once its work was offered for saving. */
  private recover(error: unknown): (() => void) | undefined {
    const { rescue } = this.hooks;
    this.faults++;
    if (!rescue || this.faults > MOST_FAULTS) {
      this.close(error);
      return undefined;
    }
    this.unread = [...this.terminal.abandon(), ...this.unread];
    this.waitTimer.stop();
    this.write(`${this.lastOutput === "\n" ? "" : "\n"}${rescue.report(error)}`);
    if (!this.attended) return () => this.resume();
    this.faultAt = performance.now();
    const dialogue = new SaveDialogue(rescue.prompt, rescue.save);
    this.dialogue = dialogue;
    this.terminal = new Terminal(dialogue, (text) => this.write(text), { closed: () => dialogue.over });
    return () => this.terminal.start();
  }

  private resume(): void {
    if (this.dialogue) this.unread = [...this.unread, ...this.terminal.abandon()];
    this.dialogue = undefined;
    const { conversation } = this;
    this.terminal = this.openTerminal();
    this.terminal.start(conversation.expects === "command" ? undefined : conversation.cancel());
    const keys = this.unread;
    this.unread = [];
    this.terminal.take(keys.values());
  }

  /** Nobody reads a question as fast as the rest of a paste arrives. */
  private isPasteForSession(): boolean {
    return this.dialogue !== undefined && performance.now() - this.faultAt < PASTE;
  }

  private keep(typed: string): void {
    this.unread = [...this.unread, ...new KeyDecoder().decode(typed)];
  }

  private settle(): void {
    const { waiting } = this.terminal;
    if (this.hooks.done() || (this.inputEnded && (this.attended || !waiting))) return this.close();
    this.waitTimer.follow(this.terminal, this.attended ? (this.timing.wait ?? WAIT) : 0);
  }

  private close(error?: unknown): void {
    if (this.closed) return;
    this.closed = true;
    const { input, output } = this.streams;
    this.waitTimer.stop();
    for (const ticker of this.tickers) clearInterval(ticker);
    if (this.attended) this.giveTerminalBack();
    input.off("data", this.onData).off("end", this.onEnd).off("close", this.onEnd).off("error", this.onEnd);
    input.pause();
    output.write(this.lastOutput === "\n" ? "" : "\n", () => {
      // A write that fails tells its callback first and its listeners later.
      setImmediate(() => output.off("error", this.onLost));
      if (error === undefined) this.resolve();
      else this.reject(error);
    });
  }

  private write(text: string): void {
    this.lastOutput = text.at(-1) ?? this.lastOutput;
    // A terminal in raw mode still adds the carriage returns, and a pipe wants none.
    this.streams.output.write(text.replaceAll("\r\n", "\n"));
  }
}

/** A closed window ends the program by SIGHUP; Node itself would abort, unable to reset a terminal that is gone. */
function hangUp(): void {
  process.kill(process.pid, "SIGHUP");
}

const WAIT = 2500;
const TICK = 200;
const CLOCK = 50;
/** Milliseconds after a fault in which nobody can have read what is asked. */
const PASTE = 500;
/** How many faults may follow on each other before the session is given up. */
const MOST_FAULTS = 3;
const SIGNALS = ["SIGTERM", "SIGHUP", "SIGINT"] as const;
