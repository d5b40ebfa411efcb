import { visible } from "../parse/visible.js";
import { existsSync } from "node:fs";
import { Chalk } from "chalk";
import type { Exercise } from "../exercise/exercise.js";
import type { FaultWish } from "../exercise/fault/drawing.js";
import { Hinting } from "../lab/hinting.js";
import type { Language } from "../lab/hint-texts.js";
import { courseLab } from "../lab/course-lab.js";
import { readDescription } from "../lab/saved/description.js";
import { StillStarting } from "../lab/still-starting.js";
import { LAB_FILE, TRANSCRIPT_FILE } from "../lab/saved/lab-files.js";
import type { SavedKeyboard } from "../lab/saved/saved-keyboard.js";
import type { Capture } from "../network/wire-format/capture.js";
import { printConfiguration } from "../running-config/print.js";
import { RecordedConversation } from "../session/recorded-conversation.js";
import { bootMessages } from "../session/boot-messages.js";
import type { RouterOptions } from "./commands/load.js";
import { captureOf } from "../network/wire-format/lab-capture.js";
import { wrap } from "../language/wrap.js";
import { isColoured } from "./coloured.js";
import { runConsole } from "./console.js";
import { failed, type Failure } from "./failure.js";
import { faultOf, pleaseReport, type Fault } from "./fault.js";
import { cannotWrite, STANDARD, writeText } from "./files.js";
import { complain, type Io } from "./io.js";
import { openOutside } from "./outside-cables.js";
import type { OutsideCables } from "../server/outside-cables.js";
import type { Lab } from "../network/lab.js";
import type { SavedTutor } from "../exercise/saved-tutor.js";
import type { Exam, ExamOptions } from "./labs/exam.js";
import { tasksOf } from "./labs/task-source.js";
import { languageOf } from "./language.js";
import { isPlain } from "./plain.js";
import { remark } from "../terminal/remark.js";
import { ScreenTranscript } from "../lab/saved/screen-transcript.js";
import { beginRecord } from "./saves/console-record.js";
import { transcriptCommand } from "./write-commands.js";
import { consoleTexts } from "./saves/console-texts.js";
import { ALONE, findLab, type Failures, type FoundLab } from "./saves/find-lab.js";
import {
  beginLab,
  continueLab,
  openUnsaved,
  type ConsoleSettings,
  type LabAtConsole,
} from "./saves/open-lab-console.js";

export interface ConsoleOptions extends RouterOptions {
  /** A lab that planted faults break, in place of `lab`. */
  readonly fault?: FaultWish | undefined;
  /** The first router saves into this file, and nothing else is kept. */
  readonly nvram?: string;
  /** A saved lab, a built-in one or the file of one, `none` for a router that stands alone. */
  readonly lab?: string;
  /** The file for what the lab's cables carry; it is written when the console is left. */
  readonly pcap?: string;
  /** The file for a transcript; an asciicast goes beside it. */
  readonly record?: string;
  readonly hints?: boolean;
  /** Sentences in place of drawings. */
  readonly plain?: boolean;
  /** An examination in that lab, which nobody has open but here and now. */
  readonly exam?: ExamOptions | undefined;
  /** The tasks of the lab, where they were read already. */
  readonly exercise?: Exercise | undefined;
  readonly lang?: Language;
  /** Begin the lab anew, and keep what was saved of it as a backup. */
  readonly fresh?: boolean;
  /** The first router saves into the file of its configuration. */
  readonly writesBack?: boolean;
}

