import { parseLine } from "../parse/command-line.js";
import { grammarOf, type AnyMode, type Node } from "../language/grammar.js";
import {
  impossibleInterface,
  isPrefix,
  resolve,
  type Bound,
  type Environment,
  type Resolution,
  type Step,
} from "../language/resolve.js";
import type { Platform } from "../platform/platform.js";
import { readInModes } from "../session/read-in-modes.js";

/** Where a line is typed: a device and its modes in which it is read, the present one first. */
export interface Place {
  readonly modes: readonly [AnyMode, ...AnyMode[]];
  readonly platform: Platform;
  readonly environment: Environment;
}

/** How far a line is read at a place, and what could stand there. */
export interface Stop {
  readonly resolution: Resolution;
  /** What was understood, as it was typed. */
  readonly before: string;
  /** The words that were understood; of those that could be several commands none was. */
  readonly steps: readonly Step[];
  /** The words from there on. */
  readonly rest: readonly string[];
  readonly nodes: readonly [Node, ...Node[]];
}

/** How a line is read at a place: as a command of one of its modes, or as far as any of them reads it. */
export function readAt(text: string, { modes, platform, environment }: Place): Resolution {
  const line = parseLine(text);
  const { resolution } = readInModes(text, line, modes, platform.dialect, environment);
  if (resolution.kind === "bound" || resolution.kind === "ambiguous") return resolution;
  const others = modes
    .slice(1)
    .map((mode) => resolve(text, line, grammarOf(mode, platform.dialect), environment));
  return others.reduce(
    (best, one) => (unsharedSteps(one).length > unsharedSteps(best).length ? one : best),
    resolution,
  );
}

/** A line that is a command. */
export type ReadCommand = Resolution & Bound;

/** The command that a line is at a place; undefined if the device would refuse to read it. */
export function commandAt(text: string, place: Place): ReadCommand | undefined {
  const resolution = readAt(text, place);
  if (resolution.kind !== "bound") return undefined;
  return impossibleInterface(resolution, place.environment) ? undefined : resolution;
}

/** The word that a command begins with, spelt out: behind `no` and `do`. */
export function firstKeyword({ understood }: ReadCommand): string | undefined {
  for (const { edge } of understood) if ("keyword" in edge && !isPrefix(edge)) return edge.keyword;
  return undefined;
}

/** Where each of the modes stops reading a line that none of them takes, the one that gets furthest first. */
export function stopsAt(text: string, place: Place): readonly [Stop, ...Stop[]] {
  const [own, ...outer] = place.modes;
  const stop = (mode: AnyMode) => {
    const alone = { ...place, modes: [mode] as const };
    return stopOf(text, readAt(text, alone), alone);
  };
  const stops: readonly [Stop, ...Stop[]] = [stop(own), ...outer.map(stop)];
  const [best, ...others] = stops.toSorted((a, b) => b.steps.length - a.steps.length);
  return best ? [best, ...others] : stops;
}

/** Where a reading of a line came to its end. */
export function stopOf(text: string, resolution: Resolution, place: Place): Stop {
  const steps = unsharedSteps(resolution);
  const last = steps.at(-1);
  return {
    resolution,
    before: text.slice(0, last?.end ?? 0).trim(),
    steps,
    rest: parseLine(text.slice(last?.end ?? 0)).words.map((word) => word.text),
    nodes: last ? [last.edge.next] : startNodes(place),
  };
}

/** What may stand at the beginning of a line. */
export function startNodes({
  modes: [own, ...outer],
  platform: { dialect },
}: Place): readonly [Node, ...Node[]] {
  return [grammarOf(own, dialect).start, ...outer.map((mode) => grammarOf(mode, dialect).start)];
}

/** The words that a reading understood, up to the first that could be several. */
function unsharedSteps({ understood }: Resolution): readonly Step[] {
  const shared = understood.findIndex((step) => step.shared);
  return shared < 0 ? understood : understood.slice(0, shared);
}

/** How well a line is known: its keywords that are spelt out, then all of its keywords. */
export interface Knowledge {
  readonly exact: number;
  readonly keywords: number;
}

export function knowledgeOf(text: string, steps: readonly Step[]): Knowledge {
  const keywords = steps.filter(({ edge }) => "keyword" in edge);
  const exact = keywords.filter(
    ({ edge, start, end }) =>
      "keyword" in edge && text.slice(start, end).toLowerCase() === edge.keyword.toLowerCase(),
  );
  return { exact: exact.length, keywords: keywords.length };
}

export function knowsMore(one: Knowledge, other: Knowledge): boolean {
  return one.exact > other.exact || (one.exact === other.exact && one.keywords > other.keywords);
}
