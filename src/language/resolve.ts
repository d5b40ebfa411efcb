import type { Line } from "../parse/syntax-tree.js";
import type { Args, Prefix } from "./declaration.js";
import type { Grammar, KeywordEdge, Node, ValueEdge } from "./grammar.js";
import type { AnyCommand, Position, Value } from "./positions.js";
import { canHave, type Interfaces } from "./interfaces.js";
import type { Range } from "./types/argument-type.js";

/** What a line is read with besides the mode: limits by name, and EXEC's grammar for `do`. */
export interface Environment {
  limit(name: string): number;
  /** The highest number that a command takes at present under a label, where its range alone does not say it. */
  highest?(command: AnyCommand, label: string): number | undefined;
  /** The interfaces of the device; undefined where any may be named. */
  readonly interfaces?: Interfaces | undefined;
  readonly exec: Grammar | undefined;
  /** A mode without what whoever types may not use; undefined where he may use everything. */
  readonly permitted?: ((grammar: Grammar) => Grammar) | undefined;
}

/** How a line is read. `understood` holds the leading words that were recognised, whatever became of the rest. */
export type Resolution = { readonly understood: readonly Step[] } & (
  | Bound
  | { readonly kind: "ambiguous" }
  | { readonly kind: "incomplete" }
  | { readonly kind: "invalid"; readonly offset: number }
);

export interface Bound {
  readonly kind: "bound";
  readonly command: AnyCommand;
  readonly args: Args;
  readonly prefix: Prefix | undefined;
  /** Behind `no`, which in a configuration mode may stand behind `do`: `do no debug ip rip`. */
  readonly negated: boolean;
  /** Which position of the command each step of the reading stands on. */
  readonly path: readonly Placed[];
}

/** One word (or the words of one value) and what it was taken for. */
export interface Step {
  readonly previous: Step | undefined;
  readonly start: number;
  readonly end: number;
  readonly edge: KeywordEdge | ValueEdge | PrefixEdge;
  readonly value: unknown;
  /** The word abbreviates several keywords. */
  readonly shared: boolean;
}

export interface PrefixEdge {
  readonly keyword: Prefix;
  readonly positions: readonly Position[];
  readonly next: Node;
}

/** Where a reading ended: at the end of the line, or at a word that nothing could continue. */
interface End {
  readonly node: Node;
  readonly last: Step | undefined;
}

interface Walk {
  readonly line: Line;
  readonly text: string;
  readonly grammar: Grammar;
  readonly environment: Environment;
  readonly ends: End[];
  failure: { readonly offset: number; readonly last: Step | undefined } | undefined;
  ambiguous: Step | "first" | undefined;
}

/**
 * Reads a line in one mode. All readings are followed at the same time; a language that settles each word gives up at
 * one that is ambiguous.
 */
export function resolve(text: string, line: Line, grammar: Grammar, environment: Environment): Resolution {
  const resolution = conclude(walkLine(text, line, grammar, environment));
  if (!grammar.dialect.traits.prefersOwnWords || resolution.kind === "bound") return resolution;
  return ownWordsFirst(text, line, grammar, environment, resolution);
}

/** The nodes that the words of a line lead to, for `?` and Tab; undefined behind an ambiguous word. */
export function reach(
  text: string,
  line: Line,
  grammar: Grammar,
  environment: Environment,
): { readonly ends: readonly End[]; readonly prefixes: readonly PrefixEdge[] } | "ambiguous" | undefined {
  const prefixes = prefixEdges(grammar, environment);
  const { ends: all, ambiguous } = walkLine(text, line, grammar, environment);
  if (ambiguous || all.some((end) => end.last?.shared)) return "ambiguous";
  const ends = all.filter(({ last }) => !stepsTo(last).some((step) => namesNothing(step, environment)));
  return ends.length === 0 ? undefined : { ends, prefixes };
}

/** The steps of a reading, first word first. */
export function stepsTo(last: Step | undefined): Step[] {
  const steps: Step[] = [];
  for (let step = last; step; step = step.previous) steps.push(step);
  return steps.reverse();
}

