import type { Difference, Finding } from "./finding.js";
import type { Source } from "./source.js";

/** A block of one side, as its file has it. */
export interface Place {
  readonly source: Source;
  readonly path: string;
  /** The line of its header; 1 at the top. */
  readonly header: () => number;
}

/**
 * Says for differences in one block (those further in know it) where they are in both files: a reader who looks for what is missing begins
 * behind the last line in front of it that both files have, or at the header.
 */
export function locate(
  differences: readonly (Difference | Finding)[],
  expected: Place,
  actual: Place,
): Finding[] {
  if (differences.length === 0) return [];
  const [inExpected, inActual] = [anchors(actual, expected), anchors(expected, actual)];
  return differences.map((difference): Finding => {
    if ("at" in difference) return difference;
    const [wanted, found] = [difference.expected?.line, difference.actual?.line];
    const at = {
      expected: wanted ?? inExpected(found) ?? expected.header(),
      actual: found ?? inActual(wanted) ?? actual.header(),
    };
    return { ...difference, at };
  });
}

/** For a line of one side the line of the other side behind which it would stand. */
function anchors(from: Place, to: Place): (line: number | undefined) => number | undefined {
  let known: ReadonlyMap<number, number> | undefined;
  return (line) => {
    if (line === undefined) return undefined;
    known ??= alignedWith(from.source.linesIn(from.path), to.source.linesIn(to.path));
    return known.get(line);
  };
}

function alignedWith(
  lines: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const aligned = new Map<number, number>();
  let last: number | undefined;
  for (const [name, number] of lines) {
    last = others.get(name) ?? last;
    if (last !== undefined) aligned.set(number, last);
  }
  return aligned;
}
