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
  /** How the router reads it, if it has no holes. */
  readonly line: PatternLine | undefined;
  /** How a line begins that may fit. */
  readonly start: RegExp;
  /** What each word must be, if it has holes. */
  readonly words: readonly RegExp[];
  /** The limits that stand for words: `>=4`. */
  readonly limits: readonly (Limit | undefined)[];
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
  const rows = text
    .split("\n")
    .map((row, index) => ({ row: index, indent: row.search(/\S/), text: row.trim() }))
    .filter(({ indent }) => indent >= 0);
  const unknown: UnknownLine[] = [];
  const patterns = patternsOf(rows, [configMode], platform, (row) => unknown.push(row));
  const [first] = unknown;
  return first ? { unknown: first } : patterns;
}

interface Row {
  readonly row: number;
  readonly indent: number;
  readonly text: string;
}

function patternsOf(
  rows: readonly Row[],
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
      line: reading && !hasHoles(row.text) ? lineOf(reading) : undefined,
      ...wordsOf(row.text),
      below: patternsOf(rows.slice(at + 1, next), inner, platform, object),
    });
    at = next;
  }
  return patterns;
}

function lineOf({ command, args, prefix }: Bound): PatternLine {
  return { command, args, negative: prefix === "no" };
}

/** How a line reads in one of some modes; a hole stands for any value that makes it a line. */
function read(text: string, modes: readonly AnyMode[], { dialect }: Platform): Bound | undefined {
  for (const value of hasHoles(text) ? SAMPLES : [""]) {
    const line = text.replaceAll(HOLE, value).replaceAll(LIMIT, "$2");
    for (const mode of modes) {
      const bound = resolve(line, parseLine(line), grammarOf(mode, dialect), ANYWHERE);
      if (bound.kind === "bound" && bound.command.kind !== "action") return bound;
    }
  }
  return undefined;
}

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
];

const HOLE = /<[A-Za-z][\w-]*>/g;
const LIMIT = /(?<=^|\s)(>=|<=)(\d+)(?=\s|$)/g;

function hasHoles(text: string): boolean {
  return text.search(HOLE) >= 0 || text.search(LIMIT) >= 0;
}

function wordsOf(text: string): Pick<Pattern, "start" | "words" | "limits"> {
  const words = text.split(/\s+/);
  const [first = ""] = words;
  return {
    start: new RegExp(`^\\s*${first.search(/[<>]/) < 0 ? `${literal(first)}(?!\\S)` : "\\S"}`, "i"),
    words: words.map(
      (word) =>
        new RegExp(
          `^${word
            .split(/(<[A-Za-z][\w-]*>)/)
            .map(partOf)
            .join("")}$`,
          "i",
        ),
    ),
    limits: words.map((word) => {
      const [, relation, number] = /^(>=|<=)(\d+)$/.exec(word) ?? [];
      return relation === undefined
        ? undefined
        : { relation: relation as Limit["relation"], number: Number(number) };
    }),
  };
}

/** A part of a word: a hole becomes a group of its name, all else itself. */
function partOf(part: string): string {
  const [, name] = /^<([A-Za-z][\w-]*)>$/.exec(part) ?? [];
  if (name === undefined) return literal(part);
  return name === ANY ? "\\S+?" : `(?<${groupOf(name)}>\\S+?)`;
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A hole that binds nothing. */
const ANY = "any";

/** The name of a group may hold no hyphen. */
function groupOf(name: string): string {
  return name.replaceAll("-", "$");
}

/** What holes stand for by now, by their names. */
export type Bindings = Readonly<Record<string, string>>;

/**
 * The words of a line bound to the holes of a pattern; undefined if they do not fit together, or with what is bound. A
 * header may say more than the pattern: an `ephone-dn` that it is a dual line.
 */
export function bind(
  pattern: Pattern,
  { text, isHeader }: { readonly text: string; readonly isHeader: boolean },
  bindings: Bindings,
): Bindings | undefined {
  if (!pattern.start.test(text)) return undefined;
  const words = text.trim().split(/\s+/);
  const isLongEnough = isHeader
    ? words.length >= pattern.words.length
    : words.length === pattern.words.length;
  if (!isLongEnough) return undefined;
  const bound: Record<string, string> = { ...bindings };
  for (const [index, expected] of pattern.words.entries()) {
    const word = words[index] ?? "";
    const limit = pattern.limits[index];
    if (limit) {
      if (!isWithin(word, limit)) return undefined;
      continue;
    }
    const match = expected.exec(word);
    if (!match) return undefined;
    for (const [group, value] of Object.entries(match.groups ?? {})) {
      const name = group.replaceAll("$", "-");
      if (bound[name] !== undefined && bound[name].toLowerCase() !== value.toLowerCase()) return undefined;
      bound[name] = value;
    }
  }
  return bound;
}

function isWithin(word: string, { relation, number }: Limit): boolean {
  if (!/^\d+$/.test(word)) return false;
  return relation === ">=" ? Number(word) >= number : Number(word) <= number;
}

/** A pattern as the student would type it, as far as its holes are bound. */
export function filled({ text }: Pattern, bindings: Bindings): string {
  return text.replaceAll(HOLE, (hole) => bindings[hole.slice(1, -1)] ?? hole);
}
