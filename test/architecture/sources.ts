import { readdirSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");

/** A file of this project, by its path from the top. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What is written by hand in a top-level folder: generated parsers and documents are left out. */
export function sources(folder: string): Source[] {
  return readdirSync(resolve(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && !entry.name.endsWith(".md") && !entry.parentPath.endsWith("generated"),
    )
    .map((entry) => resolve(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, "utf8") }));
}
