import type { NvramFault, SavedConfiguration } from "../../router/nvram.js";

/**
 * Where the files of one saved lab are: a folder, a browser's database, memory. Names are those of lab-files.ts; what
 * the place refuses is a value. A file that is empty counts as none.
 */
export interface LabStore {
  read(name: string): SavedConfiguration;
  /** Replaces a file as a whole: whatever happens, the old one or the new one is there. Undefined leaves none. */
  write(name: string, text: string | undefined): NvramFault | undefined;
  /** Adds to the end of a file. */
  append(name: string, text: string): NvramFault | undefined;
  /** The files that there are, in no special order. */
  names(): readonly string[];
}

/** A saved lab that lasts as long as the program. */
export function memoryStore(files: ReadonlyMap<string, string> = new Map()): LabStore {
  const kept = new Map(files);
  return {
    read: (name) => kept.get(name),
    write(name, text) {
      if (text === undefined || text === "") kept.delete(name);
      else kept.set(name, text);
      return undefined;
    },
    append(name, text) {
      kept.set(name, (kept.get(name) ?? "") + text);
      return undefined;
    },
    names: () => [...kept.keys()],
  };
}
