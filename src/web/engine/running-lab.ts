import { usualCommands } from "../../doctor/usual-commands.js";
import { SavedTutor } from "../../exercise/saved-tutor.js";
import { Hinting } from "../../lab/hinting.js";
import { exportText } from "../../lab/saved/export-file.js";
import { PROGRESS_FILE, TRANSCRIPT_FILE } from "../../lab/saved/lab-files.js";
import type { LabStore } from "../../lab/saved/lab-store.js";
import type { SavedKeyboard } from "../../lab/saved/saved-keyboard.js";
import { ScreenTranscript } from "../../lab/saved/screen-transcript.js";
import { StillStarting } from "../../lab/still-starting.js";
import { topologyNow } from "../../lab/topology-now.js";
import { topologyText } from "../../lab/topology-text.js";
import type { Lab } from "../../network/lab.js";
import type { Wire } from "../../network/link/wire.js";
import type { Capture } from "../../network/wire-format/capture.js";
import { captureOf } from "../../network/wire-format/lab-capture.js";
import { printConfiguration } from "../../running-config/print.js";
import { bootMessages } from "../../session/boot-messages.js";
import { deviceOf } from "../../session/device-of.js";
import { RecordedConversation } from "../../session/recorded-conversation.js";
import { remark } from "../../terminal/remark.js";
import { Terminal } from "../../terminal/terminal.js";
import type { Download, FromEngine, LabWish } from "../protocol.js";
import { cablesOf, devicesOf, phoneViewsOf } from "../../lab/lab-view.js";
import { drawingOf, tasksOf } from "./lab-view.js";
import { exerciseOf, openLabOfPage } from "./open-lab.js";

/** Filled in by the build, from package.json. */
declare const CME_VERSION: string;

export interface RunningLabOptions {
  readonly wish: LabWish;
  readonly store: LabStore;
  readonly kept: boolean;
  readonly tell: (message: FromEngine) => void;
  readonly now: () => Date;
}

/** A lab that a page has open: its consoles, its time, and what is told of it as it changes. */
export class RunningLab {
  readonly #terminals = new Map<string, DeviceTerminal>();
  readonly #told = new Map<FromEngine["kind"], string>();
  readonly #transcript = new ScreenTranscript();
  readonly #hinting: Hinting;
  readonly #starting: StillStarting;
  #carried = new Map<Wire, number>();
  #busy: ReadonlySet<Wire> = new Set();
  #sinceLook = 0;
  #sinceKept = 0;
  #sinceShown = 0;
  #sinceDrawn = DRAWN;
  #capture: Capture | undefined;
  #isChanged = true;

  /** Opens the lab that is wished for, or says in one line why it cannot be opened. */
  static open(options: RunningLabOptions): RunningLab | { readonly problem: string } {
    const { wish, store, now } = options;
    const exercise = exerciseOf(wish);
    if (exercise && "problem" in exercise) return exercise;
    if (wish.progress !== undefined && store.read(PROGRESS_FILE) === undefined)
      store.write(PROGRESS_FILE, wish.progress);
    const words = { language: wish.language, plain: false };
    const tutor = exercise && exercise.steps.length > 0 ? new SavedTutor(exercise, words) : undefined;
    let follow: (lab: Lab) => void = () => undefined;
    const opened = openLabOfPage(wish, exercise, {
      store,
      program: CME_VERSION,
      now,
      commands: (lab) => [
        ...usualCommands(lab, { ...words, hints: !wish.exam }),
        ...(tutor && !wish.exam ? tutor.commands : []),
      ],
      replaced: (lab) => follow(lab),
    });
    if ("problem" in opened) return opened;
    const { keyboard, continued } = opened;
    tutor?.attach(keyboard, store, (device) => keyboard.at(device));
    const running = new RunningLab(options, keyboard, tutor);
    follow = (lab) => running.#follow(lab);
    const title = exercise?.title[wish.language] ?? "";
    const { kept, tell } = options;
    tell({
      kind: "opened",
      lab: { name: wish.name, title: title === "" ? keyboard.lab.name : title, continued, kept },
    });
    running.show();
    return running;
  }

