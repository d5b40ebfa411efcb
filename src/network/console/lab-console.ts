import type { Conversation, Expectation, Reply, Screen } from "../../session/conversation.js";
import type { RouterHost } from "../../session/router-host.js";
import { Session, type Problem } from "../../session/session.js";
import type { Lab, LabDevice } from "../lab.js";
import { pcConsole } from "./pc-console.js";
import { phoneConsole } from "./phone-console.js";
import { phoneState } from "./phone-commands.js";
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
    const at = this.expects === "command" ? /^\s*@\s*(\S*)\s*(.*)$/s.exec(line) : null;
    if (at) return this.#address(at[1] ?? "", at[2] ?? "", /^\s*@\s/.test(line));
    if (this.#station && /^\s*exit\s*$/i.test(line) && !this.#busy) {
      this.#station = undefined;
      return said("");
    }
    if (this.#station) this.lab.timeline.pass(this.options.lineTime);
    return this.#settle(this.#present.enter(line));
  }

  help(line: string): string {
    return this.#present.help(line);
  }

  complete(line: string): string | undefined {
    const name = /^@(\S+)$/.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return this.#present.complete(line);
    const found = [...this.lab.devices.keys()].filter((one) => one.toLowerCase().startsWith(name));
    return found.length === 1 ? `@${found[0] ?? ""} ` : undefined;
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

  /** A line that began with `@`. */
  #address(name: string, command: string, forLab: boolean): Reply {
    if (name === "") return said(this.#list());
    if (forLab && name.toLowerCase() === "wait") return this.#wait(command);
    if (forLab && name.toLowerCase() === "topology")
      return said(this.options.draw?.(this.lab) ?? this.#list());
    const device = this.lab.deviceNamed(name);
    if (!device) return said(`There is no device ${name} in this lab. @ lists them.\n`);
    if (command.trim() === "") return this.#moveTo(device);
    const there = device.kind === "ios" ? this.#sessionOn(device) : this.#stationOn(device);
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
      const { timeline } = this.lab;
      station =
        device.kind === "pc"
          ? pcConsole(device.node, timeline, wire)
          : phoneConsole(device.node, timeline, wire);
      this.#stations.set(device.name, station);
    }
    return station;
  }

  #list(): string {
    const rows = [...this.lab.devices.values()].map((device) => {
      const [what, state] = describe(device);
      return `${`  ${`@${device.name}`.padEnd(12)}${what.padEnd(22)}${state}`.trimEnd()}\n`;
    });
    return rows.join("");
  }
}

/** What a device is, and how it is. */
export function describe(device: LabDevice): readonly [string, string] {
  switch (device.kind) {
    case "ios":
      return [device.node.host.platform.hardware.model, ""];
    case "pc": {
      const { softphone, station } = device.node;
      const phone = softphone ? `; ${phoneState(softphone).join(" ")}` : "";
      return ["PC", `${station.settings?.address ?? "no address"}${phone}`];
    }
    case "phone": {
      const { boot, model, station, uplink } = device.node;
      const state = uplink.up ? phoneState(boot).join(" ") : "The cable or the power is out.";
      return [`IP Phone ${model}`, `${station.settings?.address ?? "no address"}; ${state}`];
    }
  }
}

function said(text: string): Reply {
  return { text, paged: false };
}

/** Seconds: enough for a phone to come up. */
const USUAL_WAIT = 60;
const LONGEST_WAIT = 1_000_000;
