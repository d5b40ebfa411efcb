import { grammarOf, type AnyMode, type Node } from "../../src/language/grammar.js";
import { resolve, type Environment, type Resolution, type Step } from "../../src/language/resolve.js";
import { privilegedMode, userMode } from "../../src/exec/modes.js";
import { parseLine } from "../../src/parse/command-line.js";
import type { Platform } from "../../src/platform/platform.js";
import { configurationModes } from "../../src/session/mode-names.js";
import { readInModes } from "../../src/session/read-in-modes.js";

/** The modes in which a line is read, the present one first. */
export type Modes = readonly AnyMode[];

/** Where the reading of a line stopped. */
export interface Stop {
  readonly mode: AnyMode;
  /** What stands before, and the words from there on. */
  readonly before: string;
  readonly rest: readonly string[];
  /** What could stand there. */
  readonly node: Node;
  /** The same one word earlier, if that was a keyword. */
  readonly earlier: Stop | undefined;
}

export const EXEC: Modes = [privilegedMode, userMode];

export function inExec(modes: Modes): boolean {
  return modes.length > 0 && modes.slice(0, 1).every((mode) => EXEC.includes(mode));
}

/** How a line is read in a mode and those around it, whatever the router's ports and maxima. */
export function read(text: string, modes: Modes, platform: Platform): Resolution {
  return readInModes(text, parseLine(text), modes, platform.dialect, environmentOf(modes, platform))
    .resolution;
}

export function takes(text: string, modes: Modes, platform: Platform): boolean {
  return read(text, modes, platform).kind === "bound";
}

/** The first of some modes that has a command which the line says; a line that is nothing but a value says none. */
export function takenIn(text: string, modes: Modes, platform: Platform): AnyMode | undefined {
  return modes.find((mode) => {
    const { kind, understood } = read(text, [mode], platform);
    return kind === "bound" && understood[0] !== undefined && "keyword" in understood[0].edge;
  });
}

/** Whether some mode at least knows the word with which a line begins. */
export function begunIn(text: string, modes: Modes, platform: Platform): boolean {
  return modes.some((mode) => {
    const { kind, understood } = read(text, [mode], platform);
    return kind === "ambiguous" || (understood[0] !== undefined && "keyword" in understood[0].edge);
  });
}

export function configurationOf(platform: Platform): Modes {
  return configurationModes(platform.dialect);
}

/** Whether a line is a command of these modes, or the beginning of one. */
export function meant(text: string, modes: Modes, platform: Platform): boolean {
  const { kind, understood } = read(text, modes, platform);
  if (kind === "ambiguous") return true;
  return kind !== "invalid" && understood[0] !== undefined && "keyword" in understood[0].edge;
}

/** Where each mode stopped reading, the one that came furthest first; none for a line that binds. */
export function stopsOf(text: string, modes: Modes, platform: Platform): readonly Stop[] {
  const stops = modes.flatMap((mode) => stopOf(text, mode, platform) ?? []);
  return stops.sort((a, b) => b.before.length - a.before.length);
}

function stopOf(text: string, mode: AnyMode, platform: Platform): Stop | undefined {
  const grammar = grammarOf(mode, platform.dialect);
  const resolution = resolve(text, parseLine(text), grammar, environmentOf([mode], platform));
  if (resolution.kind === "bound") return undefined;
  return stopBehind(text, mode, resolution.understood.at(-1), grammar.start);
}

function stopBehind(text: string, mode: AnyMode, last: Step | undefined, start: Node): Stop {
  const end = last?.end ?? 0;
  return {
    mode,
    before: text.slice(0, end).trim(),
    rest: parseLine(text.slice(end)).words.map((word) => word.text),
    node: last?.edge.next ?? start,
    earlier: last && "keyword" in last.edge ? stopBehind(text, mode, last.previous, start) : undefined,
  };
}

export function environmentOf(modes: Modes, platform: Platform): Environment {
  return {
    limit: (name) => platform.limits[name] ?? 4294967295,
    exec: inExec(modes) ? undefined : grammarOf(privilegedMode, platform.dialect),
  };
}
