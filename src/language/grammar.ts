import { leadingKeywords, parseSyntax } from "../parse/command-syntax.js";
import type { Sequence } from "../parse/syntax-tree.js";
import type { Mode, Variation } from "./declaration.js";
import {
  compile,
  compileLater,
  compileNegative,
  type AnyCommand,
  type Compiled,
  type Position,
  type Value,
} from "./positions.js";
import type { Dialect } from "./types/argument-type.js";

/** Any mode, whatever it edits. */
export type AnyMode = Mode<unknown, unknown>;

/**
 * All commands of a mode as one trie whose nodes are made when they are first walked
 * (lazy subset construction, as regular-expression engines do it).
 */
export interface Grammar {
  readonly mode: AnyMode;
  readonly dialect: Dialect;
  readonly start: Node;
  /** What may stand behind `no` and `default`. */
  readonly negative: Node;
  readonly defaultsOf: (command: AnyCommand) => Readonly<Record<string, unknown>>;
}

export interface Node {
  readonly keywords: ReadonlyMap<string, KeywordEdge>;
  readonly values: readonly ValueEdge[];
  /** The commands of which a line may end here. */
  readonly commands: readonly AnyCommand[];
}

export interface KeywordEdge {
  readonly keyword: string;
  readonly positions: readonly Position[];
  readonly next: Node;
}

export interface ValueEdge {
  readonly value: Value;
  readonly positions: readonly Position[];
  readonly next: Node;
}

const grammars = new WeakMap<AnyMode, Map<Dialect, Grammar>>();

/** The trie of a mode as one dialect has it; built once and kept. */
export function grammarOf(mode: AnyMode, dialect: Dialect): Grammar {
  const known = grammars.get(mode) ?? new Map<Dialect, Grammar>();
  grammars.set(mode, known);
  const found = known.get(dialect) ?? build(mode, dialect);
  known.set(dialect, found);
  return found;
}

const syntaxes = new Map<string, Sequence>();

/** What a command has of its own in one dialect; `false`: it does not exist there. */
function variationOf(command: AnyCommand, dialect: Dialect): Variation | undefined {
  switch (dialect) {
    case "ios":
      return command.ios;
    case "packet-tracer":
      return command.packetTracer;
    case "catalyst":
      return command.catalyst;
  }
}

/** What differs in one dialect from how real routers have the command. */
export function peculiarities(command: AnyCommand, dialect: Dialect): Exclude<Variation, false> {
  const variation = variationOf(command, dialect);
  return variation === undefined || variation === false ? NOTHING : variation;
}

const NOTHING: Exclude<Variation, false> = {};

function notationOf(command: AnyCommand, dialect: Dialect): string {
  return peculiarities(command, dialect).syntax ?? command.syntax;
}

/** The syntax of a command as one dialect writes it. */
export function syntaxOf(command: AnyCommand, dialect: Dialect): Sequence {
  return parsed(notationOf(command, dialect));
}

/** The syntax of a command's line in running-config. */
export function printedSyntaxOf(command: AnyCommand, dialect: Dialect): Sequence {
  const own = peculiarities(command, dialect);
  if (own.syntax === undefined && own.print === undefined) return parsed(command.print ?? command.syntax);
  return own.print === undefined || own.print === "never" ? syntaxOf(command, dialect) : parsed(own.print);
}

/** Whether a dialect has the command at all. */
export function exists(command: AnyCommand, dialect: Dialect): boolean {
  return variationOf(command, dialect) !== false;
}

/** The output filter that every show takes (IOS Configuration Fundamentals, "Searching and Filtering CLI Output"). */
export const FILTER =
  "[\\| {begin begin:LINE | count count:LINE | exclude exclude:LINE | include include:LINE | section section:LINE}]";
const FILTER_HELP: Readonly<Record<string, string>> = {
  "|": "Output modifiers",
  begin: "Begin with the line that matches",
  count: "Count number of lines which match regexp",
  exclude: "Exclude lines that match",
  include: "Include lines that match",
  section: "Filter a section of output",
};

function parsed(notation: string): Sequence {
  const known = syntaxes.get(notation) ?? parseSyntax(notation);
  syntaxes.set(notation, known);
  return known;
}

