import { hasSpellings, meaningOf, sameArgs } from "../language/keys.js";
import type { AnyCommand } from "../language/positions.js";
import { c2811 } from "../platform/c2811.js";
import { saysDefault } from "../running-config/default-lines.js";
import type { Item } from "../running-config/items.js";
import type { LoadedFile } from "../running-config/load-file.js";
import { bodyOf, innerBody, isAsMade, isSaid, quote, sideOf, type Body } from "./body.js";
import { says } from "./configuration-check.js";
import { exchanged } from "./exchanged-lines.js";
import { findingsOf, type Difference, type Finding, type Quotation } from "./finding.js";
import { groupedBy } from "../language/grouped-by.js";
import { compareKept, type KeptLine } from "./kept-lines.js";
import { locate, type Place } from "./nearby.js";
import { compareInOrder } from "./ordered-lines.js";
import { compareRanges, rangeOf } from "./ranges.js";
import { cutRows, wholeOf } from "./rows.js";
import { samePasswords } from "./same-setting.js";
import type { WrittenFile } from "./source.js";

export interface DiffOptions {
  /** What the expected side says must hold, and it alone: what the other one says besides is `unexpected`. */
  readonly contains?: boolean;
}

/**
 * Compares two configurations by meaning: both become routers, and what the two routers would print is
 * compared setting by setting. Spelling, order and defaults that were written out thus make no difference; nor does
 * what each says before anybody configures it, where they are of two platforms.
 * The files are to be loaded without `verbatim`, which would keep such defaults.
 */
export function diffConfigurations(
  expected: WrittenFile,
  actual: LoadedFile,
  options: DiffOptions = {},
): readonly Finding[] {
  const { platform } = expected.device;
  const printedAs = platform === actual.device.platform ? platform : c2811;
  const [left, right] = [sideOf(expected, printedAs, options), sideOf(actual, printedAs)];
  return compareBlocks(bodyOf(left), bodyOf(right));
}

interface Pair {
  readonly expected: Item | undefined;
  readonly actual: Item | undefined;
}

