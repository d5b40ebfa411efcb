/** A release of IOS or IOS XE as its name says it, `15.1(4)M12a` or `16.6.4`, in a form that can be compared. */
export interface Release {
  readonly name: string;
  /** Version, maintenance, rebuild: the weightiest first. */
  readonly rank: readonly number[];
}

/**
 * The release of IOS at which a release of IOS XE has the same call agent (CME 11.5, 11.6 and 12.0: CUCME feature
 * roadmap); later ones come after all of IOS.
 */
const XE_AS_IOS: readonly (readonly [xe: readonly number[], ios: string])[] = [
  [[16, 3], "15.6(3)M"],
  [[16, 4], "15.6(3)M1"],
  [[16, 6], "15.7(3)M"],
];

/** @throws {Error} for a name that is none: our own mistake. */
export function releaseNamed(name: string): Release {
  const ios = /^(\d+)\.(\d+)(?:\((\d+)\)[A-Z]*(\d*)[a-z]*)?$/.exec(name);
  if (ios) return { name, rank: numbers(ios.slice(1)) };
  const xe = /^(\d+)\.(\d+)\.(\d+)[a-z]?$/.exec(name);
  if (!xe) throw new Error(`${name} is no release`);
  const rank = numbers(xe.slice(1));
  const same = XE_AS_IOS.findLast(([since]) => compareRanks(since, rank) <= 0)?.[1];
  const isLater = compareRanks([16, 9], rank) <= 0;
  return { name, rank: same === undefined || isLater ? rank : releaseNamed(same).rank };
}

/** Negative if `a` came before `b`, 0 if they are the same. */
export function compareReleases(a: Release, b: Release): number {
  return compareRanks(a.rank, b.rank);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbers(parts: readonly (string | undefined)[]): readonly number[] {
  return parts.map((part) => Number(part ?? 0));
}
