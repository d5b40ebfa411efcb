import * as v from "valibot";
import { jsonText, readJson } from "./json-text.js";

/** What is kept of a student's way through the tasks of a lab. */
export interface Progress {
  /** The checks that were reached, by their ids. */
  readonly reached: readonly string[];
  /** How many hints were given for each step, by its id. */
  readonly hints: Readonly<Record<string, number>>;
}

export const NOTHING_REACHED: Progress = { reached: [], hints: {} };

const schema = v.object({
  schema: v.literal("cme-progress/1"),
  reached: v.array(v.string()),
  hints: v.record(v.string(), v.number()),
});

/** What a saved lab keeps of it; a file that is not there or damaged is a beginning. */
export function readProgress(text: string | undefined): Progress {
  const read = text === undefined ? undefined : readJson(text, schema);
  return read && !("problem" in read) ? read : NOTHING_REACHED;
}

export function progressText({ reached, hints }: Progress): string {
  return jsonText({ schema: "cme-progress/1", reached: [...reached], hints });
}
