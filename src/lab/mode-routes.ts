import { existsOn } from "../language/existence.js";
import { modesOf } from "../language/declaration.js";
import { grammarOf, type AnyMode } from "../language/grammar.js";
import { resolve } from "../language/resolve.js";
import { leadingKeywords } from "../parse/command-syntax.js";
import { parseLine } from "../parse/command-line.js";
import { configMode } from "../modes/config.js";
import { privilegedMode, userMode } from "../exec/modes.js";
import type { Platform } from "../platform/platform.js";

/**
 * The commands that lead from a mode to the nearest one that passes, outermost first; `do` for EXEC from a
 * configuration mode. Undefined if no other mode passes.
 */
export function routeTo(
  from: AnyMode,
  platform: Platform,
  passes: (mode: AnyMode) => boolean,
): readonly string[] | undefined {
  const inExec = from === privilegedMode || from === userMode;
  if (from === userMode && passes(privilegedMode)) return [TO_PRIVILEGED];
  if (!inExec && passes(privilegedMode)) return ["do"];
  const start = from === userMode ? [TO_PRIVILEGED, TO_CONFIGURATION] : inExec ? [TO_CONFIGURATION] : [];
  return searchFrom(from, start, platform, passes);
}

/** Whether a line is a command of EXEC that led to where one is, such as `configure terminal`. */
export function isStepOnTheWay(line: string, present: AnyMode, { dialect }: Platform): boolean {
  if (present === privilegedMode || present === userMode) return false;
  const environment = { limit: () => 0, exec: undefined };
  return STEPS.some(([text, mode]) => {
    const [typed, known] = [line, text].map((one) =>
      resolve(one, parseLine(one), grammarOf(mode, dialect), environment),
    );
    if (typed?.kind !== "bound" || known?.kind !== "bound") return false;
    return typed.command === known.command && JSON.stringify(typed.args) === JSON.stringify(known.args);
  });
}

const TO_PRIVILEGED = "enable";
const TO_CONFIGURATION = "configure terminal";
const STEPS = [
  [TO_PRIVILEGED, userMode],
  [TO_CONFIGURATION, privilegedMode],
] as const;

/** The other modes behind headers that begin like the one of a mode: those of other kinds of interfaces, and of ranges. */
export function siblingsOf(mode: AnyMode, platform: Platform): readonly AnyMode[] {
  const sections = sectionsIn(configMode, platform);
  const own = sections.find((section) => section.modes.includes(mode));
  const siblings = own ? sections.filter(({ words }) => startsWith(words, own.words)) : [];
  return siblings.flatMap(({ modes }) => modes.filter((one) => one !== mode));
}

interface Header {
  readonly syntax: string;
  /** The keywords that it begins with. */
  readonly words: readonly string[];
  readonly modes: readonly AnyMode[];
}

/** The headers of sections in a mode, those that a student of telephony means first. */
function sectionsIn(mode: AnyMode, { dialect }: Platform): readonly Header[] {
  return inOrder(mode.commands).flatMap((command) => {
    if (command.kind !== "section" || !existsOn(command, dialect)) return [];
    const { syntax } = command;
    const modes = modesOf(command, dialect) as readonly AnyMode[];
    return [{ syntax, words: leadingKeywords(syntax), modes }];
  });
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((word, index) => words[index] === word);
}

/** Breadth first from global configuration, so that the shortest way is found. */
function searchFrom(
  from: AnyMode,
  start: readonly string[],
  platform: Platform,
  passes: (mode: AnyMode) => boolean,
): readonly string[] | undefined {
  const queue: { mode: AnyMode; route: readonly string[] }[] = [{ mode: configMode, route: start }];
  const seen = new Set<AnyMode>([from]);
  const siblings = siblingsOf(from, platform);
  for (const { mode, route } of queue) {
    if (!seen.has(mode) && route.length > 0 && passes(mode)) return route;
    seen.add(mode);
    for (const { syntax, modes } of sectionsIn(mode, platform)) {
      const next = modes.filter((one) => !seen.has(one) && !siblings.includes(one));
      for (const one of next) queue.push({ mode: one, route: [...route, headerOf(syntax)] });
    }
  }
  return undefined;
}

/** Where several modes know a line, a student of telephony means one of these. */
const FIRST = ["telephony", "ephone-dn", "ephone", "dhcp-pools"];

function inOrder(commands: AnyMode["commands"]): AnyMode["commands"] {
  const rank = (group: string | undefined) => (group !== undefined && FIRST.includes(group) ? 0 : 1);
  return commands.toSorted((a, b) => rank(a.group) - rank(b.group));
}

/** A section's header as one would speak of it: `ephone-dn <tag>`. */
function headerOf(syntax: string): string {
  return syntax
    .replace(/\s*\[.*$/, "")
    .replace(/(\w+):\{[^}]*\}/g, "<$1>")
    .replace(/(\w+):\S+/g, "<$1>")
    .replace(/\s+/g, " ")
    .trim();
}