/** `cme console`: a lab at this terminal, until Ctrl-] or the end of input. */
export async function consoleCommand(options: ConsoleOptions, io: Io): Promise<number> {
  const language = languageOf(options.lang);
  const unfit = cannotCapture(options, io);
  if (unfit) return complain(unfit, io);
  const refusals: Failure[] = [];
  const capturing = new Capturing(options.pcap, io);
  const faults: Fault[] = [];
  const leading = new LeadingOut(io, (error) => faults.push(faultOf(error)));
  const replaced = (lab: Lab) => {
    capturing.follow(lab);
    void leading.follow(lab).then((failure) => failure && refusals.push(failure));
  };
  const opened = await openConsole(options, { language, refusals, capturing, replaced }, io);
  if ("failures" in opened) {
    for (const failure of opened.failures) complain(failure, io);
    return 2;
  }
  const { keyboard, notes, record, release, tutor, exam } = opened;
  const isClosed = exam !== undefined && keyboard.lab.outside.size > 0;
  const unopened = isClosed ? CLOSED_EXAM : await leading.follow(keyboard.lab);
  if (unopened) {
    await release();
    return complain(unopened, io);
  }
  const { stderr } = io;
  const dim = new Chalk({ level: isColoured(stderr, isPlain(options.plain)) ? 1 : 0 }).dim;
  if (io.stdin.isTTY)
    for (const row of notes.flatMap((note) => wrap(note, stderr.columns || 80)))
      stderr.write(`${dim(row)}\n`);
  const hinting = new Hinting(language);
  const starting = new StillStarting(language);
  const played = new RecordedConversation(keyboard, keyboard, record);
  await runConsole(
    played,
    { input: io.stdin, output: io.stdout },
    {
      greeting: { text: bootMessages(keyboard.host), paged: false },
      done: () => exam?.isOver ?? false,
      pass: (milliseconds) => keyboard.pass(milliseconds),
      live: (catchUp) => leading.live(catchUp),
      rescue: {
        prompt: OFFER,
        report: (error) => {
          const fault = faultOf(error);
          faults.push(fault);
          return `${dim(faultReport(fault))}\n`;
        },
        save: (file) => saveRunningConfig(keyboard, file, io),
      },
      afterLine: (line, width) => {
        const unkept = exam?.keep();
        if (unkept) refusals.push(unkept);
        const hints =
          options.hints === false
            ? []
            : [...hinting.after(line, keyboard), ...starting.after(line, keyboard)];
        const said = [
          ...refusals.splice(0).map(({ failure }) => failure),
          ...hints,
          ...(tutor?.look() ?? []),
          ...wayBack(keyboard, language),
        ];
        const rows = said.flatMap((text) => remark("[cme]", text, width));
        return rows.map((row) => dim(row)).join("\n") || undefined;
      },
    },
  );
  leading.close();
  keyboard.close();
  await release();
  if (exam?.isOver) stderr.write(`cme: ${exam.farewell}\n`);
  const unkept = exam?.keep();
  for (const failure of [...refusals, ...(unkept ? [unkept] : [])]) complain(failure, io);
  const failure = capturing.write();
  if (failure) return complain(failure, io);
  return faults.length > 0 ? 2 : 0;
}

const CLOSED_EXAM = {
  failure: "an examination is in a lab that nobody outside can reach: take its cable to udp away",
};

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
function saveRunningConfig({ session }: SavedKeyboard, file: string, io: Io): string | undefined {
  if (existsSync(file)) return `there is already a file ${visible(file)}: name another`;
  try {
    return writeText(file, printConfiguration(session.device), io)?.failure;
  } catch (error) {
    return `the running-config cannot be printed either, a fault with the code ${faultOf(error).code}`;
  }
}

function cannotCapture({ lab, pcap }: ConsoleOptions, io: Io): Failure | undefined {
  if (pcap === undefined) return undefined;
  if (lab === ALONE)
    return { failure: "a router alone has no cables to capture: leave out --lab none or --pcap" };
  if (pcap === STANDARD) return { failure: "standard output is the router's: name a file for --pcap" };
  return cannotWrite(pcap, io);
}

/** What the cables of a lab carry, whichever lab is on. */
class Capturing {
  #capture: Capture | undefined;

  constructor(
    private readonly path: string | undefined,
    private readonly io: Io,
  ) {}

  follow(lab: SavedKeyboard["lab"]): void {
    if (this.path !== undefined) this.#capture = captureOf(lab, this.#capture);
  }

