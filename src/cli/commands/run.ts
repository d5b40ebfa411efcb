import { Hinting } from "../../lab/hinting.js";
import { courseLab } from "../../lab/course-lab.js";
import { readScript, type Script } from "../../parse/transcript.js";
import type { Capture } from "../../network/wire-format/capture.js";
import type { Topology } from "../../network/topology.js";
import { visible } from "../../parse/visible.js";
import { printConfiguration } from "../../running-config/print.js";
import { deviceOf } from "../../session/device-of.js";
import { RouterHost } from "../../session/router-host.js";
import { failed, type Failure } from "../failure.js";
import { cannotWrite, STANDARD, writeText } from "../files.js";
import { complain, type Io } from "../io.js";
import { languageOf } from "../language.js";
import { isPlain } from "../plain.js";
import { withPatterns } from "../path-patterns.js";
import { readScriptFile } from "../submissions.js";
import {
  configured,
  filesByDevice,
  readDeviceFiles,
  speaksOfDevices,
  writtenInto,
  type DeviceFiles,
} from "./device-files.js";
import { chooseRouter, type Choice, type RouterOptions } from "./load.js";
import { captureOf } from "../../network/wire-format/lab-capture.js";
import { openLab } from "./open-lab.js";
import { openedInVain } from "../outside-cables.js";
import { aloneAt, needsLab, placeIn, startAt, type Place } from "../../network/console/script-player.js";
import { replay, type ReplayOptions, type Tally } from "./replay.js";

export interface RunOptions extends Omit<RouterOptions, "config">, ReplayOptions {
  /** `FILE`, `DEVICE=FILE` or a folder, any number of them. */
  readonly config?: readonly string[];
  /** Sentences in place of drawings. */
  readonly plain?: boolean;
  /** A built-in lab or the file of one; the course's where a script speaks to other devices. */
  readonly lab?: string;
  /** Where a capture of the lab's traffic goes; `-` is standard output. */
  readonly pcap?: string;
  readonly input?: "log" | "commands";
  readonly mode?: string;
  readonly strict?: boolean;
  /** Where the resulting configurations go, in the same form; `-` is standard output. */
  readonly save?: readonly string[];
}

/** `cme run SCRIPT…`: replays scripts as if typed at one router, and prints what its terminal shows. */
export async function runCommand(named: readonly string[], options: RunOptions, io: Io): Promise<number> {
  const files = await withPatterns(named, io);
  if (failed(files)) return complain(files, io);
  const [config, save] = [
    readDeviceFiles("--config", options.config ?? [], io),
    readDeviceFiles("--save", options.save ?? [], io),
  ];
  if (failed(config)) return complain(config, io);
  if (failed(save)) return complain(save, io);
  const choice = await chooseRouter({ ...options, config: config.first }, io);
  if (failed(choice)) return complain(choice, io);
  const scripts: { readonly file: string; readonly script: Script }[] = [];
  for (const file of files) {
    const typed = await readScriptFile(file, io, options.lang);
    if (failed(typed)) return complain(typed, io);
    scripts.push({ file, script: inFile(readScript(typed.text, options.input), typed.lines) });
  }
  const place = await openPlace(scripts, { choice, config, save }, options, io);
  if ("failures" in place) {
    for (const failure of place.failures) complain(failure, io);
    return 2;
  }
  const results = resultsOf(place, save, options);
  if (failed(results)) return complain(results, io);
  const unwritable = cannotKeep(results, io);
  if (unwritable) return complain(unwritable, io);
  const tally = { refused: 0, compared: 0, different: 0, waited: 0 };
  const hinting = new Hinting(languageOf(options.lang));
  const out = results.some(({ path }) => path === STANDARD) ? () => undefined : printTo(io);
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
  const failures = results.flatMap(({ path, made }) => writeText(path, made(), io) ?? []);
  for (const failure of failures) complain(failure, io);
  if (failures.length > 0) return 2;
  if (options.check && !tellCompared(tally, io)) return 2;
  return (options.strict && tally.refused > 0) || (options.check && tally.different > 0) ? 1 : 0;
}

/** Says how many answers were compared; false if there was none, so that nothing was checked. */
function tellCompared({ compared, different }: Tally, io: Io): boolean {
  if (compared === 0) {
    complain(
      { failure: "no answer was compared: --check needs a log, with prompts and what the device answered" },
      io,
    );
    return false;
  }
  const answers = compared === 1 ? "answer" : "answers";
  io.stderr.write(`cme: ${compared} ${answers} compared, ${different} different\n`);
  return true;
}

