import { grammarOf, type AnyMode } from "../language/grammar.js";
import type { Environment } from "../language/resolve.js";
import { completeLine, suggest, type Suggestion } from "../language/suggest.js";
import { privilegedMode, userMode } from "../exec/modes.js";
import { printable } from "../parse/command-line.js";
import { environmentOf } from "../platform/environment.js";
import type { Platform } from "../platform/platform.js";
import { outside } from "./explain.js";
import { modesNamed } from "./mode-names.js";
import { grammarFor } from "./read-in-modes.js";

/** What may follow the beginning of a line, on the device as it is delivered. */
export interface Completion {
  readonly mode: string;
  readonly line: string;
  /** The line as Tab completes it; undefined if no keyword is the only one. */
  readonly completed?: string;
  /** What `?` lists: behind a blank all that can follow, directly behind a word what it begins. */
  readonly choices: readonly Suggestion[];
  /** What the device says instead, where nothing can follow. */
  readonly refusal?: string;
}

/** What may follow what was typed of a line in a mode, named as in its prompt; undefined if there is no such mode. */
export function complete(modeName: string, typed: string, platform: Platform): Completion | undefined {
  const line = printable(typed);
  const lists = modesNamed(modeName).map((mode) => completeIn(mode, modeName, line, platform));
  return lists.find(({ choices }) => choices.length > 0) ?? lists[0];
}

function completeIn(mode: AnyMode, modeName: string, line: string, platform: Platform): Completion {
  const { dialect } = platform;
  const inExec = mode === privilegedMode || mode === userMode;
  const environment = environmentOf(platform, inExec ? undefined : grammarOf(privilegedMode, dialect));
  const found = suggest(line, grammarFor(mode, dialect, environment), environment);
  const completed = completedIn(inExec ? [mode] : [mode, ...outside(mode)], line, environment, platform);
  return {
    mode: modeName,
    line,
    ...(completed !== undefined && { completed }),
    ...(typeof found === "string" ? { choices: [], refusal: found } : { choices: found }),
  };
}

function completedIn(
  modes: readonly AnyMode[],
  line: string,
  environment: Environment,
  { dialect }: Platform,
): string | undefined {
  for (const mode of modes) {
    const completed = completeLine(line, grammarFor(mode, dialect, environment), environment);
    if (completed !== undefined) return completed;
  }
  return undefined;
}
