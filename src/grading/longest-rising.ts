/** The longest part of a row in which what `place` yields rises (patience sorting); nothing may be there twice. */
export function longestRising<T>(row: readonly T[], place: (one: T) => number): readonly T[] {
  /** By length: of the parts that long, the one with the lowest last place, each with the one before it. */
  const ends: Linked<T>[] = [];
  for (const one of row) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.place ?? 0) < place(one)) low = middle + 1;
      else high = middle;
    }
    ends[low] = { one, place: place(one), before: ends[low - 1] };
  }
  const longest: T[] = [];
  for (let end = ends.at(-1); end; end = end.before) longest.push(end.one);
  return longest.toReversed();
}

interface Linked<T> {
  readonly one: T;
  readonly place: number;
  readonly before: Linked<T> | undefined;
}
