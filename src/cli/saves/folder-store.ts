import { appendFileSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { isLabFile } from "../../lab/saved/lab-files.js";
import type { LabStore } from "../../lab/saved/lab-store.js";
import type { NvramFault } from "../../router/nvram.js";
import { realDisk } from "../../server/disk.js";
import { sweepDrafts } from "../../server/whole-file.js";
import { failed, type Failure } from "../failure.js";
import { faultOf, savedFile } from "../file-nvram.js";
import { reason } from "../files.js";

/** Where a saved lab lives, or, of one that is not there yet, how it gets its folder before its first file is written. */
export type LabPlace = { readonly folder: string } | { readonly claim: () => string | Failure };

/**
 * A saved lab in a folder that only its owner reads. `report` is told in cme's own words what goes wrong, each thing
 * once.
 */
export function folderStore(place: LabPlace, report: (failure: Failure) => void): LabStore {
  let folder = "folder" in place ? place.folder : undefined;
  const told = new Set<string>();
  const tell = (failure: Failure) => {
    if (!told.has(failure.failure)) report(failure);
    told.add(failure.failure);
  };
  /** Does something with a file, in a folder that is there by then. */
  const inFolder = (
    name: string,
    action: (path: string) => NvramFault | undefined,
  ): NvramFault | undefined => {
    const claimed = folder ?? ("claim" in place ? place.claim() : "");
    if (failed(claimed)) {
      tell(claimed);
      return { fault: "Permission denied" };
    }
    folder = claimed;
    const path = join(folder, name);
    try {
      mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
      return action(path);
    } catch (error) {
      tell({ failure: `cannot write ${path}: ${reason(error)}` });
      return { fault: faultOf(error) };
    }
  };
  return {
    read: (name) => (folder === undefined ? undefined : savedFile(join(folder, name), tell).read()),
    write: (name, text) => inFolder(name, (path) => savedFile(path, tell).write(text)),
    append: (name, text) =>
      inFolder(name, (path) => {
        appendFileSync(path, text, { mode: OWNER_ONLY });
        return undefined;
      }),
    names: () => (folder === undefined ? [] : filesIn(folder)),
  };
}

/** Removes what a kill left behind while a file was being replaced. */
export function removeDrafts(folder: string): void {
  const folders = new Set(allFiles(folder).map((name) => dirname(join(folder, name))));
  for (const one of folders) sweepDrafts(one, realDisk);
}

function filesIn(folder: string): readonly string[] {
  return allFiles(folder).filter(isLabFile);
}

/** The files of a folder and of the folders in it, by names with `/`. */
function allFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(folder, entry.name)).map((name) => `${entry.name}/${name}`)
        : [entry.name],
    );
  } catch {
    // Who reads a file there hears why it does not work.
    return [];
  }
}

const OWNER_ONLY = 0o600;
export const OWNER_ONLY_FOLDER = 0o700;
