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
  const run = (input: unknown) => handOver(target, input, watch);
  const found = await search(target.inputs, run, { numRuns: target.turn, seed });
  return found && ((await faultOf(target, found.input, watch)) ?? found);
}

/** Hands over one input; if it shows a fault, the smallest of those like it that show the same. */
export async function faultOf(target: Target, input: unknown, watch: Watch): Promise<Fault | undefined> {
  const run = (one: unknown) => handOver(target, one, watch);
  const message = await messageOf(run, input);
  if (message === undefined) return undefined;
  const same = async (smaller: unknown) => {
    const other = await messageOf(run, smaller);
    if (other !== undefined && firstLine(other) === firstLine(message)) throw new Error(other);
  };
  const smallest = await search(smallerThan(input), same, { numRuns: 1, examples: [[input]] });
  return { input: smallest?.input ?? input, message };
}

async function handOver(target: Target, input: unknown, watch: Watch): Promise<void> {
  watch.trying(target.name, input);
  watch.counted(await target.run(input));
}

/** What an input throws. */
async function messageOf(
  run: (input: unknown) => Promise<void>,
  input: unknown,
): Promise<string | undefined> {
  try {
    await run(input);
    return undefined;
  } catch (error) {
    return textOf(error);
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The first line, whose numbers may be others for another input. */
function firstLine(message: string): string | undefined {
  return message.replace(/\d+/g, "0").split("\n", 1)[0];
}

async function search(
  inputs: fc.Arbitrary<unknown>,
  run: (input: unknown) => Promise<void>,
  options: fc.Parameters<[unknown]>,
): Promise<Fault | undefined> {
  const details = await fc.check(fc.asyncProperty(inputs, run), {
    ...options,
    interruptAfterTimeLimit: SHRINKING,
  });
  if (details.counterexample === null) return undefined;
  const [input] = details.counterexample;
  return { input, message: textOf(details.errorInstance) };
}
