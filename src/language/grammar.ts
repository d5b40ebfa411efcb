import { leadingKeywords, parseSyntax } from "../parse/command-syntax.js";
import type { Sequence } from "../parse/syntax-tree.js";
import type { Mode } from "./declaration.js";
import {
  compile,
  compileNegative,
  Opening,
  type AnyCommand,
  type Compiled,
  type Compiler,
  type Position,
  type Value,
} from "./positions.js";
import type { Dialect } from "./dialect.js";
import { existsOn, variationOn } from "./existence.js";
import { helpOf } from "./help-sentences.js";

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

/** The syntax of a command, whatever other devices make of it. */
export function declaredSyntaxOf(command: AnyCommand): Sequence {
  return parsed(command.syntax);
}

function notationOf(command: AnyCommand, dialect: Dialect): string {
  return variationOn(command, dialect).syntax ?? command.syntax;
}

/** The syntax of a command as one dialect writes it. */
export function syntaxOf(command: AnyCommand, dialect: Dialect): Sequence {
  return parsed(notationOf(command, dialect));
}

/** The syntax of a command's line in running-config. */
export function printedSyntaxOf(command: AnyCommand, dialect: Dialect): Sequence {
  const own = variationOn(command, dialect);
  if (own.syntax === undefined && own.print === undefined) return parsed(command.print ?? command.syntax);
  return own.print === undefined || own.print === "never" ? syntaxOf(command, dialect) : parsed(own.print);
}

/** The output filter that every show takes (IOS Configuration Fundamentals, "Searching and Filtering CLI Output"). */
export const FILTER =
  "[\\| {begin begin:LINE | count count:LINE | exclude exclude:LINE | include include:LINE | section section:LINE}]";

/** The same where output can also go into a file (Configuration Fundamentals, "Redirecting show Command Output"). */
export const FILTER_TO_FILES =
  "[\\| {append append:FILE | begin begin:LINE | count count:LINE | exclude exclude:LINE | include include:LINE | redirect redirect:FILE | section section:LINE | tee tee:FILE | tee /append teeAppend:FILE}]";
const FILTER_HELP: Readonly<Record<string, string>> = {
  "|": "Output modifiers",
  "/append": "Append to the file",
  append: "Append redirected output to URL (URLs supporting append operation only)",
  redirect: "Redirect output to URL",
  tee: "Copy output to URL",
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
  const commands = mode.commands.filter((command) => existsOn(command, dialect));
  const help = (command: AnyCommand, word: string) =>
    helpOf(command.help)[word] ?? command.shared?.[word] ?? mode.words[word] ?? FILTER_HELP[word] ?? "";
  const helpFor = (command: AnyCommand) => (word: string) => help(command, word);
  const whole: Compiler = {
    compile: remembered((command) => compile(command, fullSyntax(command, dialect), helpFor(command))),
    help,
  };
  const negated: Compiler = {
    compile: remembered((command) => compileBehindNo(command, dialect, helpFor(command))),
    help,
  };
  const negatedWhole: Compiler = {
    compile: remembered((command) => compile(command, syntaxOf(command, dialect), helpFor(command))),
    help,
  };
  const positive = lazy(() =>
    nodeBehind(
      commands.flatMap((command) => begin(command, notationOf(command, dialect), whole)),
      [],
    ),
  );
  const negative = lazy(() =>
    nodeBehind(
      commands
        .filter((command) => hasNegative(command, dialect))
        .flatMap((command) => [
          ...begin(command, negativeNotation(command, dialect), negated),
          ...(takesWholeLine(command, dialect)
            ? begin(command, notationOf(command, dialect), negatedWhole)
            : []),
        ]),
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
    defaultsOf: (command) => whole.compile(command).defaults,
  };
}

function remembered(make: (command: AnyCommand) => Compiled): (command: AnyCommand) => Compiled {
  const made = new Map<AnyCommand, Compiled>();
  return (command) => {
    const compiled = made.get(command) ?? make(command);
    made.set(command, compiled);
    return compiled;
  };
}

/** Where a command begins. */
function begin(command: AnyCommand, notation: string, compiler: Compiler): readonly Position[] {
  const [first, ...others] = leadingKeywords(notation);
  return first === undefined
    ? compiler.compile(command).first
    : [new Opening(command, [first, ...others], compiler)];
}

function fullSyntax(command: AnyCommand, dialect: Dialect): Sequence {
  const syntax = syntaxOf(command, dialect);
  return command.kind === "action" && command.show
    ? [...syntax, ...parsed(dialect.traits.redirectsOutput ? FILTER_TO_FILES : FILTER)]
    : syntax;
}

/** The form behind `no` that a declaration spells out. */
function declaredNegative(command: AnyCommand, dialect: Dialect): string | false | undefined {
  return variationOn(command, dialect).no ?? command.no;
}

/** The same as a syntax; undefined where the leading part of the command's own syntax will do. */
export function negativeOf(command: AnyCommand, dialect: Dialect): Sequence | undefined {
  const declared = declaredNegative(command, dialect);
  return typeof declared === "string" ? parsed(declared) : undefined;
}

/** Whether a command has a form behind `no`. */
function hasNegative(command: AnyCommand, dialect: Dialect): boolean {
  const declared = declaredNegative(command, dialect);
  return declared !== false && (command.kind !== "action" || declared !== undefined);
}

/**
 * Whether `no` also takes the line as it is printed, beside the shorter form that a declaration spells out. What is
 * said of one kind of device alone is all that it takes.
 */
function takesWholeLine(command: AnyCommand, dialect: Dialect): boolean {
  if (command.kind === "action" || command.packetTracerOnly) return false;
  return typeof command.no === "string" && variationOn(command, dialect).no === undefined;
}

/** What the form behind `no` begins like. */
function negativeNotation(command: AnyCommand, dialect: Dialect): string {
  const declared = declaredNegative(command, dialect);
  return typeof declared === "string" ? declared : notationOf(command, dialect);
}

function compileBehindNo(command: AnyCommand, dialect: Dialect, help: (word: string) => string): Compiled {
  const declared = negativeOf(command, dialect);
  return declared
    ? compile(command, declared, help)
    : compileNegative(command, syntaxOf(command, dialect), help);
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
      [...keywords].map(([keyword, positions]) => [keyword.toLowerCase(), new WordEdge(keyword, positions)]),
    ),
    values: [...values.values()].map(({ value, positions }) => new TypedEdge(value, positions)),
    commands: [...new Set(finals.map((position) => position.command))],
  };
}

/** The node behind an edge is made when it is first walked. */
abstract class Edge {
  #next: Node | undefined;

  constructor(readonly positions: readonly Position[]) {}

  get next(): Node {
    return (this.#next ??= nodeBehind(
      [...new Set(this.positions.flatMap((position) => position.follow))],
      this.positions.filter((position) => position.final),
    ));
  }
}

class WordEdge extends Edge implements KeywordEdge {
  constructor(
    readonly keyword: string,
    positions: readonly Position[],
  ) {
    super(positions);
  }
}

class TypedEdge extends Edge implements ValueEdge {
  constructor(
    readonly value: Value,
    positions: readonly Position[],
  ) {
    super(positions);
  }
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
