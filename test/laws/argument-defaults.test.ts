import { expect, test } from "vitest";
import type { Args, Spelling } from "../../src/language/declaration.js";
import { meaningOf, sameArgs } from "../../src/language/keys.js";
import { printCommand } from "../../src/language/print.js";
import { boundBy, everyAlternative, everyDeclaration, titleOf, type Subject } from "./lines.js";

/** What holds of an argument that is not typed can be typed: a router takes the line with it, and it means the same. */

const defaultsOf = ({ command }: Subject): Args => (command as Spelling).argumentDefaults ?? {};

const subjects = everyDeclaration().filter((subject) => Object.keys(defaultsOf(subject)).length > 0);

/** The labels of which a line that does not name them was typed with their default, too. */
const tried = new Map<string, Set<string>>();

test.each(subjects.map((subject) => [titleOf(subject), subject] as const))("%s", (_title, subject) => {
  const { command, platform } = subject;
  const labels = tried.get(command.syntax) ?? new Set();
  tried.set(command.syntax, labels);
  for (const words of everyAlternative(subject)) {
    const args = boundBy(words.join(" "), subject)?.args;
    if (!args) continue;
    for (const added of alonePlusAll(unsaid(defaultsOf(subject), args))) {
      const line = printCommand(command, { ...args, ...added }, platform.dialect);
      const read = boundBy(line, subject);
      // An alternative of the syntax without the argument prints none, and a Packet Tracer may not have it.
      if (read?.command !== command || !sameArgs(read.args, { ...args, ...added })) continue;
      expect(meaningOf(command as Spelling, read.args), line).toEqual(meaningOf(command as Spelling, args));
      for (const label of Object.keys(added)) labels.add(label);
    }
  }
});

function unsaid(defaults: Args, args: Args): Args {
  return Object.fromEntries(Object.entries(defaults).filter(([label]) => args[label] === undefined));
}

/** Each of them alone, and all together, for some are only typed so. */
function alonePlusAll(defaults: Args): readonly Args[] {
  return [...Object.entries(defaults).map(([label, usual]) => ({ [label]: usual })), defaults];
}

test("every such argument was typed", () => {
  for (const subject of subjects)
    expect([...(tried.get(subject.command.syntax) ?? [])].toSorted(), titleOf(subject)).toEqual(
      Object.keys(defaultsOf(subject)).toSorted(),
    );
});
