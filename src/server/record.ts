import { constants } from "node:fs";
import { join } from "node:path";
import type { Reply } from "../session/conversation.js";
import { Concealer } from "../session/conceal.js";
import { RecordedConversation } from "../session/recorded-conversation.js";
import type { Session } from "../session/session.js";
import { realDisk, type Disk } from "./disk.js";
import { MOST_RECORDED, Recording, type RecordEvents } from "./recording.js";
import type { Wrap } from "./served-router.js";
import { MANUAL_PASSWORDS } from "./start-configuration.js";
import type { RemoteSession } from "./vty.js";

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
    const path = join(folder, name);
    const subject = () => {
      const { device, screen } = session;
      return { title: `${router}: ${device.shell.author}`, platform: device.platform.id, screen };
    };
    const files = { transcript: `${path}.txt`, cast: `${path}.cast` };
    return new RecordedSession(session, new Recording({ ...files, subject, events, disk, most }));
  };
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