/** Whether the first word behind `no`, `default` or `do` is spelt out and known here. */
export function startsExactly(line: Line, grammar: Grammar): boolean {
  const first = line.words[0]?.text.toLowerCase() ?? "";
  if (first !== "no" && first !== "default") return grammar.start.keywords.has(first);
  return grammar.negative.keywords.has(line.words[1]?.text.toLowerCase() ?? "");
}

export function rangeOf({ expression }: Value, environment: Environment): Range {
  const end = (limit: number | string | undefined) =>
    typeof limit === "string" ? environment.limit(limit) : limit;
  return { min: end(expression.min), max: end(expression.max) };
}

/** Looks for `no` and `do` where no command of the mode's own can be meant. */
function ownWordsFirst(
  text: string,
  line: Line,
  grammar: Grammar,
  environment: Environment,
  own: Resolution,
): Resolution {
  const first = line.words[0]?.text.toLowerCase() ?? "";
  const prefix = prefixEdges(grammar, environment).find(
    ({ keyword }) => first !== "" && keyword.startsWith(first),
  );
  if (!prefix || own.understood[0]?.edge === prefix) return own;
  const walk = newWalk(text, line, grammar, environment);
  follow(walk, [prefix], 0, undefined);
  const resolution = conclude(walk);
  return resolution.kind === "bound" ? resolution : own;
}

function prefixEdges(grammar: Grammar, environment: Environment): PrefixEdge[] {
  return (grammar.mode.prefixes ?? []).flatMap((keyword) => {
    const next = keyword === "do" ? environment.exec?.start : grammar.negative;
    return next ? [{ keyword, positions: [], next }] : [];
  });
}

function walkLine(text: string, line: Line, grammar: Grammar, environment: Environment): Walk {
  const walk = newWalk(text, line, grammar, environment);
  const first = line.words[0]?.text.toLowerCase();
  // Most lines begin with a word of the mode's own, spelt out: then no prefix can be meant.
  if (first === undefined || grammar.start.keywords.has(first)) advance(walk, grammar.start, 0, undefined);
  else walkAbbreviated(walk, first);
  return walk;
}

/** The first word abbreviates a command of the mode, or a prefix, or it is a prefix. */
function walkAbbreviated(walk: Walk, first: string): void {
  const { grammar, environment } = walk;
  const prefixes = prefixEdges(grammar, environment);
  const own = matchKeywords(grammar.start, first);
  const spelt = prefixes.filter(({ keyword }) => keyword === first);
  const begun = spelt.length > 0 ? spelt : prefixes.filter(({ keyword }) => keyword.startsWith(first));
  if (grammar.dialect.traits.prefersOwnWords && own.length > 0) follow(walk, own, 0, undefined);
  else if (begun.length === 0) advance(walk, grammar.start, 0, undefined, prefixes);
  else follow(walk, spelt.length > 0 ? spelt : [...own, ...begun], 0, undefined);
}

function newWalk(text: string, line: Line, grammar: Grammar, environment: Environment): Walk {
  return { line, text, grammar, environment, ends: [], failure: undefined, ambiguous: undefined };
}

/** Takes one more word from a node, in every way that it can be read. */
function advance(
  walk: Walk,
  node: Node,
  at: number,
  last: Step | undefined,
  prefixes: readonly PrefixEdge[] = [],
): void {
  const word = walk.line.words[at];
  if (!word) {
    walk.ends.push({ node, last });
    return;
  }
  const keywords = matchKeywords(node, word.text.toLowerCase());
  if (keywords.length > 0) {
    follow(walk, keywords, at, last);
    return;
  }
  const stop = followValues(walk, node, at, last);
  if (stop === undefined) return;
  const shared = Math.max(
    sharedLength(node, word.text),
    sharedWith(
      prefixes.map(({ keyword }) => keyword),
      word.text,
    ),
  );
  fail(walk, last?.shared === true ? last.end : word.start + Math.max(stop, shared), last);
}

