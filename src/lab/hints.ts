import { parseLine } from "../parse/command-line.js";
import { grammarOf, type AnyMode } from "../language/grammar.js";
import { rangeOf, resolve, type Bound } from "../language/resolve.js";
import { configMode } from "../modes/config.js";
import { privilegedMode, userMode } from "../exec/modes.js";
import { environmentOf } from "../platform/environment.js";
import type { Platform } from "../platform/platform.js";
import type { Problem } from "../session/session.js";
import { correctionOf, withHyphen } from "./corrections.js";
import { hintTexts, type HintTexts, type Language } from "./hint-texts.js";
import {
  commandAt,
  knowledgeOf,
  knowsMore,
  readAt,
  stopOf,
  type Place,
  type ReadCommand,
  type Stop,
} from "./line-reading.js";
import { isStepOnTheWay, routeTo, siblingsOf } from "./mode-routes.js";
import { knowerOf } from "./other-devices.js";
import { plainLine } from "./plain-line.js";

/**
 * One line that helps on after a refusal, computed from the commands themselves: how to go on from what is known here,
 * where the same line is a command, or which line was probably meant.
 */
export function hintFor(problem: Problem, platform: Platform, language: Language): string | undefined {
  const texts = hintTexts[language];
  const hint = hintOn(problem, platform, texts);
  return problem.lookedUp ? texts.lookUp(hint) : hint;
}

function hintOn(problem: Problem, platform: Platform, texts: HintTexts): string | undefined {
  const { modes, environment } = problem;
  const place: Place = { modes, environment, platform };
  const line = plainLine(problem.text);
  if (problem.resolution.kind === "bound") {
    const way = wayToRaise(problem.resolution, place);
    return way ? texts.tooHigh(way) : alreadyThere(line, place, texts);
  }
  if (line !== problem.text.trim() && commandAt(line, place)) return texts.didYouMean(line);
  const stop = stopOf(line, readAt(line, place), place);
  return (
    alreadyThere(line, place, texts) ??
    withKeywordWhole(line, place, texts) ??
    knownElsewhere(line, stop, place, texts) ??
    knownToSibling(line, stop, place, texts) ??
    knownToOthers(line, stop, place, texts) ??
    mended(line, place, texts) ??
    mendedElsewhere(line, stop, place, texts) ??
    ambiguous(stop, texts) ??
    begunElsewhere(stop, place, texts) ??
    whatFollows(stop, place, texts)
  );
}

