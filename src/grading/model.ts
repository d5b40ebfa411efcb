import type { Platform } from "../platform/platform.js";
import type { Item } from "../running-config/items.js";
import { loadFile, type LoadedFile, type LoadOptions } from "../running-config/load-file.js";
import { bestReading, configurationOf, type Reading } from "./configuration-check.js";
import {
  filledWhole,
  hasHoles,
  namesIn,
  readKnownPatterns,
  readsAs,
  rowsIn,
  standIns,
  type Bindings,
  type Pattern,
  type PatternRow,
} from "./patterns.js";
import type { WrittenFile } from "./source.js";

/** A configuration with which others are compared, and in which names and numbers may be left open. */
export interface Model {
  /** The model with what this configuration has in the places that it leaves open. */
  for(actual: LoadedFile): WrittenFile;
}

/** Reads a model: `<x>` and bounds such as `>=4` are those of a configuration check (see `readPatterns`). */
export function readModel(text: string, platform: Platform, options: LoadOptions): Model {
  const trees = treesIn(rowsIn(text)).filter((rows) => rows.some((row) => hasHoles(row.text)));
  if (trees.length === 0) {
    const loaded = loadFile(text, platform, options);
    return { for: () => loaded };
  }
  const rows = text.split("\n");
  const patterns = trees.flatMap((tree) => readKnownPatterns(tree, platform));
  const lineOf = (row: number) => options.lines?.[row] ?? row + 1;
  const open = everyLine(patterns).filter(({ text }) => hasHoles(text));
  const written = new Map(open.map((pattern) => [lineOf(pattern.row), pattern.text]));
  return {
    for(actual) {
      const bindings = bindingsIn(patterns, configurationOf(actual.device));
      const whole = withStandIns(open, bindings, platform);
      const filled = rows.slice();
      for (const pattern of open) {
        const [margin = ""] = /^\s*/.exec(rows[pattern.row] ?? "") ?? [];
        filled[pattern.row] = `${margin}${filledWhole(pattern, whole)}`;
      }
      return { ...loadFile(filled.join("\n"), platform, options), written };
    },
  };
}

/** The lines of a text in groups: one at the margin, and those below it that stand further in. */
function treesIn(rows: readonly PatternRow[]): readonly (readonly PatternRow[])[] {
  const margin = Math.min(...rows.map(({ indent }) => indent));
  const trees: PatternRow[][] = [];
  for (const row of rows) {
    if (row.text.startsWith("!")) continue;
    if (row.indent === margin) trees.push([row]);
    else trees.at(-1)?.push(row);
  }
  return trees;
}

function everyLine(patterns: readonly Pattern[]): readonly Pattern[] {
  return patterns.flatMap((one) => [one, ...everyLine(one.below)]);
}

/**
 * What holes stand for by the lines of a configuration. Blocks that share a name are read together; of all such groups
 * the one of which most lines hold takes its sections first, so that no wrong one takes the sections of a right one.
 */
function bindingsIn(patterns: readonly Pattern[], items: readonly Item[]): Bindings {
  const groups = new Set(linked(patterns));
  let taken: Reading["taken"] = new Set();
  const bindings: Bindings[] = [];
  while (groups.size > 0) {
    let best:
      { readonly group: readonly Pattern[]; readonly reading: Reading; readonly left: number } | undefined;
    for (const group of groups) {
      const reading = bestReading(group, items, taken);
      const left = everyLine(group).length - reading.lines;
      if (!best || left < best.left) best = { group, reading, left };
      if (left === 0) break;
    }
    if (!best) break;
    groups.delete(best.group);
    ({ taken } = best.reading);
    bindings.push(best.reading.bindings);
  }
  return Object.assign({}, ...bindings) as Bindings;
}

/** Blocks in groups that have names in common. */
function linked(patterns: readonly Pattern[]): readonly (readonly Pattern[])[] {
  let groups: { readonly names: ReadonlySet<string>; readonly members: readonly Pattern[] }[] = [];
  for (const pattern of patterns) {
    const names = new Set(everyLine([pattern]).flatMap(({ text }) => namesIn(text)));
    const shares = (group: { readonly names: ReadonlySet<string> }) =>
      [...names].some((name) => group.names.has(name));
    const near = groups.filter(shares);
    groups = [
      ...groups.filter((group) => !near.includes(group)),
      {
        names: new Set([...near.flatMap((group) => [...group.names]), ...names]),
        members: [...near.flatMap(({ members }) => members), pattern],
      },
    ];
  }
  return groups.map(({ members }) => members);
}

/** A value for each name that nothing was found for: one with which its lines can be read, and that nothing else has. */
function withStandIns(open: readonly Pattern[], bindings: Bindings, platform: Platform): Bindings {
  const used = new Set(Object.values(bindings));
  const all: Record<string, string> = { ...bindings };
  for (const pattern of open) {
    for (const name of namesIn(pattern.text)) {
      if (all[name] !== undefined) continue;
      for (const value of standIns(name)) {
        if (used.has(value)) continue;
        if (!readsAs(pattern, filledWhole(pattern, { ...all, [name]: value }), platform)) continue;
        all[name] = value;
        used.add(value);
        break;
      }
    }
  }
  return all;
}
