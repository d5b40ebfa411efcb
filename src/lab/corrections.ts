import { nearest } from "../language/edit-distance.js";
import type { Node } from "../language/grammar.js";
import { rangeOf, type Step } from "../language/resolve.js";
import { parseLine } from "../parse/command-line.js";
import { commandAt, startNodes, stopsAt, type Place, type Stop } from "./line-reading.js";

/** What a line was probably meant to be. */
export interface Correction {
  readonly line: string;
  /** Words that were only left out, where the rest is right as it was typed. */
  readonly surplus?: string;
}

/**
 * The line that was probably meant. Each slip is mended where reading stops, in the ways below, likeliest first; what
 * the device then takes is the answer, or else as much as it reads further. Undefined if nothing helps.
 */
export function correctionOf(text: string, place: Place): Correction | undefined {
  let line = text;
  for (let slips = 0; slips < MOST_SLIPS; slips++) {
    const mended = mendedOnce(line, place);
    if (!mended) break;
    line = mended.line;
    if (commandAt(line, place)) return slips === 0 ? mended : { line };
  }
  return line === text ? undefined : { line };
}

const MOST_SLIPS = 4;

/** The line with one slip less: a command, or else what is read further. */
function mendedOnce(line: string, place: Place): Correction | undefined {
  const hyphenated = withHyphen(line, place);
  if (hyphenated !== undefined) return { line: hyphenated };
  const stops = stopsAt(line, place);
  const candidates = stops.flatMap((stop) => [...candidatesAt(stop, line, place)]);
  const whole = candidates.find((candidate) => commandAt(candidate, place));
  if (whole !== undefined) return { line: whole };
  for (const stop of stops) {
    const shorter = withoutSurplus(stop, place);
    if (shorter) return shorter;
  }
  const isFurther = (candidate: string) => stopsAt(candidate, place)[0].steps.length > stops[0].steps.length;
  // A guess in the mode that gets furthest is better than any in another.
  const guessed = stops
    .flatMap((stop) => [
      ...missingKeyword(stop, place),
      ...[...candidatesAt(stop, line, place)].filter(isFurther),
    ])
    .at(0);
  return guessed === undefined ? undefined : { line: guessed };
}

/**
 * `ip source address 10.0.0.1`, `class class default`: the command that results where two words are one with a hyphen, a
 * keyword or a name that the router itself gives.
 */
export function withHyphen(line: string, place: Place): string | undefined {
  const words = parseLine(line).words.map(({ text }) => text);
  for (const index of words.keys()) {
    const keyword = words.slice(index, index + 2).join("-");
    const candidate = joined(...words.slice(0, index), keyword, ...words.slice(index + 2));
    if (
      index + 1 < words.length &&
      commandAt(candidate, place)?.understood.some((step) => isKnown(keyword, step))
    )
      return candidate;
  }
  return undefined;
}

/** Whether a word is a keyword, or one of the few that a declaration says are taken there. */
function isKnown(word: string, { edge }: Step): boolean {
  if ("keyword" in edge) return edge.keyword === word.toLowerCase();
  const { label } = edge.value;
  return edge.positions.some(({ command }) => command.examples?.[label]?.includes(word));
}

/** The words that may be left out so that a command remains: one in the middle, or those at the end. */
function withoutSurplus({ before, rest, nodes, resolution }: Stop, place: Place): Correction | undefined {
  if (before === "" || resolution.kind !== "invalid") return undefined;
  const [first = "", ...others] = rest;
  // What stands in a value's place is a wrong value and not one too many.
  const isWrongValue = nodes[0].values.length > 0;
  const fewest = isWrongValue ? 1 : 0;
  const shorter = [
    ...(isWrongValue || others.length === 0 ? [] : [{ line: joined(before, ...others), surplus: first }]),
    ...Array.from({ length: rest.length - fewest }, (_, index) => {
      const kept = rest.length - 1 - index;
      return { line: joined(before, ...rest.slice(0, kept)), surplus: rest.slice(kept).join(" ") };
    }),
  ];
  return shorter.find(({ line }) => commandAt(line, place));
}

function* candidatesAt(stop: Stop, text: string, place: Place): Generator<string> {
  yield* otherValues(stop, place);
  yield* otherKeywords(stop);
  yield* joinedWithPrevious(stop, text, place);
}

