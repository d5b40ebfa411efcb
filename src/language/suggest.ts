import { parseLine } from "../parse/command-line.js";
import { ambiguousCommand, unrecognizedCommand } from "./messages.js";
import type { Grammar, KeywordEdge, Node, ValueEdge } from "./grammar.js";
import { wrap } from "./wrap.js";
import { rangeOf, reach, type Environment, type PrefixEdge } from "./resolve.js";
import type { Position } from "./positions.js";
import type { Dialect } from "./dialect.js";
import type { Choice } from "./types/argument-type.js";

/** One row of a help list. A `part` begins a value, as a kind of interface does. */
export interface Suggestion {
  readonly symbol: string;
  readonly help: string;
  readonly kind: "keyword" | "part" | "value" | "end";
}

/** A help list, and the end of the typed line that each of its symbols would take the place of. */
interface HelpList {
  readonly rows: readonly Suggestion[];
  readonly partial: string;
}

const PREFIX_HELP = {
  no: "Negate a command or set its defaults",
  default: "Set a command to its defaults",
  do: "To run exec commands in config mode",
} as const;

/**
 * What may stand where the cursor is: behind a blank everything that can follow, directly behind a word the
 * keywords that it begins, or else the values that it could be. A string is the router's refusal.
 */
export function suggest(
  typed: string,
  grammar: Grammar,
  environment: Environment,
): readonly Suggestion[] | string {
  const list = listAt(typed, grammar, environment);
  return typeof list === "string" ? list : list.rows;
}

function listAt(typed: string, grammar: Grammar, environment: Environment): HelpList | string {
  const { before, partial } = splitAtCursor(typed);
  const reached = reach(before, parseLine(before), grammar, environment);
  if (reached === "ambiguous") return ambiguousCommand(typed, grammar.dialect);
  const own = reached ? listBehind(reached, before, partial, grammar, environment) : { rows: [], partial };
  const begun = begunValues(typed, grammar, environment);
  const rows = begun?.partial === own.partial ? [...own.rows, ...begun.rows] : (begun ?? own).rows;
  return rows.length === 0 ? unrecognizedCommand() : { rows: sorted(rows), partial: (begun ?? own).partial };
}

/** What may stand behind the words before the cursor, as far as it begins with what is typed of the last one. */
function listBehind(
  { ends, prefixes }: Exclude<ReturnType<typeof reach>, "ambiguous" | undefined>,
  before: string,
  partial: string,
  { dialect }: Grammar,
  environment: Environment,
): HelpList {
  const nodes = ends.map(({ node }) => node);
  const rows = nodes.flatMap((node) =>
    rowsOf(node, dialect, environment, before.trim() === "" ? prefixes : []),
  );
  if (partial === "") return { rows, partial };
  const literal = rows.filter((row) => isLiteral(row) && beginsWith(row.symbol, partial));
  if (literal.length > 0) return { rows: literal, partial };
  const values = nodes.flatMap(({ values }) =>
    values
      .filter((edge) => couldBe(partial, edge, dialect, environment))
      .flatMap((edge) => symbolRows(edge, environment)),
  );
  return { rows: values, partial };
}

/** The help list as the router prints it, for a `?` typed behind `typed` (PARSER.md section 4). */
export function helpText(typed: string, grammar: Grammar, environment: Environment, width: number): string {
  const list = listAt(typed, grammar, environment);
  if (typeof list === "string") return list;
  const { rows, partial } = list;
  if (partial !== "")
    return columns(
      rows.map(({ symbol }) => symbol),
      width,
    );
  const title = typed.trim() === "" ? `${grammar.mode.title}\n` : "";
  return `${title}${table(rows, width)}\n`;
}

/** The line with its last word completed and a blank, or undefined if no keyword is the only one. */
export function completeLine(typed: string, grammar: Grammar, environment: Environment): string | undefined {
  const list = listAt(typed, grammar, environment);
  if (typeof list === "string" || list.partial === "") return undefined;
  const [only, other] = list.rows.filter(isLiteral);
  return only && !other ? `${typed.slice(0, typed.length - list.partial.length)}${only.symbol} ` : undefined;
}

function isLiteral({ kind }: Suggestion): boolean {
  return kind === "keyword" || kind === "part";
}

function beginsWith(symbol: string, typed: string): boolean {
  return symbol.toLowerCase().startsWith(typed.toLowerCase());
}

/**
 * What continues a value of which more is typed than a beginning of its first part: `FastEthernet 0/`, `fa0`. Undefined
 * if there is none.
 */
function begunValues(typed: string, grammar: Grammar, environment: Environment): HelpList | undefined {
  for (const { start, text } of parseLine(typed).words.toReversed()) {
    const before = typed.slice(0, start);
    const reached = reach(before, parseLine(before), grammar, environment);
    if (reached === undefined || reached === "ambiguous") continue;
    const edges = reached.ends.flatMap(({ node }) => (isKeyword(text, node) ? [] : node.values));
    const lists = edges.flatMap(
      (edge) => listInside(typed.slice(start), edge, grammar.dialect, environment) ?? [],
    );
    const [first] = lists;
    if (first) return { rows: lists.flatMap(({ rows }) => rows), partial: first.partial };
  }
  return undefined;
}

