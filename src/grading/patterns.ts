import { modesOf, type Args } from "../language/declaration.js";
import { grammarOf, type AnyMode } from "../language/grammar.js";
import type { AnyCommand } from "../language/positions.js";
import { resolve, type Bound } from "../language/resolve.js";
import { configMode } from "../modes/config.js";
import { parseLine } from "../parse/command-line.js";
import type { Platform } from "../platform/platform.js";

/** A line of a configuration check, and the lines that are to stand below it. */
export interface Pattern {
  /** As its author wrote it, without the blanks in front. */
  readonly text: string;
  /** In the check, counted from 0. */
  readonly row: number;
  /** The command that it is a line of. */
  readonly command: AnyCommand | undefined;
  /** In one of which it is read. */
  readonly modes: readonly AnyMode[];
  /** How the router reads it, if it has no holes. */
  readonly line: PatternLine | undefined;
  /** The first word of every line that may fit, in lower case; undefined: a hole stands there. */
  readonly firstWord: string | undefined;
  /** What each word must be, if it has holes: a word in lower case, or what a word with a hole fits. */
  readonly words: readonly (string | RegExp)[];
  /** The limits that stand for words: `>=4`. */
  readonly limits: readonly (Limit | undefined)[];
  /** Its last word is a hole for an argument that may be several words, such as a description. */
  readonly takesRest: boolean;
  readonly below: readonly Pattern[];
}

export interface PatternLine {
  readonly command: AnyCommand;
  readonly args: Args;
  readonly negative: boolean;
}

export interface Limit {
  readonly relation: ">=" | "<=";
  readonly number: number;
}

/** A line of a check that no mode of the platform knows, by its place in the check. */
export interface UnknownLine {
  readonly row: number;
  readonly text: string;
}

/**
 * Reads the lines of a check: IOS lines, in which `<x>` stands for any argument or part of one, the same wherever it
 * stands, `<any>` for any, and `>=4` and `<=8` for numbers.
 */
export function readPatterns(
  text: string,
  platform: Platform,
): readonly Pattern[] | { readonly unknown: UnknownLine } {
  const unknown: UnknownLine[] = [];
  const patterns = patternsOf(rowsIn(text), [configMode], platform, (row) => unknown.push(row));
  const [first] = unknown;
  return first ? { unknown: first } : patterns;
}

/** The lines of a configuration of that platform as patterns, without what none of its modes knows. */
export function readKnownPatterns(rows: readonly PatternRow[], platform: Platform): readonly Pattern[] {
  const known = (patterns: readonly Pattern[]): readonly Pattern[] =>
    patterns.flatMap((one) => (one.command ? [{ ...one, below: known(one.below) }] : []));
  return known(patternsOf(rows, [configMode], platform, () => undefined));
}

/** A line that is read as a pattern. */
export interface PatternRow {
  /** Its place in the text, counted from 0. */
  readonly row: number;
  readonly indent: number;
  readonly text: string;
}

/** The lines of a text that are not empty. */
export function rowsIn(text: string): readonly PatternRow[] {
  return text
    .split("\n")
    .map((row, index) => ({ row: index, indent: row.search(/\S/), text: row.trim() }))
    .filter(({ indent }) => indent >= 0);
}

/** The lines of a check that have no holes, each as its author wrote it. */
export function linesWithoutHoles(text: string): readonly string[] {
  return rowsIn(text)
    .map((row) => row.text)
    .filter((line) => !hasHoles(line));
}

function patternsOf(
  rows: readonly PatternRow[],
  modes: readonly AnyMode[],
  platform: Platform,
  object: (unknown: UnknownLine) => void,
): readonly Pattern[] {
  const patterns: Pattern[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    let next = at + 1;
    while ((rows[next]?.indent ?? -1) > row.indent) next++;
    const reading = read(row.text, modes, platform);
    if (!reading) object({ row: row.row, text: row.text });
    const inner = reading?.command.kind === "section" ? modesOf(reading.command) : modes;
    patterns.push({
      text: row.text,
      row: row.row,
      command: reading?.command,
      modes,
      line: reading && !hasHoles(row.text) ? lineOf(reading) : undefined,
      ...wordsOf(row.text),
      takesRest: reading !== undefined && takesRest(row.text, reading.command, modes, platform),
      below: patternsOf(rows.slice(at + 1, next), inner, platform, object),
    });
    at = next;
  }
  return patterns;
}

