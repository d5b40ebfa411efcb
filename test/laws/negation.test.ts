import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/language/declaration.js";
import { variationOn } from "../../src/language/existence.js";
import { applySetting, openSection, removeSection } from "../../src/modes/apply.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { placeOf, type Place } from "./headers.js";
import { everyDeclaration, forLinesOf, read, runs, titleOf, type Subject } from "./lines.js";

/** How many lines of a command are tried, of those that its router takes. */
const RUNS = runs(3);

/** What is negated another way, or not at all. */
function isExempt({ command, platform }: Subject): boolean {
  const own = variationOn(command, platform.dialect);
  if (command.kind === "action") return true;
  if ((own.no ?? command.no) === false) return true;
  // Packet Tracer takes no more behind some words than what is declared for it.
  if (own.no !== undefined && platform.dialect.isPacketTracer) return true;
  if (command.packetTracerOnly) return true;
  if (command.kind === "section") return false;
  return command.untried !== undefined || command.from === "loaded" || command.defaultOn !== undefined;
}

/** Types a line; yields why it was refused. */
function typed(text: string, subject: Subject, place: Place): Outcome | string {
  const bound = read(text, subject);
  if (bound.kind !== "bound") return `${text}: ${bound.kind}`;
  const { args, prefix, command } = bound;
  const { targets, device } = place;
  if (command.kind === "setting") return applySetting(command, args, prefix, targets, device);
  if (command.kind === "action") return `${text}: ${command.syntax}`;
  if (prefix !== undefined) return removeSection(command, args, prefix, targets, device);
  const opened = openSection(command, args, targets, device);
  return "targets" in opened ? undefined : opened;
}

/** Ports, and the first of the lines for logins, are there whatever is configured. */
function isThereAnyway(outcome: Outcome | string): boolean {
  return typeof outcome === "object" && "refused" in outcome && LASTING.test(outcome.refused);
}

const LASTING = /^% Removal of physical interfaces is not permitted|^% Can't delete last \d+ VTY lines/;

for (const subject of everyDeclaration().filter((one) => !isExempt(one))) {
  describe(titleOf(subject), () => {
    const { command } = subject;
    const isReversible = command.kind === "action" || command.irreversible === undefined;
    test("goes away by no in front of its line as it is printed, and all that it brought goes with it", () => {
      const outcomes = new Set<"nothing" | "something">();
      forLinesOf(subject, RUNS, (words) => {
        const place = placeOf(subject);
        if (typed(words.join(" "), subject, place)) return false;
        const before = place.before.split("\n");
        const after = printConfiguration(place.device).split("\n");
        const added = after.filter((row) => !before.includes(row) && row.trim() !== "!");
        const [printed] = added;
        // A default is printed nowhere.
        if (printed === undefined) return "nothing";
        // Where a line brings others along, or is printed as a `no`, it is the line as it was typed.
        const isPlain = added.length === 1 && !printed.trim().startsWith("no ");
        const line = `no ${isPlain ? printed.trim() : words.join(" ")}`;
        const outcome = typed(line, subject, place);
        if (isThereAnyway(outcome)) return true;
        expect(outcome, line).toBeUndefined();
        const now = printConfiguration(place.device);
        if (isReversible) expect(now, line).toBe(place.before);
        outcomes.add(now === after.join("\n") ? "nothing" : "something");
        return true;
      });
      // Where what was there before does not come back, some lines do go away.
      expect([...outcomes], "what `no` does").not.toEqual(["nothing"]);
    });
  });
}
