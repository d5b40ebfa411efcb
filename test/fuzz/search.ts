import fc from "fast-check";
import { smallerThan } from "./smaller.js";
import type { Counts, Target } from "./target.js";

/** The input that shows a fault, and what it shows. */
export interface Fault {
  readonly input: unknown;
  readonly message: string;
}

/** Is told of each input before and after it is handed over. */
export interface Watch {
  trying(target: string, input: unknown): void;
  counted(counts: Counts): void;
}

/** Milliseconds after which a smaller input is looked for no more. */
const SHRINKING = 120_000;

/** Hands over as many inputs as the target has a turn; the smallest that shows a fault, if one does. */
export async function faultBySeed(target: Target, seed: number, watch: Watch): Promise<Fault | undefined> {
  const found = await firstFault(target, target.inputs, { numRuns: target.turn, seed }, watch);
  return found && ((await faultOf(target, found.input, watch)) ?? found);
}

/** Hands over one input; if it shows a fault, the smallest of those like it that do. */
export function faultOf(target: Target, input: unknown, watch: Watch): Promise<Fault | undefined> {
  return firstFault(target, smallerThan(input), { numRuns: 1, examples: [[input]] }, watch);
}

async function firstFault(
  target: Target,
  inputs: fc.Arbitrary<unknown>,
  options: fc.Parameters<[unknown]>,
  watch: Watch,
): Promise<Fault | undefined> {
  const property = fc.asyncProperty(inputs, async (input) => {
    watch.trying(target.name, input);
    watch.counted(await target.run(input));
  });
  const details = await fc.check(property, { ...options, interruptAfterTimeLimit: SHRINKING });
  if (details.counterexample === null) return undefined;
  const [input] = details.counterexample;
  const error: unknown = details.errorInstance;
  return { input, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