  write(): Failure | undefined {
    if (this.path === undefined || !this.#capture) return undefined;
    return writeText(this.path, this.#capture.bytes(), this.io);
  }
}

/** The cables that lead out of a lab, whichever lab is on. */
class LeadingOut {
  #cables: OutsideCables | undefined;
  #catchUp = (): void => undefined;

  constructor(
    private readonly io: Io,
    private readonly fault: (error: unknown) => void,
  ) {}

  /** The console stands, and knows the time. */
  live(catchUp: () => void): void {
    this.#catchUp = catchUp;
  }

  async follow(lab: Lab): Promise<Failure | undefined> {
    this.close();
    if (lab.outside.size === 0) return undefined;
    const opened = await openOutside(lab, { follow: () => this.#catchUp(), fault: this.fault }, this.io);
    if (failed(opened)) return opened;
    this.#cables = opened;
    return undefined;
  }

  close(): void {
    this.#cables?.close();
    this.#cables = undefined;
  }
}

interface OpenedConsole {
  readonly keyboard: SavedKeyboard;
  readonly release: () => Promise<void>;
  /** What is said before the console opens. */
  readonly notes: readonly string[];
  /** Writes down what was shown. */
  readonly record: (text: string) => void;
  /** Who ticks the lab's tasks, if it has any. */
  readonly tutor: SavedTutor | undefined;
  readonly exam: Exam | undefined;
}

async function openConsole(
  options: ConsoleOptions,
  {
    language,
    refusals,
    capturing,
    replaced,
  }: {
    readonly language: Language;
    readonly refusals: Failure[];
    readonly capturing: Capturing;
    readonly replaced: (lab: Lab) => void;
  },
  io: Io,
): Promise<OpenedConsole | Failures> {
  const texts = consoleTexts[language];
  const report = (failure: Failure) => refusals.push(failure);
  const exam = options.exam && (await examOf(options.exam, language, io));
  if (exam?.unfit) return { failures: [exam.unfit] };
  const found = options.nvram === undefined && !exam ? await findLab(options, io) : undefined;
  if (found && "failures" in found) return found;
  const name = found ? nameOf(found) : (options.lab ?? courseLab.name);
  const transcript = new ScreenTranscript();
  const tutor = found && options.hints !== false ? await tutorOf(found, options, io) : undefined;
  const settings: ConsoleSettings = {
    language,
    plain: isPlain(options.plain),
    hints: options.hints !== false,
    report,
    commands: [transcriptCommand(() => transcript.text, language), ...((tutor ?? exam)?.commands ?? [])],
    replaced,
  };
  const opened = found
    ? await openFound(found, settings)
    : exam
      ? await exam.open({ ...options, lab: name }, settings)
      : await openUnsaved(options.nvram ?? "", { ...options, lab: name }, settings, io);
  if ("failures" in opened) return opened;
  const { keyboard, store, pending, release } = opened;
  capturing.follow(keyboard.lab);
  const title = `${name}, ${new Date().toISOString()}`;
  const platform = keyboard.host.platform.id;
  transcript.begin(title, platform);
  const { record: file } = options;
  const subject = () => ({ title, platform, screen: keyboard.screen });
  const record = file === undefined ? undefined : beginRecord(file, subject, report);
  if (failed(record)) {
    await release();
    return { failures: [record] };
  }
  return {
    keyboard,
    release,
    notes: [
      texts.leave,
      ...(keyboard.lab.isAlone ? [] : [texts.around]),
      ...(found ? [found.kind === "saved" ? texts.continued(name) : texts.begun(name)] : []),
      ...(pending.length > 0 ? [texts.pending(pending)] : []),
      ...(tutor?.attach(keyboard, store) ?? []),
      ...(exam?.introduction ?? []),
    ],
    tutor,
    exam,
    record: (text) => {
      transcript.add(text);
      record?.add(text);
      if (keyboard.isKept) store.append(TRANSCRIPT_FILE, transcript.takeNew());
    },
  };
}

/** The part of the program that examines is loaded for that alone. */
async function examOf(options: ExamOptions, language: Language, io: Io): Promise<Exam> {
  const { Exam } = await import("./labs/exam.js");
  return new Exam(options, language, io);
}

function openFound(found: FoundLab, settings: ConsoleSettings): Promise<LabAtConsole | Failures> {
  return found.kind === "saved" ? continueLab(found, settings) : beginLab(found, settings);
}

/** Who ticks the tasks of a lab, if it may have any; the part of the program that can is loaded for that alone. */
async function tutorOf(
  found: FoundLab,
  { lang, plain, exercise }: ConsoleOptions,
  io: Io,
): Promise<SavedTutor | undefined> {
  const description =
    found.kind === "saved" ? found.description : readDescription(found.base[LAB_FILE] ?? "");
  if ("problem" in description) return undefined;
  const tasks = exercise ?? tasksOf(description.origin);
  if (tasks === undefined) return undefined;
  const { openTutor } = await import("./labs/open-tutor.js");
  const { platform } = description;
  return openTutor(tasks, { language: languageOf(lang), plain: isPlain(plain), platform }, io);
}

function nameOf(found: FoundLab): string {
  return found.kind === "saved" ? found.lab.name : found.name;
}

/** How to come back from another router or switch, once its console is left. */
function wayBack({ lab, host, expects }: SavedKeyboard, language: Language): readonly string[] {
  if (expects !== "return") return [];
  const routers = [...lab.devices.values()].filter(({ kind }) => kind === "ios");
  const here = routers.find(({ node }) => "host" in node && node.host === host);
  const [home] = routers;
  return here && home && here !== home ? [consoleTexts[language].back(here.name, home.name)] : [];
}
