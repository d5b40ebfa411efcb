import * as v from "valibot";
import { readSavedLab } from "./boot-lab.js";
import type { LabDescription } from "./description.js";
import { jsonText, readJson } from "./json-text.js";
import { isLabFile } from "./lab-files.js";
import type { LabStore } from "./lab-store.js";

/** A saved lab as one file, for handing in or carrying home. */
const schema = v.object({
  schema: v.literal("cme-saved-lab/1"),
  name: v.string(),
  /** When it was exported, as ISO 8601 writes it. */
  exported: v.string(),
  /** The version of the program that did. */
  program: v.string(),
  files: v.record(v.string(), v.string()),
});

export interface ExportedLab {
  readonly name: string;
  readonly description: LabDescription;
  readonly files: Readonly<Record<string, string>>;
}

/** All files of a saved lab as one text; one that cannot be read is told. */
export function exportText(
  store: LabStore,
  head: { readonly name: string; readonly exported: string; readonly program: string },
): string | { readonly problem: string } {
  const files: Record<string, string> = {};
  for (const name of store.names().filter(isLabFile).toSorted()) {
    const text = store.read(name);
    if (typeof text === "object") return { problem: `${name}: ${text.fault}` };
    if (text !== undefined) files[name] = text;
  }
  return jsonText({ schema: "cme-saved-lab/1", ...head, files });
}

/** Reads what `exportText` made, or tells in a few words why it is no saved lab that can be used. */
export function readExport(text: string): ExportedLab | { readonly problem: string } {
  const read = readJson(text, schema);
  if ("problem" in read)
    return { problem: "it is no saved lab, or a damaged one: cme saves export makes one" };
  const { name, files } = read;
  const stranger = Object.keys(files).find((file) => !isLabFile(file));
  if (stranger !== undefined) return { problem: `a saved lab has no file ${JSON.stringify(stranger)}` };
  const lab = readSavedLab(files);
  if ("problem" in lab) return { problem: `${lab.file}: ${lab.problem}` };
  return { name, description: lab.description, files };
}
