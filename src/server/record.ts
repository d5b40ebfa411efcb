import { constants } from "node:fs";
import { join } from "node:path";
import type { Reply } from "../session/conversation.js";
import { Concealer } from "../session/conceal.js";
import { RecordedConversation } from "../session/recorded-conversation.js";
import type { Session } from "../session/session.js";
import { realDisk, type Disk } from "./disk.js";
import type { Wrap } from "./served-router.js";
import { MANUAL_PASSWORDS } from "./start-configuration.js";
import type { RemoteSession } from "./vty.js";
import { LineFile } from "./whole-file.js";

/** What is told of records. */
export interface RecordEvents {
  /** A file cannot be written, and what the operating system says: the session goes on without a record. */
  fault(path: string, error: unknown): void;
  /** A record has become as long as one may be: the session goes on without it. */
  full(path: string): void;
}

/** Bytes of a transcript at most: some hundred thousand lines. */
export const MOST_RECORDED = 16_000_000;

/**
 * Records sessions into a folder, each as a transcript that `cme run` replays and as an asciicast (version 2) that
 * shows it again. Logins and secrets are in neither, and a transcript holds no more than `most` bytes. Throws what
 * the operating system says against the folder.
 */
export function recordIn(
  folder: string,
  events: RecordEvents,
  { disk = realDisk, most = MOST_RECORDED }: { readonly disk?: Disk; readonly most?: number } = {},
): Wrap {
  disk.mkdirSync(folder, { recursive: true, mode: 0o700 });
  disk.accessSync(folder, constants.W_OK);
  let count = 0;
  return (session, router, line) => {
    count++;
    const stamp = new Date().toISOString().replace(/\..*/, "").replaceAll(/[-:]/g, "");
    const name = `${stamp}-${String(count).padStart(4, "0")}-${router}-${line}`;
    const recording = new Recording(join(folder, name), router, session, { events, disk, most });
    return new RecordedSession(session, recording);
  };
}

/** The two files of a session; they begin with its first line. */
class Recording {
  private transcript: LineFile | undefined;
  private cast: LineFile | undefined;
  private begun: number | undefined;
  private written = 0;
  private broken = false;

  constructor(
    private readonly path: string,
    private readonly router: string,
    private readonly session: Session,
    private readonly place: { readonly events: RecordEvents; readonly disk: Disk; readonly most: number },
  ) {}

  /** Adds what the terminal shows: whole lines. */
  add(text: string): void {
    if (text === "" || this.broken) return;
    this.safely(() => {
      this.write(text);
      this.written += Buffer.byteLength(text);
      const { events, most } = this.place;
      if (this.written < most) return;
      this.write(`! the record ends here: it has reached its limit of ${most} bytes\n`);
      events.full(`${this.path}.txt`);
      this.close();
    });
  }

  private write(text: string): void {
    this.begun ??= this.begin();
    this.transcript?.add(text);
    const seconds = Math.round(performance.now() - this.begun) / 1000;
    this.cast?.add(`${JSON.stringify([seconds, "o", text.replaceAll("\n", "\r\n")])}\n`);
  }

  close(): void {
    const { transcript, cast } = this;
    this.transcript = undefined;
    this.cast = undefined;
    for (const file of [transcript, cast]) this.safely(() => file?.close());
    this.broken = true;
  }

  /** What the disk refuses is told once; the session does not hear of it. */
  private safely(action: () => void): void {
    try {
      action();
    } catch (error) {
      const known = this.broken;
      this.broken = true;
      if (!known) this.place.events.fault(`${this.path}.txt`, error);
      this.close();
    }
  }

  /** Yields when it began, on the clock that only goes forward. */
  private begin(): number {
    const { shell, platform } = this.session.device;
    const title = `${this.router}: ${shell.author}`;
    const { disk } = this.place;
    this.transcript = new LineFile(`${this.path}.txt`, disk);
    this.cast = new LineFile(`${this.path}.cast`, disk);
    this.transcript.add(`! ${title}\n! platform: ${platform.id}\n`);
    const { width, length } = this.session.screen;
    const head = { version: 2, width, height: length, timestamp: Math.floor(Date.now() / 1000), title };
    this.cast.add(`${JSON.stringify(head)}\n`);
    return performance.now();
  }
}

/** A session whose every exchange is written down as it happens, its login and its secrets aside. */
class RecordedSession extends RecordedConversation implements RemoteSession {
  constructor(
    private readonly session: Session,
    private readonly recording: Recording,
    private readonly concealer = new Concealer(session, MANUAL_PASSWORDS),
  ) {
    const allowed = {
      concealed: (line: string) => concealer.line(line),
      concealedOutput: (text: string) => concealer.output(text),
    };
    super(session, allowed, (text) => {
      recording.add(text);
    });
  }

  get over(): boolean {
    return this.session.over;
  }

  get admitted(): boolean {
    return this.session.admitted;
  }

  get denials(): number {
    return this.session.denials;
  }

  override enter(line: string): Reply {
    return this.admitted ? super.enter(line) : this.session.enter(line);
  }

  override help(line: string): string {
    const text = this.session.help(line);
    if (this.admitted)
      this.recording.add(
        `${this.prompt}${this.concealer.line(line)}?\n${text}${text.endsWith("\n") ? "" : "\n"}`,
      );
    return text;
  }

  /** In a script a line and `end` stand for a line and Ctrl-Z. */
  override end(line: string): Reply {
    if (this.expects === "message") return super.end(line);
    const before = line.trim() === "" ? { text: "", paged: false } : this.enter(line);
    if (this.prompt.endsWith(")#")) this.recording.add(`${this.prompt}end\n`);
    const { text } = this.session.end("");
    return { text: before.text + text, paged: before.paged };
  }

  override takeLogs(): readonly string[] {
    return this.admitted ? super.takeLogs() : this.session.takeLogs();
  }

  hangUp(): void {
    this.session.hangUp();
    this.recording.close();
  }
}
