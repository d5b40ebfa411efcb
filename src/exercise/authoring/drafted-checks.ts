import type { AnyMode } from "../../language/grammar.js";
import { configMode } from "../../modes/config.js";
import type { Platform } from "../../platform/platform.js";
import type { ChangedLine } from "./changed-lines.js";
import { freeWordsOf } from "./free-words.js";

/** A check of one section of a solution, or of some lines alike that stand alone. */
export interface DraftedCheck {
  readonly id: string;
  /** The header of its section, or the words that its lines have in common, as they were written. */
  readonly header: string;
  /** How many lines of the solution it is about. */
  readonly count: number;
  readonly partial: boolean;
  /** The checks of the sections that it speaks of by their names. */
  readonly needs: readonly string[];
  /** Lines with holes. */
  readonly has: string;
}

/**
 * A check for each section of a solution. What its author called something is a hole, and a section that speaks of
 * another by such a name asks for both, so that the name is the same in both. A name of two things stays as it is.
 */
export function draftedChecks(changes: readonly ChangedLine[], platform: Platform): readonly DraftedCheck[] {
  const parts = partsOf(changes);
  const holes = holesFor(parts, platform);
  const drafts = parts.map((part) => ({ ...part, ...filledIn(part.lines, [configMode], holes, platform) }));
  const owners = new Map(drafts.flatMap(({ defines, id }) => (defines === undefined ? [] : [[defines, id]])));
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  return drafts.map(({ id, header, lines, names, text }) => {
    const needs = needsOf(id, names, { owners, namesIn: (other) => byId.get(other)?.names ?? [] });
    const others = needs.map((other) => byId.get(other)?.text ?? "");
    const [first] = lines;
    const partial = needs.length === 0 && (first?.isNew ?? false);
    return { id, header, count: countOf(lines), partial, needs, has: [...others, text].join("\n") };
  });
}

/** Lines of which one check is made. */
interface Part {
  readonly id: string;
  readonly header: string;
  readonly lines: readonly ChangedLine[];
}

/** Sections one by one; lines that stand alone by the two words with which they begin. */
function partsOf(changes: readonly ChangedLine[]): readonly Part[] {
  const groups = new Map<string, ChangedLine[]>();
  for (const line of changes) {
    const key = line.modes ? line.text : beginning(line.text);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const taken = new Set<string>();
  return [...groups].map(([header, lines]) => {
    const [first] = lines;
    const only = first && lines.length === 1 ? first.text.split("\n", 1).join("") : `${header} …`;
    return { id: idFor(header, taken), header: only, lines };
  });
}

function beginning(text: string): string {
  return text.replace(/^no /, "").split(/\s+/, 2).join(" ");
}

/** A name for the file, such as `ip-dhcp-pool-voice`; the same beginning gets a number. */
function idFor(header: string, taken: Set<string>): string {
  const words = header.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^[-\d]+|-+$/g, "");
  const id = words.toLowerCase().slice(0, LONGEST_ID) || "lines";
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

const LONGEST_ID = 40;

/** What stands for each name that a section has and no other. */
function holesFor(parts: readonly Part[], platform: Platform): ReadonlyMap<string, string> {
  const names = parts.flatMap(({ lines }) => lines.flatMap((line) => nameOf(line, platform) ?? []));
  const holes = new Map<string, string>();
  for (const name of names) {
    if (names.filter((other) => other === name).length > 1) continue;
    const word = name.replaceAll(/[^A-Za-z0-9_-]/g, "-");
    const hole = /^[A-Za-z]/.test(word) && word.toLowerCase() !== "any" ? word : `name-${word}`;
    holes.set(name, `<${hole}>`);
  }
  return holes;
}

/** What its author called a new section. */
function nameOf({ text, modes, isNew }: ChangedLine, { dialect }: Platform): string | undefined {
  if (!modes || !isNew) return undefined;
  const word = freeWordsOf(text, [configMode], dialect).find(({ kind }) => kind === "name");
  return word && text.slice(word.start, word.end);
}

/** Lines with holes, the names in them, and the name that the first of them gives to something. */
function filledIn(
  lines: readonly ChangedLine[],
  modes: readonly AnyMode[],
  holes: ReadonlyMap<string, string>,
  platform: Platform,
): { readonly text: string; readonly names: readonly string[]; readonly defines: string | undefined } {
  const names: string[] = [];
  const written = (line: ChangedLine, inModes: readonly AnyMode[], depth: number): readonly string[] => {
    const own = withHoles(line.text, inModes, holes, platform);
    names.push(...own.names);
    const below = line.below.flatMap((one) => written(one, line.modes ?? inModes, depth + 1));
    return [`${" ".repeat(depth)}${own.text}`, ...below];
  };
  const text = lines.flatMap((line) => written(line, modes, 0)).join("\n");
  const [first] = lines;
  const name = first && nameOf(first, platform);
  return { text, names, defines: name !== undefined && holes.has(name) ? name : undefined };
}

function withHoles(
  text: string,
  modes: readonly AnyMode[],
  holes: ReadonlyMap<string, string>,
  { dialect }: Platform,
): { readonly text: string; readonly names: readonly string[] } {
  let written = text;
  const names: string[] = [];
  for (const { start, end, kind } of freeWordsOf(text, modes, dialect).toReversed()) {
    const word = text.slice(start, end);
    const hole = kind === "own" ? "<any>" : holes.get(word);
    if (hole === undefined) continue;
    written = written.slice(0, start) + hole + written.slice(end);
    if (kind === "name") names.push(word);
  }
  return { text: written, names };
}

/** The checks of what a section speaks of, those first of which others speak. */
function needsOf(
  id: string,
  names: readonly string[],
  known: {
    readonly owners: ReadonlyMap<string, string>;
    readonly namesIn: (id: string) => readonly string[];
  },
  seen = new Set([id]),
): readonly string[] {
  return names.flatMap((name) => {
    const owner = known.owners.get(name);
    if (owner === undefined || seen.has(owner)) return [];
    seen.add(owner);
    return [...needsOf(owner, known.namesIn(owner), known, seen), owner];
  });
}

function countOf(lines: readonly ChangedLine[]): number {
  return lines.reduce((sum, { below }) => sum + 1 + countOf(below), 0);
}
