import { readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { labFieldsText, labJsonSchema } from "../../src/lab/lab-json-schema.js";
import { topologySchema } from "../../src/lab/topology-schema.js";

const schema = labJsonSchema();

const keys = (one: object | undefined) => Object.keys(one ?? {}).toSorted();

describe("the JSON Schema of a lab file", () => {
  test("has the fields that are read, and no others", () => {
    expect(keys(schema.properties)).toEqual(keys(topologySchema.entries));
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(["name", "devices"]);
  });

  test("knows both ways to write a cable", () => {
    const { cables } = schema.properties ?? {};
    expect(cables).toMatchObject({
      items: {
        anyOf: [{ type: "array" }, { type: "object", required: ["ends"], additionalProperties: false }],
      },
    });
  });

  test("names the fields of each kind of device", () => {
    const text = JSON.stringify(schema.properties?.["devices"]);
    for (const word of ["router", "switch", "pc", "phone", "packet-tracer-2811", "softphone"])
      expect(text).toContain(`"${word}"`);
  });
});

test.each(readdirSync("fixtures/topologies"))("%s uses documented fields alone", (name) => {
  const source: unknown = parse(readFileSync(`fixtures/topologies/${name}`, "utf8"));
  expect(v.safeParse(topologySchema, source).success).toBe(true);
  for (const field of keys(source as object)) expect(keys(schema.properties)).toContain(field);
});

test("the fields in words are those of the schema", () => {
  const rows = labFieldsText().trimEnd().split("\n");
  expect(rows).toContain("- `name`: What the lab is saved as");
  expect(rows).toContain("- `devices.*.platform`: What it is and runs, as --platform has it");
  expect(rows).toContain("- `cables[].delay`: How long a bit is on its way");
  expect(new Set(rows).size).toBe(rows.length);
});
