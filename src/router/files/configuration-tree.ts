/** Two configurations compared line by line, as the router does (Configuration Fundamentals, "Contextual Configuration Diff Utility"). */

/** A line with the lines of its block. */
export interface ConfigurationLine {
  readonly text: string;
  readonly body: readonly ConfigurationLine[];
}

/** Reads a configuration; what says nothing about the router is left out. */
export function configurationTree(text: string, ignoresCase = false): readonly ConfigurationLine[] {
  const top: ConfigurationLine[] = [];
  const open: { readonly indent: number; readonly body: ConfigurationLine[] }[] = [{ indent: -1, body: top }];
  for (const row of text.split(/\r?\n/)) {
    const words = row.trim();
    if (words === "end") break;
    if (words === "" || words.startsWith("!") || SAYS_NOTHING.test(row)) continue;
    const indent = row.length - row.trimStart().length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const body: ConfigurationLine[] = [];
    open.at(-1)?.body.push({ text: ignoresCase ? words.toLowerCase() : words, body });
    open.push({ indent, body });
  }
  return top;
}

const SAYS_NOTHING = /^(Building configuration|Current configuration|Using \d+|ntp clock-period)/;

/** The lines of one configuration that another lacks, with the headers of their blocks; those have no mark. */
export function missingIn(
  other: readonly ConfigurationLine[],
  lines: readonly ConfigurationLine[],
): readonly MissingLine[] {
  const known = new Map(other.map((line) => [line.text, line]));
  return lines.flatMap((line): readonly MissingLine[] => {
    const same = known.get(line.text);
    if (!same) return [{ text: line.text, isNew: true, body: missingIn([], line.body) }];
    const body = missingIn(same.body, line.body);
    return body.length > 0 ? [{ text: line.text, isNew: false, body }] : [];
  });
}

export interface MissingLine {
  readonly text: string;
  /** Otherwise it is only the header of a block in which something is new. */
  readonly isNew: boolean;
  readonly body: readonly MissingLine[];
}

/** The lines, each behind the blanks of its block and its mark. */
export function markedLines(lines: readonly MissingLine[], mark: string, depth = 0): readonly string[] {
  return lines.flatMap(({ text, isNew, body }) => [
    `${" ".repeat(depth)}${isNew ? mark : ""}${text}`,
    ...markedLines(body, mark, depth + 1),
  ]);
}

/**
 * The commands that take lines away, the last first; those of a block stand inside it. A line that says that something
 * is off is left alone where one of the `coming` lines sets that very thing.
 */
export function removalOf(
  lines: readonly MissingLine[],
  coming: readonly string[],
  depth = 0,
): readonly string[] {
  const blanks = " ".repeat(depth);
  return lines.toReversed().flatMap(({ text, isNew, body }) => {
    if (!isNew) {
      const inside = removalOf(body, coming, depth + 1);
      return inside.length > 0 ? [`${blanks}${text}`, ...inside] : [];
    }
    if (!text.startsWith("no ")) return [`${blanks}no ${text}`];
    const setting = text.slice(3);
    return coming.some((line) => line.trim().startsWith(setting)) ? [] : [blanks + setting];
  });
}