function compareBlocks(expected: Body, actual: Body): Finding[] {
  const cut = cutRows(expected.items, actual.items, expected.side.device.platform.dialect);
  const [left, right] = cut ?? [expected.items, actual.items];
  const findings = compareItemsOf(expected, left, actual, right);
  if (!cut) return findings;
  // What is wrong with a block is wrong with each of its parts.
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function compareItemsOf(
  expected: Body,
  left: readonly Item[],
  actual: Body,
  right: readonly Item[],
): Finding[] {
  const findings: (Difference | Finding)[] = [];
  const single: Pair[] = [];
  const lists = new Set<string>();
  for (const pair of pairsOf(left, right)) {
    const list = listOf(pair.expected ?? pair.actual);
    if (list !== undefined) lists.add(list);
    else if (pair.expected && pair.actual)
      compareItems(findings, pair.expected, pair.actual, [expected, actual]);
    else if (!isSilent(pair, expected, actual)) single.push(pair);
  }
  if (single.length > 0) findings.push(...compareSingle(single, expected, actual));
  if (lists.size > 0) findings.push(...compareLists(lists, [left, right], expected, actual));
  for (const [item, other] of exchanged(left, right)) {
    findings.push({
      kind: "moved",
      place: expected.place,
      expected: quote(item, expected),
      actual: quote(other, actual),
    });
  }
  const [kept, others] = [keptIn(expected), keptIn(actual)];
  if (kept.length + others.length > 0) {
    const [wanted, found] = [withoutFactory(kept, others, expected), withoutFactory(others, kept, actual)];
    findings.push(...compareKept(wanted, found, expected.place));
  }
  return findings.length === 0 ? [] : locate(findings, placeOf(expected), placeOf(actual));
}

function keptIn(body: Body): readonly KeptLine[] {
  const { kept } = body.side;
  return kept.size === 0 ? NONE : (kept.get(body.path) ?? NONE);
}

const NONE: readonly KeptLine[] = [];

/** Lines of the factory mean nothing where the other side has none of that kind. */
function withoutFactory(
  kept: readonly KeptLine[],
  others: readonly KeptLine[],
  { side, path }: Body,
): readonly KeptLine[] {
  if (path !== "" || kept.length === 0) return kept;
  const there = new Set(others.map(({ text }) => text));
  return kept.filter((line) => there.has(line.text) || !side.factory.keeps(line));
}

function placeOf(body: Body): Place {
  return { source: body.side.source, path: body.path, header: () => body.header() };
}

/** The lines of both sides by identity; mostly both have the same ones in the same order. */
function pairsOf(expected: readonly Item[], actual: readonly Item[]): readonly Pair[] {
  if (expected.length === actual.length && expected.every(({ id }, index) => id === actual[index]?.id)) {
    return expected.map((item, index) => ({ expected: item, actual: actual[index] }));
  }
  const there = new Map(actual.map((item) => [item.id, item]));
  const pairs: Pair[] = [];
  for (const item of expected) {
    pairs.push({ expected: item, actual: there.get(item.id) });
    there.delete(item.id);
  }
  for (const item of there.values()) pairs.push({ expected: undefined, actual: item });
  return pairs;
}

function compareItems(
  findings: (Difference | Finding)[],
  item: Item,
  other: Item,
  [expected, actual]: readonly [Body, Body],
): void {
  if (!isIncidental(item.command) && !sameLine(item, other, expected, actual)) {
    const difference = differenceOf({ expected: item, actual: other }, expected, actual);
    if (difference) findings.push(difference);
  }
  const [left, right] = [innerBody(item, expected), innerBody(other, actual)];
  if (left && right) findings.push(...compareBlocks(left, right));
}

/** How two lines differ: what a router says by itself is nothing that somebody wrote, and is not quoted. */
function differenceOf(pair: Required<Pair>, expected: Body, actual: Body): Difference | undefined {
  const { expected: item, actual: other } = pair;
  if (!item || !other || areAsMade(pair, expected, actual)) return undefined;
  const { place } = expected;
  const [wanted, found] = [quote(item, expected), quote(other, actual)];
  const [isWanted, isFound] = [isSaid(item, expected), isSaid(other, actual)];
  if (isWanted === isFound) return { kind: "different", place, expected: wanted, actual: found };
  return isWanted
    ? { kind: "missing", place, expected: wanted }
    : { kind: "unexpected", place, actual: found };
}

/** Whether two platforms say here what they say before anybody configures them. */
function areAsMade({ expected: item, actual: other }: Pair, left: Body, right: Body): boolean {
  if (left.side.platform === right.side.platform) return false;
  const id = (item ?? other)?.id ?? "";
  return isAsMade(id, item, left) && isAsMade(id, other, right);
}

function sameLine(item: Item, other: Item, expected: Body, actual: Body): boolean {
  const meaning = ({ command, args }: Item) => (command.kind === "action" ? args : meaningOf(command, args));
  if (item.negative === other.negative && sameArgs(meaning(item), meaning(other))) return true;
  if (item.text === other.text) return true;
  if (item.negative !== other.negative) return false;
  if (expected.side.isPart && says(other, item)) return true;
  const spoken = (one: Item, { side, path, mode }: Body) => ({
    args: one.args,
    written: () => side.source.written(one, path, mode),
  });
  return samePasswords(item.command, spoken(item, expected), spoken(other, actual));
}

/** Lines that one side has: two of one command that exclude each other are one difference. */
function compareSingle(pairs: readonly Pair[], expected: Body, actual: Body): Difference[] {
  const groups = new Map<unknown, { missing: Quotation[]; unexpected: Quotation[] }>();
  for (const pair of pairs) {
    const { expected: item, actual: other } = pair;
    const one = item ?? other;
    const name = one?.command.kind === "setting" ? one.command : one;
    const group = groups.get(name) ?? { missing: [], unexpected: [] };
    const [wanted, found] = quotationsOf(pair, expected, actual);
    if (wanted && found) {
      groups.set(one, { missing: [wanted], unexpected: [found] });
      continue;
    }
    groups.set(name, group);
    if (wanted) group.missing.push(wanted);
    if (found) group.unexpected.push(found);
  }
  return [...groups.values()].flatMap(({ missing, unexpected }) =>
    findingsOf(missing, unexpected, expected.place),
  );
}

/** A line that one side prints, and what the other one says of the same setting without printing it: `no shutdown`. */
function quotationsOf(
  { expected: item, actual: other }: Pair,
  expected: Body,
  actual: Body,
): readonly [Quotation | undefined, Quotation | undefined] {
  if (other) return [saidOf(other, expected), quote(other, actual)];
  if (!item) return [undefined, undefined];
  const contrary = saidOf(item, actual);
  const isWanted = isSaid(item, expected);
  // Nobody asked for it, and where nobody denied it there is nothing to quote but the router's own line.
  if (!isWanted && (contrary || expected.side.isPart)) return [undefined, contrary];
  return [quote(item, expected), contrary];
}

function saidOf(item: Item, { side, path }: Body): Quotation | undefined {
  // Where a setting may be there several times, the others say nothing of this one.
  return item.command.kind === "setting" && !item.id.includes(" #")
    ? side.source.lineAbout(item, path)
    : undefined;
}

/** The list that a line belongs to, where lines of a command mean something together. */
function listOf(item: Item | undefined): string | undefined {
  if (item?.command.kind !== "setting") return undefined;
  const { semanticOrder: ordered, ranges, syntax } = item.command;
  if (ordered === undefined || typeof ordered === "function") return ranges ? syntax : undefined;
  return ordered === true ? syntax : `${syntax} ${JSON.stringify(item.args[ordered])}`;
}

function compareLists(
  lists: ReadonlySet<string>,
  items: readonly [readonly Item[], readonly Item[]],
  expected: Body,
  actual: Body,
): Difference[] {
  const { place } = expected;
  const [wanted, found] = [groupedBy(items[0], listOf), groupedBy(items[1], listOf)];
  return [...lists].flatMap((list) => {
    const [left, right] = [wanted.get(list) ?? [], found.get(list) ?? []];
    const { command } = left[0] ?? right[0] ?? {};
    if (command?.kind !== "setting") return [];
    if (!command.ranges) {
      const lines = (items: readonly Item[], body: Body) =>
        items.map((item, index) => ({ said: saidBy(item), quote: () => quote(item, body, index) }));
      return compareInOrder(lines(left, expected), lines(right, actual), place);
    }
    const [low, high] = command.ranges;
    const ranges = (items: readonly Item[], body: Body) =>
      items.map((item) => rangeOf(item.args[low], item.args[high], () => quote(item, body)));
    return compareRanges(ranges(left, expected), ranges(right, actual), place);
  });
}

/** What a line of a list says, the same for all its spellings. */
function saidBy({ command, args, text }: Item): string {
  if (command.kind === "action" || !hasSpellings(command)) return text;
  const said = meaningOf(command, args);
  return JSON.stringify(
    Object.keys(said)
      .toSorted()
      .map((label) => [label, said[label]]),
  );
}

/**
 * Lines that mean nothing when one side alone has them: the router's own data, what holds without them too, and what
 * every router says. Inside a block that both sides have, a line of the factory counts: `shutdown` was left in.
 */
function isSilent({ expected, actual }: Pair, left: Body, right: Body): boolean {
  const item = expected ?? actual;
  if (item === undefined || isIncidental(item.command) || saysDefault(item)) return true;
  const { side, path } = expected ? left : right;
  if ((side.kept.get(`${path}\n${wholeOf(item).id}`) ?? []).length > 0) return false;
  if (path === "" && side.factory.has(item)) return true;
  if (areAsMade({ expected, actual }, left, right)) return true;
  const standing = item.command.kind === "section" ? item.command.builtIn?.(item.args) : undefined;
  return standing !== undefined && (item.body?.every(({ text }) => standing.includes(text)) ?? true);
}

/** What the router itself says about its software, its serial number and its clock is no setting. */
function isIncidental(command: AnyCommand): boolean {
  return command.kind === "setting" && (command.from === "loaded" || command.incidental === true);
}
