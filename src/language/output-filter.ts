import { compileIosRegexp } from "./ios-regexp.js";

/** What can stand behind the `|` of a show command. */
export type FilterKind = "begin" | "include" | "exclude" | "section" | "count";

/**
 * Passes what a show command prints through a filter (PARSER.md section 8); takes time in proportion to the text.
 * @param text lines, each with its `\n`; so is the result.
 * @param pattern a regular expression of IOS; `error` is the router's answer (without a line end) if it is none.
 */
export function filterOutput(
  text: string,
  kind: FilterKind,
  pattern: string,
): { text: string } | { error: string } {
  const matches = compileIosRegexp(pattern);
  if (!matches) return { error: "% Failed to compile regular expression" };
  const lines = linesOf(text);
  if (kind === "count") {
    return { text: `Number of lines which match regexp = ${lines.filter(matches).length}\n` };
  }
  const kept = FILTERS[kind](lines, matches);
  return { text: kept.map((line) => `${line}\n`).join("") };
}

type Matches = (line: string) => boolean;

type Filter = (lines: readonly string[], matches: Matches) => readonly string[];

const FILTERS: Readonly<Record<Exclude<FilterKind, "count">, Filter>> = {
  begin: beginning,
  include: (lines, matches) => lines.filter(matches),
  exclude: (lines, matches) => lines.filter((line) => !matches(line)),
  section: sections,
};

function beginning(lines: readonly string[], matches: Matches): readonly string[] {
  const start = lines.findIndex(matches);
  return start < 0 ? [] : lines.slice(start);
}

/** A line that matches opens a section, which holds the lines below it that are indented more than it is. */
function sections(lines: readonly string[], matches: Matches): readonly string[] {
  /** The indentation of the open section's first line. */
  let depth: number | undefined;
  return lines.filter((line) => {
    const indentation = line.length - line.trimStart().length;
    if (depth === undefined || indentation <= depth) depth = matches(line) ? indentation : undefined;
    return depth !== undefined;
  });
}

function linesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
