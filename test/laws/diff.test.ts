import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Setting } from "../../src/language/declaration.js";
import { diffConfigurations } from "../../src/grading/diff.js";
import { reportText } from "../../src/grading/report.js";
import type { Platform } from "../../src/platform/platform.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { fileWith, knownHeaders } from "./headers.js";
import { everyCommand, linesOf, shortest, titleOf } from "./lines.js";

/** Both lines, and what is wrong. */
const SENTENCE =
  /^(?=.*\ba:\d+)(?=.*\bb:\d+).*(` .* is missing|` .* is not expected|expected `.*, found `|stands at)/;

const RUNS = { numRuns: 3, seed: 2811 };

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
