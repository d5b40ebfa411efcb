import { parseLine } from "../parse/command-line.js";
import { nearest } from "../language/edit-distance.js";
import { grammarOf, type AnyMode, type Grammar, type Node } from "../language/grammar.js";
import { rangeOf, resolve, type Bound, type Environment, type Step } from "../language/resolve.js";
import { configMode } from "../modes/config.js";
import { privilegedMode, userMode } from "../exec/modes.js";
import { environmentOf as deliveredWith } from "../platform/environment.js";
import type { Platform } from "../platform/platform.js";
import { routeTo } from "./mode-routes.js";
import { hintTexts, type Language } from "./hint-texts.js";
import type { Problem } from "../session/session.js";

/**
 * One line that helps on after a refusal, computed from the commands themselves: where the same line is valid
 * and how to get there, else the keyword that was nearly typed, else what the router expected at that place.
 */
export function hintFor(problem: Problem, platform: Platform, language: Language): string | undefined {
  const situation = situate(problem, platform);
  const texts = hintTexts[language];
  const line = problem.text.trim();
  if (problem.resolution.kind === "bound") {
    const way = wayToRaise(problem.resolution, problem.own, platform);
    return way && texts.tooHigh(way);
  }
  if (problem.resolution.kind === "ambiguous") {
    const keywords = ambiguousKeywords(situation);
    return keywords.length > 1 ? texts.ambiguous(keywords) : undefined;
  }
  const elsewhere = validElsewhere(line, problem.own, platform);
  const corrected = problem.resolution.kind === "invalid" ? correct(situation, platform) : undefined;
  // A slip is likelier than a mode that is two modes away.
  const slipped = corrected !== undefined && elsewhere !== undefined && elsewhere.length > 1;
  if (elsewhere && !slipped)
    return elsewhere[0] === "do" ? texts.didYouMean(`do ${line}`) : texts.otherMode(elsewhere);
  if (corrected !== undefined) return texts.didYouMean(corrected);
  const home = firstWordElsewhere(situation, platform);
  if (home && home[0] !== "do") return texts.otherMode(home);
  const expected = expectations(situation);
  return expected.length > 0 ? texts.expected(situation.before, expected) : undefined;
}

/** A tag above a maximum that another command sets: the way to that command, with the number that is needed. */
function wayToRaise({ path }: Bound, own: AnyMode, platform: Platform): readonly string[] | undefined {
  for (const { position, step } of path) {
    const { matcher } = position;
    if ("keyword" in matcher || typeof matcher.expression.max !== "string") continue;
    // The limit `$maxDn` is what the command `max-dn` says.
    const keyword = matcher.expression.max.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const sets = (mode: AnyMode) => grammarOf(mode, platform.dialect).start.keywords.has(keyword);
    const route = sets(own) ? [] : routeTo(own, platform, sets);
    if (route) return [...route, `${keyword} ${String(step.value)}`];
  }
  return undefined;
}

interface Situation {
  readonly problem: Problem;
  readonly grammar: Grammar;
  readonly environment: Environment;
  /** The node at which reading stopped, and what was typed before it. */
  readonly node: Node;
  readonly before: string;
  /** The words from there on. */
  readonly rest: readonly string[];
}

function situate(problem: Problem, platform: Platform): Situation {
  const environment = environmentOf(problem.own, platform);
  const grammar = grammarOf(problem.own, platform.dialect);
  const last = problem.resolution.understood.at(-1);
  const end = last?.end ?? 0;
  return {
    problem,
    grammar,
    environment,
    node: last ? nodeBehind(last) : grammar.start,
    before: problem.text.slice(0, end).trim(),
    rest: parseLine(problem.text.slice(end)).words.map(({ text }) => text),
  };
}

function nodeBehind({ edge }: Step): Node {
  return edge.next;
}

function environmentOf(mode: AnyMode, platform: Platform): Environment {
  const inExec = mode === privilegedMode || mode === userMode;
  return deliveredWith(platform, inExec ? undefined : grammarOf(privilegedMode, platform.dialect));
}

/** The mode in which the whole line is a command, if there is one besides the present mode. */
function validElsewhere(line: string, own: AnyMode, platform: Platform): readonly string[] | undefined {
  return routeTo(own, platform, (mode) => {
    const resolution = resolve(
      line,
      parseLine(line),
      grammarOf(mode, platform.dialect),
      environmentOf(mode, platform),
    );
    return resolution.kind === "bound" && (resolution.prefix === undefined || resolution.prefix === "no");
  });
}

