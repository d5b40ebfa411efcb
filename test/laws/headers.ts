import fc from "fast-check";
import { existsOn } from "../../src/language/dialect.js";
import { grammarOf, type AnyMode } from "../../src/language/grammar.js";
import { resolve } from "../../src/language/resolve.js";
import { openSection } from "../../src/modes/apply.js";
import { configMode } from "../../src/modes/config.js";
import type { Device } from "../../src/modes/device.js";
import { parseLine } from "../../src/parse/command-line.js";
import type { Platform } from "../../src/platform/platform.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { linesOf, titleOf, type Subject } from "./lines.js";

/** The headers above the lines of a mode, as a configuration file has them. */
function headersOf({ mode, platform }: Subject): readonly string[] | undefined {
  const { device } = loadFile(platform.factory, platform);
  return headersTo(mode, configMode, [device.router], platform, device);
}

/** Tries the headers of a mode, and behind them those of their blocks: which mode opens depends on the words. */
function headersTo(
  wanted: AnyMode,
  owner: AnyMode,
  targets: readonly unknown[],
  platform: Platform,
  device: Device,
  open: readonly AnyMode[] = [],
): readonly string[] | undefined {
  if (owner === wanted) return [];
  if (open.includes(owner)) return undefined;
  for (const command of owner.commands) {
    if (command.kind !== "section" || !existsOn(command, platform.dialect)) continue;
    for (const line of headerLines({ platform, mode: owner, command })) {
      const bound = resolve(line, parseLine(line), grammarOf(owner, platform.dialect), ANYWHERE);
      if (bound.kind !== "bound" || bound.command !== command) continue;
      const opened = openSection(command, bound.args, targets, device);
      if (!("targets" in opened)) continue;
      const mode = opened.mode as AnyMode;
      const further = headersTo(wanted, mode, opened.targets, platform, device, [...open, owner]);
      if (further) return [line, ...further];
    }
  }
  return undefined;
}

const ANYWHERE = { limit: () => 4294967295, exec: undefined };
const headerLinesOf = new Map<string, readonly string[]>();

function headerLines(subject: Subject): readonly string[] {
  const title = titleOf(subject);
  const known = headerLinesOf.get(title);
  if (known) return known;
  const lines = fc.sample(linesOf(subject), { numRuns: 30, seed: 7 }).map((words) => words.join(" "));
  const distinct = [...new Set(lines)];
  headerLinesOf.set(title, distinct);
  return distinct;
}

/** A configuration file with some lines under these headers. */
export function fileWith(headers: readonly string[], lines: readonly string[]): string {
  const rows = [...headers, ...lines];
  const indented = rows.map((row, index) => " ".repeat(Math.min(index, headers.length)) + row);
  return `hostname LAW\n!\n${indented.join("\n")}\n!\nend\n`;
}

const headersByMode = new Map<string, Map<AnyMode, readonly string[] | undefined>>();

/** The headers of a mode, found once. */
export function knownHeaders(subject: Subject): readonly string[] | undefined {
  const known = headersByMode.get(subject.platform.id) ?? new Map<AnyMode, readonly string[] | undefined>();
  headersByMode.set(subject.platform.id, known);
  if (!known.has(subject.mode)) known.set(subject.mode, headersOf(subject));
  return known.get(subject.mode);
}
