import { quoted } from "../lab/shortened.js";
import { defaultPlatform } from "../platform/platforms.js";
import { complete as completeIn, type Completion } from "../session/complete.js";
import { explain as explainIn, type Explanation } from "../session/explain.js";
import { chosenPlatform } from "./internal/chosen-platform.js";
import { refusal } from "./internal/refusals.js";
import type { Refusal } from "./refusal.js";

export interface LineOptions {
  /** The mode in which the line is typed, as its prompt names it: `config-telephony`, or `user`, `privileged`. */
  readonly mode?: string | undefined;
  /** A device as `cme --help` names it; a 2811 with IOS 15.1 without it. */
  readonly platform?: string | undefined;
}

/**
 * How a device reads a line, as `cme explain` tells it: the keywords in full, or where and why reading stops. The mode is
 * `privileged` unless it is said; one that no device has is refused.
 */
export function explain(line: string, options: LineOptions = {}): Explanation | Refusal {
  return inMode(options, (mode, platform) => explainIn(mode, line, platform));
}

/** What may follow the beginning of a line: what `?` lists there, and what Tab makes of it. */
export function complete(line: string, options: LineOptions = {}): Completion | Refusal {
  return inMode(options, (mode, platform) => completeIn(mode, line, platform));
}

function inMode<T>(
  { mode = "privileged", platform: name }: LineOptions,
  read: (mode: string, platform: typeof defaultPlatform) => T | undefined,
): T | Refusal {
  const platform = chosenPlatform(name) ?? defaultPlatform;
  if ("problems" in platform) return platform;
  const found = read(mode, platform);
  return (
    found ?? refusal(`there is no mode ${quoted(mode)}: name it as its prompt does, or user, privileged`)
  );
}
