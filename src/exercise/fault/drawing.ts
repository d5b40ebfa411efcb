import type { Platform } from "../../platform/platform.js";
import { Random } from "../../router/random.js";
import { fits, plantedFaults, type PlantedFault } from "./planted-faults.js";
import { brokenBy, type BrokenLab } from "./planting.js";
import { workingLabs, type WorkingLab } from "./working-labs.js";

/** How many faults may be asked for: as many as the doctor is known to mend together. */
export const MOST_FAULTS = 4;

/** Which lab is to be broken: the same for everybody who asks for the same. */
export interface FaultWish {
  /** 1 to `MOST_FAULTS`. */
  readonly faults: number;
  /** A whole number, at least 1. */
  readonly seed: number;
}

/** A lab, and how it is broken. */
export interface DrawnLab {
  readonly working: WorkingLab;
  readonly faults: readonly PlantedFault[];
  readonly broken: BrokenLab;
}

/**
 * Draws a lab and faults of different kinds for it, none of which undoes another.
 */
export function drawLab({ faults, seed }: FaultWish, platform: Platform): DrawnLab {
  const random = new Random(scattered(seed));
  const labs = workingLabs(platform);
  const working = labs[random.below(labs.length)];
  if (!working) throw new Error("there is no lab to break");
  const left = plantedFaults.filter((fault) => fits(fault, working, platform) && isLasting(fault));
  let drawn: DrawnLab | undefined;
  while ((drawn?.faults.length ?? 0) < faults) {
    const [next] = left.splice(random.below(left.length), 1);
    if (!next) throw new Error(`there are no ${faults} faults for ${working.name}`);
    const others = drawn?.faults ?? [];
    if (others.some(({ code }) => code === next.code)) continue;
    const broken = brokenBy([...others, next], working, platform);
    if (broken) drawn = { working, faults: [...others, next], broken };
  }
  if (!drawn) throw new Error(`${faults} faults are no faults`);
  return drawn;
}

/** Whether a lab that is switched on with the fault in it fails for it, each time. */
function isLasting({ late, rare }: PlantedFault): boolean {
  return !late && !rare;
}

/** Makes neighbouring seeds unlike each other, since they would begin with like numbers (MurmurHash3, `fmix32`). */
function scattered(seed: number): number {
  const first = Math.imul(seed ^ (seed >>> 16), 0x85_eb_ca_6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2_b2_ae_35);
  return (second ^ (second >>> 16)) >>> 0;
}
