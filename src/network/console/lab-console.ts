import type { Connect } from "../../modes/device.js";
import type { EndsAtKey, Conversation, Expectation, Reply, Screen } from "../../session/conversation.js";
import type { RouterHost } from "../../session/router-host.js";
import { Concealer } from "../../session/conceal.js";
import { pcNamedBy } from "../../parse/transcript.js";
import { Session, type Problem } from "../../session/session.js";
import { stationOf, type Lab, type LabDevice } from "../lab.js";
import { TelnetClient } from "../telnet/telnet-client.js";
import { describeDevice } from "./device-state.js";
import { nearest } from "../../language/edit-distance.js";
import { LabCommands, type LabCommand, type LabLanguage, type LabLine } from "./lab-command.js";
import { pcConsole } from "./pc-console.js";
import { phoneConsole } from "./phone-console.js";
import { StationConsole, type StationPlace } from "./station-console.js";
import { waitCommand } from "./wait-command.js";

export interface LabConsoleOptions {
  /** Whether a router's console waits for Enter first. */
  readonly asleep?: boolean;
  /** Commands of the lab as a whole, besides those that every lab has. */
  readonly commands?: () => readonly LabCommand[];
  readonly language?: LabLanguage;
  /** Sentences in place of drawings. */
  readonly plain?: boolean;
  /** How long a line for a PC or a phone takes on the virtual clock, in milliseconds. */
  readonly lineTime: number;
}

/**
 * One keyboard for a whole lab. It stands at a router; `@PC1 ping 10.0.0.1` types one line at another device,
 * `@PC1` alone moves there, `@` lists the devices, and `@ wait 30` is a command of the lab as a whole. Only where a
 * command is due does `@` mean this.
 */
export class LabConsole implements Conversation {
  /** The router or switch whose prompt is shown, or was shown last. */
  #ios: IosDevice;
  #station: StationDesk | undefined;
  /** The PC or the phone that somebody comes back to who leaves it. */
  #home: StationDesk | undefined;
  /** Devices still busy with the one line that was typed at them, such as `telnet`; the last has the keyboard. */
  #busy: TelnetClient[] = [];
  #problem: Problem | undefined;
  #refused = false;
  /** Takes secrets out of records, for each router at which somebody has typed. */
  readonly #concealers = new Map<Session, Concealer>();
  readonly #stations = new Map<LabDevice, StationDesk>();
  #known: LabCommands | undefined;
  readonly #language: LabLanguage;

  constructor(
    readonly lab: Lab,
    private readonly options: LabConsoleOptions,
    private readonly shared: SharedConsoles = { sessions: new Map(), keyboards: new Map() },
  ) {
    this.#ios = firstRouter(lab);
    this.#language = options.language ?? "en";
  }

  /** Made when the first line comes for the lab: a page may bring some of them behind it. */
  get #commands(): LabCommands {
    const own = waitCommand(this.lab, this.#language);
    this.#known ??= new LabCommands([own, ...(this.options.commands?.() ?? [])], this.#language);
    return this.#known;
  }

  /**
   * The keyboard that stands at one device, for whoever sees several at a time; undefined if there is no such device.
   * The console line of a router is the same at all keyboards.
   */
  at(name: string): LabConsole | undefined {
    const device = this.lab.deviceNamed(name);
    if (!device) return undefined;
    let keyboard = this.shared.keyboards.get(device);
    if (!keyboard) {
      keyboard = new LabConsole(this.lab, this.options, this.shared);
      keyboard.#standAt(device);
      keyboard.#home = keyboard.#station;
      this.shared.keyboards.set(device, keyboard);
    }
    return keyboard;
  }

  /** Does what a line behind `@ ` does where a command is due, whatever is being typed here. */
  command(line: string): Reply {
    const [, name = "", command] = /^\s*(\S*)(?:\s+(.*))?$/s.exec(line) ?? [];
    return this.#enterAt({ name, command, isApart: true });
  }