function isKeyword(text: string, { keywords }: Node): boolean {
  return [...keywords.keys()].some((keyword) => beginsWith(keyword, text));
}

function listInside(
  begun: string,
  { value, next }: ValueEdge,
  dialect: Dialect,
  { interfaces }: Environment,
): HelpList | undefined {
  const part = value.type.next?.(begun, { dialect, interfaces });
  if (!part || part.typed === begun.length) return undefined;
  const rows = [...part.choices.map(partRow), ...(part.mayEnd ? endRow(next) : [])];
  return { rows, partial: begun.slice(begun.length - part.typed) };
}

function splitAtCursor(typed: string): { before: string; partial: string } {
  const partial = /[^ \t]*$/.exec(typed)?.[0] ?? "";
  return { before: typed.slice(0, typed.length - partial.length), partial };
}

function rowsOf(
  node: Node,
  dialect: Dialect,
  environment: Environment,
  prefixes: readonly PrefixEdge[],
): Suggestion[] {
  const keywords = [...node.keywords.values()].filter(visible).map(keywordRow);
  const prefixRows = prefixes.map(({ keyword }) => ({
    symbol: keyword,
    help: PREFIX_HELP[keyword],
    kind: "keyword" as const,
  }));
  const values = node.values.flatMap((edge) => valueRows(edge, dialect, environment));
  return [...keywords, ...prefixRows, ...values, ...endRow(node)];
}

function endRow({ commands }: Node): readonly Suggestion[] {
  return commands.length > 0 ? [{ symbol: "<cr>", help: "", kind: "end" }] : [];
}

function partRow({ symbol, help, literal }: Choice): Suggestion {
  return { symbol, help, kind: literal ? "part" : "value" };
}

function visible(edge: KeywordEdge): boolean {
  return edge.positions.some(({ command }) => !command.hidden);
}

function keywordRow(edge: KeywordEdge): Suggestion {
  return { symbol: edge.keyword, help: firstHelp(edge.positions), kind: "keyword" };
}

/** The first parts of a value that has parts; of any other its names and its symbol. */
function valueRows(edge: ValueEdge, dialect: Dialect, environment: Environment): readonly Suggestion[] {
  const first = edge.value.type.next?.("", { dialect, interfaces: environment.interfaces });
  if (first) return first.choices.map(partRow);
  const { names = [] } = edge.value.type;
  return [...names.map((name) => partRow({ ...name, literal: true })), ...symbolRows(edge, environment)];
}

/** The symbol of a value; none where no number is allowed at present. */
function symbolRows({ value, positions }: ValueEdge, environment: Environment): readonly Suggestion[] {
  const { min, max } = rangeOf(value, environment);
  const limits = positions.map(({ command }) => environment.highest?.(command, value.label));
  const highest = limits.every((limit) => limit !== undefined) ? Math.max(...limits) : max;
  if (min !== undefined && highest !== undefined && highest < min) return [];
  return [{ symbol: value.type.symbol({ min, max: highest }), help: firstHelp(positions), kind: "value" }];
}

/** Whether a word is a value of that kind, or how one begins; a value that has parts goes by them. */
function couldBe(text: string, { value }: ValueEdge, dialect: Dialect, environment: Environment): boolean {
  if (value.type.next) return false;
  const words = [{ text, start: 0, end: text.length }];
  const reading = value.type.read({ line: text, words, at: 0, range: rangeOf(value, environment), dialect });
  return "value" in reading || reading.stop === text.length;
}

function firstHelp(positions: readonly Position[]): string {
  return positions.find(({ help }) => help !== "")?.help ?? "";
}

/** ASCII order, `<cr>` last; a symbol that several commands share stands once. */
function sorted(rows: readonly Suggestion[]): readonly Suggestion[] {
  const unique = new Map(rows.map((row) => [row.symbol, row]));
  const rank = ({ kind }: Suggestion) => (kind === "end" ? 1 : 0);
  return [...unique.values()].sort((a, b) => rank(a) - rank(b) || (a.symbol < b.symbol ? -1 : 1));
}

function table(rows: readonly Suggestion[], width: number): string {
  const widest = Math.max(...rows.map(({ symbol }) => symbol.length));
  return rows
    .map(({ symbol, help }) => {
      if (help === "") return `  ${symbol}\n`;
      const indent = widest + 4;
      return wrap(help, Math.max(width - 1 - indent, 20))
        .map((part, index) => `${index === 0 ? `  ${symbol}`.padEnd(indent) : " ".repeat(indent)}${part}\n`)
        .join("");
    })
    .join("");
}

function columns(symbols: readonly string[], width: number): string {
  const cell = Math.max(...symbols.map((symbol) => symbol.length)) + 2;
  const perRow = Math.max(Math.floor(width / cell), 1);
  const rows: string[] = [];
  for (let at = 0; at < symbols.length; at += perRow) {
    const row = symbols.slice(at, at + perRow).map((symbol) => symbol.padEnd(cell));
    rows.push(row.join("").trimEnd());
  }
  return `${rows.join("\n")}\n\n`;
}
