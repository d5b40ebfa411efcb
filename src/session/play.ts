import { matchesExpected, type Mismatch } from "../parse/transcript-match.js";
import type { Platform } from "../platform/platform.js";
import type { Conversation } from "./conversation.js";
import type { Problem } from "./session.js";

/** What lines are played at: a session, or the keyboard of a lab. */
export interface Played extends Conversation {
  /** What was wrong with the line that was entered last, if it was refused. */
  readonly problem: Problem | undefined;
  /** Whether it was refused; undefined if only a router does that, which has a problem with it. */
  readonly refused?: boolean;
}

/** One line as it was typed at a router, and all that the router showed until it waited again. */
export interface Exchange {
  readonly prompt: string;
  readonly line: string;
  /** What is shown of the line: nothing of a password. */
  readonly echo: string;
  readonly output: string;
  /** Syslog lines that came up afterwards. */
  readonly logs: readonly string[];
  /** What was wrong with the line, if the router refused it. */
  readonly problem: Problem | undefined;
  /** Whether the router refused it, or a PC or a phone to which it is no command, or no such device is there. */
  readonly refused: boolean;
}

/**
 * Types one line, as a paste would: time passes while the router waits, Enter wakes a console that was left, and a
 * `?` at the end of a command asks for help at once. `typed` is what is typed if the line itself leaves something out.
 */
export function play(session: Played, line: string, typed = line): Exchange {
  const greeting = session.expects === "return" ? session.enter("").text : "";
  const { expects } = session;
  const prompt = greeting + session.prompt;
  const asked = expects === "command" && !/^\s*!/.test(line) ? /^(.*)\?\s*$/s.exec(typed)?.[1] : undefined;
  const entered = () => (expects === "message" && line === "^Z" ? session.end("") : session.enter(typed));
  let output = asked === undefined ? entered().text : session.help(asked);
  const problem = asked === undefined ? session.problem : undefined;
  const refused = asked === undefined && (session.refused ?? problem !== undefined);
  // A script presses no key: what only a key would end is broken off.
  while (session.expects === "wait")
    output += (session.endsAtKey === "only" ? session.abort() : session.elapse()).text;
  const echo = expects === "password" ? "" : line;
  return { prompt, line, echo, output, logs: session.takeLogs(), problem, refused };
}

/**
 * Types a line of a recorded session and answers what the router asks from what stands under it in the record:
 * a question's line holds its answer, a banner's text follows line by line. Passwords are not in a record; they
 * are taken from `passwords`, in order.
 */
export function playRecorded(
  session: Played,
  line: string,
  record: readonly string[],
  passwords: string[] = [],
  typed = line,
): readonly Exchange[] {
  const exchanges = [play(session, line, typed)];
  let at = 0;
  for (let asked = 0; asked <= record.length + PATIENCE; asked++) {
    const { expects, prompt } = session;
    if (expects === "password") {
      exchanges.push(play(session, passwords.shift() ?? ""));
    } else if (expects === "text" || expects === "message") {
      // The record holds the router's invitation, too.
      if (at === 0 && record[0] === exchanges[0]?.output.trimEnd()) at = 1;
      const text = record[at++];
      if (text === undefined) break;
      exchanges.push(play(session, text));
    } else if (expects === "answer" || expects === "confirm") {
      const found = record.findIndex((row, index) => index >= at && row.startsWith(prompt.trimEnd()));
      if (found >= 0) at = found + 1;
      exchanges.push(play(session, record[found]?.slice(prompt.length) ?? ""));
    } else break;
  }
  if (session.expects !== "command" && session.expects !== "return") session.cancel();
  return exchanges;
}

/** Where what a router answered departs from its record. */
export function answerMismatch(
  exchanges: readonly Exchange[],
  record: readonly string[],
): Mismatch | undefined {
  return matchesExpected(
    record.filter((line) => line.trim() !== ""),
    answerLines(exchanges),
  );
}

/**
 * What a router answered to a line and to what its questions were answered with, as a record shows it: blank lines
 * depend on when somebody looked and are left out.
 */
export function answerLines(exchanges: readonly Exchange[]): readonly string[] {
  return exchanges
    .flatMap(({ prompt, echo, output, logs }, index) => [
      ...(index === 0 ? [] : [`${prompt}${echo}`]),
      ...output.split("\n"),
      ...logs,
    ])
    .filter((line) => line.trim() !== "");
}

/** How many questions are answered with Enter once the record holds no more answers. */
const PATIENCE = 10;

/** The exchange as a terminal shows it; syslog lines stand behind the new prompt, as they do when nobody types. */
export function transcriptOf(
  { prompt, echo, output, logs }: Exchange,
  next: string,
  { traits }: Platform,
): string {
  const after =
    logs.length === 0
      ? ""
      : `${next}\n${logs.map((log) => `${log}\n${traits.logging.behindMessage}`).join("")}`;
  return `${prompt}${echo}\n${output}${after}`;
}
