import fc from "fast-check";
import { expect, test } from "vitest";
import type { Args, Setting } from "../../src/language/declaration.js";
import { defaultRows } from "../../src/language/defaults.js";
import { grammarOf } from "../../src/language/grammar.js";
import { printCommand } from "../../src/language/print.js";
import { resolve } from "../../src/language/resolve.js";
import { applySetting } from "../../src/modes/apply.js";
import { parseLine } from "../../src/parse/command-line.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { placeOf, type Place } from "./headers.js";
import { environmentOf, everyDeclaration, linesOf, titleOf, type Subject } from "./lines.js";

/** Typing what holds by default takes back whatever else was said of it. */

const LINES = 12;

/** The lines of what holds by default, where running-config leaves them out. */
function defaultLines({ command, platform }: Subject): readonly string[] {
  const { default: usual, shows, untried, irreversible } = command as Setting<unknown, unknown>;
  if (usual === undefined || typeof usual === "string" || shows || untried || irreversible) return [];
  return defaultRows(usual).map((row) => printCommand(command, row, platform.dialect));
}

const subjects = everyDeclaration().filter(
  (subject) => subject.command.kind === "setting" && defaultLines(subject).length > 0,
);

/** What a line says; nothing where it means another command. */
function argsOf(line: string, subject: Subject): Args | undefined {
  const grammar = grammarOf(subject.mode, subject.platform.dialect);
  const bound = resolve(line, parseLine(line), grammar, environmentOf(subject));
  return bound.kind === "bound" && bound.command === subject.command ? bound.args : undefined;
}

/** Types a line; whether the router took it. */
function isTaken(args: Args, subject: Subject, { targets, device }: Place): boolean {
  const setting = subject.command as Setting<unknown, unknown>;
  return applySetting(setting, args, undefined, targets, device) === undefined;
}

test.each(subjects.map((subject) => [titleOf(subject), subject] as const))("%s", (_title, subject) => {
  const { key = [] } = subject.command as Setting<unknown, unknown>;
  let tried = 0;
  const others = fc.sample(linesOf(subject), { numRuns: LINES, seed: 2811 }).map((words) => words.join(" "));
  for (const line of defaultLines(subject)) {
    const usual = argsOf(line, subject);
    if (!usual) continue;
    for (const other of others) {
      const said = { ...argsOf(other, subject), ...Object.fromEntries(key.map((one) => [one, usual[one]])) };
      const place = placeOf(subject);
      if (!isTaken(said, subject, place)) continue;
      expect(isTaken(usual, subject, place), line).toBe(true);
      expect(printConfiguration(place.device), `${other}, then ${line}`).toBe(place.before);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(0);
});