function follow(
  walk: Walk,
  edges: readonly (KeywordEdge | PrefixEdge)[],
  at: number,
  last: Step | undefined,
): void {
  const word = walk.line.words[at];
  if (!word) return;
  const shared = edges.length > 1;
  if (shared && walk.grammar.dialect.traits.settlesEachWord) {
    walk.ambiguous ??= last ?? "first";
    return;
  }
  for (const edge of edges) {
    const step = { previous: last, start: word.start, end: word.end, edge, value: undefined, shared };
    const negation = isPrefix(edge) && edge.keyword === "do" ? negationAt(walk, at + 1) : undefined;
    if (negation) follow(walk, [negation], at + 1, step);
    else advance(walk, edge.next, at + 1, step);
  }
}

/** EXEC's `no` behind `do`. */
function negationAt({ line, environment: { exec } }: Walk, at: number): PrefixEdge | undefined {
  if (line.words[at]?.text.toLowerCase() !== "no" || !exec?.mode.prefixes?.includes("no")) return undefined;
  return { keyword: "no", positions: [], next: exec.negative };
}

/** Follows the values that the word can be; otherwise yields how far it could have been one. */
function followValues(walk: Walk, node: Node, at: number, last: Step | undefined): number | undefined {
  const readings: { edge: ValueEdge; value: unknown; words: number }[] = [];
  let stop = 0;
  for (const edge of node.values) {
    const range = rangeOf(edge.value, walk.environment);
    const input = {
      line: walk.text,
      words: walk.line.words,
      at,
      range,
      dialect: walk.grammar.dialect,
      interfaces: walk.environment.interfaces,
    };
    const reading = edge.value.type.read(input);
    if ("stop" in reading) stop = Math.max(stop, reading.stop);
    else readings.push({ edge, ...reading });
  }
  const specific = readings.filter(({ edge }) => edge.value.type.freeText !== true);
  for (const { edge, value, words } of specific.length > 0 ? specific : readings) {
    const start = walk.line.words[at]?.start ?? 0;
    const end = walk.line.words[at + words - 1]?.end ?? start;
    advance(walk, edge.next, at + words, { previous: last, start, end, edge, value, shared: false });
  }
  return readings.length > 0 ? undefined : stop;
}

function matchKeywords(node: Node, lower: string): readonly KeywordEdge[] {
  const exact = node.keywords.get(lower);
  if (exact) return [exact];
  if (lower === "") return [];
  const found: KeywordEdge[] = [];
  for (const [keyword, edge] of node.keywords) if (keyword.startsWith(lower)) found.push(edge);
  return found.length > 1 ? preferred(found, lower) : found;
}

/** The one keyword that a declaration says is meant by this beginning, or all. */
function preferred(found: readonly KeywordEdge[], lower: string): readonly KeywordEdge[] {
  const meant = found.filter(({ keyword, positions }) =>
    positions.some(({ command }) => {
      const beginning = command.meantBy?.[keyword];
      return beginning !== undefined && lower.startsWith(beginning);
    }),
  );
  return meant.length === 1 ? meant : found;
}

function fail(walk: Walk, offset: number, last: Step | undefined): void {
  if (!walk.failure || offset > walk.failure.offset) walk.failure = { offset, last };
}

/** How many characters of a word some keyword of the node begins with. */
function sharedLength(node: Node, text: string): number {
  return sharedWith(node.keywords.keys(), text);
}

function sharedWith(keywords: Iterable<string>, text: string): number {
  const lower = text.toLowerCase();
  let best = 0;
  for (const keyword of keywords) {
    let length = 0;
    while (length < lower.length && keyword[length] === lower[length]) length++;
    if (length > best) best = length;
  }
  return best;
}

