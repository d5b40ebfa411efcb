import { hintFor } from "../../lab/hints.js";
import { courseLab } from "../../lab/course-lab.js";
import type { Language } from "../../lab/hint-texts.js";
import { PC_HOST, readScript, type Script, type Step } from "../../parse/transcript.js";
import { matchesExpected } from "../../parse/transcript-match.js";
import type { Capture } from "../../network/wire-format/capture.js";
import type { Platform } from "../../platform/platform.js";
import { printConfiguration } from "../../running-config/print.js";
import { play, playRecorded, transcriptOf, type Exchange, type Played } from "../../session/play.js";
import { RouterHost } from "../../session/router-host.js";
import { Session } from "../../session/session.js";
import { startModeOf } from "../../session/start-mode.js";
import { failed, type Failure } from "../failure.js";
import { cannotWrite, readText, writeText } from "../files.js";
import { complain, type Io } from "../io.js";
import { languageOf } from "../language.js";
import { chooseRouter, type Choice, type RouterOptions } from "./load.js";
import { captureOf, openLab } from "./open-lab.js";

export interface RunOptions extends RouterOptions {
  /** A built-in lab or the file of one; the course's where a script speaks to other devices. */
  readonly lab?: string;
  /** Where a capture of the lab's traffic goes. */
  readonly pcap?: string;
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
  for (const path of [options.pcap, options.save]) {
    const failure = path === undefined ? undefined : cannotWrite(path);
    if (failure) return complain(failure, io);
  }
  const scripts: { readonly file: string; readonly script: Script }[] = [];
  for (const file of files) {
    const text = await readText(file, io);
    if (failed(text)) return complain(text, io);
    scripts.push({ file, script: readScript(text, options.input) });
  }
  const place = await openPlace(scripts, choice, options, io);
  if ("failures" in place) {
    for (const failure of place.failures) complain(failure, io);
    return 2;
  }
  const tally = { refused: 0, different: 0 };
  for (const { file, script } of scripts) {
    if (!start(place, script, file, options, io)) {
      return complain(
        {
          failure: `there is no mode "${options.mode ?? ""}": use user, privileged, config or the name in a prompt`,
        },
        io,
      );
    }
    replay(place, script, { file, options, io, tally });
  }
  if (options.pcap !== undefined && place.capture) {
    const failure = writeText(options.pcap, place.capture.bytes());
    if (failure) return complain(failure, io);
  }
  if (options.save !== undefined) {
    const failure = writeText(options.save, printConfiguration(place.session.device));
    if (failure) return complain(failure, io);
  }
  return (options.strict && tally.refused > 0) || (options.check && tally.different > 0) ? 1 : 0;
}

/** Where lines are typed: at a router that stands alone, or at the keyboard of a lab. */
interface Place {
  readonly played: Played;
  /** What the lab's cables carried, if that was asked for. */
  readonly capture: Capture | undefined;
  /** The session on the router where lines are typed now. */
  readonly session: Session;
  /** Goes to a mode of a router, named as in its prompt; false if there is no such mode. */
  moveTo(mode: string, host?: string): boolean;
}

async function openPlace(
  scripts: readonly { readonly script: Script }[],
  choice: Choice,
  options: RunOptions,
  io: Io,
): Promise<Place | { readonly failures: readonly Failure[] }> {
  const speaksToOthers = scripts.some(({ script }) => script.steps.some(addressesDevice));
  const needsLab = speaksToOthers || options.pcap !== undefined;
  const name = options.lab ?? (needsLab ? courseLab.name : undefined);
  if (name === undefined) {
    const session = new Session(new RouterHost(choice));
    const moveTo: Place["moveTo"] = (mode, host) => host !== PC_HOST && session.moveTo(mode);
    return { played: session, session, capture: undefined, moveTo };
  }
  if (options.lab === undefined) io.stderr.write(`cme: the router stands in the lab ${name}\n`);
  const { platform, ...first } = choice;
  const setup = { platform, first: () => first, lineTime: LINE_TIME, asleep: false };
  const lab = await openLab(name, setup, io);
  if ("failures" in lab) return lab;
  const capture = options.pcap === undefined ? undefined : captureOf(lab.lab);
  return {
    played: lab,
    capture,
    get session() {
      return lab.session;
    },
    moveTo: (mode, host) => lab.moveTo(mode, host),
  };
}

function addressesDevice(step: Step): boolean {
  return step.kind === "device" || /^\s*@/.test(step.text);
}

interface Replay {
  readonly file: string;
  readonly options: RunOptions;
  readonly io: Io;
  readonly tally: { refused: number; different: number };
}

/** Says how the file is read and moves to where it begins; false if the mode that was asked for is none. */
function start(place: Place, script: Script, file: string, options: RunOptions, io: Io): boolean {
  const first = script.steps.find(({ kind, text }) => kind === "command" && text.trim() !== "");
  if (script.reading === "log") {
    io.stderr.write(`cme: ${file} is read as a log: only lines with a prompt are typed\n`);
    return true;
  }
  const mode = options.mode ?? startModeOf(first?.text ?? "", place.session.device.platform);
  if (mode !== "user" && !place.moveTo(mode)) return false;
  io.stderr.write(`cme: ${file} is read as a list of commands, typed in ${mode} mode\n`);
  return true;
}

function replay(place: Place, script: Script, context: Replay): void {
  const { options, io } = context;
  const { played } = place;
  for (const step of script.steps) {
    const log = script.reading === "log";
    if (log && played.expects === "command" && !follow(place, step)) {
      io.stderr.write(
        `cme: ${context.file}:${step.line}: not typed, because no PC has the keyboard (@PC1 gives it to one)\n`,
      );
      context.tally.refused++;
      continue;
    }
    const exchanges = log ? playRecorded(played, step.text, step.expected) : [play(played, step.text)];
    for (const [index, exchange] of exchanges.entries()) {
      report(exchange, exchanges[index + 1]?.prompt ?? played.prompt, step, context, place);
    }
    if (options.check && log) check(exchanges, step, context);
  }
  if (!options.json && played.expects === "command") io.stdout.write(`${played.prompt}\n`);
}

function report(exchange: Exchange, next: string, step: Step, context: Replay, place: Place): void {
  const { options, io, tally } = context;
  const { platform } = place.session.device;
  if (exchange.problem) tally.refused++;
  const text = options.json
    ? `${JSON.stringify(record(exchange, step))}\n`
    : transcriptOf(exchange, next, platform);
  io.stdout.write(text);
  if (options.hints) hint(exchange, step, context, platform);
}

/** A log's prompt that shows another mode first moves the session there; false at a PC's if there is none to go to. */
function follow(place: Place, { prompt }: Step): boolean {
  if (!prompt) return true;
  const moved = place.moveTo(prompt.mode ?? (prompt.level === ">" ? "user" : "privileged"), prompt.host);
  return moved || prompt.host !== PC_HOST;
}

function record({ prompt, line, output, logs, problem }: Exchange, step: Step): unknown {
  return { line: step.line, prompt, typed: line, output, logs, refused: problem !== undefined };
}

function hint({ problem }: Exchange, step: Step, { file, options, io }: Replay, platform: Platform): void {
  const text = problem && hintFor(problem, platform, languageOf(options.lang));
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

/** How long a typed line takes on the virtual clock, in milliseconds. */
const LINE_TIME = 1000;
