import { samePasswords } from "./same-setting.js";
import { rangeOf } from "./ranges.js";
import type { Args } from "../language/declaration.js";
import type { AnyMode } from "../language/grammar.js";
import { meaningOf, sameArgs, sameValue } from "../language/keys.js";
import { groupedBy } from "../language/grouped-by.js";
import { printCommand } from "../language/print.js";
import { configMode } from "../modes/config.js";
import type { Device } from "../modes/device.js";
import { saysDefault } from "../running-config/default-lines.js";
import { itemsOf, type Item } from "../running-config/items.js";
import { bind, filled, type Bindings, type Pattern, type PatternLine } from "./patterns.js";

/** How far a configuration holds what a check asks for. */
export interface Held {
  /** How many of its lines hold, headers included. */
  readonly lines: number;
  readonly of: number;
  readonly bindings: Bindings;
  /** The first line that does not hold, with what its holes stand for. */
  readonly missing: MissingLine | undefined;
  /** The line of the configuration that was found last. */
  readonly last: Placed | undefined;
}

export interface MissingLine {
  readonly text: string;
  /** The headers that it is to stand under, as far as they were found. */
  readonly under: readonly string[];
  /** What the configuration says of the same setting. */
  readonly instead: string | undefined;
  /** The block in which it was looked for; undefined if there is no such block. */
  readonly block: Block | undefined;
  /** The line to look at: the one that stands in its place, or else the header of the block. */
  readonly near: Placed | undefined;
}

/** A block of a configuration. */
export interface Block {
  /** The identities of its headers, as `LoadedLine.path` has them: empty at the top. */
  readonly path: string;
  readonly mode: AnyMode;
}

/** A line of a configuration, and the block in which it stands. */
export interface Placed {
  readonly item: Item;
  readonly block: Block;
}

/** What a device says of its configuration, for any number of checks. */
export function configurationOf(device: Device): readonly Item[] {
  return itemsOf(configMode, device.router, device);
}

/**
 * How far what a router understood of its configuration holds these lines: by what they mean, whatever else it holds.
 * Two headers of one check are two sections. Of several ways to read its holes the one counts by which most lines hold.
 */
export function held(patterns: readonly Pattern[], items: readonly Item[]): Held {
  const ofItems = heldBefore.get(items) ?? new Map<readonly Pattern[], Held>();
  heldBefore.set(items, ofItems);
  const found = ofItems.get(patterns) ?? { ...bestReading(patterns, items), of: countOf(patterns) };
  ofItems.set(patterns, found);
  return found;
}

/** The marks, the points of parts and the variant that was answered ask the same of a configuration. */
const heldBefore = new WeakMap<readonly Item[], Map<readonly Pattern[], Held>>();

/** The way to read the holes of some lines by which most of them stand among these; `taken` sections stand for others. */
export function bestReading(
  patterns: readonly Pattern[],
  items: readonly Item[],
  taken: ReadonlySet<Item> = new Set(),
): Reading {
  return new Search(patterns).best(items, taken);
}

function countOf(patterns: readonly Pattern[]): number {
  return patterns.reduce((sum, { below }) => sum + 1 + countOf(below), 0);
}

/** A line that is looked for, and where. */
interface Goal {
  readonly pattern: Pattern;
  /** Where it may stand; undefined: its header was not found. */
  readonly area: Area | undefined;
  readonly under: readonly string[];
}

/** The lines of a block. */
interface Area {
  readonly items: readonly Item[];
  readonly block: Block;
  readonly header: Placed | undefined;
}

/** A way to read holes, and the sections that it takes. */
export interface Reading extends Omit<Held, "of"> {
  readonly taken: ReadonlySet<Item>;
}

/** A line that may be the one that is looked for; undefined: it holds without being typed. */
interface Candidate {
  readonly item: Item | undefined;
  readonly bindings: Bindings;
}

const UNREAD: Pick<Reading, "bindings" | "taken"> = { bindings: {}, taken: new Set() };

/** Tries the ways to read the holes of a check, until as many lines hold as can hold, or enough was tried. */
class Search {
  #tried = 0;
  #best: Reading | undefined;
  readonly #most = new Map<Pattern, Map<readonly Item[], number>>();

  constructor(private readonly patterns: readonly Pattern[]) {}

  best(items: readonly Item[], taken: ReadonlySet<Item>): Reading {
    const area = { items, block: { path: "", mode: configMode }, header: undefined };
    const goals = this.patterns.map((pattern) => ({ pattern, area, under: [] }));
    const nothing = { lines: 0, bindings: {}, missing: undefined, last: undefined, taken };
    this.#go(goals, nothing);
    return this.#best ?? nothing;
  }

