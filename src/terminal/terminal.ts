import type { Conversation, Reply, Screen } from "../session/conversation.js";
import { KeyDecoder, type Key } from "./keys.js";
import { LineEditor } from "./line-editor.js";
import { LineView } from "./line-view.js";
import { Output } from "./output.js";
import { broken } from "./prose.js";
import { Pager, type Matcher } from "./pager.js";

export interface TerminalOptions {
  /** Nobody looks on and nobody presses keys: output is not paged and lines do not scroll. */
  readonly unattended?: boolean | undefined;
  /** What the program itself has to say after a command was answered, on a screen so many columns wide; 0: any. */
  readonly afterLine?: ((line: string, width: number) => string | undefined) | undefined;
  /** Whether the session is over; then no prompt is shown any more and keys do nothing. */
  readonly closed?: (() => boolean) | undefined;
  /** How the pager's `/TEXT` finds lines; without it they hold TEXT as it is. */
  readonly matcher?: Matcher | undefined;
}

/** Output that stands at `--More--`, and what follows it. */
interface PagedOutput {
  readonly pager: Pager;
  readonly then: () => void;
}

/**
 * The router's terminal: characters from the keyboard in, characters for the screen out. It serves the
 * local console and network sessions alike and knows no clock: whoever holds it says when a wait is over
 * and when to look for syslog lines.
 */
export class Terminal {
  private readonly output: Output;
  private readonly decoder = new KeyDecoder();
  private readonly editor = new LineEditor();
  private readonly view = new LineView();
  /** Keys that came during a wait, in order. */
  private typeAhead: Key[] = [];
  /** Keys of a wait that is over, and those of the present input, as far as they are not worked off yet. */
  private late: Iterable<Key> & Iterator<Key> = [].values();
  private arriving: Iterable<Key> & Iterator<Key> = [].values();
  private more: PagedOutput | undefined;
  /** Whether there was a wait when the keys arrived. */
  private waitedBefore = false;
  /** Whether the keys that are being worked off were pressed before `--More--` came up. */
  private pressedAhead = false;
  private command: string | undefined;
  private window: Screen | undefined;
  private screenAtResize: Screen | undefined;

  constructor(
    private readonly conversation: Conversation,
    write: (text: string) => void,
    private readonly options: TerminalOptions = {},
  ) {
    this.output = new Output(write);
  }

  /** Whether the conversation waits for time to pass; the host then calls `elapsed` after a while. */
  get waiting(): boolean {
    return this.conversation.expects === "wait" && !this.more && !this.closed;
  }

  /** How long the present wait takes, in seconds. */
  get pause(): number {
    return this.conversation.pause;
  }

  /** Shows the first prompt, after a greeting such as the boot messages. */
  start(greeting: Reply = { text: "", paged: false }): void {
    this.answer(greeting);
    this.flush();
  }

  input(chunk: string): void {
    this.take(this.decoder.decode(chunk));
  }

  /** Works off keys. */
  take(keys: Iterable<Key> & Iterator<Key>): void {
    this.pressedAhead = false;
    this.waitedBefore = this.waiting;
    this.arriving = keys;
    this.workOff(keys);
    this.flush();
  }

  /** When it is over: shows what was answered last, and yields the keys that were not worked off. */
  abandon(): readonly Key[] {
    this.output.flush();
    return [...this.late, ...this.typeAhead, ...this.arriving];
  }

  /** The window has a new size; it counts until `terminal width` or `terminal length` say otherwise. */
  resize(width: number, length: number): void {
    this.window = { width, length };
    this.screenAtResize = this.conversation.screen;
    if (this.lineIsOpen && this.screen.width > 0 && this.view.extent >= this.screen.width) this.redisplay();
    this.flush();
  }

  /** The time of a wait is over. */
  elapsed(): void {
    if (!this.waiting) return;
    // What only a key would end goes on for ever where nobody presses one.
    const isEndless = this.options.unattended && this.conversation.endsAtKey === "only";
    this.answer(isEndless ? this.conversation.abort() : this.conversation.elapse());
    this.catchUp();
    this.flush();
  }

  /** Shows syslog lines that came up by themselves. */
  logs(): void {
    this.showLogs();
    this.output.flush();
  }

  private get closed(): boolean {
    return this.options.closed?.() ?? false;
  }

  /** Whether a line is being typed, so that the prompt stands on the screen. */
  private get lineIsOpen(): boolean {
    return !this.more && !this.closed && this.conversation.expects !== "wait";
  }

  private get echoes(): boolean {
    return this.conversation.expects !== "password";
  }

  private get screen(): Screen {
    const told = this.conversation.screen;
    if (this.options.unattended) return { width: 0, length: 0 };
    if (!this.window || !this.screenAtResize) return told;
    const { width, length } = this.screenAtResize;
    return {
      width: told.width === width ? this.window.width : told.width,
      length: told.length === length && length !== 0 ? this.window.length : told.length,
    };
  }

  private flush(): void {
    this.refresh();
    this.output.flush();
  }

  /** What breaks a wait off; what came together with the line that began it, or from a script, is typed ahead. */
  private breaksOff(key: Key): boolean {
    const isPressed = this.waitedBefore && !this.options.unattended;
    return key.name === "ctrl-^" || (isPressed && Boolean(this.conversation.endsAtKey));
  }

  /** Keys are worked off in order; only what breaks a wait off overtakes those that wait. */
  private accept(key: Key): void {
    if (this.waiting && this.breaksOff(key)) {
      this.answer(this.conversation.abort());
      this.catchUp();
    } else if (this.waiting) this.typeAhead.push(key);
    else this.press(key);
  }

