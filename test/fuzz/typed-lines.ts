import fc from "fast-check";
import { execModes } from "../../src/exec/modes.js";
import { existsOn } from "../../src/language/existence.js";
import type { Platform } from "../../src/platform/platform.js";
import { linesOf } from "../laws/lines.js";
import { scriptsOn } from "../laws/scripts.js";
import { WORDS } from "../words.js";

/** What somebody types at a router: lines by its grammar in EXEC and in configuration, and such lines gone wrong. */
export function typedAt(platform: Platform): fc.Arbitrary<readonly string[]> {
  const known = typedOn.get(platform) ?? made(platform);
  typedOn.set(platform, known);
  return known;
}

/** Lines for EXEC. */
export function execLines(platform: Platform): fc.Arbitrary<string> {
  const lines = execModes.flatMap((mode) =>
    mode.commands
      .filter((command) => existsOn(command, platform.dialect))
      .map((command) => linesOf({ platform, mode, command }).map((words) => words.join(" "))),
  );
  return fc.constantFrom(...lines).chain((line) => line);
}

const typedOn = new Map<Platform, fc.Arbitrary<readonly string[]>>();

function made(platform: Platform): fc.Arbitrary<readonly string[]> {
  const exec = execLines(platform);
  const configured = scriptsOn(platform).map((lines) => ["configure terminal", ...lines, "end"]);
  const wrong = fc
    .tuple(scriptsOn(platform), fc.array(mistakes, { minLength: 1, maxLength: 4 }), fc.nat())
    .map(([lines, made, at]) => ["configure terminal", ...withMistakes(lines, made, at), "end"]);
  return fc
    .array(
      fc.oneof(
        configured,
        wrong,
        fc.array(exec, { maxLength: 4 }),
        fc.array(
          fc.tuple(exec, mistakes).map(([line, mistake]) => mistake(line)),
          { maxLength: 3 },
        ),
        fc
          .array(exec, { maxLength: 2 })
          .map((lines) => ["configure terminal", ...lines.map((line) => `do ${line}`)]),
        fc.constantFrom(...ANSWERS).map((answer) => [answer]),
      ),
      { maxLength: 8 },
    )
    .map((blocks) => blocks.flat());
}

/** What a line becomes in the hands of somebody who errs. */
export type Mistake = (line: string) => string;

/** Lines of which some, by their numbers, have gone wrong. */
export function withMistakes(
  lines: readonly string[],
  made: readonly Mistake[],
  at: number,
): readonly string[] {
  return lines.map((line, index) =>
    (index + at) % 2 === 0 ? (made[index % made.length]?.(line) ?? line) : line,
  );
}

const ODD = [
  ...WORDS,
  "4294967296",
  "255.255.255.255",
  "0.0.0.0",
  "ffff.ffff.ffff",
  "|",
  "?",
  "#",
  "!",
  "^C",
  "-",
  ":",
  "\u0000",
  "\u00ff",
  "\u2028",
  "\ud83d\ude00",
  "x".repeat(300),
] as const;

const ANSWERS = [
  "",
  "y",
  "n",
  "yes",
  "no",
  "q",
  "exit",
  "end",
  "disable",
  "enable",
  "admin",
  "cisco",
  "^Z",
  "1",
];

/** Ways in which a line goes wrong. */
export const mistakes: fc.Arbitrary<Mistake> = fc.oneof(
  fc.tuple(fc.constantFrom(...ODD), fc.nat(12)).map(
    ([odd, at]): Mistake =>
      (line) =>
        words(line, (all) => all.map((word, index) => (index === at % all.length ? odd : word))),
  ),
  fc.tuple(fc.constantFrom(...ODD), fc.nat(12)).map(
    ([odd, at]): Mistake =>
      (line) =>
        words(line, (all) => [...all.slice(0, at), odd, ...all.slice(at)]),
  ),
  fc.nat(12).map(
    (at): Mistake =>
      (line) =>
        words(line, (all) => all.filter((_, index) => index !== at % all.length)),
  ),
  fc.nat(12).map(
    (at): Mistake =>
      (line) =>
        words(line, (all) => [...all.slice(0, at + 1), ...all.slice(at)]),
  ),
  fc.integer({ min: 1, max: 5 }).map(
    (length): Mistake =>
      (line) =>
        words(line, (all) => all.map((word) => word.slice(0, length))),
  ),
  fc.nat(60).map(
    (length): Mistake =>
      (line) =>
        `${line.slice(0, length)}?`,
  ),
  fc.constantFrom<Mistake>(
    (line) => `${line} ?`,
    (line) => line.toUpperCase(),
    (line) => `no ${line}`,
    (line) => `default ${line}`,
    (line) => `do ${line}`,
    (line) => `${line} | include ${line}`,
    (line) => `${line} | section (`,
    (line) => line.repeat(40),
    (line) => `  ${line.replaceAll(" ", "   ")}  `,
  ),
);

function words(line: string, change: (all: readonly string[]) => readonly string[]): string {
  return change(line.split(" ")).join(" ");
}
