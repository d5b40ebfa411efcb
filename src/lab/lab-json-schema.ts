import { toJsonSchema, type JsonSchema } from "@valibot/to-json-schema";
import { cableForms, topologySchema, writtenCable } from "./topology-schema.js";

/** The JSON Schema of what may be written in a topology or a lab file, for editors that complete and check YAML. */
export function labJsonSchema(): JsonSchema {
  return toJsonSchema(topologySchema, {
    typeMode: "input",
    errorMode: "ignore",
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema === writtenCable ? { anyOf: cableForms.map((form) => bare(form)) } : undefined,
  });
}

/** The fields of such a file as a list in Markdown, from the same schema. */
export function labFieldsText(): string {
  return `${fieldsIn(labJsonSchema(), "").join("\n")}\n`;
}

/** A line for each field that has a sentence, by the way to it; `*` stands for any name, `[]` for each of a list. */
function fieldsIn(schema: JsonSchema, path: string): readonly string[] {
  const { description, properties = {}, additionalProperties, items, anyOf = [], oneOf = [] } = schema;
  const own = description === undefined || path === "" ? [] : [`- \`${path}\`: ${description}`];
  const inside = (name: string) => (path === "" ? name : `${path}.${name}`);
  const below = [
    ...Object.entries(properties).flatMap(([name, one]) => fieldsOf(one, inside(name))),
    ...fieldsOf(additionalProperties, inside("*")),
    ...(Array.isArray(items) ? [] : fieldsOf(items, `${path}[]`)),
    ...[...anyOf, ...oneOf].flatMap((one) => fieldsOf(one, path)),
  ];
  return [...new Set([...own, ...below])];
}

function fieldsOf(schema: JsonSchema | boolean | undefined, path: string): readonly string[] {
  return typeof schema === "object" ? fieldsIn(schema, path) : [];
}

function bare(schema: (typeof cableForms)[number]): JsonSchema {
  const form = toJsonSchema(schema, { typeMode: "input", errorMode: "ignore" });
  delete form.$schema;
  return form;
}