/** A tag above a maximum that another command sets: the way to that command, with the number that is needed. */
function wayToRaise({ path }: Bound, { modes: [own], platform }: Place): readonly string[] | undefined {
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

/** `configure terminal` in a configuration mode. */
function alreadyThere(line: string, { modes: [own], platform }: Place, texts: HintTexts): string | undefined {
  return isStepOnTheWay(line, own, platform) ? texts.alreadyThere(line) : undefined;
}

/** A blank that stands for a hyphen is likelier than anything else. */
function withKeywordWhole(line: string, place: Place, texts: HintTexts): string | undefined {
  const meant = withHyphen(line, place);
  return meant === undefined ? undefined : texts.didYouMean(meant);
}

/** The mode in which the whole line is a command that has more of its words than what is known here. */
function knownElsewhere(line: string, stop: Stop, place: Place, texts: HintTexts): string | undefined {
  const {
    modes: [own],
    platform,
  } = place;
  const here = knowledgeOf(line, stop.steps);
  const route = routeTo(own, platform, (mode) => {
    const bound = commandIn(mode, line, platform);
    if (!bound) return false;
    const there = knowledgeOf(line, bound.understood);
    // What is too short here would be a guess there.
    return knowsMore(there, here) && (stop.resolution.kind !== "ambiguous" || there.exact > 0);
  });
  if (!route) return undefined;
  if (route[0] === "do") return texts.didYouMean(`do ${line}`);
  // A slip is likelier than a mode that is two modes away.
  const slip = route.length > 1 && stop.resolution.kind === "invalid" && correctionOf(line, place);
  return slip ? undefined : texts.otherMode(route);
}

function commandIn(mode: AnyMode, line: string, platform: Platform): ReadCommand | undefined {
  const { dialect } = platform;
  const exec = mode === privilegedMode || mode === userMode ? undefined : grammarOf(privilegedMode, dialect);
  const resolution = resolve(line, parseLine(line), grammarOf(mode, dialect), environmentOf(platform, exec));
  const isPlain =
    resolution.kind === "bound" && (resolution.prefix === undefined || resolution.prefix === "no");
  return isPlain ? resolution : undefined;
}

/** A line for another kind of interface than this one. */
function knownToSibling(line: string, stop: Stop, place: Place, texts: HintTexts): string | undefined {
  const here = knowledgeOf(line, stop.steps);
  const isKnown = siblingsOf(place.modes[0], place.platform).some((mode) => {
    const bound = commandIn(mode, line, place.platform);
    return bound !== undefined && knowsMore(knowledgeOf(line, bound.understood), here);
  });
  if (!isKnown) return undefined;
  const knower = knowerOf(line, place, here);
  const family = knower?.kind === "device" ? knower.platform.dialect.family : undefined;
  return texts.otherInterface(family === place.platform.dialect.family ? undefined : family);
}

/** What is no command here, and would be one of EXEC or of global configuration without its slip. */
function mendedElsewhere(line: string, { steps }: Stop, place: Place, texts: HintTexts): string | undefined {
  const {
    modes: [own],
    platform,
  } = place;
  if (steps.length > 1) return undefined;
  for (const mode of [privilegedMode, configMode]) {
    const environment = environmentOf(platform, undefined);
    const meant =
      mode === own ? undefined : correctionOf(line, { modes: [mode], platform, environment })?.line;
    const route =
      meant !== undefined &&
      commandIn(mode, meant, platform) &&
      routeTo(own, platform, (one) => one === mode);
    if (!route) continue;
    return route[0] === "do" ? texts.didYouMean(`do ${meant}`) : texts.meantInOtherMode(meant, route);
  }
  return undefined;
}

function knownToOthers(line: string, stop: Stop, place: Place, texts: HintTexts): string | undefined {
  const knower = knowerOf(line, place, knowledgeOf(line, stop.steps));
  if (!knower) return undefined;
  return knower.kind === "package"
    ? texts.needsPackage(knower.name)
    : texts.otherDevice(knower.platform, place.platform);
}

function mended(line: string, place: Place, texts: HintTexts): string | undefined {
  const correction = correctionOf(line, place);
  if (!correction) return undefined;
  return correction.surplus === undefined
    ? texts.didYouMean(correction.line)
    : texts.surplus(correction.surplus, correction.line);
}

function ambiguous({ resolution, nodes, rest }: Stop, texts: HintTexts): string | undefined {
  if (resolution.kind !== "ambiguous") return undefined;
  const beginning = rest[0]?.toLowerCase() ?? "";
  const keywords = [...nodes[0].keywords.keys()].filter((keyword) => keyword.startsWith(beginning));
  return keywords.length > 1 ? texts.ambiguous(keywords.sort()) : undefined;
}

/** A mode that at least knows the first word, when the present one does not. */
function begunElsewhere(
  { steps, rest }: Stop,
  { modes, platform }: Place,
  texts: HintTexts,
): string | undefined {
  const first = rest[0]?.toLowerCase();
  if (first === undefined || steps.length > 0) return undefined;
  const home = routeTo(modes[0], platform, (mode) =>
    grammarOf(mode, platform.dialect).start.keywords.has(first),
  );
  return home && home[0] !== "do" ? texts.otherMode(home) : undefined;
}

/** What could stand where reading stopped, in the words of `?`; where that is much, how to see it. */
function whatFollows(
  { before, nodes: [node] }: Stop,
  { environment }: Place,
  texts: HintTexts,
): string | undefined {
  const values = node.values.map(({ value, positions }) => {
    const symbol = value.type.symbol(rangeOf(value, environment));
    const help = positions[0]?.help ?? "";
    return help === "" ? symbol : `${symbol} (${help})`;
  });
  const keywords = [...node.keywords.values()].map((edge) => edge.keyword);
  const choices = [...values, ...keywords.sort()];
  if (choices.length === 0) return undefined;
  return keywords.length > MOST_LISTED ? texts.ask(before) : texts.expected(before, choices);
}

const MOST_LISTED = 6;
