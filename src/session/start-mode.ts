import { parseLine } from "../parse/command-line.js";
import { grammarOf } from "../language/grammar.js";
import { resolve } from "../language/resolve.js";
import { configMode } from "../modes/config.js";
import { privilegedMode, userMode } from "../exec/modes.js";
import { environmentOf } from "../platform/environment.js";
import type { Platform } from "../platform/platform.js";

/**
 * In which mode a list of commands begins: where its first command is one. A command that is unknown in EXEC but
 * known in global configuration starts there; whatever is known nowhere is typed at a fresh router's `>`.
 */
export function startModeOf(first: string, platform: Platform): "user" | "privileged" | "config" {
  const candidates = [
    ["user", userMode],
    ["privileged", privilegedMode],
    ["config", configMode],
  ] as const;
  const environment = environmentOf(platform, undefined);
  const readings = candidates.map(([name, mode]) => {
    const grammar = grammarOf(mode, platform.dialect);
    return { name, ...resolve(first, parseLine(first), grammar, environment) };
  });
  const known =
    readings.find(({ kind }) => kind === "bound") ??
    readings.find(({ kind, understood }) => kind !== "ambiguous" && understood.length > 0);
  return known?.name ?? "user";
}