function lineOf({ command, args, prefix }: Bound): PatternLine {
  return { command, args, negative: prefix === "no" };
}

/** How a line reads in one of some modes; holes stand for any values that make it a line. */
function read(text: string, modes: readonly AnyMode[], { dialect }: Platform): Bound | undefined {
  for (const line of boundedSamplesOf(text)) {
    for (const mode of modes) {
      const bound = resolve(line, parseLine(line), grammarOf(mode, dialect), ANYWHERE);
      if (bound.kind === "bound" && bound.command.kind !== "action") return bound;
    }
  }
  return undefined;
}

/** A line with values in its holes and numbers for its bounds, which may lie outside of what the router takes. */
function* boundedSamplesOf(text: string): Iterable<string> {
  yield* samplesOf(text.replaceAll(LIMIT, "$2"));
  if (text.search(LIMIT) < 0) return;
  for (const factor of FACTORS)
    yield* samplesOf(
      text.replaceAll(LIMIT, (_, _relation, number: string) => String(Math.ceil(Number(number) * factor))),
    );
}

const FACTORS: readonly number[] = [2, 10, 0.5, 0.1];

/** A line with values in its holes: the same in all, and then any, as far as there are not too many ways. */
function* samplesOf(text: string): Iterable<string> {
  const parts = text.split(HOLE);
  const holes = parts.length - 1;
  if (holes === 0) {
    yield text;
    return;
  }
  for (const value of SAMPLES) yield parts.join(value);
  if (holes === 1 || holes > MOST_TRIED_HOLES) return;
  for (let way = 0; way < SAMPLES.length ** holes; way++) {
    let left = way;
    yield parts.reduce((line, part) => {
      const value = SAMPLES[left % SAMPLES.length] ?? "";
      left = Math.floor(left / SAMPLES.length);
      return line + value + part;
    });
  }
}

/** Of a line with more holes each would have to be tried too often. */
const MOST_TRIED_HOLES = 4;

/** Whether a line, with values in some of a pattern's holes, is a line of the pattern's command. */
export function readsAs({ command, modes }: Pattern, line: string, platform: Platform): boolean {
  return read(line, modes, platform)?.command === command;
}

/** Values of which one fits in the place of a hole that nothing was found for. */
export function* standIns(name: string): Iterable<string> {
  yield `<${name}>`;
  for (let number = 1; number <= MOST_STAND_INS; number++) yield String(number);
  yield* SAMPLES;
}

const MOST_STAND_INS = 500;

const ANYWHERE = { limit: () => Number.MAX_SAFE_INTEGER, exec: undefined };

/** Values of which one fits into nearly any place. */
const SAMPLES: readonly string[] = [
  "1",
  "10",
  "NAME",
  "10.0.0.1",
  "255.255.255.0",
  "FastEthernet0/0",
  "0200.0000.0001",
  "100",
  "any",
];

const HOLE = /<[A-Za-z][\w-]*>/g;
const LIMIT = /(?<=^|\s)(>=|<=)(\d+)(?=\s|$)/g;

/** Whether a line has a free name or a bound. */
export function hasHoles(text: string): boolean {
  return text.search(HOLE) >= 0 || text.search(LIMIT) >= 0;
}

/** The names of a line's holes; `<any>` has none. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(HOLE)].map(([hole]) => hole.slice(1, -1)).filter((name) => name !== ANY);
}

/** Whether the argument that a line's last hole stands for may be more than one word. */
function takesRest(
  text: string,
  command: AnyCommand,
  modes: readonly AnyMode[],
  platform: Platform,
): boolean {
  const [, before] = /^(.*\s)<[A-Za-z][\w-]*>$/.exec(text) ?? [];
  if (before === undefined) return false;
  return read(`${before}NAME NAME`, modes, platform)?.command === command;
}

