import { samePasswords } from "../grading/same-setting.js";
import { rangeOf } from "../grading/ranges.js";
import type { Args } from "../language/declaration.js";
import { meaningOf, sameArgs, sameValue } from "../language/keys.js";
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
}

export interface MissingLine {
  readonly text: string;
  /** The headers that it is to stand under, as far as they were found. */
  readonly under: readonly string[];
  /** What the configuration says of the same setting. */
  readonly instead: string | undefined;
}

/**
 * How far what a router understood of its configuration holds these lines: by what they mean, whatever else it holds.
 * Two headers of one check are two sections. Of several ways to read its holes the one counts by which most lines hold.
 */
export function held(patterns: readonly Pattern[], device: Device): Held {
  const items = itemsOf(configMode, device.router, device);
  const search = new Search(patterns);
  const best = search.best(items);
  return { ...best, of: countOf(patterns) };
}

function countOf(patterns: readonly Pattern[]): number {
  return patterns.reduce((sum, { below }) => sum + 1 + countOf(below), 0);
}

/** A line that is looked for, and where. */
interface Goal {
  readonly pattern: Pattern;
  /** The lines among which it may stand; undefined: its header was not found. */
  readonly items: readonly Item[] | undefined;
  readonly under: readonly string[];
}

type Found = Omit<Held, "of">;

/** Tries the ways to read the holes of a check, until all lines hold or enough was tried. */
class Search {
  #tried = 0;
  #best: Found | undefined;
  readonly #all: number;

  constructor(private readonly patterns: readonly Pattern[]) {
    this.#all = countOf(patterns);
  }

  best(items: readonly Item[]): Found {
    const goals = this.patterns.map((pattern) => ({ pattern, items, under: [] }));
    this.#go(goals, { lines: 0, bindings: {}, missing: undefined }, new Set());
    return this.#best ?? { lines: 0, bindings: {}, missing: undefined };
  }

  /** Whether nothing better can be found. */
  #go(goals: readonly Goal[], found: Found, used: ReadonlySet<Item>): boolean {
    const [goal, ...rest] = goals;
    if (!goal) return this.#note(found);
    const left = goals.reduce((sum, { pattern }) => sum + 1 + countOf(pattern.below), 0);
    if (found.lines + left <= (this.#best?.lines ?? -1) || ++this.#tried > MOST_TRIED) return false;
    const { pattern, items, under } = goal;
    for (const { item, bindings } of items ? this.#candidates(pattern, items, found.bindings, used) : []) {
      const here = { ...found, lines: found.lines + 1, bindings };
      const inner = this.#below(pattern, item, [...under, item?.text ?? pattern.text]);
      const taken = item?.body ? new Set([...used, item]) : used;
      if (this.#go([...inner, ...rest], here, taken)) return true;
    }
    const missing = found.missing ?? this.#missing(goal, found.bindings);
    const inner = this.#below(pattern, undefined, under);
    return this.#go([...inner, ...rest], { ...found, missing }, used);
  }

  #below({ below }: Pattern, header: Item | undefined, under: readonly string[]): readonly Goal[] {
    return below.map((pattern) => ({ pattern, items: header?.body, under }));
  }

  #note(found: Found): boolean {
    if (!this.#best || found.lines > this.#best.lines) this.#best = found;
    return found.lines === this.#all;
  }

  /** The lines that may be meant; a line that says what holds anyway is found where nothing contradicts it. */
  *#candidates(
    pattern: Pattern,
    items: readonly Item[],
    bindings: Bindings,
    used: ReadonlySet<Item>,
  ): Iterable<{ readonly item: Item | undefined; readonly bindings: Bindings }> {
    const { line } = pattern;
    for (const item of items) {
      if (used.has(item)) continue;
      if (line) {
        if (says(item, line)) yield { item, bindings };
      } else {
        for (const text of spellings(item)) {
          const bound = bind(pattern, { text, isHeader: item.command.kind === "section" }, bindings);
          if (bound) yield { item, bindings: bound };
        }
      }
    }
    if (line && holdsAnyway(line, items)) yield { item: undefined, bindings };
  }

  #missing({ pattern, items, under }: Goal, bindings: Bindings): MissingLine {
    const text = filled(pattern, bindings);
    const instead = items?.find(({ command }) => command === pattern.command && !isRepeatable(command));
    return { text, under, instead: instead?.text.trim() };
  }
}

/** Steps of a search at most: many times what a check of a page needs. */
const MOST_TRIED = 200_000;

function isRepeatable(command: Item["command"]): boolean {
  return command.kind !== "action" && (command.key ?? []).length > 0;
}

/** Whether a line of running-config says what a line of a check asks for. */
function says(item: Item, line: PatternLine): boolean {
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
  const contradicts = (item: Item) => item.command === command && sameKey(item, { command, args, negative });
  if (items.some(contradicts)) return false;
  return saysDefault({ id: "", command, args, text: "", negative, body: undefined });
}

/** A line as it is printed, and, where it holds a list, with each of its elements alone. */
function* spellings({ text, command, args, negative, block }: Item): Iterable<string> {
  yield text;
  if (negative || !block) return;
  for (const [label, value] of Object.entries(args)) {
    if (!Array.isArray(value) || value.length < 2) continue;
    for (const element of value)
      yield printCommand(command, { ...args, [label]: [element] }, block.device.platform.dialect);
  }
}