  /** Presses keys of a phone or a softphone, by a command of its: `press 5`, whatever is being typed there. */
  press(name: string, command: string): Reply {
    const device = this.lab.deviceNamed(name);
    this.#problem = undefined;
    this.#refused = device === undefined || device.kind === "ios";
    if (!device || device.kind === "ios") return said(TEXTS[this.#language].noDevice(name, undefined));
    const { own } = this.#stationOn(device);
    const reply = own.enter(command);
    this.#refused = own.refused;
    return reply;
  }

  /** The command of the lab as a whole that `command` would run. */
  labCommand(line: string): LabCommand | undefined {
    const [command, other] = this.#commands.like(line.trim().split(/\s+/)[0] ?? "");
    return other ? undefined : command;
  }

  /** The session on the router or switch at which lines are typed, or were typed last. */
  get session(): Session {
    return this.#sessionOn(this.#ios).own;
  }

  /** The router or switch itself. */
  get host(): RouterHost {
    return this.#ios.node.host;
  }

  /** What was wrong with the line that was typed last, if a router refused it. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Whether that line was refused by whomever it was for, or is for a device that is not there. */
  get refused(): boolean {
    return this.#refused;
  }

  get prompt(): string {
    return this.#present.prompt;
  }

  get expects(): Expectation {
    return this.#present.expects;
  }

  get screen(): Screen {
    return this.#present.screen;
  }

  get synchronous(): boolean {
    return this.#present.synchronous;
  }

  get history(): readonly string[] {
    return this.#present.history;
  }

  get pause(): number {
    return this.#present.pause;
  }

  get endsAtKey(): EndsAtKey {
    return this.#present.endsAtKey;
  }

  /**
   * The device that cannot yet do what a line asks of it, though nothing but time is missing since a moment: a phone
   * that is to dial and is not registered, a PC that is to ping and has no address.
   */
  unready(line: string, since: number): string | undefined {
    const { name = "", command = "" } = this.#addressed(line) ?? {};
    const device = name === "" ? undefined : this.lab.deviceNamed(name);
    const desk = device ? this.#at(device) : this.#present;
    if (desk.connected || desk.expects !== "command" || !(desk.own instanceof StationConsole))
      return undefined;
    const isReady = desk.own.commandOf(device ? command : line)?.isReady;
    if (isReady === undefined || isReady(Math.max(since, this.lab.forwardsFrom))) return undefined;
    return [...this.#stations].find(([, one]) => one === desk)?.[0].name;
  }

  /** The command of the lab as a whole that a line would be if it were entered now. */
  labLine(line: string): LabLine | undefined {
    const addressed = this.#addressed(line);
    const [command, other] = addressed ? this.#labCommandsFor(addressed) : [];
    return command && !other ? { command, words: (addressed?.command ?? "").trim() } : undefined;
  }

  /** A line that is about to be entered, as a record may hold it: without its secrets. */
  concealed(line: string): string {
    if (this.expects !== "command") return this.expects === "password" ? "" : line;
    const { name = "", command } = this.#addressed(line) ?? {};
    const device = name === "" ? undefined : this.lab.deviceNamed(name);
    if (command === undefined) return this.#concealedAt(this.#present, line);
    return device ? `@${name} ${this.#concealedAt(this.#at(device), command)}` : line;
  }

  /** What a device has said, as a record may hold it. */
  concealedOutput(text: string): string {
    this.#concealerOf(this.session);
    return [...this.#concealers.values()].reduce((shown, concealer) => concealer.output(shown), text);
  }

  enter(line: string): Reply {
    const addressed = this.#addressed(line);
    if (addressed) return this.#enterAt(addressed);
    if (this.#station && !this.#station.connected) this.lab.timeline.pass(this.options.lineTime);
    return this.#act((desk) => desk.enter(line));
  }

  help(line: string): string {
    const addressed = this.#addressed(line);
    if (!addressed) return this.#present.help(line);
    const { name, command } = addressed;
    const ofLab = this.#labCommandsFor(addressed);
    if (ofLab.length > 0) return this.#commands.list(ofLab);
    if (command === undefined) return name === "" ? this.#overview() : this.#list(name);
    const device = this.lab.deviceNamed(name);
    return device ? this.#at(device).help(command) : this.#noDevice(addressed);
  }

  complete(line: string): string | undefined {
    const addressed = this.#addressed(line);
    if (!addressed) return this.#present.complete(line);
    const { name, command } = addressed;
    if (this.#labCommandsFor(addressed).length > 0) {
      const completed = this.#commands.complete(name, command);
      return completed === undefined ? undefined : `@ ${completed}`;
    }
    const device = this.lab.deviceNamed(name);
    if (command === undefined) {
      const [only, other] = this.#devicesLike(name);
      return only && !other ? `@${only.name} ` : undefined;
    }
    const completed = device && this.#at(device).complete(command);
    return completed === undefined ? undefined : `@${name} ${completed}`;
  }

  end(line: string): Reply {
    return this.#act((desk) => desk.end(line));
  }

  cancel(): Reply {
    return this.#act((desk) => desk.cancel());
  }

  elapse(): Reply {
    return this.#act((desk) => desk.elapse());
  }

  abort(): Reply {
    return this.#act((desk) => desk.abort());
  }

  takeLogs(): readonly string[] {
    const desks = [...new Set([this.#sessionOn(this.#ios), this.#station, ...this.#busy])];
    // Messages wait until a PC has said what it has to say.
    const logs = desks.some((desk) => desk && isSpeaking(desk))
      ? []
      : desks.flatMap((desk) => desk?.takeLogs() ?? []);
    this.#release();
    return logs;
  }

  /**
   * Goes where a log's next prompt stands: to the device of that name or host name, and there to a mode. False if
   * there is no such mode, or at a PC's prompt, which names none, if no PC has the keyboard. Where somebody is logged
   * in on that device from another one, it is that login which moves.
   */
  moveTo(mode: string, host?: string): boolean {
    const desk = this.#present;
    if (host !== undefined && desk.connected && desk.moveTo(mode, host)) return true;
    desk.hangUp();
    const pc = host === undefined ? undefined : pcNamedBy(host);
    if (pc === "") return pcNamedBy(this.#present.prompt.slice(0, -1)) !== undefined;
    const station = host === undefined ? undefined : this.#stationNamed(pc ?? host);
    if (pc !== undefined && station?.kind !== "pc") return false;
    if (station) {
      this.#standAt(station);
      return true;
    }
    this.#busy = [];
    this.#station = undefined;
    const own = this.#ios.node.router.hostname;
    if (host !== undefined && host !== own) this.#ios = this.#iosNamed(host) ?? this.#ios;
    return this.session.moveTo(mode);
  }

  #stationNamed(host: string): LabDevice | undefined {
    const device = this.lab.devices.get(host);
    return device?.kind === "ios" ? undefined : device;
  }

  #iosNamed(host: string): IosDevice | undefined {
    return [...this.lab.devices.values()].find(
      (one): one is IosDevice =>
        one.kind === "ios" && (one.node.router.hostname === host || one.name === host),
    );
  }

  get #present(): TelnetClient {
    return this.#busy.at(-1) ?? this.#station ?? this.#sessionOn(this.#ios);
  }

  /** A line that begins with `@`, where that means a device. */
  #addressed(line: string): Addressed | undefined {
    const at = this.expects === "command" ? /^\s*@(\s*)(\S*)(?:\s+(.*))?$/s.exec(line) : null;
    if (!at) return undefined;
    const [, blank = "", name = "", command] = at;
    return { name, command, isApart: blank !== "" };
  }

  /** The commands of the lab that a line may mean: none where it means a device. */
  #labCommandsFor({ name, isApart }: Addressed): readonly LabCommand[] {
    if (!isApart || name === "") return [];
    if (!this.#commands.named(name) && this.lab.deviceNamed(name)) return [];
    return this.#commands.like(name);
  }

  #enterAt(addressed: Addressed): Reply {
    const { name, command = "" } = addressed;
    this.#problem = undefined;
    this.#refused = false;
    if (name === "") return said(this.#overview());
    const ofLab = this.#labCommandsFor(addressed);
    const [labCommand, other] = ofLab;
    const device = labCommand ? undefined : this.lab.deviceNamed(name);
    this.#refused = other !== undefined || (!labCommand && !device);
    if (other) return said(this.#commands.list(ofLab));
    if (labCommand) return this.#runLabCommand(labCommand, command.trim());
    if (!device) return said(this.#noDevice(addressed));
    if (command.trim() === "") return this.#moveTo(device);
    const there = this.#at(device);
    const wasConnected = there.connected;
    if (device.kind !== "ios" && !wasConnected) this.lab.timeline.pass(this.options.lineTime);
    const greeting = there.expects === "return" ? there.enter("").text : "";
    const reply = there.enter(command);
    this.#problem = there.problem;
    this.#refused = there.refused;
    if (there.expects !== "command" || (there.connected && !wasConnected)) this.#busy.push(there);
    return { ...reply, text: greeting + reply.text };
  }

  /** Where a device was taken away the keyboards that stand there go to the first router. */
  #leaveRemoved(): void {
    const { sessions, keyboards } = this.shared;
    for (const one of new Set([this, ...keyboards.values()])) one.#leaveRemovedHere();
    for (const devices of [sessions, keyboards])
      for (const device of devices.keys()) if (!this.#isThere(device)) devices.delete(device);
  }

  #leaveRemovedHere(): void {
    for (const desks of [this.shared.sessions, this.#stations])
      for (const [device, desk] of desks) {
        if (this.#isThere(device)) continue;
        this.#busy = this.#busy.filter((one) => one !== desk);
        if (this.#station === desk) this.#station = undefined;
        if (this.#home === desk) this.#home = undefined;
        this.#stations.delete(device);
      }
    if (!this.#isThere(this.#ios)) this.#ios = firstRouter(this.lab);
  }

  #isThere(device: LabDevice): boolean {
    return this.lab.devices.get(device.name) === device;
  }

  /** Whoever mistyped a device or a command of the lab is told the one that he most likely meant. */
  #noDevice({ name, isApart }: Addressed): string {
    const devices = [...this.lab.devices.keys()].map((one) => `@${one}`);
    const commands = isApart ? this.#commands.names.map((one) => `@ ${one}`) : [];
    const meant = nearest(`@${isApart ? " " : ""}${name}`, [...devices, ...commands]);
    return TEXTS[this.#language].noDevice(name, meant);
  }

  /** A command that takes time has the keyboard meanwhile. */
  #runLabCommand(command: LabCommand, words: string): Reply {
    const result = command.run(words);
    if (typeof result === "string") {
      if (command.changesLab) this.#leaveRemoved();
      return said(result);
    }
    const { timeline } = this.lab;
    const { tcp } = this.#ios.node.services;
    const desk = new TelnetClient(() => new StationConsole("", [], timeline, this.#language, () => ""), {
      tcp,
      timeline,
    });
    const reply = desk.own.begin(result);
    if (desk.expects !== "command") this.#busy.push(desk);
    return reply;
  }

  #moveTo(device: LabDevice): Reply {
    this.#standAt(device);
    const there = this.#at(device);
    return there.expects === "return" ? there.enter("") : said("");
  }

  #standAt(device: LabDevice): void {
    this.#busy = [];
    if (device.kind === "ios") this.#ios = device;
    this.#station = device.kind === "ios" ? undefined : this.#stationOn(device);
  }

  /** Does something where the keyboard stands. */
  #act(act: (desk: TelnetClient) => Reply): Reply {
    const desk = this.#present;
    const reply = act(desk);
    this.#problem = desk.problem;
    this.#refused = desk.refused;
    this.#release();
    return reply;
  }

  /** Devices that are done with their line give the keyboard back. */
  #release(): void {
    for (let last = this.#busy.at(-1); last; last = this.#busy.at(-1)) {
      if (last.connected || (last.expects !== "command" && last.expects !== "return")) return;
      this.#busy.pop();
    }
  }

  #at(device: LabDevice): TelnetClient {
    return device.kind === "ios" ? this.#sessionOn(device) : this.#stationOn(device);
  }

  #sessionOn(device: IosDevice): TelnetClient<Session> {
    const { node } = device;
    let desk = this.shared.sessions.get(device);
    if (!desk) {
      const { asleep = false } = this.options;
      const { timeline } = this.lab;
      const { tcp } = node.services;
      const { isAlone } = this.lab;
      const create = (connect: Connect) => new Session(node.host, { asleep, ...(!isAlone && { connect }) });
      desk = new TelnetClient(create, { tcp, timeline });
      this.shared.sessions.set(device, desk);
    }
    return desk;
  }

  #stationOn(device: Exclude<LabDevice, { readonly kind: "ios" }>): StationDesk {
    let desk = this.#stations.get(device);
    if (!desk) {
      const { timeline } = this.lab;
      const { tcp } = stationOf(device) ?? this.#ios.node.services;
      const place = {
        timeline,
        language: this.#language,
        plain: this.options.plain ?? false,
        wire: this.lab.wireAt(device),
        ofLab: this.#commands.ofPhone(device.name),
        leave: () => (this.#station = this.#home),
      };
      const create = (connect: Connect) => consoleOf(device, { ...place, connect });
      desk = new TelnetClient(create, { tcp, timeline });
      this.#stations.set(device, desk);
    }
    return desk;
  }

  #devicesLike(name: string): readonly LabDevice[] {
    const wanted = name.toLowerCase();
    return [...this.lab.devices.values()].filter((one) => one.name.toLowerCase().startsWith(wanted));
  }

  /** Who types at a PC, a phone or a router far away is read as if at the router here, where nothing tells how. */
  #concealedAt({ own, connected }: TelnetClient, line: string): string {
    return this.#concealerOf(own instanceof Session && !connected ? own : this.session).line(line);
  }

  #concealerOf(session: Session): Concealer {
    const known = this.#concealers.get(session) ?? new Concealer(session);
    this.#concealers.set(session, known);
    return known;
  }

  /** The devices, and what the lab as a whole can do. */
  #overview(): string {
    return this.#list() + this.#commands.list();
  }

