import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnyMode } from "../../src/language/grammar.js";
import { applySetting } from "../../src/modes/apply.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { placeOf, type Place } from "./headers.js";
import { everyCommand, linesOf, read, titleOf, type Subject } from "./lines.js";

/** Settings of one mode whose lines running-config prints in the order in which they were entered. */

const placed = everyCommand().filter(
  ({ command }) =>
    command.kind === "setting" && command.untried === undefined && "place" in (command as object),
);

/** Types a line; whether the router took it. */
function isTaken(line: string, subject: Subject, { targets, device }: Place): boolean {
  const bound = read(line, subject);
  if (bound.kind !== "bound" || bound.command.kind !== "setting") return false;
  return applySetting(bound.command, bound.args, bound.prefix, targets, device) === undefined;
}

function shown(place: Place): readonly string[] {
  return printConfiguration(place.device)
    .split("\n")
    .filter((row) => !place.before.split("\n").includes(row))
    .map((row) => row.trim());
}

/** What is shown of some lines that were typed one behind the other. */
function stand(subject: Subject, lines: readonly string[]): readonly string[] {
  const place = placeOf(subject);
  return lines.every((line) => isTaken(line, subject, place)) ? shown(place) : [];
}

/** Lines of a setting, each with the row that running-config has of it. */
function linesAlone(subject: Subject): readonly { readonly line: string; readonly row: string }[] {
  const lines = fc.sample(linesOf(subject), { numRuns: 10, seed: 2811 }).map((words) => words.join(" "));
  return [...new Set(lines)].flatMap((line) => {
    const [row, ...more] = stand(subject, [line]);
    return row !== undefined && more.length === 0 ? [{ line, row }] : [];
  });
}

const modes = new Map<AnyMode, Subject[]>();
for (const subject of placed) modes.set(subject.mode, [...(modes.get(subject.mode) ?? []), subject]);

const pairs = [...modes.values()].flatMap((subjects) =>
  subjects.flatMap((one) =>
    subjects
      .filter((other) => other !== one && other.platform === one.platform)
      .map((other) => [`${titleOf(one)}, then ${other.command.syntax}`, one, other] as const),
  ),
);

test.each(pairs)("%s", (_title, one, other) => {
  const [first] = linesAlone(one);
  const second = linesAlone(other).find(({ line }) => first && stand(one, [first.line, line]).length === 2);
  if (!first || !second) throw new Error("a setting of which no line is shown");
  const place = placeOf(one);
  for (const { line } of [first, second]) expect(isTaken(line, one, place), line).toBe(true);
  expect(shown(place)).toEqual([first.row, second.row]);
  // What was taken back and is entered again stands last.
  for (const line of [`no ${first.line}`, first.line]) expect(isTaken(line, one, place), line).toBe(true);
  expect(shown(place)).toEqual([second.row, first.row]);
});
