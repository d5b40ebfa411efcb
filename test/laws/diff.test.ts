import { describe, expect, test } from "vitest";
import type { Setting } from "../../src/language/declaration.js";
import { diffConfigurations } from "../../src/grading/diff.js";
import { reportText } from "../../src/grading/report.js";
import { leadingKeywords } from "../../src/parse/command-syntax.js";
import type { Platform } from "../../src/platform/platform.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { fileWith, knownHeaders, readings } from "./headers.js";
import { everyDeclaration, forLinesOf, runs, shortest, titleOf } from "./lines.js";

/** Both lines, and what is wrong. */
const SENTENCE =
  /^(?=.*\ba:\d+)(?=.*\bb:\d+).*(` .* is missing|` .* is not expected|expected `.*, found `|stands at)/;

/** How many lines of a setting are tried, of those that its router takes. */
const RUNS = runs(3);

function load(text: string, platform: Platform, verbatim = false) {
  return loadFile(text, platform, { verbatim, readings: readings(platform) });
}

function diff(expected: string, actual: string, platform: Platform) {
  return diffConfigurations(load(expected, platform), load(actual, platform));
}

function printed(text: string, platform: Platform): string {
  const { device } = load(text, platform);
  device.router.layout.clear();
  return printConfiguration(device);
}

const factories = new Map<Platform, readonly string[]>();

/** The lines that a router prints unconfigured. */
function factoryLines(platform: Platform): readonly string[] {
  const lines = factories.get(platform) ?? printed(platform.factory, platform).split("\n");
  factories.set(platform, lines);
  return lines;
}

/** Whether a line that is shown may say what holds without it. */
function mayMeanNothing({ default: usual, dependentDefault, shows }: Setting<unknown, unknown>): boolean {
  if (dependentDefault !== undefined) return true;
  return usual === "on" ? shows === "both" : usual !== undefined && usual !== "off";
}

const settings = everyDeclaration().filter(({ command }) => command.kind === "setting");

for (const subject of settings) {
  describe(titleOf(subject), () => {
    const { platform } = subject;
    const setting = subject.command as Setting<unknown, unknown>;

    test.skipIf(setting.untried !== undefined)(
      "means the same however it is spelt, and something if it is not there",
      () => {
        const headers = knownHeaders(subject);
        const without = fileWith(headers, []);
        const usual = printed(without, platform);
        const keywords = leadingKeywords(setting.syntax).join(" ");
        forLinesOf(subject, RUNS, (words) => {
          const whole = fileWith(headers, [words.join(" ")]);
          const { device, loaded } = load(whole, platform, true);
          // What the router refuses is kept as text, and compared as text.
          if (loaded.some(({ support }) => support === "unknown")) return false;
          const abbreviated = words.map((word, index) => shortest(words.slice(0, index), word, subject));
          expect(diff(whole, fileWith(headers, [abbreviated.join(" ")]), platform)).toEqual([]);
          expect(diff(whole, printConfiguration(device), platform)).toEqual([]);
          if (setting.from === "loaded" || setting.incidental) return true;
          const shown = printed(whole, platform);
          const findings = diff(whole, without, platform);
          expect(diff(without, whole, platform)).toHaveLength(findings.length);
          const known = new Set([...usual.split("\n"), ...factoryLines(platform), "!"]);
          const more = new Set(shown.split("\n").filter((line) => !known.has(line)));
          // What a router adds when a line is typed stands in a file by itself.
          if (more.size > 1)
            expect([...more].filter((line) => !line.trimStart().startsWith(keywords))).toEqual([]);
          // No line more than the other file but such as its router prints unconfigured.
          const ofFactory = headers.length === 0 && more.size === 0;
          if (shown === usual || ofFactory) expect(findings).toEqual([]);
          else if (!mayMeanNothing(setting)) expect(findings).not.toEqual([]);
          const rows = shown.split("\n").map((row) => row.trim());
          for (const { expected } of diff(shown, without, platform))
            if (expected?.line !== undefined) expect(rows[expected.line - 1]).toBe(expected.text.trim());
          for (const row of reportText(findings, { expected: "a", actual: "b" }).split("\n").slice(0, -2))
            expect(row).toMatch(SENTENCE);
          return true;
        });
      },
    );
  });
}