function build(mode: AnyMode, dialect: Dialect): Grammar {
  const commands = mode.commands.filter((command) => exists(command, dialect));
  const helpFor = (command: AnyCommand) => (word: string) =>
    command.help[word] ?? command.shared?.[word] ?? mode.words[word] ?? FILTER_HELP[word] ?? "";
  const known = new Map<AnyCommand, Compiled>();
  const positive = lazy(() => {
    for (const command of commands) {
      const help = helpFor(command);
      const whole = () => compile(command, fullSyntax(command, dialect), help);
      known.set(command, begin(command, notationOf(command, dialect), help, whole));
    }
    return nodeBehind(
      [...known.values()].flatMap((one) => one.first),
      [],
    );
  });
  const negative = lazy(() =>
    nodeBehind(
      commands.flatMap((command) => negativeStart(command, dialect, helpFor(command))),
      [],
    ),
  );
  return {
    mode,
    dialect,
    get start() {
      return positive();
    },
    get negative() {
      return negative();
    },
    defaultsOf: (command) => known.get(command)?.defaults ?? {},
  };
}

function fullSyntax(command: AnyCommand, dialect: Dialect): Sequence {
  const syntax = syntaxOf(command, dialect);
  return command.kind === "action" && command.show ? [...syntax, ...parsed(FILTER)] : syntax;
}

/** The form behind `no` that a declaration spells out. */
function declaredNegative(command: AnyCommand, dialect: Dialect): string | false | undefined {
  return peculiarities(command, dialect).no ?? command.no;
}

/** The same as a syntax; undefined where the leading part of the command's own syntax will do. */
export function negativeOf(command: AnyCommand, dialect: Dialect): Sequence | undefined {
  const declared = declaredNegative(command, dialect);
  return typeof declared === "string" ? parsed(declared) : undefined;
}

/** Where the form behind `no` may begin: nowhere, if the command has none. */
function negativeStart(
  command: AnyCommand,
  dialect: Dialect,
  help: (word: string) => string,
): readonly Position[] {
  const declared = declaredNegative(command, dialect);
  if (declared === false || (command.kind === "action" && declared === undefined)) return [];
  const whole =
    declared === undefined
      ? () => compileNegative(command, syntaxOf(command, dialect), help)
      : () => compile(command, parsed(declared), help);
  return begin(command, declared ?? notationOf(command, dialect), help, whole).first;
}

/** Most commands begin with keywords: then what follows is compiled when a line comes by there. */
function begin(
  command: AnyCommand,
  notation: string,
  help: (word: string) => string,
  whole: () => Compiled,
): Compiled {
  const keywords = leadingKeywords(notation);
  return keywords.length === 0 ? whole() : compileLater(command, keywords, help, whole);
}

/** The node behind some positions: what may follow any of them, grouped by what it matches. */
function nodeBehind(next: readonly Position[], finals: readonly Position[]): Node {
  const keywords = new Map<string, Position[]>();
  const values = new Map<string, { value: Value; positions: Position[] }>();
  for (const position of next) {
    if ("keyword" in position.matcher) {
      push(keywords, position.matcher.keyword, position);
    } else {
      const { name, min, max } = position.matcher.expression;
      const key = `${name} ${min ?? ""} ${max ?? ""}`;
      const known = values.get(key) ?? { value: position.matcher, positions: [] };
      known.positions.push(position);
      values.set(key, known);
    }
  }
  return {
    keywords: new Map(
      [...keywords].map(([keyword, positions]) => [keyword.toLowerCase(), edge({ keyword, positions })]),
    ),
    values: [...values.values()].map(edge),
    commands: [...new Set(finals.map((position) => position.command))],
  };
}

function edge<E extends { readonly positions: readonly Position[] }>(part: E): E & { readonly next: Node } {
  const next = lazy(() => {
    const follow = new Set(part.positions.flatMap((position) => position.follow));
    return nodeBehind(
      [...follow],
      part.positions.filter((position) => position.final),
    );
  });
  return Object.defineProperty({ ...part, next: undefined as unknown as Node }, "next", {
    get: next,
    enumerable: true,
  });
}

function push(map: Map<string, Position[]>, key: string, position: Position): void {
  const known = map.get(key);
  if (known) known.push(position);
  else map.set(key, [position]);
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
