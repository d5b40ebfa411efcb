import { toNumber } from "../router/ipv4.js";
import { findingsOf, type Difference, type Quotation } from "./finding.js";

/** A line that speaks of all addresses from one to another. */
export interface RangeLine {
  readonly low: number;
  readonly high: number;
  readonly quote: () => Quotation;
}

/** The range between two addresses, or of the one. */
export function rangeOf(low: unknown, high: unknown, quote: () => Quotation): RangeLine {
  return { low: toNumber(String(low)), high: toNumber(String(high ?? low)), quote };
}

/** Compares what ranges cover together: where one ends and the next begins makes no difference. */
export function compareRanges(
  expected: readonly RangeLine[],
  actual: readonly RangeLine[],
  place: readonly string[],
): Difference[] {
  const [wanted, found] = [joined(expected), joined(actual)];
  const gone = expected.filter((range) => !isCovered(range, found));
  const come = actual.filter((range) => !isCovered(range, wanted));
  return findingsOf(
    withCounterpart(gone, expected, come).map(quoted),
    withCounterpart(come, actual, gone).map(quoted),
    place,
  );
}

/** Where one side's only odd range overlaps one range of the other side, that one is what stands in its place. */
function withCounterpart(
  own: readonly RangeLine[],
  all: readonly RangeLine[],
  odd: readonly RangeLine[],
): readonly RangeLine[] {
  const [other, more] = odd;
  if (own.length > 0 || !other || more) return own;
  const touching = all.filter((range) => range.low <= other.high && other.low <= range.high);
  return touching.length === 1 ? touching : own;
}

function quoted({ quote }: RangeLine): Quotation {
  return quote();
}

interface Span {
  readonly low: number;
  high: number;
}

/** The ranges as few as possible, lowest first. */
function joined(ranges: readonly RangeLine[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { low, high } of ranges.toSorted((a, b) => a.low - b.low)) {
    const last = spans.at(-1);
    if (last && low <= last.high + 1) last.high = Math.max(last.high, high);
    else spans.push({ low, high });
  }
  return spans;
}

function isCovered({ low, high }: RangeLine, spans: readonly Span[]): boolean {
  return spans.some((span) => span.low <= low && high <= span.high);
}