  #list(name = ""): string {
    const rows = this.#devicesLike(name).map((device) => {
      const [what, state] = describeDevice(device, this.lab.timeline.now, this.#language);
      return `${`  ${`@${device.name}`.padEnd(12)}${what.padEnd(22)}${state}`.trimEnd()}\n`;
    });
    return rows.join("");
  }
}

/** What the keyboards of one lab have in common. */
interface SharedConsoles {
  /** The console lines of routers and switches. */
  readonly sessions: Map<LabDevice, TelnetClient<Session>>;
  /** Those that stand at one device. */
  readonly keyboards: Map<LabDevice, LabConsole>;
}

type StationDesk = TelnetClient<StationConsole>;
type IosDevice = LabDevice & { readonly kind: "ios" };

/** A line for another device, or for the lab as a whole. */
interface Addressed {
  readonly name: string;
  /** Undefined while not even a blank stands behind the name. */
  readonly command: string | undefined;
  /** A blank stands behind the `@`. */
  readonly isApart: boolean;
}

function consoleOf(device: Exclude<LabDevice, IosDevice>, place: StationPlace): StationConsole {
  switch (device.kind) {
    case "pc":
      return pcConsole(device.node, place);
    case "phone":
      return phoneConsole(device.node, place);
    case "other":
      return device.console(place);
  }
}

/** Whether a PC or a phone is in the midst of an answer that takes time. */
function isSpeaking({ own, connected, expects }: TelnetClient): boolean {
  return own instanceof StationConsole && !connected && expects === "wait";
}

function firstRouter({ name, devices }: Lab): IosDevice {
  for (const device of devices.values()) if (device.kind === "ios") return device;
  throw new Error(`the lab ${name} has no router`);
}

const TEXTS: Readonly<
  Record<
    LabLanguage,
    {
      readonly noDevice: (name: string, meant: string | undefined) => string;
    }
  >
> = {
  en: {
    noDevice: (name, meant) =>
      `There is no device ${name} in this lab. ${meant === undefined ? "@ lists them" : `Did you mean ${meant}? @ lists them`}.\n`,
  },
  fr: {
    noDevice: (name, meant) =>
      `Il n'y a pas d'appareil ${name} dans ce labo. ${meant === undefined ? "" : `Vouliez-vous dire ${meant} ? `}@ les montre tous.\n`,
  },
};

function said(text: string): Reply {
  return { text, paged: false, prose: true };
}
