import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Chalk } from "chalk";
import envPaths from "env-paths";
import { hintFor } from "../lab/hints.js";
import type { Language } from "../lab/hint-texts.js";
import { courseLab } from "../lab/course-lab.js";
import { sweepDrafts } from "../server/whole-file.js";
import type { Capture } from "../network/wire-format/capture.js";
import type { Platform } from "../platform/platform.js";
import { printConfiguration } from "../running-config/print.js";
import type { Played } from "../session/play.js";
import { RouterHost, type HostOptions } from "../session/router-host.js";
import { Session } from "../session/session.js";
import { bootMessages } from "../session/boot-messages.js";
import { chooseRouter, type Choice, type RouterOptions } from "./commands/load.js";
import { runConsole } from "./console.js";
import { captureOf, openLab } from "./commands/open-lab.js";
import { failed, type Failure } from "./failure.js";
import { faultOf, pleaseReport, type Fault } from "./fault.js";
import { cannotReadNvram, fileNvram } from "./file-nvram.js";
import { cannotWrite, STANDARD, writeText } from "./files.js";
import { complain, diskOf, type Io } from "./io.js";
import { languageOf } from "./language.js";

export interface ConsoleOptions extends RouterOptions {
  readonly nvram?: string;
  /** A built-in lab or the file of one, `none` for a router that stands alone; otherwise the course's. */
  readonly lab?: string;
  /** The file for what the lab's cables carry; it is written when the console is left. */
  readonly pcap?: string;
  readonly hints?: boolean;
  readonly lang?: Language;
  /** Start from the factory configuration, whatever is saved. */
  readonly fresh?: boolean;
}

/** `cme console`: a router on this terminal, until Ctrl-] or the end of input. */
export async function consoleCommand(options: ConsoleOptions, io: Io): Promise<number> {
  const choice = await chooseRouter(options, io);
  if (failed(choice)) return complain(choice, io);
  const refusals: Failure[] = [];
  const place = await openPlace(choice, options, refusals, io);
  if ("failures" in place) {
    for (const failure of place.failures) complain(failure, io);
    return 2;
  }
  const { played, host, capture } = place;
  const { stderr } = io;
  const dim = new Chalk({ level: stderr.isTTY && process.env["NO_COLOR"] === undefined ? 1 : 0 }).dim;
  const language = languageOf(options.lang);
  if (io.stdin.isTTY) {
    stderr.write(`${dim(WELCOME[language])}\n`);
    if (options.lab !== ALONE) stderr.write(`${dim(AROUND[language])}\n`);
  }
  const faults: Fault[] = [];
  await runConsole(
    played,
    { input: io.stdin, output: io.stdout },
    {
      greeting: { text: bootMessages(host), paged: false },
      done: () => false,
      pass: (milliseconds) => host.pass(milliseconds),
      rescue: {
        prompt: OFFER,
        report: (error) => {
          const fault = faultOf(error);
          faults.push(fault);
          return `${dim(faultReport(fault))}\n`;
        },
        save: (file) => saveRunningConfig(place.session(), file, io),
      },
      afterLine: () => {
        const lines = refusals.splice(0).map(({ failure }) => dim(`[cme] ${failure}`));
        const hint = options.hints === false ? undefined : hintLine(played, host, language, dim);
        return [...lines, ...(hint === undefined ? [] : [hint])].join("\n") || undefined;
      },
    },
  );
  const failure = capture && writeText(options.pcap ?? "", capture.bytes(), io);
  if (failure) return complain(failure, io);
  return faults.length > 0 ? 2 : 0;
}

const OFFER = "[cme] to save the running-config now, name a file; Enter alone goes on\n[cme] file: ";

/** What the user is told of a fault of ours: where it is, and that his work is not lost. */
function faultReport(fault: Fault): string {
  return [
    "[cme] a fault in cme: what you typed last may be done in part, and the session goes on",
    ...fault.frames.slice(0, 3).map((frame) => `[cme]   at ${frame}`),
    `[cme] ${pleaseReport(fault)}`,
  ].join("\n");
}

