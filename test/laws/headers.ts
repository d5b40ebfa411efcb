import fc from "fast-check";
import { modesOf } from "../../src/language/declaration.js";
import { existsOn } from "../../src/language/existence.js";
import { grammarOf, type AnyMode } from "../../src/language/grammar.js";
import { resolve } from "../../src/language/resolve.js";
import { openSection } from "../../src/modes/apply.js";
import { configMode } from "../../src/modes/config.js";
import type { Device } from "../../src/modes/device.js";
import { parseLine } from "../../src/parse/command-line.js";
import type { Platform } from "../../src/platform/platform.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { Readings } from "../../src/running-config/readings.js";
import { copyOf } from "./copy.js";
import { linesOf, type Subject } from "./lines.js";

/** Where the lines of a mode are typed: a router with its block open, below these headers. */
export interface Place {
  readonly device: Device;
  readonly targets: readonly unknown[];
  readonly headers: readonly string[];
  /** What the router prints there before anything is typed. */
  readonly before: string;
}

const ANYWHERE = { limit: () => 4294967295, exec: undefined };
const placesOf = new Map<Platform, ReadonlyMap<AnyMode, Place>>();
const readingsOf = new Map<Platform, Readings>();

/** How the lines of a platform read; it remembers them for all files of a test. */
export function readings(platform: Platform): Readings {
  const known = readingsOf.get(platform) ?? new Readings();
  readingsOf.set(platform, known);
  return known;
}

/**
 * A router of its own where the lines of the mode are typed.
 * @throws if no header leads there.
 */
export function placeOf({ platform, mode }: Subject): Place {
  const place = knownPlace(platform, mode);
  const { router, targets } = copyOf({ router: place.device.router, targets: place.targets });
  return { ...place, device: { ...place.device, router }, targets };
}

/** The headers above the lines of a mode, as a configuration file has them. */
export function knownHeaders({ platform, mode }: Subject): readonly string[] {
  return knownPlace(platform, mode).headers;
}

/** A configuration file with some lines under these headers. */
export function fileWith(headers: readonly string[], lines: readonly string[]): string {
  const rows = [...headers, ...lines];
  const indented = rows.map((row, index) => " ".repeat(Math.min(index, headers.length)) + row);
  return `hostname LAW\n!\n${indented.join("\n")}\n!\nend\n`;
}

function knownPlace(platform: Platform, mode: AnyMode): Place {
  const known = placesOf.get(platform) ?? findPlaces(platform);
  placesOf.set(platform, known);
  const place = known.get(mode);
  if (!place) throw new Error(`no header leads into ${mode.prompt} on ${platform.id}`);
  return place;
}

/** Walks from global configuration into the block of every mode: which one opens depends on the words of the header. */
function findPlaces(platform: Platform): ReadonlyMap<AnyMode, Place> {
  const { device } = loadFile(platform.factory, platform, { readings: readings(platform) });
  device.router.layout.clear();
  // From now on lines are typed.
  const typed: Device = { ...device, verbatim: false };
  const top = { device: typed, targets: [device.router], headers: [], before: printConfiguration(typed) };
  const found = new Map<AnyMode, Place>([[configMode, top]]);
  for (const [owner, place] of found) {
    for (const command of owner.commands) {
      if (command.kind !== "section" || !existsOn(command, platform.dialect)) continue;
      if (modesOf(command).every((mode) => found.has(mode as AnyMode))) continue;
      for (const line of headerLines({ platform, mode: owner, command })) {
        const opened = open(line, { platform, mode: owner, command }, place);
        if (opened && !found.has(opened.mode)) found.set(opened.mode, opened.place);
      }
    }
  }
  return found;
}

/** What a header opens on a router of its own. */
function open(
  line: string,
  { platform, mode, command }: Subject,
  owner: Place,
): { readonly mode: AnyMode; readonly place: Place } | undefined {
  const bound = resolve(line, parseLine(line), grammarOf(mode, platform.dialect), ANYWHERE);
  if (bound.kind !== "bound" || bound.command !== command || command.kind !== "section") return undefined;
  const { router, targets } = copyOf({ router: owner.device.router, targets: owner.targets });
  const device = { ...owner.device, router };
  const opened = openSection(command, bound.args, targets, device);
  if (!("targets" in opened)) return undefined;
  return {
    mode: opened.mode,
    place: {
      device,
      targets: opened.targets,
      headers: [...owner.headers, line],
      before: printConfiguration(device),
    },
  };
}

function headerLines(subject: Subject): readonly string[] {
  const lines = fc.sample(linesOf(subject), { numRuns: 30, seed: 7 }).map((words) => words.join(" "));
  return [...new Set(lines)];
}
