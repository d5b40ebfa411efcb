import { hintFor } from "../../lab/hints.js";
import type { Language } from "../../lab/hint-texts.js";
import { readScript, type Script, type Step } from "../../parse/transcript.js";
import { matchesExpected } from "../../parse/transcript-match.js";
import { printConfiguration } from "../../running-config/print.js";
import { play, playRecorded, transcriptOf, type Exchange } from "../../session/play.js";
import { RouterHost } from "../../session/router-host.js";
import { Session } from "../../session/session.js";
import { startModeOf } from "../../session/start-mode.js";
import { failed } from "../failure.js";
import { readText, writeText } from "../files.js";
import { complain, type Io } from "../io.js";
import { languageOf } from "../language.js";
import { chooseRouter, type RouterOptions } from "./load.js";

export interface RunOptions extends RouterOptions {
  readonly input?: "log" | "commands";
  readonly mode?: string;
  readonly strict?: boolean;
  readonly check?: boolean;
  readonly hints?: boolean;
  readonly lang?: Language;
  readonly save?: string;
  readonly json?: boolean;
}

/** `cme run SCRIPT…`: replays scripts as if typed at one router, and prints what its terminal shows. */
export async function runCommand(files: readonly string[], options: RunOptions, io: Io): Promise<number> {
  const choice = await chooseRouter(options, io);
  if (failed(choice)) return complain(choice, io);
  const host = new RouterHost(choice);
  const session = new Session(host);
  const tally = { refused: 0, different: 0 };
  for (const file of files) {
    const text = await readText(file, io);
    if (failed(text)) return complain(text, io);
    const script = readScript(text, options.input);
    if (!start(session, script, file, options, io)) {
      return complain(
        {
          failure: `there is no mode "${options.mode ?? ""}": use user, privileged, config or the name in a prompt`,
        },
        io,
      );
    }
    replay(session, script, { file, host, options, io, tally });
  }
  if (options.save !== undefined) {
    const failure = writeText(options.save, printConfiguration(session.device));
    if (failure) return complain(failure, io);
  }
  return (options.strict && tally.refused > 0) || (options.check && tally.different > 0) ? 1 : 0;
}

interface Replay {
  readonly file: string;
  readonly host: RouterHost;
  readonly options: RunOptions;
  readonly io: Io;
  readonly tally: { refused: number; different: number };
}

/** Says how the file is read and moves to where it begins; false if the mode that was asked for is none. */
function start(session: Session, script: Script, file: string, options: RunOptions, io: Io): boolean {
  const first = script.steps.find(({ kind, text }) => kind === "command" && text.trim() !== "");
  if (script.reading === "log") {
    io.stderr.write(`cme: ${file} is read as a log: only lines with a prompt are typed\n`);
    return true;
  }
  const mode = options.mode ?? startModeOf(first?.text ?? "", session.device.platform);
  if (mode !== "user" && !session.moveTo(mode)) return false;
  io.stderr.write(`cme: ${file} is read as a list of commands, typed in ${mode} mode\n`);
  return true;
}

function replay(session: Session, script: Script, context: Replay): void {
  const { options, io } = context;
  for (const step of script.steps) {
    const log = script.reading === "log";
    if (log && session.expects === "command") follow(session, step);
    const exchanges = log ? playRecorded(session, step.text, step.expected) : [play(session, step.text)];
    for (const [index, exchange] of exchanges.entries()) {
      report(exchange, exchanges[index + 1]?.prompt ?? session.prompt, step, context);
    }
    if (options.check && log) check(exchanges, step, context);
  }
  if (!options.json && session.expects === "command") io.stdout.write(`${session.prompt}\n`);
}

function report(exchange: Exchange, next: string, step: Step, context: Replay): void {
  const { options, io, host, tally } = context;
  if (exchange.problem) tally.refused++;
  const text = options.json
    ? `${JSON.stringify(record(exchange, step))}\n`
    : transcriptOf(exchange, next, host.platform.dialect);
  io.stdout.write(text);
  if (options.hints) hint(exchange, step, context);
}

/** A log's prompt that shows another mode first moves the session there. */
function follow(session: Session, { prompt }: Step): void {
  if (!prompt) return;
  const mode = prompt.mode ?? (prompt.level === ">" ? "user" : "privileged");
  session.moveTo(mode);
}

function record({ prompt, line, output, logs, problem }: Exchange, step: Step): unknown {
  return { line: step.line, prompt, typed: line, output, logs, refused: problem !== undefined };
}

function hint({ problem }: Exchange, step: Step, { file, host, options, io }: Replay): void {
  const text = problem && hintFor(problem, host.platform, languageOf(options.lang));
  if (text !== undefined) io.stderr.write(`${file}:${step.line}: ${text}\n`);
}

/** Blank lines and bare prompts depend on when somebody looked; all else must be as recorded. */
function check(exchanges: readonly Exchange[], step: Step, { file, io, tally }: Replay): void {
  const shown = exchanges.flatMap(({ prompt, echo, output, logs }, index) => [
    ...(index === 0 ? [] : [`${prompt}${echo}`]),
    ...output.split("\n"),
    ...logs,
  ]);
  const actual = shown.filter((line) => line.trim() !== "");
  const expected = step.expected.filter((line) => line.trim() !== "");
  const difference = matchesExpected(expected, actual);
  if (!difference) return;
  tally.different++;
  const wanted = difference.expected ?? "nothing more";
  io.stderr.write(
    `${file}:${step.line}: ${step.text}: expected "${wanted}", got "${difference.actual ?? "nothing more"}"\n`,
  );
}
