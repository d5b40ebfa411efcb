import { exactly, type BitPattern } from "../language/bit-pattern.js";
import type { Args } from "../language/declaration.js";
import type { AnyCommand } from "../language/positions.js";
import type { Item } from "../running-config/items.js";
import { groupedBy } from "../language/grouped-by.js";
import { longestRising } from "./longest-rising.js";

/**
 * Lines and blocks of both sides that stand in another order where that matters for any two of them, each with its
 * counterpart: few that explain the difference.
 */
export function exchanged(
  expected: readonly Item[],
  actual: readonly Item[],
): readonly (readonly [Item, Item])[] {
  if (!expected.some(({ command }) => orderOf(command))) return [];
  const commands = groupedBy(placedOnBothSides(expected, actual), ({ item }) => item.command);
  return [...commands.values()]
    .flatMap((lines) => movedAmong(lines))
    .map(({ item, other }) => [item, other] as const);
}

/** A line with its counterpart, and its place on either side. */
interface Placed {
  readonly item: Item;
  readonly other: Item;
  readonly there: number;
  readonly here: number;
  readonly pattern: BitPattern;
}

/** The lines that both sides have, in an order of their own: either side is to name the same ones as moved. */
function placedOnBothSides(expected: readonly Item[], actual: readonly Item[]): readonly Placed[] {
  const places = new Map(actual.map((item, index) => [item.id, { other: item, here: index }]));
  return expected
    .flatMap((item, there) => {
      const order = orderOf(item.command);
      const place = order && places.get(item.id);
      return place ? [{ item, there, ...place, pattern: order(item.args) }] : [];
    })
    .toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1));
}

/** Of lines of one command: first of those that speak of just the same, then of those that have something in common. */
function movedAmong(lines: readonly Placed[]): readonly Placed[] {
  const alike = groupedBy(lines, ({ pattern }) => `${pattern.bits} ${pattern.free}`);
  const staying = new Set([...alike.values()].flatMap(inBothOrders));
  const moved = lines.filter((line) => !staying.has(line));
  return [...moved, ...fewestOf(conflictsAmong(lines.filter((line) => staying.has(line))))];
}

/** As many lines as are in the same order on both sides; which, must not depend on the side. */
function inBothOrders(lines: readonly Placed[]): readonly Placed[] {
  const [there, here] = [
    lines.toSorted((a, b) => a.there - b.there),
    lines.toSorted((a, b) => a.here - b.here),
  ];
  return idsOf(there) <= idsOf(here)
    ? longestRising(there, (line) => line.here)
    : longestRising(here, (line) => line.there);
}

function idsOf(lines: readonly Placed[]): string {
  return lines.map(({ item }) => item.id).join("\n");
}

type Conflicts = ReadonlyMap<Placed, readonly Placed[]>;

/** For each line the others that share something with it and were before it on one side, behind it on the other. */
function conflictsAmong(lines: readonly Placed[]): Conflicts {
  const conflicts = new Map<Placed, Placed[]>(lines.map((line) => [line, []]));
  // Lines whose patterns leave the same bits free share all or nothing.
  const kinds = [...groupedBy(lines, ({ pattern }) => pattern.free)];
  for (const [index, [free, some]] of kinds.entries()) {
    for (const [otherFree, others] of kinds.slice(index + 1)) {
      const fixed = ~(free | otherFree);
      const alike = groupedBy(others, ({ pattern }) => pattern.bits & fixed);
      for (const one of some) {
        for (const other of alike.get(one.pattern.bits & fixed) ?? []) {
          if (!isTurned(one, other)) continue;
          conflicts.get(one)?.push(other);
          conflicts.get(other)?.push(one);
        }
      }
    }
  }
  return conflicts;
}

function isTurned(one: Placed, another: Placed): boolean {
  return one.there < another.there !== one.here < another.here;
}

/** Lines without which no conflict is left, the ones with most conflicts first. */
function fewestOf(conflicts: Conflicts): readonly Placed[] {
  const left = new Map([...conflicts].map(([line, rivals]) => [line, rivals.length]));
  const order = new Map([...conflicts.keys()].map((line, index) => [line, index]));
  /** The lines by how many conflicts they had at some time. */
  const levels: Placed[][] = [];
  const note = (line: Placed, count: number) => (levels[count] ??= []).push(line);
  for (const [line, count] of left) note(line, count);
  const moved: Placed[] = [];
  for (let level = levels.length - 1; level > 0; level--) {
    const lines = (levels[level] ?? []).toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    for (const line of lines) {
      if (left.get(line) !== level) continue;
      moved.push(line);
      left.delete(line);
      for (const rival of conflicts.get(line) ?? []) {
        const count = left.get(rival);
        if (count === undefined) continue;
        left.set(rival, count - 1);
        note(rival, count - 1);
      }
    }
  }
  return moved;
}

/** What lines of a command speak of, where the order of those matters that have something of it in common. */
function orderOf(command: AnyCommand): ((args: Args) => BitPattern) | undefined {
  if (command.kind === "section") return command.semanticOrder && (() => exactly(0));
  if (command.kind === "action" || typeof command.semanticOrder !== "function") return undefined;
  return command.semanticOrder;
}