/** Yields why it could not. */
function saveRunningConfig(session: Session, file: string, io: Io): string | undefined {
  if (existsSync(file)) return `there is already a file ${file}: name another`;
  try {
    return writeText(file, printConfiguration(session.device), io)?.failure;
  } catch (error) {
    return `the running-config cannot be printed either, a fault with the code ${faultOf(error).code}`;
  }
}

/** A router that stands in no lab. */
const ALONE = "none";

interface Place {
  readonly played: Played;
  /** The session on the router where lines are typed now. */
  readonly session: () => Session;
  readonly host: RouterHost;
  readonly capture: Capture | undefined;
}

/** How the router at the console is run: what it starts with and where it saves depend on what it is. */
function runAs(
  platform: Platform,
  { configuration, unbounded }: Choice,
  { nvram, fresh }: ConsoleOptions,
  refusals: Failure[],
  io: Io,
): Omit<HostOptions, "platform"> {
  return {
    unbounded,
    configuration: configuration ?? (fresh ? platform.factory : undefined),
    nvram: fileNvram(
      nvram ?? savedConfiguration(platform.id),
      (failure) => refusals.push(failure),
      diskOf(io),
    ),
  };
}

async function openPlace(
  choice: Choice,
  options: ConsoleOptions,
  refusals: Failure[],
  io: Io,
): Promise<Place | { readonly failures: readonly Failure[] }> {
  const { lab = courseLab.name, pcap, nvram } = options;
  const { platform } = choice;
  const saved = nvram ?? savedConfiguration(platform.id);
  const unusable =
    cannotReadNvram(saved, diskOf(io)) ?? (nvram === undefined ? undefined : cannotWrite(nvram, io));
  if (unusable) return { failures: [unusable] };
  sweepDrafts(dirname(saved), diskOf(io));
  const first = (own: Platform) => runAs(own, choice, options, refusals, io);
  if (lab === ALONE) {
    if (pcap !== undefined) {
      return {
        failures: [{ failure: "a router alone has no cables to capture: leave out --lab none or --pcap" }],
      };
    }
    const host = new RouterHost({ platform, ...first(platform), lineTime: 0 });
    const session = new Session(host, { asleep: true });
    return { played: session, session: () => session, host, capture: undefined };
  }
  if (pcap === STANDARD)
    return { failures: [{ failure: "standard output is the router's: name a file for --pcap" }] };
  const unwritable = pcap === undefined ? undefined : cannotWrite(pcap, io);
  if (unwritable) return { failures: [unwritable] };
  const keyboard = await openLab(lab, { platform, first, lineTime: 0, asleep: true }, io);
  if ("failures" in keyboard) return keyboard;
  const capture = pcap === undefined ? undefined : captureOf(keyboard.lab);
  return { played: keyboard, session: () => keyboard.session, host: keyboard.host, capture };
}

/** Where `write memory` of the console keeps a router's configuration from one day to the next. */
export function savedConfiguration(platform: string): string {
  const path = join(envPaths("cme", { suffix: "" }).data, `${platform}.cfg`);
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch {
    // Who saves there hears why it does not work.
  }
  return path;
}

const WELCOME: Readonly<Record<Language, string>> = {
  en: "Ctrl-] leaves the router at any time.",
  fr: "Ctrl-] quitte le routeur à tout moment.",
};

const AROUND: Readonly<Record<Language, string>> = {
  en: "@ lists the devices around the router; @PHONE1 dial 102 presses keys there; ? works everywhere.",
  fr: "@ liste les appareils autour du routeur ; @PHONE1 dial 102 y compose un numéro ; ? aide partout.",
};

function hintLine(
  session: Played,
  host: RouterHost,
  language: Language,
  dim: (text: string) => string,
): string | undefined {
  const hint = session.problem && hintFor(session.problem, host.platform, language);
  return hint === undefined ? undefined : dim(`[cme] ${hint}`);
}