  /** Works off the keys that came during a wait, until there is another one. */
  private catchUp(): void {
    this.late = this.typeAhead.values();
    this.typeAhead = [];
    this.workOff(this.late);
  }

  /** A fault and the end of the session leave the keys behind them to `abandon`. */
  private workOff(keys: Iterator<Key>): void {
    while (!this.closed) {
      const next = keys.next();
      if (next.done) return;
      this.accept(next.value);
    }
  }

  private press(key: Key): void {
    if (this.more) return this.pressInPager(this.more, key);
    switch (this.conversation.expects) {
      case "confirm":
        return this.pressToConfirm(key);
      case "return":
        if (key.name === "enter") this.enter();
        return;
      case "command":
        return this.pressInCommand(key);
      case "message":
        if (key.name === "ctrl-z") return this.end();
        return this.pressInText(key);
      default:
        return this.pressInText(key);
    }
  }

  private pressInPager(more: PagedOutput, key: Key): void {
    const kept = this.pressedAhead && !more.pager.knows(key);
    this.output.put(more.pager.press(key));
    this.endOfPage();
    // The next line of a pasted script ends the output, and nothing of that line is lost.
    if (kept) this.accept(key);
  }

  private pressToConfirm(key: Key): void {
    this.output.newline();
    if (key.name === "ctrl-c") this.answer(this.conversation.cancel());
    else this.answer(this.conversation.enter(key.name === "enter" ? "" : key.text));
  }

  private pressInCommand(key: Key): void {
    if (this.editor.literal) return this.pressInText(key);
    if (key.name === "character" && key.text === "?") this.help();
    else if (key.name === "tab") this.complete();
    else if (key.name === "ctrl-z") this.end();
    else this.edit(key, () => this.conversation.history);
  }

  private pressInText(key: Key): void {
    this.edit(key.name === "tab" ? { name: "character", text: key.text } : key, () => []);
  }

  private edit(key: Key, history: () => readonly string[]): void {
    const effect = this.editor.press(key, history);
    if (effect === "bell") this.output.bell();
    if (effect === "redisplay") {
      this.refresh();
      this.redisplay();
    }
    if (effect !== "unhandled") return;
    if (key.name === "enter") this.enter();
    if (key.name === "ctrl-c") this.cancel();
  }

  private enter(): void {
    const line = this.editor.text;
    this.command = this.conversation.expects === "command" ? line : undefined;
    this.leaveLine();
    this.answer(this.conversation.enter(line));
  }

  private end(): void {
    const line = this.editor.text;
    this.command = line;
    this.leaveLine("^Z");
    this.answer(this.conversation.end(line));
  }

  private cancel(): void {
    this.leaveLine("^C");
    this.answer(this.conversation.cancel());
  }

  /** Goes below the typed line; a sign such as `^C` stands behind it. */
  private leaveLine(sign = ""): void {
    this.refresh(sign === "" ? this.editor.cursor : this.editor.characters.length);
    this.output.put(`${sign}\n`);
    this.editor.clear();
    this.view.begin(0);
  }

  private help(): void {
    const text = this.conversation.help(this.editor.textBeforeCursor);
    this.refresh();
    this.output.put("?\n");
    this.print(text.endsWith("\n") || text === "" ? text : `${text}\n`, true, () => this.openLine());
  }

  private complete(): void {
    this.refresh();
    const completed = this.conversation.complete(this.editor.textBeforeCursor);
    if (completed !== undefined) this.editor.replaceBeforeCursor(completed);
    this.redisplay();
  }

  /** Prints a reply and asks for what comes next. */
  private answer(reply: Reply): void {
    const text = reply.prose ? broken(reply.text, this.screen.width) : reply.text;
    this.print(text, reply.paged, () => this.proceed());
  }

  private print(text: string, paged: boolean, then: () => void): void {
    if (!paged || this.screen.length === 0) {
      this.output.put(text);
      return then();
    }
    const pager = new Pager(text, () => this.screen, this.options.matcher ?? holds);
    this.more = { pager, then };
    this.pressedAhead = true;
    this.output.put(pager.start());
    this.endOfPage();
  }

  private endOfPage(): void {
    if (!this.more?.pager.done) return;
    const { then } = this.more;
    this.more = undefined;
    then();
  }

  private proceed(): void {
    if (this.conversation.expects !== "wait") {
      this.comment();
      if (!this.closed) this.openLine();
    }
    this.showLogs();
  }

  private comment(): void {
    const comment =
      this.command === undefined ? undefined : this.options.afterLine?.(this.command, this.screen.width);
    this.command = undefined;
    if (comment !== undefined) this.output.put(`${comment}\n`);
  }

  /** The prompt; what is typed already follows with the next refresh. */
  private openLine(): void {
    const { prompt } = this.conversation;
    this.output.put(prompt);
    this.view.begin(Array.from(prompt.slice(prompt.lastIndexOf("\n") + 1)).length);
  }

  private redisplay(): void {
    this.output.newline();
    this.openLine();
  }

  private refresh(cursor = this.editor.cursor): void {
    if (!this.lineIsOpen || !this.echoes) return;
    this.output.put(this.view.render(this.editor.characters, cursor, this.screen.width));
  }

  /** Messages go below the cursor's row; without `logging synchronous` typing goes on below them. */
  private showLogs(): void {
    if (this.more) return;
    const messages = this.conversation.takeLogs();
    if (messages.length === 0) return;
    this.refresh();
    if (!this.output.atRowStart) this.output.newline();
    this.output.put(messages.map((message) => `${message}\n`).join(""));
    this.view.begin(0, this.editor.cursor);
    if (!this.lineIsOpen || !this.conversation.synchronous) return;
    this.openLine();
    this.refresh();
  }
}

const holds: Matcher = (pattern) => (line) => line.includes(pattern);
