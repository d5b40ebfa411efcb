import fc from "fast-check";
import { execModes, userMode } from "../../src/exec/modes.js";
import { existsOn } from "../../src/language/dialect.js";
import type { AnyMode } from "../../src/language/grammar.js";
import { memoryNvram } from "../../src/router/nvram.js";
import type { Platform } from "../../src/platform/platform.js";
import { configurationModes } from "../../src/session/mode-names.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { knownHeaders } from "../laws/headers.js";
import { distinctPlatforms, everyAlternative } from "../laws/lines.js";
import { EventBudget } from "./bounds.js";
import { CallLab, officeOf } from "./call-lab.js";
import { platformBy } from "./lines.js";
import type { Target } from "./target.js";
import { settle, type } from "./typing.js";

/** Lines of one mode, each of which ends where `?` says that a line may end. */
export interface Stretch {
  readonly platform: string;
  /** What leads into the mode from privileged EXEC. */
  readonly way: readonly string[];
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
  return modes.flatMap((mode) => {
    const lines = mode.commands
      .filter((command) => existsOn(command, platform.dialect))
      .flatMap((command) => everyAlternative({ platform, mode, command }))
      .map((words) => words.join(" "));
    // A reload ends the call: it stands at the end.
    const [last, first] = [
      lines.filter((line) => line === "reload"),
      lines.filter((line) => line !== "reload"),
    ];
    return cut([...first, ...last]).map((part) => ({
      platform: platform.id,
      way: wayInto(mode, platform),
      lines: part,
    }));
  });
}

function wayInto(mode: AnyMode, platform: Platform): readonly string[] {
  if (mode === userMode) return ["disable"];
  if (execModes.includes(mode)) return [];
  const [command] = mode.commands;
  return command ? ["configure terminal", ...knownHeaders({ platform, mode, command })] : [];
}

function cut(lines: readonly string[]): readonly (readonly string[])[] {
  const parts = Math.ceil(lines.length / LENGTH);
  return Array.from({ length: parts }, (_, at) => lines.slice(at * LENGTH, (at + 1) * LENGTH));
}

/** Where the lines are typed: a router whose phones talk, or a switch. */
interface Place {
  type(line: string): void;
  settle(): void;
}

/** A router in a lab with two phones, which call each other again whenever their call is over. */
class TalkingRouter implements Place {
  #lab: CallLab;

  constructor(private readonly platform: Platform) {
    this.#lab = this.#open();
  }

  type(line: string): void {
    this.#lab.type(line);
  }

  settle(): void {
    this.#lab.settle();
  }

  /** Sees to it that the phones talk. */
  talk(): void {
    if (isTalking(this.#lab)) return;
    this.#lab = this.#open();
    if (!isTalking(this.#lab)) throw new Error("the phones cannot talk");
  }

  #open(): CallLab {
    const lab = new CallLab(officeOf(this.platform), this.platform);
    lab.type("@ wait 90");
    lab.call("PHONE1", "102", "PHONE2");
    lab.type("@CME");
    return lab;
  }
}

function isTalking(lab: CallLab): boolean {
  return lab.router("CME").calls.length > 0;
}

class Switch implements Place {
  readonly #session: Session;
  readonly #budget: EventBudget;

  constructor(platform: Platform) {
    const host = new RouterHost({ platform, nvram: memoryNvram() });
    this.#budget = new EventBudget(host.timeline);
    this.#session = new Session(host);
  }

  type(line: string): void {
    this.#budget.renew(60);
    type(this.#session, line);
  }

  settle(): void {
    this.#budget.renew(600);
    settle(this.#session);
  }
}

function placeOf(platform: Platform): Place & { talk?(): void } {
  return platform.dialect.family === "switch" ? new Switch(platform) : new TalkingRouter(platform);
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
  run({ platform, way, lines }) {
    const place = placeOf(platformBy(platform));
    for (const line of lines) {
      place.talk?.();
      for (const prefix of ["", "no "]) {
        place.type("end");
        place.type("enable");
        for (const header of way) place.type(header);
        const words = line.split(" ");
        for (const [index] of words.entries())
          place.type(`${prefix}${words.slice(0, index).join(" ")}${index > 0 ? " " : ""}?`);
        place.type(`${prefix}${line} ?`);
        place.type(prefix + line);
        place.settle();
      }
    }
    return { "lines of the walk": 2 * lines.length };
  },
};

/** The whole walk: each stretch of each platform. */
export function wholeWalk(): readonly Stretch[] {
  return distinctPlatforms.flatMap(stretchesOf);
}
