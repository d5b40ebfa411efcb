import fc from "fast-check";
import { diffArrays } from "diff";
import { describe, expect, test } from "vitest";
import { compareInOrder, type OrderedLine } from "../../src/grading/ordered-lines.js";

function lines(sayings: readonly string[]): readonly OrderedLine[] {
  return sayings.map((said, index) => ({ said, quote: () => ({ line: index + 1, text: said }) }));
}

/** How many lines stay where they are, as another algorithm counts them. */
function longestInCommon(one: readonly string[], other: readonly string[]): number {
  return diffArrays([...one], [...other])
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { count }) => sum + count, 0);
}

describe("two lists in which the order counts", () => {
  test("as few lines as possible are called moved", () => {
    const row = fc.uniqueArray(fc.nat(11).map(String), { maxLength: 12 });
    fc.assert(
      fc.property(row, row, (one, other) => {
        const shared = one.filter((said) => other.includes(said)).length;
        const moved = compareInOrder(lines(one), lines(other), []).filter(({ kind }) => kind === "moved");
        expect(moved).toHaveLength(shared - longestInCommon(one, other));
      }),
      { seed: 2811, numRuns: 300 },
    );
  });

  test("of lines that stand there twice each moves for itself", () => {
    const findings = compareInOrder(lines(["a", "b", "b", "c"]), lines(["b", "b", "c", "a"]), []);
    expect(findings.map(({ kind }) => kind)).toEqual(["moved"]);
  });
});
