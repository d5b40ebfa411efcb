import { modeShownBy, readScript, type Step } from "../parse/transcript.js";
import type { Platform } from "../platform/platform.js";
import { printConfiguration } from "../running-config/print.js";
import { play, playRecorded } from "../session/play.js";
import { RouterHost } from "../session/router-host.js";
import { Session } from "../session/session.js";
import { startModeOf } from "../session/start-mode.js";
import type { SubmittedText } from "./submission.js";

/**
 * The configuration of a router at which a script or the commands of a log were typed. A line of it is said to stand
 * where it was typed last; what nobody typed stands at the first line.
 */
export function playedConfiguration(submitted: SubmittedText, platform: Platform): SubmittedText {
  const script = readScript(submitted.text, submitted.kind === "log" ? "log" : "commands");
  const session = new Session(new RouterHost({ platform, unbounded: true, lineTime: 0 }));
  const commands = script.steps.filter(({ kind }) => kind === "command");
  const [first] = commands.filter(({ text }) => text.trim() !== "");
  if (script.reading === "commands") session.moveTo(startModeOf(first?.text ?? "", platform));
  for (const step of commands) {
    const { prompt, text, expected } = step;
    if (prompt && session.expects === "command") session.moveTo(modeShownBy(prompt));
    if (script.reading === "log") playRecorded(session, text, expected);
    else play(session, text);
  }
  const text = printConfiguration(session.device);
  const lines = text
    .split("\n")
    .map(typedLines(commands))
    .map((line) => submitted.lines[line - 1] ?? 1);
  return { kind: "configuration", text, lines, notes: submitted.notes };
}

/** For a printed line where it was typed, abbreviated or not: the words of both begin alike, and the last is alike. */
function typedLines(steps: readonly Step[]): (printed: string) => number {
  const byEnd = new Map<string, { readonly words: readonly string[]; readonly line: number }[]>();
  for (const { text, line } of steps) {
    const words = wordsOf(text);
    const end = endOf(words);
    const known = byEnd.get(end);
    if (known) known.push({ words, line });
    else byEnd.set(end, [{ words, line }]);
  }
  const known = new Map<string, number>();
  return (printed) => {
    const words = wordsOf(printed);
    const key = words.join(" ");
    const line =
      known.get(key) ??
      byEnd.get(endOf(words))?.findLast((typed) => abbreviates(typed.words, words))?.line ??
      1;
    known.set(key, line);
    return line;
  };
}

function wordsOf(text: string): readonly string[] {
  return text.trim().toLowerCase().split(/\s+/);
}

/** What is never abbreviated in a last word: its first letter, and all from its first digit on. */
function endOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return last.slice(0, 1) + (/\d.*$/.exec(last)?.[0] ?? "");
}

function abbreviates(typed: readonly string[], words: readonly string[]): boolean {
  if (typed.length !== words.length) return false;
  return typed.every((word, index) => {
    const [, letters = "", number = ""] = /^([^\d]*)(.*)$/.exec(word) ?? [];
    const whole = words[index] ?? "";
    return whole.startsWith(letters) && whole.endsWith(number);
  });
}
