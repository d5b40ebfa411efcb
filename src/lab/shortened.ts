/** A line as messages quote it: no longer than one reads. */
export function shortened(line: string): string {
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 3)}...`;
}

/** A value of somebody's file as messages quote it, in one line. */
export function quoted(value: unknown): string {
  return shortened(JSON.stringify(value));
}

const LONGEST = 120;
