import type { GenericBlock, Holder } from "../language/holder.js";

/** Reads what is only kept: settings and blocks are found by the words that their syntax begins with. */

type Row = Readonly<Record<string, unknown>>;

/** The lines of a kept setting. */
export function keptRows({ stored }: Holder, words: string): readonly Row[] {
  if (!stored) return NOTHING;
  const found: Row[] = [];
  for (const [{ syntax }, rows] of stored) if (beginsWith(syntax, words)) found.push(...rows);
  return found;
}

const NOTHING: readonly Row[] = [];

/** What the first line of a kept setting says under one label, as it is typed. */
export function keptText(holder: Holder, words: string, label: string): string | undefined {
  return textOf(keptRows(holder, words).find((row) => row[label] !== undefined)?.[label]);
}

export function keptNumber(holder: Holder, words: string, label: string): number | undefined {
  const value = keptRows(holder, words)[0]?.[label];
  return typeof value === "number" ? value : undefined;
}

/** A kept argument as it is typed; undefined if it was not said, or is no word or number. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** Whether a kept switch of exactly these words, options aside, is on; undefined while nobody has touched it. */
export function keptFlag({ stored }: Holder, words: string): boolean | undefined {
  if (!stored) return undefined;
  const rows = [...stored].find(([{ syntax }]) => syntax === words || syntax.startsWith(`${words} [`))?.[1];
  const row = rows?.[0];
  if (!row) return undefined;
  return row["no"] !== true;
}

/** The kept blocks under headers that begin with these words. */
export function keptBlocks({ blocks }: Holder, words: string): readonly GenericBlock[] {
  return [...(blocks ?? [])].flatMap(([{ syntax }, found]) =>
    beginsWith(syntax, words) ? [...found.values()] : [],
  );
}

function beginsWith(syntax: string, words: string): boolean {
  return syntax === words || syntax.startsWith(`${words} `);
}