function wordsOf(text: string): Pick<Pattern, "firstWord" | "words" | "limits"> {
  const words = text.split(/\s+/);
  const [first = ""] = words;
  return {
    firstWord: hasHoles(first) ? undefined : first.toLowerCase(),
    words: words.map((word, index) => {
      if (!hasHoles(word)) return word.toLowerCase();
      const parts = word.split(/(<[A-Za-z][\w-]*>)/).map((part, place) => partOf(part, `${index}$${place}`));
      return new RegExp(`^${parts.join("")}$`, "i");
    }),
    limits: words.map((word) => {
      const [, relation, number] = /^(>=|<=)(\d+)$/.exec(word) ?? [];
      return relation === undefined
        ? undefined
        : { relation: relation as Limit["relation"], number: Number(number) };
    }),
  };
}

/** A part of a word: a hole becomes a group of its name, all else itself. */
function partOf(part: string, place: string): string {
  const [, name] = /^<([A-Za-z][\w-]*)>$/.exec(part) ?? [];
  if (name === undefined) return literal(part);
  return `(?<${name === ANY ? `$${place}` : groupOf(name)}>.+?)`;
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A hole that binds nothing: what it stands for is known by its place alone. */
const ANY = "any";

/** The name of a group may hold no hyphen. */
function groupOf(name: string): string {
  return name.replaceAll("-", "$");
}

/** What holes stand for by now, by their names; bounds and `<any>` by their places. */
export type Bindings = Readonly<Record<string, string>>;

/**
 * The words of a line bound to the holes of a pattern; undefined if they do not fit together, or with what is bound. A
 * header may say more than the pattern: an `ephone-dn` that it is a dual line.
 */
export function bind(
  pattern: Pattern,
  line: { readonly words: readonly string[]; readonly isHeader: boolean },
  bindings: Bindings,
): Bindings | undefined {
  const words = wordsFor(pattern, line.words);
  const isLongEnough = line.isHeader
    ? words.length >= pattern.words.length
    : words.length === pattern.words.length;
  if (!isLongEnough) return undefined;
  const bound: Record<string, string> = { ...bindings };
  for (const [index, expected] of pattern.words.entries()) {
    const word = words[index] ?? "";
    if (typeof expected === "string") {
      if (word.toLowerCase() !== expected) return undefined;
      continue;
    }
    const limit = pattern.limits[index];
    if (limit) {
      if (!isWithin(word, limit)) return undefined;
      bound[at(pattern, index)] = word;
      continue;
    }
    const match = expected.exec(word);
    if (!match) return undefined;
    for (const [group, value] of Object.entries(match.groups ?? {})) {
      const name = group.startsWith("$") ? at(pattern, group.slice(1)) : group.replaceAll("$", "-");
      if (bound[name] !== undefined && bound[name].toLowerCase() !== value.toLowerCase()) return undefined;
      bound[name] = value;
    }
  }
  return bound;
}

function wordsFor({ takesRest, words: expected }: Pattern, words: readonly string[]): readonly string[] {
  const last = expected.length - 1;
  return takesRest && words.length > last ? [...words.slice(0, last), words.slice(last).join(" ")] : words;
}

/** The name under which what stands for a bound or for `<any>` is bound. */
function at({ row }: Pattern, place: number | string): string {
  return `#${row}$${place}`;
}

function isWithin(word: string, { relation, number }: Limit): boolean {
  if (!/^\d+$/.test(word)) return false;
  return relation === ">=" ? Number(word) >= number : Number(word) <= number;
}

/** A pattern as the student would type it, as far as its holes are bound. */
export function filled({ text }: Pattern, bindings: Bindings): string {
  return text.replaceAll(HOLE, (hole) => bindings[hole.slice(1, -1)] ?? hole);
}

/** A pattern with all that is bound in it; a bound that nothing fits is its own number. */
export function filledWhole(pattern: Pattern, bindings: Bindings): string {
  return pattern.text
    .split(/(\s+)/)
    .map((word, index) => (index % 2 === 0 ? filledWord(pattern, word, index / 2, bindings) : word))
    .join("");
}

function filledWord(pattern: Pattern, word: string, index: number, bindings: Bindings): string {
  const limit = pattern.limits[index];
  if (limit) return bindings[at(pattern, index)] ?? String(limit.number);
  return word
    .split(/(<[A-Za-z][\w-]*>)/)
    .map((part, place) => {
      const [, name] = /^<([A-Za-z][\w-]*)>$/.exec(part) ?? [];
      return bindings[name === ANY ? at(pattern, `${index}$${place}`) : (name ?? "")] ?? part;
    })
    .join("");
}
