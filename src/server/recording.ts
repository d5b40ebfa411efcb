import type { Screen } from "../session/conversation.js";
import type { Disk } from "./disk.js";
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

export interface RecordingOptions {
  readonly transcript: string;
  readonly cast: string;
  /** What is recorded, asked when the record begins. */
  readonly subject: () => { readonly title: string; readonly platform: string; readonly screen: Screen };
  readonly events: RecordEvents;
  readonly disk: Disk;
  /** Bytes of the transcript at most. */
  readonly most: number;
}

/** The two files of a session: a transcript that `cme run` replays, and an asciicast (version 2) that shows it. */
export class Recording {
  private transcript: LineFile | undefined;
  private cast: LineFile | undefined;
  private begun: number | undefined;
  private written = 0;
  private broken = false;

  constructor(private readonly options: RecordingOptions) {}

  /**
   * Makes both files, which must not be there yet. Throws what the operating system says, and then leaves none of them
   * that it made.
   */
  begin(): void {
    const { title, platform, screen } = this.options.subject();
    const { transcript, cast, disk } = this.options;
    this.transcript = new LineFile(transcript, disk);
    try {
      this.cast = new LineFile(cast, disk);
    } catch (error) {
      disk.rmSync(transcript);
      throw error;
    }
    const { width, length } = screen;
    const head = { version: 2, width, height: length, timestamp: Math.floor(Date.now() / 1000), title };
    this.begun = performance.now();
    this.transcript.add(`! ${title}\n! platform: ${platform}\n`);
    this.cast.add(`${JSON.stringify(head)}\n`);
  }

  /** Adds what the terminal shows: whole lines. The first make the files unless they are there. */
  add(text: string): void {
    if (text === "" || this.broken) return;
    this.safely(() => {
      this.write(text);
      this.written += Buffer.byteLength(text);
      const { events, most, transcript } = this.options;
      if (this.written < most) return;
      this.write(`! the record ends here: it has reached its limit of ${most} bytes\n`);
      events.full(transcript);
      this.close();
    });
  }

  close(): void {
    const { transcript, cast } = this;
    this.transcript = undefined;
    this.cast = undefined;
    for (const file of [transcript, cast]) this.safely(() => file?.close());
    this.broken = true;
  }

  private write(text: string): void {
    if (this.begun === undefined) this.begin();
    this.transcript?.add(text);
    const seconds = Math.round(performance.now() - (this.begun ?? 0)) / 1000;
    this.cast?.add(`${JSON.stringify([seconds, "o", text.replaceAll("\n", "\r\n")])}\n`);
  }

  /** What the disk refuses is told once; the session does not hear of it. */
  private safely(action: () => void): void {
    try {
      action();
    } catch (error) {
      const known = this.broken;
      this.broken = true;
      if (!known) this.options.events.fault(this.options.transcript, error);
      this.close();
    }
  }
}
