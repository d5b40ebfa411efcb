import { beginsIosCommand } from "./ios-words.js";
import { misplaced } from "./misplaced.js";
import type { Reason } from "./reason.js";
import type { Refusal } from "./refusal.js";
import { slips } from "./slips.js";

/** From the surest to the least sure. */
export const reasons: readonly Reason[] = [...misplaced, ...slips];

/** The first reason that fits a refused line; undefined if none does, which is a gap of ours. */
export function reasonFor(refusal: Refusal): Reason | undefined {
  const possible = beginsIosCommand(refusal.text) ? misplaced : reasons;
  return possible.find((reason) => reason.fits(refusal));
}
