import type { Conversation, Expectation, Reply, Screen } from "../../session/conversation.js";
import type { RouterHost } from "../../session/router-host.js";
import { Session, type Problem } from "../../session/session.js";
import type { Lab, LabDevice } from "../lab.js";
import { describeDevice } from "./device-state.js";
import { pcConsole } from "./pc-console.js";
import { phoneConsole } from "./phone-console.js";
import type { StationConsole } from "./station-console.js";

export interface LabConsoleOptions {
  /** Whether a router's console waits for Enter first. */
  readonly asleep?: boolean;
  /** A drawing of the lab as it is now. */
  readonly draw?: (lab: Lab) => string;
  /** How long a line for a PC or a phone takes on the virtual clock, in milliseconds. */
  readonly lineTime: number;
}

/**
 * One keyboard for a whole lab. It stands at a router; `@PC1 ping 10.0.0.1` types one line at another device,
 * `@PC1` alone moves there, `@` lists the devices, `@ topology` draws them and `@ wait 30` lets time pass. Only where a command is due
 * does `@` mean this.
 */
export class LabConsole implements Conversation {
  /** The router or switch whose prompt is shown, or was shown last. */
  #ios: LabDevice & { readonly kind: "ios" };
  #station: StationConsole | undefined;
  /** A device that is still busy with the one line that was typed at it. */
  #busy: Conversation | undefined;
  readonly #sessions = new Map<string, Session>();
  readonly #stations = new Map<string, StationConsole>();

  constructor(
    readonly lab: Lab,
    private readonly options: LabConsoleOptions,
  ) {
    const first = [...lab.devices.values()].find((one) => one.kind === "ios");
    if (!first) throw new Error(`the lab ${lab.name} has no router`);
    this.#ios = first;
  }

  /** The session on the router or switch at which lines are typed, or were typed last. */
  get session(): Session {
    return this.#sessionOn(this.#ios);
  }

  /** The router or switch itself. */
  get host(): RouterHost {
    return this.#ios.node.host;
  }

  get problem(): Problem | undefined {
    return this.#station || this.#busy ? undefined : this.session.problem;
  }

  get prompt(): string {
    return this.#present.prompt;
  }

  get expects(): Expectation {
    return this.#present.expects;
  }

  get screen(): Screen {
    return this.session.screen;
  }

  get synchronous(): boolean {
    return this.session.synchronous;
  }

  get history(): readonly string[] {
    return this.#present.history;
  }

  get pause(): number {
    return this.#present.pause;
  }

  enter(line: string): Reply {
    const addressed = this.#addressed(line);
    if (addressed) return this.#enterAt(addressed);
    if (this.#station) this.lab.timeline.pass(this.options.lineTime);
    return this.#settle(this.#present.enter(line));
  }

  help(line: string): string {
    const addressed = this.#addressed(line);
    if (!addressed) return this.#present.help(line);
    const { name, command, forLab } = addressed;
    if (forLab) return LAB_HELP;
    if (command === undefined) return this.#list(name) + (name === "" ? LAB_HELP : "");
    const device = this.lab.deviceNamed(name);
    return device ? this.#at(device).help(command) : noDevice(name);
  }

  complete(line: string): string | undefined {
    const addressed = this.#addressed(line);
    if (!addressed) return this.#present.complete(line);
    const { name, command } = addressed;
    const device = this.lab.deviceNamed(name);
    if (command === undefined) {
      const [only, other] = this.#devicesLike(name);
      return only && !other ? `@${only.name} ` : undefined;
    }
    const completed = device && this.#at(device).complete(command);
    return completed === undefined ? undefined : `@${name} ${completed}`;
  }

  end(line: string): Reply {
    return this.#settle(this.#present.end(line));
  }

  cancel(): Reply {
    const reply = this.#present.cancel();
    this.#busy = undefined;
    return reply;
  }

  elapse(): Reply {
    return this.#settle(this.#present.elapse());
  }

  abort(): Reply {
    return this.#settle(this.#present.abort());
  }

  takeLogs(): readonly string[] {
    return this.session.takeLogs();
  }

  /**
   * Goes where a log's next prompt stands: to the device of that name or host name, and there to a mode. False if
   * there is no such mode.
   */
  moveTo(mode: string, host?: string): boolean {
    this.#station = undefined;
    const own = this.#ios.node.router.hostname;
    if (host !== undefined && host !== own) this.#ios = this.#iosNamed(host) ?? this.#ios;
    return this.session.moveTo(mode);
  }

  #iosNamed(host: string): (LabDevice & { readonly kind: "ios" }) | undefined {
    return [...this.lab.devices.values()].find(
      (one): one is LabDevice & { readonly kind: "ios" } =>
        one.kind === "ios" && (one.node.router.hostname === host || one.name === host),
    );
  }