function conclude(walk: Walk): Resolution {
  if (walk.ambiguous) {
    return { kind: "ambiguous", understood: walk.ambiguous === "first" ? [] : stepsTo(walk.ambiguous) };
  }
  if (walk.ends.length === 0) {
    const { offset = 0, last } = walk.failure ?? {};
    return { kind: "invalid", offset, understood: stepsTo(last) };
  }
  const [end, other] = walk.ends;
  if (walk.ends.some(({ last }) => last?.shared)) {
    return { kind: "ambiguous", understood: stepsTo(end?.last?.previous) };
  }
  const readings = end && !other ? boundAt(end, walk) : walk.ends.flatMap((one) => boundAt(one, walk));
  const [reading] = readings;
  if (reading && readings.every(({ command }) => command === reading.command)) return reading;
  return { kind: readings.length > 0 || other ? "ambiguous" : "incomplete", understood: stepsTo(end?.last) };
}

/** The commands that may end where a reading ended. */
function boundAt(
  { node, last }: End,
  { environment, grammar }: Walk,
): (Bound & { understood: readonly Step[] })[] {
  const steps = stepsTo(last);
  const prefixes = steps.flatMap(({ edge }) => (isPrefix(edge) ? edge.keyword : []));
  const [prefix] = prefixes;
  const negated = prefixes.includes("no");
  const owner = prefix === "do" ? environment.exec : grammar;
  const readings: (Bound & { understood: readonly Step[] })[] = [];
  for (const command of node.commands) {
    const path = positionsOf(command, steps.slice(prefixes.length));
    if (!path) continue;
    const defaults = negated || prefix === "default" ? undefined : owner?.defaultsOf(command);
    readings.push({
      kind: "bound",
      command,
      prefix,
      negated,
      understood: steps,
      path,
      args: canonical(command, argumentsOf(path, defaults)),
    });
  }
  return readings;
}

function canonical(command: AnyCommand, args: Args): Args {
  return command.kind === "action" ? args : (command.canonical?.(args) ?? args);
}

export function isPrefix(edge: Step["edge"]): edge is PrefixEdge {
  return "keyword" in edge && edge.positions.length === 0;
}

export interface Placed {
  readonly position: Position;
  readonly step: Step;
}

/**
 * Where a line names an interface that the product cannot have. One that takes a setting back may name any: a loaded
 * file may have left it there.
 */
export function impossibleInterface(
  { path, prefix, negated }: Bound,
  environment: Environment,
): Placed | undefined {
  if (negated || prefix === "default") return undefined;
  return path.find(({ step }) => namesNothing(step, environment));
}

function namesNothing({ edge, value }: Step, { interfaces }: Environment): boolean {
  if (!interfaces || "keyword" in edge || !edge.value.expression.name.startsWith("INTERFACE")) return false;
  return [value].flat().some((name) => typeof name === "string" && !canHave(interfaces, name));
}

/** Where an argument was typed: its offset in the line. */
export function placeOf({ path }: Bound, label: string): number | undefined {
  return path.find(({ position }) => position.bind?.label === label)?.step.start;
}

/** Which position of the command each step stands on: the steps backwards, each leading to the next. */
function positionsOf(command: AnyCommand, steps: readonly Step[]): readonly Placed[] | undefined {
  const path: Placed[] = [];
  const back = (index: number, next: Position | undefined): boolean => {
    const step = steps[index];
    if (!step) return true;
    for (const position of step.edge.positions) {
      if (position.command !== command) continue;
      if (next ? !position.follow.includes(next) : !position.final) continue;
      if (!back(index - 1, position)) continue;
      path.push({ position, step });
      return true;
    }
    return false;
  };
  return back(steps.length - 1, undefined) ? path : undefined;
}

function argumentsOf(path: readonly Placed[], defaults: Args | undefined): Args {
  const args: Record<string, unknown> = { ...defaults };
  const lists: Record<string, unknown[]> = {};
  for (const { position, step } of path) {
    const { bind, matcher } = position;
    if (!bind) continue;
    const value = bind.flag ? true : "keyword" in matcher ? matcher.keyword : step.value;
    if (bind.many) {
      const list = (lists[bind.label] ??= []);
      list.push(value);
      args[bind.label] = list;
    } else {
      args[bind.label] = value;
    }
  }
  return args;
}
