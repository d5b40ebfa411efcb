import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Setting } from "../../src/language/declaration.js";
import { diffConfigurations } from "../../src/grading/diff.js";
import { reportText } from "../../src/grading/report.js";
import { configMode } from "../../src/modes/config.js";
import type { AnyMode } from "../../src/language/grammar.js";
import type { Platform } from "../../src/platform/platform.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { everyCommand, linesOf, pathTo, shortest, titleOf, type Subject } from "./lines.js";

/** Both lines, and what is wrong. */
const SENTENCE =
  /^(?=.*\ba:\d+)(?=.*\bb:\d+).*(` .* is missing|` .* is not expected|expected `.*, found `|stands at)/;

const RUNS = { numRuns: 3, seed: 2811 };

/** The headers above the lines of a mode, as a configuration file has them. */
function headersOf({ mode, platform }: Subject): readonly string[] | undefined {
  let owner = configMode as AnyMode;
  return pathTo(owner, mode, platform)?.map((section) => {
    const [words = []] = fc.sample(linesOf({ platform, mode: owner, command: section }), {
      numRuns: 1,
      seed: 7,
    });
    owner = section.mode;
    return words.join(" ");
  });
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

const settings = everyCommand().filter(({ command }) => command.kind === "setting");

describe.each(settings.map((subject) => ({ title: titleOf(subject), subject })))("$title", ({ subject }) => {
  const { platform } = subject;
  const setting = subject.command as Setting<unknown, unknown>;
  const headers = headersOf(subject);

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
        if (silent) expect(findings).toEqual([]);
        else if (!setting.usual) expect(findings).not.toEqual([]);
        for (const row of reportText(findings, { expected: "a", actual: "b" }).split("\n").slice(0, -2))
          expect(row).toMatch(SENTENCE);
      }),
      RUNS,
    );
  });
});
