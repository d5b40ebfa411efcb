/** A line as messages quote it: no longer than one reads. */
export function shortened(line: string): string {
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 3)}...`;
}

const LONGEST = 120;
