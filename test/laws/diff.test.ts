import { existsOn } from "../../src/language/dialect.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Setting } from "../../src/language/declaration.js";
import { diffConfigurations } from "../../src/grading/diff.js";
import { reportText } from "../../src/grading/report.js";
import { configMode } from "../../src/modes/config.js";
import { grammarOf, type AnyMode } from "../../src/language/grammar.js";
import { resolve } from "../../src/language/resolve.js";
import { openSection } from "../../src/modes/apply.js";
import type { Device } from "../../src/modes/device.js";
import { parseLine } from "../../src/parse/command-line.js";
import type { Platform } from "../../src/platform/platform.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { everyCommand, linesOf, shortest, titleOf, type Subject } from "./lines.js";

/** Both lines, and what is wrong. */
const SENTENCE =
  /^(?=.*\ba:\d+)(?=.*\bb:\d+).*(` .* is missing|` .* is not expected|expected `.*, found `|stands at)/;

const RUNS = { numRuns: 3, seed: 2811 };

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
function fileWith(headers: readonly string[], lines: readonly string[]): string {
  const rows = [...headers, ...lines];
  const indented = rows.map((row, index) => " ".repeat(Math.min(index, headers.length)) + row);
  return `hostname LAW\n!\n${indented.join("\n")}\n!\nend\n`;
}

function diff(expected: string, actual: string, platform: Platform) {
  const load = (text: string) => loadFile(text, platform, { verbatim: false });
  return diffConfigurations(load(expected), load(actual));
}

function printed(text: string, platform: Platform): string {
  const { device } = loadFile(text, platform, { verbatim: false });
  device.router.layout.clear();
  return printConfiguration(device);
}

/** Whether a configuration has no line more than another one but such as its router prints unconfigured. */
function isOfFactory(text: string, without: string, platform: Platform): boolean {
  const lines = (configuration: string): readonly string[] => printed(configuration, platform).split("\n");
  const known = new Set([...lines(without), ...lines(platform.factory)]);
  return lines(text).every((line) => known.has(line));
}

const headersByMode = new Map<string, Map<AnyMode, readonly string[] | undefined>>();

/** The headers of a mode, found once. */
function knownHeaders(subject: Subject): readonly string[] | undefined {
  const known = headersByMode.get(subject.platform.id) ?? new Map<AnyMode, readonly string[] | undefined>();
  headersByMode.set(subject.platform.id, known);
  if (!known.has(subject.mode)) known.set(subject.mode, headersOf(subject));
  return known.get(subject.mode);
}

const settings = everyCommand().filter(({ command }) => command.kind === "setting");

for (const subject of settings) {
  describe(titleOf(subject), () => {
    const { platform } = subject;
    const setting = subject.command as Setting<unknown, unknown>;
    const headers = knownHeaders(subject);

    test.skipIf(!headers)("means the same however it is spelt, and something if it is not there", () => {
      fc.assert(
        fc.property(linesOf(subject), (words) => {
          const whole = fileWith(headers ?? [], [words.join(" ")]);
          // What the router refuses is kept as text, and compared as text.
          if (loadFile(whole, platform).loaded.some(({ support }) => support === "unknown")) return;
          const abbreviated = words.map((word, index) => shortest(words.slice(0, index), word, subject));
          expect(diff(whole, fileWith(headers ?? [], [abbreviated.join(" ")]), platform)).toEqual([]);
          expect(diff(whole, printConfiguration(loadFile(whole, platform).device), platform)).toEqual([]);
          if (setting.from === "loaded" || setting.incidental) return;
          const without = fileWith(headers ?? [], []);
          const silent = printed(whole, platform) === printed(without, platform);
          const findings = diff(whole, without, platform);
          expect(diff(without, whole, platform)).toHaveLength(findings.length);
          const ofFactory = headers?.length === 0 && isOfFactory(whole, without, platform);
          if (silent || ofFactory) expect(findings).toEqual([]);
          else if (setting.default === undefined || setting.default === "off" || setting.default === "on")
            expect(findings).not.toEqual([]);
          for (const row of reportText(findings, { expected: "a", actual: "b" }).split("\n").slice(0, -2))
            expect(row).toMatch(SENTENCE);
        }),
        RUNS,
      );
    });
  });
}
