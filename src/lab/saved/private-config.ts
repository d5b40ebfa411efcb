import * as v from "valibot";
import { REGISTER } from "../../router/config-register.js";
import type { PrivateConfig } from "../../router/nvram.js";
import { jsonText, readJson } from "./json-text.js";

/** `private-config` as a file. The real one's form is not documented; this one can be read. */
const schema = v.object({
  schema: v.literal("cme-private-config/1"),
  rsaKeys: v.optional(
    v.object({
      name: v.string(),
      bits: v.pipe(v.number(), v.integer(), v.minValue(360), v.maxValue(4096)),
    }),
  ),
  configRegister: v.optional(v.pipe(v.string(), v.regex(REGISTER))),
});

export function privateText({ rsaKeys, configRegister }: PrivateConfig): string {
  return jsonText({ schema: "cme-private-config/1", rsaKeys, configRegister });
}

export function readPrivateConfig(text: string): PrivateConfig | { readonly problem: string } {
  const read = readJson(text, schema);
  return "problem" in read ? read : { rsaKeys: read.rsaKeys, configRegister: read.configRegister };
}
