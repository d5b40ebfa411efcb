import { PROGRESS_FILE, TRANSCRIPT_FILE } from "../../lab/saved/lab-files.js";
import type { LabStore } from "../../lab/saved/lab-store.js";
import type { SavedKeyboard } from "../../lab/saved/saved-keyboard.js";
import { ScreenTranscript } from "../../lab/saved/screen-transcript.js";
import { liveLab } from "../../lab/live-lab.js";
import { drawTopologySvg } from "../../lab/topology-drawing-svg.js";
import type { LabReading } from "../../lab/topology-file.js";
import { topologyNow } from "../../lab/topology-now.js";
import { topologyText } from "../../lab/topology-text.js";
import type { Lab } from "../../network/lab.js";
import type { Wire } from "../../network/link/wire.js";
import { printConfiguration } from "../../running-config/print.js";
import { bootMessages } from "../../session/boot-messages.js";
import { deviceOf } from "../../session/device-of.js";
import { RecordedConversation } from "../../session/recorded-conversation.js";
import { remark } from "../../terminal/remark.js";
import { Terminal } from "../../terminal/terminal.js";
import type { Download, FromEngine, LabWish } from "../protocol.js";
import { cablesOf, devicesOf, phoneViewsOf } from "../../lab/lab-view.js";
import type { LabTools } from "./lab-tools.js";
import { openLabOfPage } from "./open-lab.js";

/** Filled in by the build, from package.json. */
declare const CME_VERSION: string;

export interface RunningLabOptions {
  readonly wish: LabWish;
  /** The lab file of the page, if it has any. */
  readonly reading: LabReading | undefined;
  /** What somebody who does something needs; undefined: it is brought by `equip`, before anything is done. */
  readonly tools: LabTools | undefined;
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
  /** Somebody looks at consoles that need tools which are still to come. */
  readonly #unattached: (() => void)[] = [];
  #carried = new Map<Wire, number>();
  #busy: ReadonlySet<Wire> = new Set();
  #sinceLook = 0;
  #sinceKept = 0;
  #sinceShown = 0;
  #sinceDrawn = DRAWN;
  #isChanged = true;

  /** Opens the lab that is wished for, or says in one line why it cannot be opened. */
  static open(options: RunningLabOptions): RunningLab | { readonly problem: string } {
    const { wish, reading, store, now } = options;
    if (wish.progress !== undefined && store.read(PROGRESS_FILE) === undefined)
      store.write(PROGRESS_FILE, wish.progress);
    const held: Held = { tools: options.tools };
    let follow: (lab: Lab) => void = () => undefined;
    const opened = openLabOfPage(wish, reading, {
      store,
      program: CME_VERSION,
      now,
      commands: (lab) => toolsIn(held).commands(lab),
      replaced: (lab) => follow(lab),
    });
    if ("problem" in opened) return opened;
    const { keyboard, continued } = opened;
    const running = new RunningLab(options, keyboard, held);
    follow = (lab) => running.#follow(lab);
    const title = (held.tools?.title ?? reading?.source.title)?.[wish.language] ?? "";
    const { kept, tell } = options;
    tell({
      kind: "opened",
      lab: { name: wish.name, title: title === "" ? keyboard.lab.name : title, continued, kept },
    });
    if (held.tools) running.equip(held.tools);
    else running.show();
    return running;
  }

  private constructor(
    private readonly options: RunningLabOptions,
    private readonly keyboard: SavedKeyboard,
    private readonly held: Held,
  ) {
    this.#transcript.begin(`${options.wish.name}, ${options.now().toISOString()}`, keyboard.host.platform.id);
  }

  /** Brings what the lab needs before anybody does anything in it. */
  equip(tools: LabTools): void {
    this.held.tools = tools;
    tools.attach(this.keyboard, this.options.store);
    for (const attach of this.#unattached.splice(0)) attach();
    this.show();
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
    const node = this.keyboard.lab.deviceNamed(device);
    // Commands of the lab as a whole are a phone's own as well.
    if (!this.held.tools && node?.kind !== "ios") {
      this.#unattached.push(() => this.attach(device, width, length));
      return;
    }
    const made = this.#openTerminal(device);
    this.#terminals.set(device, made);
    made.terminal.resize(width, length);
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
    toolsIn(this.held).hint();
    this.#after();
  }

  capture(on: boolean): void {
    toolsIn(this.held).capture(this.keyboard.lab, on);
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
      this.#tell({ kind: "drawing", svg: drawTopologySvg(lab.topology, language, liveLab(lab, language)) });
    } else this.#isChanged = true;
    this.#tell({ kind: "cables", cables: cablesOf(lab, (wire) => this.#busy.has(wire)) });
    this.#tell({ kind: "phones", phones: phoneViewsOf(lab, language) });
    const tasks = this.held.tools?.tasks;
    if (tasks) this.#tell({ kind: "tasks", tasks });
  }

  /** Something was done: the tutor looks, and what came of it is told. */
  #after(): void {
    this.held.tools?.look();
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
    this.held.tools?.follow(lab);
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
    this.held.tools?.look();
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
    this.held.tools?.look();
    if (this.options.wish.exam) return undefined;
    const rows = toolsIn(this.held)
      .remarks(line, keyboard)
      .flatMap((text) => remark("[cme]", text, width));
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
      case "capture": {
        const data = toolsIn(this.held).captured;
        return data && { name: `${wish.name}.pcap`, data };
      }
      case "topology":
        return { name: `${wish.name}.yaml`, data: this.text };
      case "saved": {
        this.keep();
        const text = toolsIn(this.held).exported(store, CME_VERSION, now());
        if (typeof text === "string") return { name: `${wish.name}.cme-lab.json`, data: text };
        this.options.tell({ kind: "trouble", text: text.problem });
        return undefined;
      }
    }
  }
}

/** What is there as soon as it is needed. */
interface Held {
  tools: LabTools | undefined;
}

function toolsIn({ tools }: Held): LabTools {
  if (!tools) throw new Error("something was done in a lab that had no tools yet");
  return tools;
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
