import * as v from "valibot";

/** Reads a JSON text of a known form; what is wrong with it is told in a few words, behind `it is damaged: `. */
export function readJson<const S extends v.GenericSchema>(
  text: string,
  schema: S,
): v.InferOutput<S> | { readonly problem: string } {
  const parsed = v.safeParse(schema, parseJson(text));
  if (parsed.success) return parsed.output;
  const [{ message, path }] = parsed.issues;
  const where = (path ?? []).map(({ key }) => String(key)).join(".");
  return { problem: where === "" ? "it is damaged" : `it is damaged: ${where}: ${message}` };
}

/** A value as the files of a saved lab hold it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
