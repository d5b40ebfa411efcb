import { randomInt } from "node:crypto";

/** The highest seed of a lab with planted faults: short enough to be read out to a class. */
export const LAST_SEED = 9999;

/** A seed for somebody who named none. */
export function randomSeed(): number {
  return randomInt(1, LAST_SEED + 1);
}
