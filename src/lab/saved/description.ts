import * as v from "valibot";
import { jsonText, readJson } from "./json-text.js";

/** Where a saved lab came from: `cme console` finds it again by that. */
const origin = v.variant("kind", [
  v.strictObject({ kind: v.literal("built-in"), lab: v.string() }),
  /** A topology that was read from a file. */
  v.strictObject({ kind: v.literal("topology"), file: v.string() }),
  /** A configuration in some lab, of its first router; where `written`, that saves into the file. */
  v.strictObject({
    kind: v.literal("configuration"),
    file: v.string(),
    device: v.string(),
    written: v.boolean(),
  }),
  /** A lab that was broken by so many planted faults, as the seed draws them. */
  v.strictObject({ kind: v.literal("faults"), faults: v.number(), seed: v.number() }),
  /** A router that stands in no lab. */
  v.strictObject({ kind: v.literal("alone") }),
]);

const schema = v.object({
  schema: v.literal("cme-lab/1"),
  /** The version of the program that used it last. */
  program: v.string(),
  /** When it was begun, as ISO 8601 writes it. */
  created: v.string(),
  origin,
  /** The platform of the first router. */
  platform: v.string(),
  /** The first router has every port and every maximum. */
  unbounded: v.optional(v.boolean(), false),
  seed: v.number(),
});

/** What a saved lab is. */
export type LabDescription = v.InferOutput<typeof schema>;
export type LabOrigin = LabDescription["origin"];

export function readDescription(text: string): LabDescription | { readonly problem: string } {
  return readJson(text, schema);
}

export function descriptionText(description: LabDescription): string {
  return jsonText(description);
}
