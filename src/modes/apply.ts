import {
  modeFor,
  type Args,
  type Mode,
  type Outcome,
  type Section,
  type Setting,
} from "../language/declaration.js";
import type { Prefix } from "../language/declaration.js";
import type { Device } from "./device.js";

/** Applies a setting to everything that the mode edits at the time; the first refusal is the answer. */
export function applySetting(
  setting: Setting<unknown, unknown>,
  args: Args,
  prefix: Prefix | undefined,
  targets: readonly unknown[],
  device: Device,
): Outcome {
  const off = prefix === "no" || (prefix === "default" && !setting.defaultOn);
  for (const target of targets) {
    const outcome = off ? setting.clear(target, args, device) : setting.set(target, args, device);
    if (outcome) return outcome;
  }
  if (!off) setting.notice?.(targets, args, device);
  return undefined;
}

/** Opens a section, and yields its mode and what it edits, or a refusal. */
export function openSection(
  section: Section<unknown, unknown>,
  args: Args,
  targets: readonly unknown[],
  device: Device,
): { readonly mode: Mode<never, unknown>; readonly targets: readonly unknown[] } | NonNullable<Outcome> {
  const opened: unknown[] = [];
  for (const target of targets) {
    const entered = section.enter(target, args, device);
    if (!("targets" in entered)) return entered;
    opened.push(...entered.targets);
  }
  return { mode: modeFor(section, opened[0]), targets: opened };
}

/** What `no` or `default` in front of a header does. */
export function removeSection(
  section: Section<unknown, unknown>,
  args: Args,
  prefix: Prefix,
  targets: readonly unknown[],
  device: Device,
): Outcome {
  for (const target of targets) {
    const outcome =
      prefix === "default" && section.reset
        ? section.reset(target, args, device)
        : section.remove(target, args, device);
    if (outcome) return outcome;
  }
  return undefined;
}
