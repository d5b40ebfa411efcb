import { existsOn, variationOn } from "../../src/language/existence.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseLine } from "../../src/parse/command-line.js";
import type { Setting } from "../../src/language/declaration.js";
import { type AnyMode } from "../../src/language/grammar.js";
import type { AnyCommand } from "../../src/language/positions.js";
import { printCommand, printNegative } from "../../src/language/print.js";
import { isRange } from "../../src/language/types/vlan-list.js";
import { applySetting } from "../../src/modes/apply.js";
import { configMode } from "../../src/modes/config.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { configurationModes } from "../../src/session/mode-names.js";
import { readInModes } from "../../src/session/read-in-modes.js";
import { placeOf, readings, type Place } from "./headers.js";
import {
  boundBy,
  distinctPlatforms,
  environmentOf,
  everyDeclaration,
  forLinesOf,
  linesOf,
  read,
  runs,
  titleOf,
  type Subject,
} from "./lines.js";

/** How many lines of a setting are tried, of those that its router takes. */
const RUNS = runs(6);

const settings = everyDeclaration().filter(({ command }) => command.kind === "setting");

for (const subject of settings) {
  describe(titleOf(subject), () => {
    const { command, platform } = subject;
    const setting = command as Setting<unknown, unknown>;

    const apply = (line: string, prefix: "no" | undefined, place: Place) => {
      const text = prefix ? `no ${line}` : line;
      const resolution = read(text, subject);
      if (resolution.kind !== "bound") throw new Error(`${text}: ${resolution.kind}`);
      return applySetting(setting, resolution.args, resolution.prefix, place.targets, place.device);
    };

    const own = variationOn(command, platform.dialect);
    const exempt =
      setting.irreversible !== undefined ||
      setting.untried !== undefined ||
      (own.no ?? setting.no) === false ||
      setting.from === "loaded";

    test.skipIf(exempt)("and its no leave the configuration as it was", () => {
      forLinesOf(subject, RUNS, (words) => {
        const place = placeOf(subject);
        const line = words.join(" ");
        const negative = printNegative(command, argsOf(line, subject), platform.dialect).slice(3);
        const [first, second] = setting.defaultOn
          ? ([[negative, "no"], [line]] as const)
          : ([[line], [negative, "no"]] as const);
        if (apply(first[0], first[1], place)) return false;
        const saysSomething = printConfiguration(place.device) !== place.before;
        expect(apply(second[0], second[1], place), line).toBeUndefined();
        expect(printConfiguration(place.device), line).toBe(place.before);
        return saysSomething || "nothing";
      });
    });

    const several = !exempt && !setting.defaultOn && setting.key !== undefined && setting.key.length > 0;

    test.skipIf(!several)("and its no leave its lines with another key be", () => {
      const keyOf = (line: string) =>
        JSON.stringify(setting.key?.map((label) => argsOf(line, subject)[label] ?? null));
      const listed = (line: string): readonly unknown[] =>
        (setting.key ?? []).flatMap((label) => {
          const value = argsOf(line, subject)[label];
          return Array.isArray(value) ? (value as readonly unknown[]) : [];
        });
      const share = (one: string, another: string) =>
        listed(one).some((item) => listed(another).some((more) => overlap(item, more)));
      // Numbers of which the same is said stand in one line.
      const areJoined = (one: string, another: string) =>
        listed(one).some(isRange) && listed(another).some(isRange);
      let other: string | undefined;
      forLinesOf(subject, runs(3), (words) => {
        const line = words.join(" ");
        const place = placeOf(subject);
        if (other === undefined || keyOf(other) === keyOf(line)) {
          other ??= apply(line, undefined, place) ? undefined : line;
          return false;
        }
        apply(other, undefined, place);
        const alone = printConfiguration(place.device);
        if (apply(line, undefined, place)) return false;
        // A line may take the other one's place, or speak of what the other speaks of: two lists of servers.
        const both = printConfiguration(place.device).split("\n");
        const isThere = alone.split("\n").every((row) => both.includes(row)) || areJoined(other, line);
        if (!isThere || share(other, line)) return false;
        const negative = printNegative(command, argsOf(line, subject), platform.dialect).slice(3);
        expect(apply(negative, "no", place), line).toBeUndefined();
        expect(printConfiguration(place.device), `${other}, then ${line} and its no`).toBe(alone);
        return true;
      });
    });

    test.skipIf(setting.untried !== undefined)("survives being printed and loaded", () => {
      forLinesOf(subject, RUNS, (words) => {
        const place = placeOf(subject);
        if (apply(words.join(" "), undefined, place)) return false;
        const printed = printConfiguration(place.device);
        if (printed === place.before) return "nothing";
        const { device, loaded } = loadFile(printed, platform, { readings: readings(platform) });
        expect(loaded.filter(({ support }) => support === "unknown")).toEqual([]);
        expect(printConfiguration(device)).toBe(printed);
        // A remark may stand twice in a list.
        if (!words.includes("remark") && !apply(words.join(" "), undefined, place))
          expect(printConfiguration(place.device), "typed twice").toBe(printed);
        return true;
      });
    });
  });
}

/**
 * An ephone names its own ephone-template by the very words that head the section; the key of a server may be any
 * words, `chain` among them.
 */
function speaksOfItself(mode: AnyMode, header: AnyCommand): boolean {
  const words = ({ syntax }: AnyCommand) => syntax.split(/ +(?=[a-z]\w*:|[[{])/)[0] ?? "";
  const isSame = (one: AnyCommand) =>
    words(one) === words(header) ||
    (words(header).startsWith(`${words(one)} `) && /:(SECRET-)?LINE\b/.test(one.syntax));
  return mode.commands.some((one) => one.kind === "setting" && isSame(one));
}

/** Whether two values that stand in lists are the same, or have a number in common. */
function overlap(one: unknown, other: unknown): boolean {
  if (!isRange(one) || !isRange(other)) return one === other;
  return one.low <= other.high && other.low <= one.high;
}

function argsOf(line: string, subject: Subject) {
  return boundBy(line, subject)?.args ?? {};
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
