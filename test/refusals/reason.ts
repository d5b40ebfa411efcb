import type { Refusal } from "./refusal.js";

/** Why a router is right to refuse a line. */
export interface Reason {
  readonly name: string;
  /** What the real router does with such a line, and why. */
  readonly because: string;
  fits(refusal: Refusal): boolean;
}
