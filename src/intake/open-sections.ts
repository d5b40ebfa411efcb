import { modesOf } from "../language/declaration.js";
import { grammarOf, type AnyMode } from "../language/grammar.js";
import { configMode } from "../modes/config.js";
import { defaultPlatform } from "../platform/platforms.js";
import type { Readings, ReadingsOfMode } from "../running-config/readings.js";

/** The sections that are open at some place of a configuration: what may be a line there. */
export class OpenSections {
  readonly #readings: Readings;
  /** The modes of each open section, the outermost first. */
  readonly #open: readonly (readonly ReadingsOfMode[])[];

  private constructor(readings: Readings, open: readonly (readonly ReadingsOfMode[])[]) {
    this.#readings = readings;
    this.#open = open;
  }

  /** Before the first line. */
  static outermost(readings: Readings): OpenSections {
    return new OpenSections(readings, [readingsIn(readings, [configMode])]);
  }

  /** Whether a line may follow here: one of an open section or of global configuration. */
  reads(text: string): boolean {
    return this.#depthOf(text) !== undefined;
  }

  /** Behind a line: without the sections that do not have it, and with the one that it opens. */
  after(text: string): OpenSections {
    const depth = this.#depthOf(text);
    if (depth === undefined) return this;
    const open = this.#open.slice(0, depth + 1);
    for (const mode of open[depth] ?? []) {
      const command = mode.read(text).bound?.command;
      if (command?.kind !== "section") continue;
      const modes = modesOf(command, defaultPlatform.dialect) as readonly AnyMode[];
      return new OpenSections(this.#readings, [...open, readingsIn(this.#readings, modes)]);
    }
    return depth === this.#open.length - 1 ? this : new OpenSections(this.#readings, open);
  }

  /** The innermost section that has a line with its first word spelt out, or else the innermost that has it at all. */
  #depthOf(text: string): number | undefined {
    let first: number | undefined;
    for (let depth = this.#open.length - 1; depth >= 0; depth--) {
      for (const mode of this.#open[depth] ?? []) {
        const { bound, exact } = mode.read(text);
        if (bound && exact) return depth;
        if (bound) first ??= depth;
      }
    }
    return first;
  }
}

function readingsIn(readings: Readings, modes: readonly AnyMode[]): readonly ReadingsOfMode[] {
  return modes.map((mode) => readings.of(grammarOf(mode, defaultPlatform.dialect)));
}
