import { existsSync } from "node:fs";
import { realDisk } from "../../server/disk.js";
import { MOST_RECORDED, Recording, type RecordingOptions } from "../../server/recording.js";
import type { Failure } from "../failure.js";
import { reason } from "../files.js";
import { recordEvents } from "../record-events.js";
import { homeExpanded } from "./home.js";

/** What the screen showed since the console was opened. */
export class ConsoleTranscript {
  readonly #parts: string[] = [];
  #kept = 0;

  /** `title` says what is open, `platform` which device is at the console. */
  begin(title: string, platform: string): void {
    this.#parts.push(`! ${title}\n! platform: ${platform}\n`);
  }

  add(text: string): void {
    if (text !== "") this.#parts.push(text);
  }

  get text(): string {
    return this.#parts.join("");
  }

  /** What was added since this was asked last. */
  takeNew(): string {
    const added = this.#parts.slice(this.#kept).join("");
    this.#kept = this.#parts.length;
    return added;
  }
}

/** Begins the files of `--record`: FILE, and FILE.cast; neither replaces one that is there. */
export function beginRecord(
  path: string,
  subject: RecordingOptions["subject"],
  report: (failure: Failure) => void,
): Recording | Failure {
  const transcript = homeExpanded(path);
  const cast = `${transcript.replace(/\.txt$/, "")}.cast`;
  const recording = new Recording({
    transcript,
    cast,
    subject,
    events: recordEvents(report),
    disk: realDisk,
    most: MOST_RECORDED,
  });
  try {
    recording.begin();
    return recording;
  } catch (error) {
    const taken = [transcript, cast].find((file) => existsSync(file));
    const why = taken === undefined ? reason(error) : "there is one already; name another";
    return { failure: `cannot record in ${taken ?? transcript}: ${why}` };
  }
}
