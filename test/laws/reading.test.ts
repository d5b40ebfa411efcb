import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, test } from "vitest";
import { grammarOf } from "../../src/language/grammar.js";
import type { AnyCommand } from "../../src/language/positions.js";
import { printCommand } from "../../src/language/print.js";
import type { Resolution } from "../../src/language/resolve.js";
import { suggest } from "../../src/language/suggest.js";
import { interfaceKinds } from "../../src/language/types/interface-kinds.js";
import { environmentOf, everyCommand, linesOf, read, runs, shortest, titleOf } from "./lines.js";

const RUNS = { numRuns: runs(8), seed: 2811 };

for (const subject of everyCommand()) {
  describe(titleOf(subject), () => {
    const { command, mode, platform } = subject;
    const lines = linesOf(subject);

    test("is the one command that its lines mean, and printing is the inverse of reading", () => {
      fc.assert(
        fc.property(lines, (words) => {
          const line = words.join(" ");
          const args = argsOf(read(line, subject), command) ?? fail(`${line} means something else`);
          const printed = printCommand(command, args, platform.dialect);
          const again = argsOf(read(printed, subject), command) ?? fail(`${printed} means something else`);
          if (!isDeepStrictEqual(again, args)) fail(`${line} is printed as ${printed}`);
        }),
        RUNS,
      );
    });

    test("is incomplete, ambiguous or valid when it is cut between words, and ? lists the next word", () => {
      fc.assert(
        fc.property(lines, (words) => {
          for (let cut = 0; cut <= words.length; cut++) {
            const before = words
              .slice(0, cut)
              .map((word) => `${word} `)
              .join("");
            if (cut > 0 && read(before, subject).kind === "invalid") fail(`${before} is invalid`);
            if (command.hidden || cut === words.length) continue;
            const rows = suggest(before, grammarOf(mode, platform.dialect), environmentOf(subject));
            if (typeof rows === "string") fail(`? behind "${before}" says ${rows}`);
            if (speechless(rows).length > 0) fail(`? behind "${before}" does not explain every word`);
            if (!listed(rows, words[cut] ?? "")) fail(`? behind "${before}" lacks ${words[cut] ?? ""}`);
          }
        }),
        RUNS,
      );
    });

    test("is found by the shortest beginnings of its keywords", () => {
      fc.assert(
        fc.property(lines, (words) => {
          const short = words.map((word, index) => shortest(words.slice(0, index), word, subject));
          if (!argsOf(read(short.join(" "), subject), command))
            fail(`${short.join(" ")} means something else`);
        }),
        RUNS,
      );
    });
  });
}

/** The arguments of a line that means this command. */
function argsOf(resolution: Resolution, command: AnyCommand) {
  return resolution.kind === "bound" && resolution.command === command ? resolution.args : undefined;
}

/** Vitest's own comparisons take more time than reading a line does. */
function fail(reason: string): never {
  throw new Error(reason);
}

/** The words of the list that have no help sentence. */
function speechless(rows: Exclude<ReturnType<typeof suggest>, string>): readonly string[] {
  return rows.filter(({ kind, help }) => kind === "keyword" && help === "").map(({ symbol }) => symbol);
}

/** The word itself is in the list, or the part that it begins with, or the list asks for a value there. */
function listed(rows: Exclude<ReturnType<typeof suggest>, string>, word: string): boolean {
  const begun = interfaceKinds(/^[a-z-]*/i.exec(word)?.[0] ?? "").map(String);
  return rows.some(
    ({ symbol, kind }) =>
      symbol.toLowerCase() === word.toLowerCase() ||
      kind === "value" ||
      (kind === "part" && begun.includes(symbol)),
  );
}
