import type { AnyMode } from "../../language/grammar.js";
import { modesOf } from "../../language/declaration.js";
import { saysDefault } from "../../running-config/default-lines.js";
import type { Item } from "../../running-config/items.js";

/** A line that leads from one configuration to another, or the header of a block with such lines. */
export interface ChangedLine {
  /** As it is typed. */
  readonly text: string;
  readonly command: Item["command"];
  /** Otherwise the block was there before, and something in it changes. */
  readonly isNew: boolean;
  /** The modes of the lines below; undefined if it heads no block. */
  readonly modes: readonly AnyMode[] | undefined;
  readonly below: readonly ChangedLine[];
}

/**
 * What has to be typed so that a router that says one thing says the other, block by block. What a release says at the top
 * and another one does not is left alone.
 */
export function changedLines(present: readonly Item[], wanted: readonly Item[]): readonly ChangedLine[] {
  const before = new Map(present.map((item) => [item.id, item]));
  return wanted.flatMap((item) => changed(before.get(item.id), item));
}

function changedBlock(present: readonly Item[], wanted: readonly Item[]): readonly ChangedLine[] {
  const ids = new Set(wanted.map(({ id }) => id));
  const going = present
    .filter(({ id, body }) => !ids.has(id) && body === undefined)
    .map((item) => ({ ...leaf(item), text: negated(item) }));
  return [...going, ...changedLines(present, wanted)];
}

function changed(before: Item | undefined, item: Item): readonly ChangedLine[] {
  if (item.body === undefined) {
    const isSaid = before?.text === item.text || (!before && saysDefault(item));
    return isSaid ? [] : [leaf(item)];
  }
  const below = changedBlock(before?.body ?? [], item.body);
  if (before && below.length === 0) return [];
  const { command } = item;
  const modes = command.kind === "section" ? modesOf(command) : [];
  // Some headers are printed with two blanks.
  const text = item.text.trim().replaceAll(/ +/g, " ");
  return [{ ...leaf(item), text, isNew: !before, modes, below }];
}

function leaf({ text, command }: Item): ChangedLine {
  return { text: text.trim(), command, isNew: true, modes: undefined, below: [] };
}

function negated({ text, negative }: Item): string {
  const line = text.trim();
  return negative ? line.replace(/^no /, "") : `no ${line}`;
}

/** A change without the lines that are not needed, and without headers under which nothing is left of what was there. */
export function withoutLines(
  lines: readonly ChangedLine[],
  isNeedless: (line: ChangedLine) => boolean,
): readonly ChangedLine[] {
  return lines.flatMap((line) => {
    if (!line.modes) return isNeedless(line) ? [] : [line];
    const below = withoutLines(line.below, isNeedless);
    return line.isNew || below.length > 0 ? [{ ...line, below }] : [];
  });
}
