import { dirname } from "node:path";
import type { ReadConfiguration } from "../../lab/topology-file.js";
import { failed, type Failure } from "../failure.js";
import { readText, readTextBeside } from "../files.js";
import { diskOf, type Io } from "../io.js";
import { labFiles } from "../../exercise/built-in-labs.js";

/** The text of a lab that the program brings along, or of a file. */
export async function readLabText(nameOrFile: string, io: Io): Promise<string | Failure> {
  return labFiles.get(nameOrFile) ?? readText(nameOrFile, io);
}

/** Reads the configurations that a lab file names: they are beside it. */
export function configurationsBeside(nameOrFile: string, io: Io): ReadConfiguration {
  return (path) => {
    const read = readTextBeside(dirname(nameOrFile), path, diskOf(io));
    return failed(read) ? { problem: read.failure } : read;
  };
}
