import { siblingsOf } from "./mode-routes.js";
import { modesNamed } from "../session/mode-names.js";
import type { TechnologyPackage } from "../language/dialect.js";
import type { AnyMode } from "../language/grammar.js";
import { environmentOf } from "../platform/environment.js";
import type { Platform } from "../platform/platform.js";
import { platformsLike } from "../platform/platforms.js";
import { fullyLicensed } from "../platform/variants.js";
import {
  commandAt,
  knowledgeOf,
  knowsMore,
  type Knowledge,
  type Place,
  type ReadCommand,
} from "./line-reading.js";

/** A device on which a line is a command, or what the present one lacks for it. */
export type Knower =
  | { readonly kind: "device"; readonly platform: Platform }
  | { readonly kind: "package"; readonly name: TechnologyPackage };

/**
 * Who knows a line better than the device at which it was typed: itself with another licence, else the device that is
 * most like it. Undefined if none does, word for word.
 */
export function knowerOf(text: string, place: Place, here: Knowledge): Knower | undefined {
  const { platform } = place;
  const licensed = fullyLicensed(platform);
  const opened = licensed === platform ? undefined : knownOn(licensed, text, place, here);
  const name = opened?.command.technologyPackage;
  if (name) return { kind: "package", name };
  const other = platformsLike(platform)
    .map(fullyLicensed)
    .find((one) => knownOn(one, text, place, here));
  return other && { kind: "device", platform: other };
}

/** The command that a line is on a device, in modes of the same name, if every keyword of it is spelt out. */
function knownOn(
  platform: Platform,
  text: string,
  { modes, environment, platform: present }: Place,
  here: Knowledge,
): ReadCommand | undefined {
  const [own, ...outer] = modes;
  const isOfFamily = platform.dialect.family === present.dialect.family;
  const modesThere = isOfFamily ? [own] : alike(own, platform);
  for (const mode of modesThere) {
    const there = { ...environmentOf(platform, environment.exec), interfaces: undefined };
    const bound = commandAt(text, { modes: [mode, ...outer], platform, environment: there });
    if (!bound) continue;
    const known = knowledgeOf(text, bound.understood);
    if (known.exact === known.keywords && knowsMore(known, here)) return bound;
  }
  return undefined;
}

/** A mode and those of another family that take its place: ports of a switch, and of a router. */
function alike(mode: AnyMode, platform: Platform): readonly AnyMode[] {
  if (mode.prompt === "") return [mode];
  const named = modesNamed(mode.prompt);
  return [...new Set([mode, ...named, ...named.flatMap((one) => siblingsOf(one, platform))])];
}
