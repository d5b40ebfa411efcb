import { diffArrays } from "diff";
import { findingsOf, type Difference, type Quotation } from "./finding.js";

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
  const come = changes.flatMap(({ unexpected }) => unexpected);
  const moved = new Set<OrderedLine>();
  const findings: Difference[] = [];
  for (const line of changes.flatMap(({ missing }) => missing)) {
    const other = come.find((one) => one.said === line.said && !moved.has(one));
    if (!other) continue;
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
  for (const { added, removed, count } of diffArrays(sayings(left), sayings(right))) {
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

/** One of two alignments that are as good must be chosen, and the same one whichever side is which. */
function textOf(lines: readonly OrderedLine[]): string {
  return lines.map(({ said }) => said).join("\n");
}
