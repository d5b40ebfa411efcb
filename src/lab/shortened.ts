import { visible } from "../parse/visible.js";

/** A line as messages quote it: no longer than one reads. */
export function shortened(line: string): string {
  const shown = visible(line.slice(0, LONGEST + 1));
  return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST - 3)}...`;
}

/** A value of somebody's file as messages quote it, in one line. */
export function quoted(value: unknown): string {
  return shortened(JSON.stringify(value));
}

const LONGEST = 120;
