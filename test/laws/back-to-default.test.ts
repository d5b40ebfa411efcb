import fc from "fast-check";
import { expect, test } from "vitest";
import type { Args, Setting } from "../../src/language/declaration.js";
import { applySetting } from "../../src/modes/apply.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { defaultLines } from "./default-lines.js";
import { placeOf, type Place } from "./headers.js";
import { boundBy, everyDeclaration, linesOf, titleOf, type Subject } from "./lines.js";

/** Typing what holds by default takes back whatever else was said of it. */

const LINES = 12;

/** Settings with values whose default running-config leaves out, or shows unasked. */
const subjects = everyDeclaration().filter(({ command }) => {
  if (command.kind !== "setting" || command.untried !== undefined || command.irreversible !== undefined)
    return false;
  const { default: usual, defaultOfEach, shows } = command;
  return Array.isArray(usual) && !defaultOfEach && (shows === undefined || shows === "always");
});

/** What a line says of this command. */
function argsOf(line: string, subject: Subject): Args | undefined {
  const bound = boundBy(line, subject);
  return bound?.command === subject.command ? bound.args : undefined;
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
      const said = argsOf(other, subject);
      if (!said) continue;
      const place = placeOf(subject);
      const ofSame = { ...said, ...Object.fromEntries(key.map((one) => [one, usual[one]])) };
      if (!isTaken(ofSame, subject, place)) continue;
      expect(isTaken(usual, subject, place), line).toBe(true);
      expect(printConfiguration(place.device), `${other}, then ${line}`).toBe(place.before);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(0);
});
