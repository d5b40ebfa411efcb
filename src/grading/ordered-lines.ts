import { diffArrays } from "diff";
import { findingsOf, type Difference, type Quotation } from "./finding.js";
import { groupedBy } from "../language/grouped-by.js";
import { longestRising } from "./longest-rising.js";

/** A line of a list in which the order counts. */
export interface OrderedLine {
  /** The same for lines that mean the same. */
  readonly said: string;
  readonly quote: () => Quotation;
}

/**
 * Compares two lists in which the order counts, such as the entries of an access list: a line that only
 * stands elsewhere was moved, and one line in the place of another is a different one.
 */
export function compareInOrder(
  expected: readonly OrderedLine[],
  actual: readonly OrderedLine[],
  place: readonly string[],
): Difference[] {
  const changes = changesBetween(expected, actual);
  const come = groupedBy(
    changes.flatMap(({ unexpected }) => unexpected),
    ({ said }) => said,
  );
  const found = new Map<string, number>();
  const moved = new Set<OrderedLine>();
  const findings: Difference[] = [];
  for (const line of changes.flatMap(({ missing }) => missing)) {
    const before = found.get(line.said) ?? 0;
    const other = come.get(line.said)?.[before];
    if (!other) continue;
    found.set(line.said, before + 1);
    moved.add(line).add(other);
    findings.push({ kind: "moved", place, expected: line.quote(), actual: other.quote() });
  }
  const quotations = (lines: readonly OrderedLine[]) =>
    lines.filter((line) => !moved.has(line)).map((line) => line.quote());
  const others = changes.map(({ missing, unexpected }) =>
    findingsOf(quotations(missing), quotations(unexpected), place),
  );
  return [...others.flat(), ...findings];
}

/** A place where lines of one list stand instead of lines of the other. */
interface Change {
  readonly missing: OrderedLine[];
  readonly unexpected: OrderedLine[];
}

function changesBetween(expected: readonly OrderedLine[], actual: readonly OrderedLine[]): Change[] {
  const swapped = textOf(expected) > textOf(actual);
  const [left, right] = swapped ? [[...actual], [...expected]] : [[...expected], [...actual]];
  const sayings = (lines: readonly OrderedLine[]) => lines.map(({ said }) => said);
  const changes: Change[] = [];
  let open: Change | undefined;
  for (const { added, removed, count } of alignment(sayings(left), sayings(right))) {
    const [gone, come] = [added ? [] : left.splice(0, count), removed ? [] : right.splice(0, count)];
    if (!added && !removed) {
      open = undefined;
      continue;
    }
    if (!open) changes.push((open = { missing: [], unexpected: [] }));
    open[swapped ? "unexpected" : "missing"].push(...gone);
    open[swapped ? "missing" : "unexpected"].push(...come);
  }
  return changes;
}

interface Run {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
}

/** What both lists share in the same order, as much as can be, and what only one of them has. */
function alignment(left: readonly string[], right: readonly string[]): readonly Run[] {
  const places = new Map(right.map((said, index) => [said, index]));
  const isUnique = places.size === right.length && new Set(left).size === left.length;
  // Of lists without repetitions the longest rising row of places is that, at much less cost.
  if (!isUnique) return diffArrays([...left], [...right]);
  const shared = left.flatMap((said, index) => {
    const place = places.get(said);
    return place === undefined ? [] : [{ index, place }];
  });
  const runs: Run[] = [];
  let [index, place] = [0, 0];
  for (const one of [
    ...longestRising(shared, (one) => one.place),
    { index: left.length, place: right.length },
  ]) {
    if (one.index > index) runs.push({ added: false, removed: true, count: one.index - index });
    if (one.place > place) runs.push({ added: true, removed: false, count: one.place - place });
    if (one.index < left.length) runs.push({ added: false, removed: false, count: 1 });
    [index, place] = [one.index + 1, one.place + 1];
  }
  return runs;
}

/** One of two alignments that are as good must be chosen, and the same one whichever side is which. */
function textOf(lines: readonly OrderedLine[]): string {
  return lines.map(({ said }) => said).join("\n");
}
