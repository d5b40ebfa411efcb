import fc from "fast-check";
import { execModes, userMode } from "../../src/exec/modes.js";
import { vlanDatabaseMode } from "../../src/exec/network/vlan-database.js";
import { existsOn } from "../../src/language/existence.js";
import type { AnyMode } from "../../src/language/grammar.js";
import { memoryNvram } from "../../src/router/nvram.js";
import type { Platform } from "../../src/platform/platform.js";
import { configurationModes } from "../../src/session/mode-names.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { knownHeaders } from "../laws/headers.js";
import { distinctPlatforms, everyAlternative } from "../laws/lines.js";
import { EventBudget } from "./bounds.js";
import { CallLab, officeOf, type Hardware } from "./call-lab.js";
import { platformBy } from "./lines.js";
import type { Target } from "./target.js";
import { help, settle, type } from "./typing.js";

/** Lines of one mode, each of which ends where `?` says that a line may end. */
export interface Stretch {
  readonly platform: string;
  /** What leads into the mode from privileged EXEC. */
  readonly way: readonly string[];
  /** What the prompt says there; nothing in EXEC. */
  readonly mode: string;
  readonly lines: readonly string[];
}

/** How many lines are walked in one lab. */
const LENGTH = 40;

/** How many lines of one place are tried where a seed draws them. */
const TOGETHER = 12;

const stretches = new Map<Platform, readonly Stretch[]>();

/** Every line of a platform by its declarations, one for each alternative that `?` offers. */
function stretchesOf(platform: Platform): readonly Stretch[] {
  const known = stretches.get(platform) ?? findStretches(platform);
  stretches.set(platform, known);
  return known;
}

function findStretches(platform: Platform): readonly Stretch[] {
  const modes = [...configurationModes(platform.dialect), ...execModes];
  return modes.flatMap((mode) => stretchesIn(mode, platform));
}

function stretchesIn(mode: AnyMode, platform: Platform): readonly Stretch[] {
  const lines = mode.commands
    .filter((command) => existsOn(command, platform.dialect))
    .flatMap((command) => everyAlternative({ platform, mode, command }))
    .map((words) => words.join(" "));
  // A reload ends the call: it stands at the end.
  const inOrder = [
    ...lines.filter((line) => line !== "reload"),
    ...lines.filter((line) => line === "reload"),
  ];
  return cut(inOrder).map((part) => ({
    platform: platform.id,
    way: wayInto(mode, platform),
    mode: mode.prompt,
    lines: part,
  }));
}

function wayInto(mode: AnyMode, platform: Platform): readonly string[] {
  if (mode === userMode) return ["disable"];
  if (mode === vlanDatabaseMode) return ["vlan database"];
  if (execModes.includes(mode)) return [];
  const [command] = mode.commands;
  return command ? ["configure terminal", ...knownHeaders({ platform, mode, command })] : [];
}

function cut(lines: readonly string[]): readonly (readonly string[])[] {
  const parts = Math.ceil(lines.length / LENGTH);
  return Array.from({ length: parts }, (_, at) => lines.slice(at * LENGTH, (at + 1) * LENGTH));
}

/** Where the lines are typed. */
interface Place {
  type(line: string): void;
  /** What `?` shows behind a line. */
  help(line: string): string;
  settle(): void;
  readonly prompt: string;
}

/** A router in a lab with two phones that talk. */
class TalkingRouter extends CallLab {
  constructor(platform: Platform, hardware: Hardware) {
    super(officeOf(platform), platform, hardware);
    this.type("@ wait 90");
    this.call("PHONE1", "102", "PHONE2");
    this.type("@CME");
    if (!this.isReady) throw new Error("the phones cannot talk");
  }

  get isReady(): boolean {
    return this.router("CME").calls.length > 0;
  }

  get prompt(): string {
    return this.keyboard.prompt;
  }
}

class Switch implements Place {
  readonly isReady = true;
  readonly #session: Session;
  readonly #budget: EventBudget;

  constructor(platform: Platform, hardware: Hardware) {
    const host = new RouterHost({ platform, nvram: memoryNvram(), unbounded: hardware === "any" });
    this.#budget = new EventBudget(host.timeline);
    this.#session = new Session(host);
  }

  get prompt(): string {
    return this.#session.prompt;
  }

  type(line: string): void {
    this.#budget.renew(60);
    type(this.#session, line);
  }

  help(line: string): string {
    return help(this.#session, line);
  }

  settle(): void {
    this.#budget.renew(600);
    settle(this.#session);
  }
}

/** Comes to where the lines of a stretch are typed; where a former line has ended the call or the mode, in another lab. */
class Walker {
  #place: TalkingRouter | Switch;

  constructor(private readonly stretch: Stretch) {
    this.#place = this.#open("own");
  }

  /** A header may name an interface of a card that is not in this router. Undefined where nothing leads there. */
  arrive(): Place | undefined {
    if (this.#place.isReady && this.#goes()) return this.#place;
    for (const hardware of ["own", "any"] as const) {
      this.#place = this.#open(hardware);
      if (this.#goes()) return this.#place;
    }
    return undefined;
  }

  #open(hardware: Hardware): TalkingRouter | Switch {
    const platform = platformBy(this.stretch.platform);
    return platform.dialect.family === "switch"
      ? new Switch(platform, hardware)
      : new TalkingRouter(platform, hardware);
  }

  #goes(): boolean {
    const { way, mode } = this.stretch;
    for (const line of ["end", "enable", ...way]) this.#place.type(line);
    const [, there = ""] = /\((.+)\)#$/.exec(this.#place.prompt) ?? [];
    return there === mode;
  }
}

const platformStretches = fc
  .constantFrom(...distinctPlatforms)
  .chain((platform) =>
    fc
      .constantFrom(...stretchesOf(platform))
      .chain((stretch) =>
        fc
          .subarray([...stretch.lines], { minLength: 1, maxLength: Math.min(stretch.lines.length, TOGETHER) })
          .map((lines) => ({ ...stretch, lines })),
      ),
  );

export const walk: Target<Stretch> = {
  name: "walk",
  turn: 2,
  inputs: platformStretches,
  run(stretch) {
    const walker = new Walker(stretch);
    const { lines } = stretch;
    for (const line of lines) {
      for (const prefix of ["", "no "]) {
        const place = walker.arrive();
        if (!place) return { "lines of the walk that nothing leads to": 2 * lines.length };
        askAlong(prefix + line, place);
        place.type(prefix + line);
        place.settle();
      }
    }
    return { "lines of the walk": 2 * lines.length };
  },
};

/** Asks for help before each word of a line and behind it. */
function askAlong(line: string, place: Place): void {
  for (const { index } of line.matchAll(/(?<= |^)(?=\S)|$/g)) place.help(line.slice(0, index));
}

/** The whole walk: each stretch of each platform. */
export function wholeWalk(): readonly Stretch[] {
  return distinctPlatforms.flatMap(stretchesOf);
}
