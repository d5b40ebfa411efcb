import { existsOn } from "../language/dialect.js";
import { modesOf } from "../language/declaration.js";
import type { AnyMode } from "../language/grammar.js";
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
  if (from === userMode && passes(privilegedMode)) return ["enable"];
  if (!inExec && passes(privilegedMode)) return ["do"];
  const start = from === userMode ? ["enable", "configure terminal"] : inExec ? ["configure terminal"] : [];
  return searchFrom(from, start, platform, passes);
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
  for (const { mode, route } of queue) {
    if (!seen.has(mode) && route.length > 0 && passes(mode)) return route;
    seen.add(mode);
    for (const command of inOrder(mode.commands)) {
      if (command.kind !== "section" || !existsOn(command, platform.dialect)) continue;
      const next = modesOf(command, platform.dialect.family).filter((one) => !seen.has(one as AnyMode));
      for (const one of next) queue.push({ mode: one, route: [...route, headerOf(command.syntax)] });
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
