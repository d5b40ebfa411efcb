import { dirname, join } from "node:path";
import type { Failure } from "./failure.js";
import { writeReason, writeText } from "./files.js";
import { diskOf, type Io } from "./io.js";

/** Nothing that is there is written over; `option` is how the folder was named. */
export function occupied(folder: string, option: string, io: Io): Failure | undefined {
  try {
    const [first] = diskOf(io).readdirSync(folder);
    return first === undefined
      ? undefined
      : { failure: `${folder} is not empty: name a new folder with ${option}` };
  } catch {
    return undefined;
  }
}

/** Writes files into a folder, by their names there, which may lead into folders of it. */
export function writeFolder(
  folder: string,
  files: Iterable<readonly [string, string | Uint8Array]>,
  io: Io,
): Failure | undefined {
  for (const [name, content] of files) {
    const path = join(folder, name);
    try {
      diskOf(io).mkdirSync(dirname(path), { recursive: true });
    } catch (error) {
      return { failure: `cannot make ${dirname(path)}: ${writeReason(error)}` };
    }
    const problem = writeText(path, content, io);
    if (problem) return problem;
  }
  return undefined;
}
