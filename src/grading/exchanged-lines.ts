import type { AnyCommand } from "../language/positions.js";
import type { Item } from "../running-config/items.js";

/**
 * Lines and blocks of both sides that stand in another order where that matters for any two of them, each with its
 * counterpart: as few as explain the difference.
 */
export function exchanged(
  expected: readonly Item[],
  actual: readonly Item[],
): readonly (readonly [Item, Item])[] {
  if (!expected.some(({ command }) => orderOf(command))) return [];
  let left = placedOnBothSides(expected, actual);
  const moved: [Item, Item][] = [];
  for (;;) {
    const conflicts = left.map((one) => left.filter((another) => isTurned(one, another)).length);
    const most = Math.max(0, ...conflicts);
    const worst = left[conflicts.indexOf(most)];
    if (most === 0 || !worst) return moved;
    moved.push([worst.item, worst.other]);
    left = left.filter((one) => one !== worst);
  }
}

/** A line with its counterpart, and its place on either side. */
interface Placed {
  readonly item: Item;
  readonly other: Item;
  readonly there: number;
  readonly here: number;
}

/** The lines that both sides have, in an order of their own: either side is to name the same ones as moved. */
function placedOnBothSides(expected: readonly Item[], actual: readonly Item[]): readonly Placed[] {
  const places = new Map(actual.map((item, index) => [item.id, { other: item, here: index }]));
  return expected
    .flatMap((item, there) => {
      const place = orderOf(item.command) && places.get(item.id);
      return place ? [{ item, there, ...place }] : [];
    })
    .toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1));
}

function isTurned(one: Placed, another: Placed): boolean {
  if (one.item.command !== another.item.command) return false;
  if (one.there < another.there === one.here < another.here) return false;
  return orderOf(one.item.command)?.(one.item.args, another.item.args) ?? false;
}

/** Whether the order of two lines of a command matters, where that is a question of any two. */
function orderOf(command: AnyCommand) {
  if (command.kind === "section") return command.semanticOrder && (() => true);
  if (command.kind === "action" || typeof command.semanticOrder !== "function") return undefined;
  return command.semanticOrder;
}
