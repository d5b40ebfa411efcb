import { createHash } from "node:crypto";
import { framesOf, traceOf } from "./stack-trace.js";

/** Filled in by the build, from package.json. */
declare const CME_VERSION: string;

/** A mistake of ours, as its report names it. */
export interface Fault {
  /** The same wherever the same version fails at the same place. */
  readonly code: string;
  /** Where it happened, the innermost function first; nothing of what was typed. */
  readonly frames: readonly string[];
}

export function faultOf(error: unknown): Fault {
  const frames = framesOf(error);
  const hash = createHash("sha256").update([CME_VERSION, ...frames].join("\n"));
  return { code: hash.digest("hex").slice(0, 8), frames };
}

/** What the user is to do about a fault. */
export function pleaseReport({ code }: Fault): string {
  return `please report it where you got cme, with the code ${code}, the version ${CME_VERSION} and what you typed`;
}

/** What a crash of the whole program prints. */
export function crashReport(error: unknown): string {
  return `${traceOf(error)}\ncme: a fault in cme: ${pleaseReport(faultOf(error))}`;
}
