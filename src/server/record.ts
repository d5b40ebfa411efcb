import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Expectation, Reply, Screen } from "../session/conversation.js";
import { conceal } from "../session/conceal.js";
import type { Session } from "../session/session.js";
import type { Wrap } from "./served-router.js";
import type { RemoteSession } from "./vty.js";

/**
 * Records sessions into a folder, each as a transcript that `cme run` replays and as an asciicast (version 2) that
 * shows it again. Logins and secrets are in neither. `fault` is told if a file cannot be written.
 */
export function recordIn(folder: string, fault: (error: unknown) => void): Wrap {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let count = 0;
  return (session, router, line) => {
    count++;
    const stamp = new Date().toISOString().replace(/\..*/, "").replaceAll(/[-:]/g, "");
    const name = `${stamp}-${String(count).padStart(4, "0")}-${router}-${line}`;
    return new RecordedSession(session, new Recording(join(folder, name), router, session, fault));
  };
}

/** The two files of a session; they begin with its first line. */
class Recording {
  private files: { readonly transcript: number; readonly cast: number } | undefined;
  private begun = 0;
  private broken = false;

  constructor(
    private readonly path: string,
    private readonly router: string,
    private readonly session: Session,
    private readonly fault: (error: unknown) => void,
  ) {}

  /** Adds what the terminal shows: whole lines. */
  add(text: string): void {
    if (text === "" || this.broken) return;
    try {
      const { transcript, cast } = (this.files ??= this.open());
      writeSync(transcript, text);
      const seconds = Math.round(performance.now() - this.begun) / 1000;
      writeSync(cast, `${JSON.stringify([seconds, "o", text.replaceAll("\n", "\r\n")])}\n`);
    } catch (error) {
      this.broken = true;
      this.fault(error);
    }
  }

  close(): void {
    if (!this.files) return;
    closeSync(this.files.transcript);
    closeSync(this.files.cast);
    this.files = undefined;
    this.broken = true;
  }

  private open() {
    this.begun = performance.now();
    const { shell, platform } = this.session.device;
    const title = `${this.router}: ${shell.author}`;
    const transcript = openSync(`${this.path}.txt`, "wx", 0o600);
    const cast = openSync(`${this.path}.cast`, "wx", 0o600);
    writeSync(transcript, `! ${title}\n! platform: ${platform.id}\n`);
    const { width, length } = this.session.screen;
    const head = { version: 2, width, height: length, timestamp: Math.floor(Date.now() / 1000), title };
    writeSync(cast, `${JSON.stringify(head)}\n`);
    return { transcript, cast };
  }
}

/** A session whose every exchange is written down as it happens. */
class RecordedSession implements RemoteSession {
  constructor(
    private readonly session: Session,
    private readonly recording: Recording,
  ) {}

  get over(): boolean {
    return this.session.over;
  }

  get admitted(): boolean {
    return this.session.admitted;
  }

  get denials(): number {
    return this.session.denials;
  }

  get prompt(): string {
    return this.session.prompt;
  }

  get expects(): Expectation {
    return this.session.expects;
  }

  get screen(): Screen {
    return this.session.screen;
  }

  get synchronous(): boolean {
    return this.session.synchronous;
  }

  get history(): readonly string[] {
    return this.session.history;
  }

  get pause(): number {
    return this.session.pause;
  }

  enter(line: string): Reply {
    if (!this.admitted) return this.session.enter(line);
    const shown = `${this.prompt}${conceal(line, this.session)}\n`;
    const reply = this.session.enter(line);
    this.recording.add(shown + reply.text);
    return reply;
  }

  help(line: string): string {
    const text = this.session.help(line);
    if (this.admitted)
      this.recording.add(`${this.prompt}${line}?\n${text}${text.endsWith("\n") ? "" : "\n"}`);
    return text;
  }

  complete(line: string): string | undefined {
    return this.session.complete(line);
  }

  /** In a script a line and `end` stand for a line and Ctrl-Z. */
  end(line: string): Reply {
    if (this.expects === "message") {
      const reply = this.session.end(line);
      this.recording.add(`${line === "" ? "" : `${line}\n`}^Z\n${reply.text}`);
      return reply;
    }
    const before = line.trim() === "" ? { text: "", paged: false } : this.enter(line);
    const inConfiguration = this.prompt.endsWith(")#");
    if (inConfiguration) this.recording.add(`${this.prompt}end\n`);
    const { text } = this.session.end("");
    return { text: before.text + text, paged: before.paged };
  }

  cancel(): Reply {
    if (this.expects === "command" && this.prompt.endsWith(")#")) this.recording.add(`${this.prompt}end\n`);
    return this.session.cancel();
  }

  elapse(): Reply {
    const reply = this.session.elapse();
    this.recording.add(reply.text);
    return reply;
  }

  abort(): Reply {
    const reply = this.session.abort();
    this.recording.add(reply.text);
    return reply;
  }

  takeLogs(): readonly string[] {
    const logs = this.session.takeLogs();
    if (logs.length > 0 && this.admitted) this.recording.add(`${this.prompt}\n${logs.join("\n")}\n`);
    return logs;
  }

  hangUp(): void {
    this.session.hangUp();
    this.recording.close();
  }
}
