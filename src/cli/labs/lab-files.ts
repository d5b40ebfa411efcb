import type { LabOrigin } from "../../lab/saved/description.js";

/** Filled in by the build: the text of each lab file that the program brings along, by its name. */
declare const CME_LABS: Readonly<Record<string, string>>;

/** The labs with tasks that the program brings along, by their names. */
export const labFiles: ReadonlyMap<string, string> = new Map(Object.entries(CME_LABS));

/** The name or the file of the tasks that a saved lab may have. */
export function placeOfTasks(origin: LabOrigin): string | undefined {
  if (origin.kind === "topology") return origin.file;
  return origin.kind === "built-in" && labFiles.has(origin.lab) ? origin.lab : undefined;
}
