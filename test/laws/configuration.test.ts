import { existsOn, variationOn } from "../../src/language/dialect.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseLine } from "../../src/parse/command-line.js";
import type { Setting } from "../../src/language/declaration.js";
import { grammarOf, type AnyMode } from "../../src/language/grammar.js";
import type { AnyCommand } from "../../src/language/positions.js";
import { printCommand, printNegative } from "../../src/language/print.js";
import { resolve } from "../../src/language/resolve.js";
import { applySetting, openSection } from "../../src/modes/apply.js";
import { configMode } from "../../src/modes/config.js";
import type { Device } from "../../src/modes/device.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { configurationModes } from "../../src/session/mode-names.js";
import { readInModes } from "../../src/session/read-in-modes.js";
import {
  distinctPlatforms,
  environmentOf,
  everyCommand,
  linesOf,
  pathTo,
  titleOf,
  type Subject,
} from "./lines.js";

const RUNS = { numRuns: 6, seed: 2811 };

/** A factory-fresh router, and the way into the mode of the subject. */
function inMode({ platform, mode }: Subject): { device: Device; targets: readonly unknown[] } | undefined {
  const loaded = loadFile(platform.factory, platform).device;
  loaded.router.layout.clear();
  // From now on lines are typed.
  const device: Device = { ...loaded, verbatim: false };
  const path = pathTo(configMode, mode, platform);
  if (!path) return undefined;
  let targets: readonly unknown[] = [device.router];
  for (const section of path) {
    const [words] = fc.sample(linesOf({ platform, mode: configMode, command: section }), {
      numRuns: 1,
      seed: 7,
    });
    const owner = configurationModes().find((one) => one.commands.includes(section as AnyCommand));
    const line = (words ?? []).join(" ");
    const bound = owner && resolve(line, parseLine(line), grammarOf(owner, platform.dialect), ANYWHERE);
    if (bound?.kind !== "bound") return undefined;
    const opened = openSection(section, bound.args, targets, device);
    if (!("targets" in opened)) return undefined;
    targets = opened.targets;
  }
  return { device, targets };
}

const ANYWHERE = { limit: () => 4294967295, exec: undefined };

const settings = everyCommand().filter(({ command }) => command.kind === "setting");

for (const subject of settings) {
  describe(titleOf(subject), () => {
    const { command, platform, mode } = subject;
    const setting = command as Setting<unknown, unknown>;

    const apply = (
      line: string,
      prefix: "no" | undefined,
      place: { device: Device; targets: readonly unknown[] },
    ) => {
      const text = prefix ? `no ${line}` : line;
      const resolution = resolve(
        text,
        parseLine(text),
        grammarOf(mode, platform.dialect),
        environmentOf(subject),
      );
      if (resolution.kind !== "bound") throw new Error(`${text}: ${resolution.kind}`);
      return applySetting(setting, resolution.args, resolution.prefix, place.targets, place.device);
    };

    const own = variationOn(command, platform.dialect);
    const exempt =
      setting.irreversible !== undefined || (own.no ?? setting.no) === false || setting.from === "loaded";

    test.skipIf(exempt)("and its no leave the configuration as it was", () => {
      fc.assert(
        fc.property(linesOf(subject), (words) => {
          const place = inMode(subject);
          if (!place) return;
          const before = printConfiguration(place.device);
          const negative = printNegative(command, argsOf(words.join(" "), subject), platform.dialect).slice(
            3,
          );
          if (setting.defaultOn) {
            if (apply(negative, "no", place)) return;
            apply(words.join(" "), undefined, place);
          } else {
            if (apply(words.join(" "), undefined, place)) return;
            apply(negative, "no", place);
          }
          expect(printConfiguration(place.device)).toBe(before);
        }),
        RUNS,
      );
    });

    test("survives being printed and loaded", () => {
      fc.assert(
        fc.property(linesOf(subject), (words) => {
          const place = inMode(subject);
          if (!place || apply(words.join(" "), undefined, place)) return;
          const printed = printConfiguration(place.device);
          expect(printConfiguration(loadFile(printed, platform).device)).toBe(printed);
        }),
        RUNS,
      );
    });
  });
}

/** An ephone names its own ephone-template by the very words that head the section. */
function speaksOfItself(mode: AnyMode, header: AnyCommand): boolean {
  const words = (command: AnyCommand) => command.syntax.split(/ +(?=[a-z]\w*:)/)[0];
  return mode.commands.some((one) => one.kind === "setting" && words(one) === words(header));
}

function argsOf(line: string, subject: Subject) {
  const resolution = resolve(
    line,
    parseLine(line),
    grammarOf(subject.mode, subject.platform.dialect),
    environmentOf(subject),
  );
  return resolution.kind === "bound" ? resolution.args : {};
}

describe.each(distinctPlatforms)("on $id", (platform) => {
  const modes = configurationModes(platform.dialect);
  const sections = configMode.commands.filter(
    (command) => command.kind === "section" && existsOn(command as AnyCommand, platform.dialect),
  );

  for (const command of sections) {
    test(`the header ${command.syntax} enters its section from every other section's mode`, () => {
      const [words = []] = fc.sample(linesOf({ platform, mode: configMode, command }), {
        numRuns: 1,
        seed: 7,
      });
      const line = printCommand(
        command,
        argsOf(words.join(" "), { platform, mode: configMode, command }),
        platform.dialect,
      );
      for (const mode of modes) {
        if (mode === (configMode as AnyMode) || speaksOfItself(mode, command)) continue;
        const subject = { platform, mode, command };
        const { dialect } = platform;
        const { resolution } = readInModes(
          line,
          parseLine(line),
          [mode, configMode],
          dialect,
          environmentOf(subject),
        );
        expect(resolution, `${line} in ${mode.prompt}`).toMatchObject({ kind: "bound", command });
      }
    });
  }
});