  private constructor(
    private readonly options: RunningLabOptions,
    private readonly keyboard: SavedKeyboard,
    private readonly tutor: SavedTutor | undefined,
  ) {
    const { language } = options.wish;
    this.#hinting = new Hinting(language);
    this.#starting = new StillStarting(language);
    this.#transcript.begin(`${options.wish.name}, ${options.now().toISOString()}`, keyboard.host.platform.id);
  }

  /** Real time goes by, in milliseconds; the lab's goes so many times as fast. */
  pass(milliseconds: number, speed = 1): void {
    const { timeline } = this.keyboard.lab;
    const due = timeline.next;
    this.keyboard.pass(milliseconds * speed);
    if (due !== undefined && due <= timeline.now) this.#isChanged = true;
    for (const one of this.#terminals.values()) one.pass(milliseconds * speed);
    this.#sinceLook += milliseconds;
    if (this.#sinceLook >= LOOKS) this.#look();
    this.#sinceKept += milliseconds;
    if (this.#sinceKept >= KEPT) this.keep();
    this.#sinceShown += milliseconds;
    if (this.#isChanged && this.#sinceShown >= SHOWN) this.show();
  }

  attach(device: string, width: number, length: number): void {
    const known = this.#terminals.get(device);
    if (known) return known.terminal.resize(width, length);
    const made = this.#openTerminal(device);
    this.#terminals.set(device, made);
    made.terminal.resize(width, length);
    const { lab } = this.keyboard;
    const node = lab.deviceNamed(device);
    const text = node?.kind === "ios" && !this.keyboard.isKept ? bootMessages(node.node.host) : "";
    made.terminal.start({ text, paged: false });
  }

  resize(device: string, width: number, length: number): void {
    this.#terminals.get(device)?.terminal.resize(width, length);
  }

  keys(device: string, text: string): void {
    this.#terminals.get(device)?.terminal.input(text);
    this.#isChanged = true;
  }

  press(device: string, command: string): void {
    const { text } = this.keyboard.press(device, command);
    this.options.tell({ kind: "said", device, text: text.trim() });
    this.#after();
  }

  command(line: string): void {
    const { text } = this.keyboard.command(line);
    this.options.tell({ kind: "answered", line, text: text.trimEnd() });
    this.#after();
  }

  /** The next hint of the task that is next. */
  hint(): void {
    const tutor = this.tutor?.tutor;
    if (tutor?.next) tutor.takeHint(tutor.next);
    this.#after();
  }

  capture(on: boolean): void {
    const { lab } = this.keyboard;
    if (on) this.#capture = captureOf(lab);
    else lab.capture = undefined;
  }

  /** Writes what the page wants to have as a file; what cannot be written is told. */
  download(what: Download, device: string): void {
    const file = this.#fileOf(what, device);
    if (file) this.options.tell({ kind: "file", ...file });
  }

  /** The lab as it is now, as a lab file. */
  get text(): string {
    return topologyText(topologyNow(this.keyboard.lab));
  }

  /** What lasts is kept, with the time. */
  keep(): void {
    this.#sinceKept = 0;
    if (this.keyboard.isKept) this.keyboard.close();
  }

  /** Tells what has changed since it was told last. */
  show(): void {
    this.#isChanged = false;
    this.#sinceDrawn += this.#sinceShown;
    this.#sinceShown = 0;
    const { lab } = this.keyboard;
    const { language } = this.options.wish;
    this.#tell({ kind: "devices", devices: devicesOf(lab, language) });
    // To draw a large lab takes the page longer than all else.
    const isDue = this.#sinceDrawn >= DRAWN;
    if (isDue) {
      this.#sinceDrawn = 0;
      this.#tell({ kind: "drawing", svg: drawingOf(lab, language) });
    } else this.#isChanged = true;
    this.#tell({ kind: "cables", cables: cablesOf(lab, (wire) => this.#busy.has(wire)) });
    this.#tell({ kind: "phones", phones: phoneViewsOf(lab, language) });
    const tasks = this.tutor && tasksOf(this.tutor, language);
    if (tasks) this.#tell({ kind: "tasks", tasks });
  }

  /** Something was done: the tutor looks, and what came of it is told. */
  #after(): void {
    this.tutor?.look();
    this.#sinceDrawn = DRAWN;
    this.show();
  }

  #tell(message: FromEngine): void {
    const text = JSON.stringify(message);
    if (this.#told.get(message.kind) === text) return;
    this.#told.set(message.kind, text);
    this.options.tell(message);
  }

  #follow(lab: Lab): void {
    if (this.#capture) captureOf(lab, this.#capture);
    this.#carried.clear();
    this.#isChanged = true;
  }

  /** Looks which cables have carried anything since the last look, and what is reached by now. */
  #look(): void {
    this.#sinceLook = 0;
    const carried = new Map(this.keyboard.lab.wires.map((wire) => [wire, framesOn(wire)]));
    this.#busy = new Set(
      [...carried].flatMap(([wire, frames]) => (this.#carried.get(wire) === frames ? [] : [wire])),
    );
    this.#carried = carried;
    // Phones come up without anybody typing.
    this.tutor?.look();
    this.#isChanged = true;
  }

  #openTerminal(device: string): DeviceTerminal {
    const keyboard = this.keyboard.at(device);
    const played = new RecordedConversation(keyboard, keyboard, (text) => this.#record(text));
    const write = (text: string) => this.options.tell({ kind: "output", device, text });
    const afterLine = (line: string, width: number) => this.#remarks(keyboard, line, width);
    return new DeviceTerminal(new Terminal(played, write, { afterLine }));
  }

  #record(text: string): void {
    this.#transcript.add(text);
    if (this.keyboard.isKept) this.options.store.append(TRANSCRIPT_FILE, this.#transcript.takeNew());
  }

  /** cme's own words behind a command, paler than the device's. */
  #remarks(keyboard: SavedKeyboard, line: string, width: number): string | undefined {
    this.tutor?.look();
    if (this.options.wish.exam) return undefined;
    const said = [...this.#hinting.after(line, keyboard), ...this.#starting.after(line, keyboard)];
    const rows = said.flatMap((text) => remark("[cme]", text, width));
    return rows.map((row) => `\u001B[2m${row}\u001B[22m`).join("\n") || undefined;
  }

  #fileOf(what: Download, device: string): { name: string; data: string | Uint8Array } | undefined {
    const { lab } = this.keyboard;
    const { wish, store, now } = this.options;
    switch (what) {
      case "configuration": {
        const found = lab.deviceNamed(device);
        if (found?.kind !== "ios") return undefined;
        return { name: `${found.name}.cfg`, data: printConfiguration(deviceOf(found.node.host)) };
      }
      case "transcript":
        return { name: `${wish.name}.txt`, data: this.#transcript.text };
      case "capture":
        return this.#capture && { name: `${wish.name}.pcap`, data: this.#capture.bytes() };
      case "topology":
        return { name: `${wish.name}.yaml`, data: this.text };
      case "saved": {
        this.keep();
        const head = { name: wish.name, exported: now().toISOString(), program: CME_VERSION };
        const text = exportText(store, head);
        if (typeof text === "string") return { name: `${wish.name}.cme-lab.json`, data: text };
        this.options.tell({ kind: "trouble", text: text.problem });
        return undefined;
      }
    }
  }
}

/** A terminal whose waits last as long as somebody who looks on likes. */
class DeviceTerminal {
  #waited = 0;
  #sinceLogs = 0;

  constructor(readonly terminal: Terminal) {}

  pass(milliseconds: number): void {
    this.#waited = this.terminal.waiting ? this.#waited + milliseconds : 0;
    if (this.terminal.waiting && this.#waited >= Math.min(this.terminal.pause * 1000, LONGEST_WAIT)) {
      this.#waited = 0;
      this.terminal.elapsed();
    }
    this.#sinceLogs += milliseconds;
    if (this.#sinceLogs < LOGS) return;
    this.#sinceLogs = 0;
    this.terminal.logs();
  }
}

function framesOn({ ends }: Wire): number {
  return ends.reduce((sum, { counted }) => sum + counted.packetsOut, 0);
}

/** Milliseconds of real time: how long a router's wait lasts at most, and how often messages are looked for. */
const LONGEST_WAIT = 2500;
const LOGS = 200;
/** How often the lab is looked at though nobody did anything, and how often the time is kept. */
const LOOKS = 2000;
/** How often it is told what has changed, and drawn. */
const SHOWN = 200;
const DRAWN = 1000;
const KEPT = 10_000;
