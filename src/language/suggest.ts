import { parseLine } from "../parse/command-line.js";
import { ambiguousCommand, unrecognizedCommand } from "./messages.js";
import type { Grammar, KeywordEdge, Node, ValueEdge } from "./grammar.js";
import { rangeOf, reach, type Environment, type PrefixEdge } from "./resolve.js";
import type { Position } from "./positions.js";
import type { Dialect } from "./dialect.js";

/** One row of a help list. */
export interface Suggestion {
  readonly symbol: string;
  readonly help: string;
  readonly kind: "keyword" | "value" | "end";
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
  const { before, partial } = splitAtCursor(typed);
  const reached = reach(before, parseLine(before), grammar, environment);
  if (reached === "ambiguous") return ambiguousCommand(typed, grammar.dialect);
  if (!reached) return unrecognizedCommand();
  const atStart = before.trim() === "";
  const prefixes = atStart ? reached.prefixes : [];
  const nodes = reached.ends.map(({ node }) => node);
  const rows = nodes.flatMap((node) => rowsOf(node, environment, prefixes));
  if (partial === "") return rows.length === 0 ? unrecognizedCommand() : sorted(rows);
  const keywords = rows.filter(
    ({ symbol, kind }) => kind === "keyword" && symbol.toLowerCase().startsWith(partial.toLowerCase()),
  );
  if (keywords.length > 0) return sorted(keywords);
  const values = nodes.flatMap((node) =>
    node.values
      .filter((edge) => couldBe(partial, edge, grammar.dialect, environment))
      .flatMap((edge) => valueRows(edge, environment)),
  );
  return values.length === 0 ? unrecognizedCommand() : sorted(values);
}

/** The help list as the router prints it, for a `?` typed behind `typed` (PARSER.md section 4). */
export function helpText(typed: string, grammar: Grammar, environment: Environment, width: number): string {
  const rows = suggest(typed, grammar, environment);
  if (typeof rows === "string") return rows;
  const { before, partial } = splitAtCursor(typed);
  if (partial !== "")
    return columns(
      rows.map(({ symbol }) => symbol),
      width,
    );
  const title = before.trim() === "" ? `${grammar.mode.title}\n` : "";
  return `${title}${table(rows, width)}\n`;
}

/** The line with its last word completed and a blank, or undefined if no keyword is the only one. */
export function completeLine(typed: string, grammar: Grammar, environment: Environment): string | undefined {
  const { partial } = splitAtCursor(typed);
  if (partial === "") return undefined;
  const rows = suggest(typed, grammar, environment);
  if (typeof rows === "string") return undefined;
  const [only, other] = rows.filter(({ kind }) => kind === "keyword");
  return only && !other ? `${typed.slice(0, typed.length - partial.length)}${only.symbol} ` : undefined;
}

function splitAtCursor(typed: string): { before: string; partial: string } {
  const partial = /[^ \t]*$/.exec(typed)?.[0] ?? "";
  return { before: typed.slice(0, typed.length - partial.length), partial };
}

function rowsOf(node: Node, environment: Environment, prefixes: readonly PrefixEdge[]): Suggestion[] {
  const keywords = [...node.keywords.values()].filter(visible).map(keywordRow);
  const prefixRows = prefixes.map(({ keyword }) => ({
    symbol: keyword,
    help: PREFIX_HELP[keyword],
    kind: "keyword" as const,
  }));
  const values = node.values.flatMap((edge) => valueRows(edge, environment));
  const end = node.commands.length > 0 ? [{ symbol: "<cr>", help: "", kind: "end" as const }] : [];
  return [...keywords, ...prefixRows, ...values, ...end];
}

function visible(edge: KeywordEdge): boolean {
  return edge.positions.some(({ command }) => !command.hidden);
}

function keywordRow(edge: KeywordEdge): Suggestion {
  return { symbol: edge.keyword, help: firstHelp(edge.positions), kind: "keyword" };
}

/** The row of a value; none where no number is allowed at present. */
function valueRows({ value, positions }: ValueEdge, environment: Environment): readonly Suggestion[] {
  const { min, max } = rangeOf(value, environment);
  const limits = positions.map(({ command }) => environment.highest?.(command, value.label));
  const highest = limits.every((limit) => limit !== undefined) ? Math.max(...limits) : max;
  if (min !== undefined && highest !== undefined && highest < min) return [];
  return [{ symbol: value.type.symbol({ min, max: highest }), help: firstHelp(positions), kind: "value" }];
}

/** Whether a word is a value of that kind, or how one begins; ports go by keywords, not by a symbol. */
function couldBe(text: string, { value }: ValueEdge, dialect: Dialect, environment: Environment): boolean {
  if (value.expression.name.startsWith("INTERFACE")) return false;
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

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
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
