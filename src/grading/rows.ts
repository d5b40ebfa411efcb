import type { AnyCommand } from "../language/positions.js";
import { printCommand } from "../language/print.js";
import type { Dialect } from "../language/dialect.js";
import type { Item } from "../running-config/items.js";

/** A part of the row of lines that one block configures, such as `line vty 0 2` of `line vty 0 4`. */
export interface RowPart extends Item {
  /** The block as its side has it. */
  readonly whole: Item;
}

/** The block that an item stands for. */
export function wholeOf(item: Item | RowPart): Item {
  return "whole" in item ? item.whole : item;
}

/**
 * Cuts blocks of rows wherever the other side begins or ends one, so that each part has its counterpart: two
 * blocks of the same settings mean what one block over both rows means. Undefined where nothing is to be cut.
 */
export function cutRows(
  expected: readonly Item[],
  actual: readonly Item[],
  dialect: Dialect,
): readonly [readonly Item[], readonly Item[]] | undefined {
  if (!expected.some(isRow) && !actual.some(isRow)) return undefined;
  const starts = new Map<AnyCommand, Set<number>>();
  for (const item of [...expected, ...actual]) {
    const row = rowOf(item);
    if (!row) continue;
    const known = starts.get(item.command) ?? new Set();
    starts.set(item.command, known.add(row.first).add(row.last + 1));
  }
  const cut = (item: Item) => partsOf(item, starts.get(item.command) ?? new Set(), dialect);
  return [expected.flatMap(cut), actual.flatMap(cut)];
}

function isRow({ command }: Item): boolean {
  return command.kind === "section" && command.rangeKey !== undefined;
}

function rowOf({ command, args }: Item): { readonly first: number; readonly last: number } | undefined {
  if (command.kind !== "section" || !command.rangeKey) return undefined;
  const [first, last] = command.rangeKey.map((label) => args[label]);
  return { first: Number(first), last: Number(last ?? first) };
}

function partsOf(item: Item, starts: ReadonlySet<number>, dialect: Dialect): readonly Item[] {
  const row = rowOf(item);
  if (!row || item.command.kind !== "section" || !item.command.rangeKey) return [item];
  const [firstLabel, lastLabel] = item.command.rangeKey;
  const inside = [...starts].filter((start) => start > row.first && start <= row.last);
  const cuts = [row.first, ...inside.toSorted((a, b) => a - b), row.last + 1];
  return cuts.slice(0, -1).map((first, index): RowPart => {
    const last = (cuts[index + 1] ?? first + 1) - 1;
    const args = { ...item.args, [firstLabel]: first, [lastLabel]: last === first ? undefined : last };
    return {
      id: `${item.command.syntax} ${first}-${last}`,
      command: item.command,
      args,
      text: printCommand(item.command, args, dialect),
      negative: false,
      body: item.body,
      mode: item.mode,
      whole: item,
    };
  });
}
