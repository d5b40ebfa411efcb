import { nearest } from "../language/edit-distance.js";
import type { Node } from "../language/grammar.js";
import { rangeOf } from "../language/resolve.js";
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
    const stops = stopsAt(line, place);
    let further: string | undefined;
    for (const candidate of stops.flatMap((stop) => [...candidatesAt(stop, line, place)])) {
      if (commandAt(candidate, place)) return { line: candidate };
      if (stopsAt(candidate, place)[0].steps.length > stops[0].steps.length) further ??= candidate;
    }
    const shorter = withoutSurplus(stops[0], place);
    if (shorter && (slips === 0 || further === undefined))
      return slips === 0 ? shorter : { line: shorter.line };
    if (further === undefined) break;
    line = further;
  }
  return line === text ? undefined : { line };
}

const MOST_SLIPS = 4;

/** The words that may be left out so that a command remains: one in the middle, or all at the end. */
function withoutSurplus({ before, rest, nodes, resolution }: Stop, place: Place): Correction | undefined {
  if (before === "" || resolution.kind !== "invalid" || nodes[0].values.length > 0) return undefined;
  const [first = "", ...others] = rest;
  const shorter = [
    { line: [before, ...others].join(" "), surplus: first },
    { line: before, surplus: rest.join(" ") },
  ];
  return shorter.find(({ line, surplus }) => surplus !== "" && commandAt(line, place));
}

function* candidatesAt(stop: Stop, text: string, place: Place): Generator<string> {
  yield* otherValues(stop, place);
  yield* otherKeywords(stop);
  yield* joinedWithPrevious(stop, text, place);
  yield* missingKeyword(stop, place);
}

/** The arguments that could stand there, as their types understand what was typed. */
function* otherValues({ before, rest, nodes }: Stop, { environment }: Place): Generator<string> {
  const [first = "", ...others] = rest;
  for (const { value } of nodes[0].values) {
    const range = rangeOf(value, environment);
    const one = value.type.meant?.(first, range);
    if (one !== undefined && one !== first) yield joined(before, one, ...others);
    const whole = rest.join(" ");
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
