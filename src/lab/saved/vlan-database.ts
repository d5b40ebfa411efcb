import * as v from "valibot";
import { createVlan } from "../../router/create.js";
import type { VlanDatabase } from "../../router/switching.js";
import { jsonText, readJson } from "./json-text.js";

/** `vlan.dat` of a saved lab. The real one's form is not documented; this one can be read. */
const schema = v.object({
  schema: v.literal("cme-vlans/1"),
  vtp: v.object({
    mode: v.picklist(["server", "client", "transparent", "off"]),
    domain: v.optional(v.string()),
  }),
  vlans: v.array(
    v.object({
      number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4094)),
      name: v.optional(v.string()),
      written: v.optional(v.boolean(), false),
      shutdown: v.optional(v.boolean(), false),
      suspended: v.optional(v.boolean(), false),
    }),
  ),
});

export function vlanText({ vtp, vlans }: VlanDatabase): string {
  const rows = [...vlans.values()].map(({ number, name, written, shutdown, suspended }) => ({
    number,
    name,
    ...(written && { written }),
    ...(shutdown && { shutdown }),
    ...(suspended && { suspended }),
  }));
  return jsonText({ schema: "cme-vlans/1", vtp, vlans: rows });
}

export function readVlans(text: string): VlanDatabase | { readonly problem: string } {
  const read = readJson(text, schema);
  if ("problem" in read) return read;
  const { vtp, vlans } = read;
  const made = vlans.map(
    (one) => [one.number, { ...createVlan(one.number), ...one, name: one.name }] as const,
  );
  return { vtp: { mode: vtp.mode, domain: vtp.domain }, vlans: new Map(made) };
}
