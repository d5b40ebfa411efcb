import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseLine } from "../../src/parse/command-line.js";
import { grammarOf } from "../../src/language/grammar.js";
import { printCommand } from "../../src/language/print.js";
import { resolve } from "../../src/language/resolve.js";
import { suggest } from "../../src/language/suggest.js";
import { interfaceKinds } from "../../src/language/types/interface-kinds.js";
import { environmentOf, everyCommand, linesOf, runs, shortest, titleOf, type Subject } from "./lines.js";

const RUNS = { numRuns: runs(8), seed: 2811 };

function read(line: string, subject: Subject) {
  const grammar = grammarOf(subject.mode, subject.platform.dialect);
  return resolve(line, parseLine(line), grammar, environmentOf(subject));
}

for (const subject of everyCommand()) {
  describe(titleOf(subject), () => {
    const { command, mode, platform } = subject;
    const lines = linesOf(subject);

    test("is the one command that its lines mean, and printing is the inverse of reading", () => {
      fc.assert(
        fc.property(lines, (words) => {
          const first = read(words.join(" "), subject);
          expect(first).toMatchObject({ kind: "bound", command });
          if (first.kind !== "bound") return;
          const again = read(printCommand(command, first.args, platform.dialect), subject);
          expect(again).toMatchObject({ kind: "bound", command, args: first.args });
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
            if (cut > 0) expect(read(before, subject).kind).not.toBe("invalid");
            if (command.hidden || cut === words.length) continue;
            const rows = suggest(before, grammarOf(mode, platform.dialect), environmentOf(subject));
            expect(typeof rows, `? behind "${before}"`).not.toBe("string");
            expect(speechless(rows), `? behind "${before}" explains every word`).toEqual([]);
            expect(listed(rows, words[cut] ?? ""), `? behind "${before}" lists ${words[cut] ?? ""}`).toBe(
              true,
            );
          }
        }),
        RUNS,
      );
    });

    test("is found by the shortest beginnings of its keywords", () => {
      fc.assert(
        fc.property(lines, (words) => {
          const short = words.map((word, index) => shortest(words.slice(0, index), word, subject));
          expect(read(short.join(" "), subject)).toMatchObject({ kind: "bound", command });
        }),
        RUNS,
      );
    });
  });
}

/** The words of the list that have no help sentence. */
function speechless(rows: ReturnType<typeof suggest>): readonly string[] {
  if (typeof rows === "string") return [];
  return rows.filter(({ kind, help }) => kind === "keyword" && help === "").map(({ symbol }) => symbol);
}

/** The word itself is in the list, or the part that it begins with, or the list asks for a value there. */
function listed(rows: ReturnType<typeof suggest>, word: string): boolean {
  if (typeof rows === "string") return false;
  const begun = interfaceKinds(/^[a-z-]*/i.exec(word)?.[0] ?? "").map(String);
  return rows.some(
    ({ symbol, kind }) =>
      symbol.toLowerCase() === word.toLowerCase() ||
      kind === "value" ||
      (kind === "part" && begun.includes(symbol)),
  );
}
