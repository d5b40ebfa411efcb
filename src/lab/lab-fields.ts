import { parse, stringify } from "yaml";

/** The fields of a lab file that was read without a problem, as they are written. */
export function fieldsOfLab(text: string): Readonly<Record<string, unknown>> {
  return parse(text) as Readonly<Record<string, unknown>>;
}

/** Fields as a lab file; long lines stay whole. */
export function labOfFields(fields: Readonly<Record<string, unknown>>): string {
  return stringify(fields, { lineWidth: 0 });
}