/** The arguments that could stand there, as their types understand what was typed. */
function* otherValues({ before, rest, nodes }: Stop, { environment }: Place): Generator<string> {
  const [first = "", ...others] = rest;
  for (const { value } of nodes[0].values) {
    const range = rangeOf(value, environment);
    const one = value.type.meant?.(first, range);
    if (one !== undefined && one !== first) yield joined(before, one, ...others);
    const whole = rest.join(" ");
    const name = nearest(first, value.type.names?.map(({ symbol }) => symbol) ?? []);
    if (name !== undefined && name !== first) yield joined(before, name, ...others);
    const all = value.type.meant?.(whole, range);
    if (all !== undefined && all !== whole) yield joined(before, all);
  }
}

/** The keywords that could stand there and nearly do. */
function* otherKeywords({ before, rest, nodes }: Stop): Generator<string> {
  const [word = "", next, ...others] = rest;
  const behind = next === undefined ? [] : [next, ...others];
  const keywords = keywordsOf(nodes);
  const both = next === undefined ? undefined : `${word}-${next}`;
  if (both !== undefined && keywords.includes(both.toLowerCase())) yield joined(before, both, ...others);
  for (const apart of [unglued(word, keywords), partedKeyword(word, nodes)]) {
    if (apart !== undefined) yield joined(before, apart, ...behind);
  }
  const found = nearest(word, keywords);
  if (found !== undefined && found !== word.toLowerCase()) yield joined(before, found, ...behind);
  const near = both === undefined ? undefined : nearest(both, keywords);
  if (near !== undefined) yield joined(before, near, ...others);
}

/** `ip source address` and `ephone dn-2`, where the keyword has a hyphen; `default 10.0.0.1`, which is only a part of one. */
function* joinedWithPrevious({ steps, rest }: Stop, text: string, place: Place): Generator<string> {
  const last = steps.at(-1);
  const [word, ...others] = rest;
  if (!last || word === undefined) return;
  const typed = text.slice(last.start, last.end);
  const nodes = last.previous ? [last.previous.edge.next] : startNodes(place);
  const keywords = keywordsOf(nodes);
  const start = text.slice(0, last.start).trim();
  const both = `${typed}-${word}`.toLowerCase();
  const found = keywords.includes(both) ? both : unglued(both, keywords);
  if (found !== undefined && found.split(" ")[0] !== typed.toLowerCase())
    yield joined(start, found, ...others);
  const longer = keywords.filter((keyword) => keyword.startsWith(`${typed.toLowerCase()}-`));
  const [only, another] = longer
    .map((keyword) => joined(start, keyword, ...rest))
    .filter((line) => commandAt(line, place));
  if (only !== undefined && another === undefined) yield only;
}

/** The one keyword with which a command results, in front of a word or in its place: `option 150 ip`, `1 to 4`. */
function* missingKeyword({ before, rest, nodes, resolution }: Stop, place: Place): Generator<string> {
  if (before === "" || resolution.kind !== "invalid") return;
  const [, ...others] = rest;
  const keywords = [...nodes[0].keywords.values()].map(({ keyword }) => keyword);
  if (keywords.length > MOST_GUESSED) return;
  const inFront = keywords.map((keyword) => joined(before, keyword, ...rest));
  const instead = keywords.map((keyword) => joined(before, keyword, ...others));
  for (const lines of [inFront, others.length > 0 ? instead : []]) {
    const [only, another] = lines.filter((line) => commandAt(line, place));
    if (only !== undefined && another === undefined) yield only;
  }
}

/** Among how many keywords one is guessed by trying them. */
const MOST_GUESSED = 12;

/** `ephone-dn1`, where a blank is missing. */
function unglued(word: string, keywords: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const fitting = keywords.filter(
    (keyword) => lower.startsWith(keyword) && /^-?\d/.test(lower.slice(keyword.length)),
  );
  const keyword = fitting.sort((a, b) => b.length - a.length)[0];
  return keyword === undefined ? undefined : `${keyword} ${word.slice(keyword.length).replace(/^-/, "")}`;
}

/** `auto-assign`, where the command is two words. */
function partedKeyword(word: string, nodes: readonly Node[]): string | undefined {
  const [head = "", ...tail] = word.toLowerCase().split("-");
  if (tail.length === 0) return undefined;
  for (const node of nodes) {
    const edge = node.keywords.get(head);
    const follower = edge && nearest(tail.join("-"), keywordsOf([edge.next]));
    if (edge && follower !== undefined) return `${edge.keyword} ${follower}`;
  }
  return undefined;
}

function keywordsOf(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => [...node.keywords.keys()]);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
