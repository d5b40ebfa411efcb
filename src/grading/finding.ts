/** One difference in meaning, and where to look for it. */
export interface Finding extends Difference {
  /** The line in each file: where a side lacks it, the line behind which it would stand. */
  readonly at: { readonly expected: number; readonly actual: number };
}

/** What differs in a block, whose place in the two files is still to be found. */
export interface Difference {
  /** moved: both have the line, in a list where its place counts. */
  readonly kind: "missing" | "unexpected" | "different" | "moved";
  /** The headers that the line stands under, outermost first; empty at the top. */
  readonly place: readonly string[];
  readonly expected?: Quotation;
  readonly actual?: Quotation;
}

/** A line as the configuration spells it, and where it stands in its file if it was written there. */
export interface Quotation {
  readonly text: string;
  readonly line?: number;
}

/** The two quotations of lines that exclude each other, paired where there is one of each. */
export function findingsOf(
  missing: readonly Quotation[],
  unexpected: readonly Quotation[],
  place: readonly string[],
): Difference[] {
  const [expected, ...others] = missing;
  const [actual, ...rest] = unexpected;
  if (expected && actual && others.length === 0 && rest.length === 0) {
    return [{ kind: "different", place, expected, actual }];
  }
  return [
    ...missing.map((quotation): Difference => ({ kind: "missing", place, expected: quotation })),
    ...unexpected.map((quotation): Difference => ({ kind: "unexpected", place, actual: quotation })),
  ];
}
