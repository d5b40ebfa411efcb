import { Hinting } from "../../lab/hinting.js";
import { courseLab } from "../../lab/course-lab.js";
import { pcNamedBy, readScript, type Script, type Step } from "../../parse/transcript.js";
import type { Capture } from "../../network/wire-format/capture.js";
import { printConfiguration } from "../../running-config/print.js";
import { RouterHost } from "../../session/router-host.js";
import { Session } from "../../session/session.js";
import { startModeOf } from "../../session/start-mode.js";
import { failed, type Failure } from "../failure.js";
import { cannotWrite, STANDARD, writeText } from "../files.js";
import { complain, type Io } from "../io.js";
import { languageOf } from "../language.js";
import { readScriptFile } from "../submissions.js";
import { chooseRouter, type Choice, type RouterOptions } from "./load.js";
import { captureOf, openLab } from "./open-lab.js";
import { replay, type Place, type ReplayOptions } from "./replay.js";

export interface RunOptions extends RouterOptions, ReplayOptions {
  /** A built-in lab or the file of one; the course's where a script speaks to other devices. */
  readonly lab?: string;
  /** Where a capture of the lab's traffic goes; `-` is standard output. */
  readonly pcap?: string;
  readonly input?: "log" | "commands";
  readonly mode?: string;
  readonly strict?: boolean;
  /** Where the resulting configuration goes; `-` is standard output. */
  readonly save?: string;
}

/** `cme run SCRIPT…`: replays scripts as if typed at one router, and prints what its terminal shows. */
export async function runCommand(files: readonly string[], options: RunOptions, io: Io): Promise<number> {
  const choice = await chooseRouter(options, io);
  if (failed(choice)) return complain(choice, io);
  const unwritable = cannotKeepResults(options, io);
  if (unwritable) return complain(unwritable, io);
  const scripts: { readonly file: string; readonly script: Script }[] = [];
  for (const file of files) {
    const typed = await readScriptFile(file, io, options.lang);
    if (failed(typed)) return complain(typed, io);
    scripts.push({ file, script: inFile(readScript(typed.text, options.input), typed.lines) });
  }
  const place = await openPlace(scripts, choice, options, io);
  if ("failures" in place) {
    for (const failure of place.failures) complain(failure, io);
    return 2;
  }
  const tally = { refused: 0, different: 0, waited: 0 };
  const hinting = new Hinting(languageOf(options.lang));
  const out = [options.save, options.pcap].includes(STANDARD) ? () => undefined : printTo(io);
  for (const { file, script } of scripts) {
    if (!start(place, script, file, options, io)) {
      return complain(
        {
          failure: `there is no mode "${options.mode ?? ""}": use user, privileged, config or the name in a prompt`,
        },
        io,
      );
    }
    if (!replay(place, script, { file, options, io, out, tally, hinting })) return 2;
  }
  const { pcap, save } = options;
  const failures = [
    pcap === undefined || !place.capture ? undefined : writeText(pcap, place.capture.bytes(), io),
    save === undefined ? undefined : writeText(save, printConfiguration(place.session.device), io),
  ];
  for (const failure of failures) if (failure) complain(failure, io);
  if (failures.some((failure) => failure)) return 2;
  return (options.strict && tally.refused > 0) || (options.check && tally.different > 0) ? 1 : 0;
}

/** A script whose lines are those of the file. */
function inFile(script: Script, lines: readonly number[]): Script {
  const steps = script.steps.map((step) => ({ ...step, line: lines[step.line - 1] ?? step.line }));
  return { ...script, steps };
}

/** Asked before anything is played. */
function cannotKeepResults({ pcap, save }: RunOptions, io: Io): Failure | undefined {
  if (pcap === STANDARD && save === STANDARD) {
    return { failure: "--pcap - and --save - exclude each other: name a file for one of them" };
  }
  for (const path of [pcap, save]) {
    const failure = path === undefined ? undefined : cannotWrite(path, io);
    if (failure) return failure;
  }
  return undefined;
}

/** What a replay needs, and what the lab's cables carried, if that was asked for. */
interface CapturedPlace extends Place {
  readonly capture: Capture | undefined;
}

function printTo({ stdout }: Io): (text: string) => void {
  return (text) => void stdout.write(text);
}

async function openPlace(
  scripts: readonly { readonly script: Script }[],
  choice: Choice,
  options: RunOptions,
  io: Io,
): Promise<CapturedPlace | { readonly failures: readonly Failure[] }> {
  const speaksToOthers = scripts.some(({ script }) => script.steps.some(addressesDevice));
  const needsLab = speaksToOthers || options.pcap !== undefined;
  const name = options.lab ?? (needsLab ? courseLab.name : undefined);
  if (name === undefined) {
    const session = new Session(new RouterHost(choice));
    const moveTo: Place["moveTo"] = (mode, host) =>
      pcNamedBy(host ?? "") === undefined && session.moveTo(mode);
    return { played: session, session, capture: undefined, moveTo };
  }
  if (options.lab === undefined) io.stderr.write(`cme: the router stands in the lab ${name}\n`);
  const { platform, ...first } = choice;
  const setup = {
    platform,
    first: () => first,
    lineTime: LINE_TIME,
    asleep: false,
    language: languageOf(options.lang),
  };
  const lab = await openLab(name, setup, io);
  if ("failures" in lab) return lab;
  const capture = options.pcap === undefined ? undefined : captureOf(lab.lab);
  return {
    played: lab,
    lab,
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

/** How long a typed line takes on the virtual clock, in milliseconds. */
const LINE_TIME = 1000;
