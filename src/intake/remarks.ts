import type { TextRow } from "./row.js";

/**
 * What is left of a line without a remark behind it: `hostname R1   <--- the name`; undefined if that is no line
 * either.
 */
export function commandIn(text: string, reads: (text: string) => boolean): string | undefined {
  const bare = text.replace(/\s+(?:<[-=]+|\u2190|\u21d0|\/\/|#|--+>?)\s.*$/, "");
  return bare !== text && bare.trim() !== "" && reads(bare.trim()) ? bare : undefined;
}

/**
 * Whether a row that is no line of a configuration as far as one knows cannot be one: it begins with a sign or, at the
 * margin, as sentences and titles do. All commands of a running-config begin with a small letter.
 */
export function isRemark(text: string, mayBeHeader: () => boolean): boolean {
  if (/^\s*[^\p{L}\p{N}\s!]/u.test(text)) return true;
  if (/^\S+:\/\/|^\d+[/.-]\d+[/.-]\d{2,4}\b/.test(text)) return true;
  // A time in columns: a program that prints says when.
  if (/^\S.* {3,}\S/.test(text) && /\b\d\d:\d\d\b/.test(text)) return true;
  if (/^\d+(?:\.\d+)*(?:[.)]|\.?\s+\p{Lu})/u.test(text) || isPageNumber(text)) return true;
  return /^[\p{Lu}\u00df-\u{10ffff}]/u.test(text) && !mayBeHeader();
}

export function isPageNumber(text: string): boolean {
  return /^\s*(?:[-\u2013] ?\d{1,4} ?[-\u2013]|(?:page ?)?\d{1,4}(?: ?(?:\/|of|sur|de) ?\d{1,4})?)\s*$/i.test(
    text,
  );
}

/** What stands on each page of a text that was printed: the same but for numbers, each time a page further. */
export class RunningHeads {
  readonly #rows: readonly TextRow[];
  #found: ReadonlySet<TextRow> | undefined;

  constructor(rows: readonly TextRow[]) {
    this.#rows = rows;
  }

  has(row: TextRow): boolean {
    this.#found ??= headsIn(this.#rows);
    return this.#found.has(row);
  }
}

function headsIn(rows: readonly TextRow[]): ReadonlySet<TextRow> {
  const places = new Map<string, number[]>();
  rows.forEach(({ text, free }, index) => {
    if (free || !/\S {3,}\S|^[^\s]*[.:/@]|^[^a-z\s!]/.test(text)) return;
    const key = text.trim().replace(/\d+/g, "0").replace(/\s+/g, " ");
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  });
  const found = new Set<TextRow>();
  for (const at of places.values()) {
    const isApart = at.every((place, index) => index === 0 || place - (at[index - 1] ?? 0) >= SHORTEST_PAGE);
    if (at.length < 2 || !isApart) continue;
    for (const place of at) {
      const row = rows[place];
      if (row) found.add(row);
    }
  }
  return found;
}

const SHORTEST_PAGE = 20;