  #go(goals: readonly Goal[], found: Reading): void {
    const [goal, ...rest] = goals;
    if (!goal) {
      if (!this.#best || found.lines > this.#best.lines) this.#best = found;
      return;
    }
    const most = goals.reduce((sum, { pattern, area }) => sum + this.#mostOf(pattern, area), found.lines);
    if (most <= (this.#best?.lines ?? -1) || ++this.#tried > MOST_TRIED) return;
    const { pattern, area, under } = goal;
    for (const { item, bindings } of area ? this.#promising(pattern, area, found) : []) {
      const last = item && area ? { item, block: area.block } : found.last;
      const taken = item?.mode ? new Set([...found.taken, item]) : found.taken;
      const here = { ...found, lines: found.lines + 1, bindings, last, taken };
      const inner = this.#below(pattern, areaUnder(item, area), [...under, item?.text ?? pattern.text]);
      this.#go([...inner, ...rest], here);
    }
    const missing = found.missing ?? this.#missing(goal, found.bindings);
    const inner = this.#below(pattern, undefined, under);
    this.#go([...inner, ...rest], { ...found, missing });
  }

  #below({ below }: Pattern, area: Area | undefined, under: readonly string[]): readonly Goal[] {
    return below.map((pattern) => ({ pattern, area, under }));
  }

  /** How many lines of a pattern can hold in a block at most, whatever else its holes have to stand for. */
  #mostOf(pattern: Pattern, area: Area | undefined): number {
    if (!area) return 0;
    const known = this.#most.get(pattern) ?? new Map<readonly Item[], number>();
    this.#most.set(pattern, known);
    const found = known.get(area.items);
    if (found !== undefined) return found;
    let most = 0;
    for (const { item } of this.#candidates(pattern, area.items, UNREAD))
      most = Math.max(most, 1 + this.#mostBelow(pattern, areaUnder(item, area)));
    known.set(area.items, most);
    return most;
  }

  #mostBelow({ below }: Pattern, area: Area | undefined): number {
    return below.reduce((sum, pattern) => sum + this.#mostOf(pattern, area), 0);
  }

  /** The lines that may be meant, those first below which most can hold. */
  #promising(pattern: Pattern, area: Area, reading: Reading): readonly Candidate[] {
    const found = [...this.#candidates(pattern, area.items, reading)];
    if (pattern.below.length === 0 || found.length < 2) return found;
    const most = new Map(found.map((one) => [one, this.#mostBelow(pattern, areaUnder(one.item, area))]));
    return found.toSorted((one, other) => (most.get(other) ?? 0) - (most.get(one) ?? 0));
  }

  /** The lines that may be meant; a line that says what holds anyway is found where nothing contradicts it. */
  *#candidates(
    pattern: Pattern,
    items: readonly Item[],
    { bindings, taken }: Pick<Reading, "bindings" | "taken">,
  ): Iterable<Candidate> {
    const { line, firstWord } = pattern;
    const index = indexOf(items);
    if (line) {
      for (const item of index.of(line.command))
        if (!taken.has(item) && says(item, line)) yield { item, bindings };
    } else {
      for (const item of index.from(firstWord)) {
        if (taken.has(item)) continue;
        for (const words of spellings(item)) {
          const bound = bind(pattern, { words, isHeader: item.command.kind === "section" }, bindings);
          if (bound) yield { item, bindings: bound };
        }
      }
    }
    if (line && holdsAnyway(line, items)) yield { item: undefined, bindings };
  }

  #missing({ pattern, area, under }: Goal, bindings: Bindings): MissingLine {
    const text = filled(pattern, bindings);
    const { command } = pattern;
    const instead =
      area && command && !isRepeatable(command) ? indexOf(area.items).of(command)[0] : undefined;
    const near = area && (instead ? { item: instead, block: area.block } : area.header);
    return { text, under, instead: instead?.text.trim(), block: area?.block, near };
  }
}

/** The lines of a block by what they are and by what they begin with, each list in their order. */
class ItemIndex {
  #byCommand: ReadonlyMap<Item["command"], readonly Item[]> | undefined;
  #byFirstWord: ReadonlyMap<string, readonly Item[]> | undefined;

  constructor(private readonly items: readonly Item[]) {}

  of(command: Item["command"]): readonly Item[] {
    return (this.#byCommand ??= groupedBy(this.items, (item) => item.command)).get(command) ?? [];
  }

  /** Undefined stands for any word. */
  from(firstWord: string | undefined): readonly Item[] {
    if (firstWord === undefined) return this.items;
    return (this.#byFirstWord ??= groupedBy(this.items, firstWordOf)).get(firstWord) ?? [];
  }
}

function firstWordOf(item: Item): string {
  const word = item.firstWord ?? /^\s*(\S*)/.exec(item.text)?.[1] ?? "";
  return word.toLowerCase();
}

/** Made once for all checks that look into a block. */
function indexOf(items: readonly Item[]): ItemIndex {
  const index = indexes.get(items) ?? new ItemIndex(items);
  indexes.set(items, index);
  return index;
}

const indexes = new WeakMap<readonly Item[], ItemIndex>();

/** A section makes its lines anew whenever it is asked. */
function bodyOf(header: Item): readonly Item[] | undefined {
  const known = bodies.get(header) ?? header.body;
  if (known) bodies.set(header, known);
  return known;
}

const bodies = new WeakMap<Item, readonly Item[]>();

/** The block under a header that was found. */
function areaUnder(item: Item | undefined, outer: Area | undefined): Area | undefined {
  const items = item && bodyOf(item);
  if (!items || !outer) return undefined;
  const { block } = outer;
  return {
    items,
    block: { path: `${block.path}\n${item.id}`, mode: item.mode ?? block.mode },
    header: { item, block },
  };
}

/** Steps of a search at most: many times what a check of a page needs. */
const MOST_TRIED = 200_000;

function isRepeatable(command: Item["command"]): boolean {
  return command.kind !== "action" && (command.key ?? []).length > 0;
}

/** Whether a line of running-config says what a line of a check asks for. */
export function says(item: Item, line: PatternLine): boolean {
  const { command } = line;
  if (item.command !== command || item.negative !== line.negative) return false;
  if (command.kind === "action") return false;
  if (line.negative) return sameKey(item, line);
  const [wanted, own] = [meaningOf(command, line.args), meaningOf(command, item.args)];
  if (sameArgs(wanted, own) || covers(item, line)) return true;
  if (command.kind === "section")
    return Object.keys(wanted).every((label) => sameValue(wanted[label], own[label]));
  if (holdsElement(own, wanted)) return true;
  const spoken = (args: Args) => ({ args, written: () => args });
  return samePasswords(command, spoken(line.args), spoken(item.args));
}

function sameKey(item: Item, { command, args }: PatternLine): boolean {
  const key = command.kind === "action" ? [] : (command.key ?? []);
  return key.every((label) => args[label] === undefined || sameValue(args[label], item.args[label]));
}

/** A range that holds another one: addresses that are excluded. */
function covers(item: Item, { command, args }: PatternLine): boolean {
  if (command.kind !== "setting" || !command.ranges) return false;
  const [low, high] = command.ranges;
  const quote = () => ({ text: "" });
  const [own, wanted] = [
    rangeOf(item.args[low], item.args[high], quote),
    rangeOf(args[low], args[high], quote),
  ];
  return own.low <= wanted.low && wanted.high <= own.high;
}

/** A line with a list, such as buttons or servers, of which the check asks for some only. */
function holdsElement(own: Args, wanted: Args): boolean {
  const lists = Object.keys(wanted).filter(
    (label) => Array.isArray(wanted[label]) && Array.isArray(own[label]),
  );
  if (lists.length === 0) return false;
  const rest = (args: Args) =>
    Object.fromEntries(Object.entries(args).filter(([label]) => !lists.includes(label)));
  return (
    sameArgs(rest(own), rest(wanted)) &&
    lists.every((label) => {
      const [all, some] = [own[label] as readonly unknown[], wanted[label] as readonly unknown[]];
      return some.every((one) => all.some((other) => sameValue(one, other)));
    })
  );
}

/** Whether it is so without being typed, and nothing that was typed contradicts it. */
function holdsAnyway({ command, args, negative }: PatternLine, items: readonly Item[]): boolean {
  if (
    indexOf(items)
      .of(command)
      .some((item) => sameKey(item, { command, args, negative }))
  )
    return false;
  return saysDefault({ id: "", command, args, text: "", negative, body: undefined });
}

/** The words of a line as it is printed, and, where it holds a list, with each of its elements alone. */
function spellings(item: Item): readonly (readonly string[])[] {
  const known = spelt.get(item) ?? [item.text, ...elements(item)].map((text) => text.trim().split(/\s+/));
  spelt.set(item, known);
  return known;
}

/** What was printed for one check is there for the next. */
const spelt = new WeakMap<Item, readonly (readonly string[])[]>();

function* elements({ command, args, negative, block }: Item): Iterable<string> {
  if (negative || !block) return;
  for (const [label, value] of Object.entries(args)) {
    if (!Array.isArray(value) || value.length < 2) continue;
    for (const element of value)
      yield printCommand(command, { ...args, [label]: [element] }, block.device.platform.dialect);
  }
}