/** A mode that at least knows the first word, when the present one does not. */
function firstWordElsewhere({ problem, rest }: Situation, platform: Platform): readonly string[] | undefined {
  const first = rest[0]?.toLowerCase();
  if (first === undefined || problem.resolution.understood.length > 0) return undefined;
  return routeTo(problem.own, platform, (mode) =>
    grammarOf(mode, platform.dialect).start.keywords.has(first),
  );
}

/** The line with the failing word replaced by the keyword that it nearly is. */
function correct(situation: Situation, platform: Platform): string | undefined {
  const { before, rest } = situation;
  const [word = "", next] = rest;
  const nodes = [situation.node, ...fallbackNodes(situation, platform)];
  const keywords = nodes.flatMap((node) => [...node.keywords.keys()]);
  const rebuilt = (text: string, used: number) =>
    [before, text, ...rest.slice(used)].filter((part) => part !== "").join(" ");
  const joined =
    next === undefined ? undefined : keywords.find((keyword) => keyword === `${word}-${next}`.toLowerCase());
  if (joined !== undefined) return rebuilt(joined, 2);
  const whole = joinedWithPrevious(situation, platform);
  if (whole !== undefined) return whole;
  const apart = unglued(word, keywords) ?? partedKeyword(word, nodes);
  if (apart !== undefined) return rebuilt(apart, 1);
  const found = nearest(word, keywords);
  if (found !== undefined && found !== word.toLowerCase()) return rebuilt(found, 1);
  const both = next === undefined ? undefined : nearest(`${word}-${next}`, keywords);
  return both === undefined ? undefined : rebuilt(both, 2);
}

/** At the start of a line, global configuration is read as well. */
function fallbackNodes({ problem, environment, before }: Situation, platform: Platform): readonly Node[] {
  if (before !== "" || problem.own === configMode || !environment.exec) return [];
  return [grammarOf(configMode, platform.dialect).start];
}

/** `ip source address` and `ephone dn-2`, where the keyword has a hyphen. */
function joinedWithPrevious({ problem, grammar, rest }: Situation, platform: Platform): string | undefined {
  const last = problem.resolution.understood.at(-1);
  if (!last || rest[0] === undefined) return undefined;
  const typed = problem.text.slice(last.start, last.end);
  const nodes = last.previous
    ? [last.previous.edge.next]
    : [grammar.start, grammarOf(configMode, platform.dialect).start];
  const keywords = nodes.flatMap((node) => [...node.keywords.keys()]);
  const text = `${typed}-${rest[0]}`.toLowerCase();
  const found = keywords.includes(text) ? text : unglued(text, keywords);
  if (found === undefined || found.split(" ")[0] === typed.toLowerCase()) return undefined;
  return [problem.text.slice(0, last.start).trim(), found, ...rest.slice(1)]
    .filter((part) => part !== "")
    .join(" ");
}

/** `ephone-dn1`, where a blank is missing. */
function unglued(word: string, keywords: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const fitting = keywords.filter(
    (keyword) => lower.startsWith(keyword) && /^-?\d/.test(lower.slice(keyword.length)),
  );
  const keyword = fitting.sort((a, b) => b.length - a.length)[0];
  return keyword === undefined ? undefined : `${keyword} ${word.slice(keyword.length).replace(/^-/, "")}`;
}

/** `auto-assign`, where the command is two words. */
function partedKeyword(word: string, nodes: readonly Node[]): string | undefined {
  const [head = "", ...tail] = word.toLowerCase().split("-");
  if (tail.length === 0) return undefined;
  for (const node of nodes) {
    const edge = node.keywords.get(head);
    const follower = edge && nearest(tail.join("-"), [...edge.next.keywords.keys()]);
    if (edge && follower !== undefined) return `${edge.keyword} ${follower}`;
  }
  return undefined;
}

function ambiguousKeywords({ node, rest }: Situation): readonly string[] {
  const beginning = rest[0]?.toLowerCase() ?? "";
  return [...node.keywords.keys()].filter((keyword) => keyword.startsWith(beginning)).sort();
}

/** What could stand where reading stopped, in the words of `?`. */
function expectations({ node, environment }: Situation): readonly string[] {
  const values = node.values.map(({ value, positions }) => {
    const symbol = value.type.symbol(rangeOf(value, environment));
    const help = positions[0]?.help ?? "";
    return help === "" ? symbol : `${symbol} (${help})`;
  });
  const keywords = [...node.keywords.values()].map((edge) => edge.keyword);
  return keywords.length > 6 ? [] : [...values, ...keywords.sort()];
}