/** What is written at the end, and where. */
interface Result {
  readonly path: string;
  readonly made: () => string | Uint8Array;
}

function resultsOf(
  place: CapturedPlace,
  save: DeviceFiles,
  { pcap }: RunOptions,
): readonly Result[] | Failure {
  const { capture, lab } = place;
  const results: Result[] = [];
  if (pcap !== undefined && capture) results.push({ path: pcap, made: () => capture.bytes() });
  if (save.first !== undefined)
    results.push({ path: save.first, made: () => printConfiguration(place.session.device) });
  if (!lab) return results;
  const byDevice = filesByDevice(save, lab.lab.topology, writtenInto(save));
  if (failed(byDevice)) return byDevice;
  for (const [name, path] of byDevice) {
    results.push({
      path,
      made() {
        const device = lab.lab.deviceNamed(name);
        return device?.kind === "ios" ? printConfiguration(deviceOf(device.node.host)) : "";
      },
    });
  }
  return results;
}

/** Asked before anything is played. */
function cannotKeep(results: readonly Result[], io: Io): Failure | undefined {
  const paths = results.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice === STANDARD) return { failure: "two results cannot both go to -: name a file for one of them" };
  if (twice !== undefined) return { failure: `two results cannot both go to ${twice}: name two files` };
  for (const path of paths) {
    const failure = cannotWrite(path, io);
    if (failure) return failure;
  }
  return undefined;
}

/** A script whose lines are those of the file. */
function inFile(script: Script, lines: readonly number[]): Script {
  const steps = script.steps.map((step) => ({ ...step, line: lines[step.line - 1] ?? step.line }));
  return { ...script, steps };
}

/** What a replay needs, and what the lab's cables carried, if that was asked for. */
interface CapturedPlace extends Place {
  readonly capture: Capture | undefined;
}

function printTo({ stdout }: Io): (text: string) => void {
  return (text) => void stdout.write(text);
}

/** The router that is asked for, and the files of the devices around it. */
interface Asked {
  readonly choice: Choice;
  readonly config: DeviceFiles;
  readonly save: DeviceFiles;
}

async function openPlace(
  scripts: readonly { readonly script: Script }[],
  { choice, config, save }: Asked,
  options: RunOptions,
  io: Io,
): Promise<CapturedPlace | { readonly failures: readonly Failure[] }> {
  const asksForLab =
    scripts.some(({ script }) => needsLab(script)) ||
    options.pcap !== undefined ||
    speaksOfDevices(config) ||
    speaksOfDevices(save);
  const name = options.lab ?? (asksForLab ? courseLab.name : undefined);
  if (name === undefined) return { ...aloneAt(new RouterHost(choice)), capture: undefined };
  if (options.lab === undefined) io.stderr.write(`cme: the router stands in the lab ${name}\n`);
  const { platform, ...first } = choice;
  const setup = {
    platform,
    first: () => first,
    lineTime: LINE_TIME,
    asleep: false,
    language: languageOf(options.lang),
    hints: options.hints !== false,
    configured: (topology: Topology) => configured(topology, config, { platform, lang: options.lang }, io),
    plain: isPlain(options.plain),
  };
  const lab = await openLab(name, setup, io);
  if ("failures" in lab) return lab;
  const vain = openedInVain(lab.lab.topology);
  if (vain) return { failures: [vain] };
  const capture = options.pcap === undefined ? undefined : captureOf(lab.lab);
  return Object.assign(placeIn(lab), { capture });
}

/** Says how the file is read and moves to where it begins; false if the mode that was asked for is none. */
function start(place: Place, script: Script, file: string, options: RunOptions, io: Io): boolean {
  if (script.reading === "log") {
    io.stderr.write(`cme: ${visible(file)} is read as a log: only lines with a prompt are typed\n`);
    return true;
  }
  const mode = startAt(place, script, options.mode);
  if (mode === undefined) return false;
  io.stderr.write(`cme: ${visible(file)} is read as a list of commands, typed in ${mode} mode\n`);
  return true;
}

/** How long a typed line takes on the virtual clock, in milliseconds. */
const LINE_TIME = 1000;
