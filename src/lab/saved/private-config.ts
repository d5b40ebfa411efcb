import * as v from "valibot";
import type { PrivateConfig } from "../../router/nvram.js";
import { jsonText, readJson } from "./json-text.js";

/** `private-config` as a file. The real one's form is not documented; this one can be read. */
const schema = v.object({
  schema: v.literal("cme-private-config/1"),
  rsaKeys: v.object({
    name: v.string(),
    bits: v.pipe(v.number(), v.integer(), v.minValue(360), v.maxValue(4096)),
  }),
});

export function privateText({ rsaKeys }: PrivateConfig): string {
  return jsonText({ schema: "cme-private-config/1", rsaKeys });
}

export function readPrivateConfig(text: string): PrivateConfig | { readonly problem: string } {
  const read = readJson(text, schema);
  return "problem" in read ? read : { rsaKeys: read.rsaKeys };
}