  get #present(): Conversation {
    return this.#busy ?? this.#station ?? this.session;
  }

  /** A line that begins with `@`, where that means a device. */
  #addressed(line: string): Addressed | undefined {
    const at = this.expects === "command" ? /^\s*@(\s*)(\S*)(?:\s+(.*))?$/s.exec(line) : null;
    if (!at) return undefined;
    const [, blank = "", name = "", command] = at;
    return { name, command, forLab: blank !== "" && /^(wait|topology)$/i.test(name) };
  }

  #enterAt({ name, command = "", forLab }: Addressed): Reply {
    if (name === "") return said(this.#list());
    if (forLab && name.toLowerCase() === "wait") return this.#wait(command);
    if (forLab) return said(this.options.draw?.(this.lab) ?? this.#list());
    const device = this.lab.deviceNamed(name);
    if (!device) return said(noDevice(name));
    if (command.trim() === "") return this.#moveTo(device);
    const there = this.#at(device);
    if (device.kind !== "ios") this.lab.timeline.pass(this.options.lineTime);
    const greeting = there.expects === "return" ? there.enter("").text : "";
    const reply = there.enter(command);
    if (there.expects !== "command") this.#busy = there;
    return { text: greeting + reply.text, paged: reply.paged };
  }

  #moveTo(device: LabDevice): Reply {
    if (device.kind === "ios") {
      this.#ios = device;
      this.#station = undefined;
      return this.session.expects === "return" ? this.session.enter("") : said("");
    }
    this.#station = this.#stationOn(device);
    return said("");
  }

  #settle(reply: Reply): Reply {
    if (this.#busy?.expects === "command" || this.#busy?.expects === "return") this.#busy = undefined;
    return reply;
  }

  #wait(words: string): Reply {
    const seconds = words.trim() === "" ? USUAL_WAIT : Number(words);
    if (!(seconds >= 0 && seconds <= LONGEST_WAIT)) {
      return said(`Say how many seconds, 0 to ${LONGEST_WAIT}: @ wait 30\n`);
    }
    this.lab.timeline.pass(seconds * 1000);
    return said("");
  }

  #at(device: LabDevice): Session | StationConsole {
    return device.kind === "ios" ? this.#sessionOn(device) : this.#stationOn(device);
  }

  #sessionOn({ name, node }: LabDevice & { readonly kind: "ios" }): Session {
    let session = this.#sessions.get(name);
    if (!session) {
      session = new Session(node.host, { asleep: this.options.asleep ?? false });
      this.#sessions.set(name, session);
    }
    return session;
  }

  #stationOn(device: Exclude<LabDevice, { readonly kind: "ios" }>): StationConsole {
    let station = this.#stations.get(device.name);
    if (!station) {
      const wire = this.lab.wireAt(device);
      const place = { timeline: this.lab.timeline, wire, leave: () => (this.#station = undefined) };
      station = device.kind === "pc" ? pcConsole(device.node, place) : phoneConsole(device.node, place);
      this.#stations.set(device.name, station);
    }
    return station;
  }

  #devicesLike(name: string): readonly LabDevice[] {
    const wanted = name.toLowerCase();
    return [...this.lab.devices.values()].filter((one) => one.name.toLowerCase().startsWith(wanted));
  }

  #list(name = ""): string {
    const rows = this.#devicesLike(name).map((device) => {
      const [what, state] = describeDevice(device);
      return `${`  ${`@${device.name}`.padEnd(12)}${what.padEnd(22)}${state}`.trimEnd()}\n`;
    });
    return rows.join("");
  }
}

/** A line for another device, or for the lab as a whole. */
interface Addressed {
  readonly name: string;
  /** Undefined while not even a blank stands behind the name. */
  readonly command: string | undefined;
  readonly forLab: boolean;
}

const LAB_HELP = [
  "  @ wait [SECONDS]  let time pass: a minute, or so many seconds",
  "  @ topology        draw the lab as it is now",
]
  .map((line) => `${line}\n`)
  .join("");

function noDevice(name: string): string {
  return `There is no device ${name} in this lab. @ lists them.\n`;
}

function said(text: string): Reply {
  return { text, paged: false };
}

/** Seconds: enough for a phone to come up. */
const USUAL_WAIT = 60;
const LONGEST_WAIT = 1_000_000;
