import { existsSync, openSync, writeSync } from "node:fs";
import type { LabCommand } from "../../network/console/lab-command.js";
import type { Language } from "../../lab/hint-texts.js";
import type { Screen } from "../../session/conversation.js";
import { failed, type Failure } from "../failure.js";
import { fileNvram } from "../file-nvram.js";
import { reason } from "../files.js";
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

/** `@ transcript FILE`: all that was typed and shown so far, as a file that `cme run` replays. */
export function transcriptCommand(transcript: ConsoleTranscript, language: Language): LabCommand {
  const texts = TEXTS[language];
  return {
    usage: "transcript FILE",
    help: {
      en: "write what was typed and shown so far into a file",
      fr: "écrire dans un fichier ce qui a été tapé et affiché",
    },
    changesLab: false,
    run(words) {
      if (words === "") return `${texts.usage}\n`;
      const file = homeExpanded(words);
      if (existsSync(file)) return `${texts.exists(file)}\n`;
      const failures: Failure[] = [];
      fileNvram(file, (failure) => failures.push(failure)).write(transcript.text);
      const [failure] = failures;
      return failure ? `% ${failure.failure}\n` : `${texts.written(file)}\n`;
    },
  };
}

interface TranscriptTexts {
  readonly usage: string;
  exists(file: string): string;
  written(file: string): string;
}

const TEXTS: Readonly<Record<Language, TranscriptTexts>> = {
  en: {
    usage: "Say into which file: @ transcript FILE",
    exists: (file) => `% There is a file ${file} already: name another.`,
    written: (file) => `Written: ${file}`,
  },
  fr: {
    usage: "Dites dans quel fichier : @ transcript FICHIER",
    exists: (file) => `% Il y a déjà un fichier ${file} : donnez un autre nom.`,
    written: (file) => `Écrit : ${file}`,
  },
};

/** The two files of `--record`: a transcript, and an asciicast (version 2) that shows it again. */
export interface ConsoleRecord {
  add(text: string): void;
}

/** Begins both files, the transcript with its head; neither replaces one that is there. */
export function beginRecord(
  path: string,
  head: string,
  screen: Screen,
  report: (failure: Failure) => void,
): ConsoleRecord | Failure {
  const file = homeExpanded(path);
  const cast = `${file.replace(/\.txt$/, "")}.cast`;
  const transcript = openNew(file);
  if (failed(transcript)) return transcript;
  const asciicast = openNew(cast);
  if (failed(asciicast)) return asciicast;
  const begun = performance.now();
  const { width, length } = screen;
  let broken = false;
  const write = (text: string, row: unknown) => {
    if (broken) return;
    try {
      writeSync(transcript, text);
      writeSync(asciicast, `${JSON.stringify(row)}\n`);
    } catch (error) {
      broken = true;
      report({ failure: `cannot write ${file}: ${reason(error)}; the session goes on without a record` });
    }
  };
  write(head, { version: 2, width, height: length, timestamp: Math.floor(Date.now() / 1000) });
  return {
    add(text) {
      const seconds = Math.round(performance.now() - begun) / 1000;
      write(text, [seconds, "o", text.replaceAll("\n", "\r\n")]);
    },
  };
}

function openNew(path: string): number | Failure {
  try {
    return openSync(path, "wx", 0o600);
  } catch (error) {
    const exists = existsSync(path) && "there is one already; name another";
    return { failure: `cannot record in ${path}: ${exists || reason(error)}` };
  }
}
