import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { sync as writeFileAtomic } from "write-file-atomic";
import type { Nvram, NvramFault, SavedConfiguration } from "../router/nvram.js";
import type { Failure } from "./failure.js";
import { reason } from "./files.js";

/**
 * A saved configuration in a file that only its owner reads; one that is not there yet is an empty one. What goes
 * wrong is the router's answer in its own words, and `report` is told with the file's name.
 */
export function fileNvram(path: string, report: (failure: Failure) => void = () => undefined): Nvram {
  const refused = (what: string, error: unknown): NvramFault => {
    report({ failure: `cannot ${what} ${path}: ${reason(error)}` });
    return { fault: faultOf(error) };
  };
  return {
    read: () => {
      const saved = readSaved(path);
      return saved instanceof Error ? refused("read", saved) : saved;
    },
    write(text) {
      try {
        writeFileAtomic(path, text ?? "", { mode: OWNER_ONLY });
        return undefined;
      } catch (error) {
        return refused("write", error);
      }
    },
  };
}

/** Whether a saved configuration can be read, asked before a router starts with it. */
export function cannotReadNvram(path: string): Failure | undefined {
  const saved = readSaved(path);
  return saved instanceof Error ? { failure: `cannot read ${path}: ${reason(saved)}` } : undefined;
}

/** What no configuration holds is damage, whatever it was before. */
function readSaved(path: string): Exclude<SavedConfiguration, NvramFault> | Error {
  try {
    const bytes = readFileSync(path);
    if (!isUtf8(bytes) || bytes.includes(0)) return new Error("it is damaged: it holds no text");
    return bytes.length === 0 ? undefined : bytes.toString("utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    return error instanceof Error ? error : new Error(String(error));
  }
}

function faultOf(error: unknown): string {
  return FAULTS[codeOf(error)] ?? "I/O error";
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error && "code" in error ? String(error.code) : "";
}

const OWNER_ONLY = 0o600;

/** The operating system's refusals as IOS words them. */
const FAULTS: Readonly<Record<string, string>> = {
  EACCES: "Permission denied",
  EDQUOT: "No space left on device",
  EISDIR: "Is a directory",
  ENOENT: "No such file or directory",
  ENOSPC: "No space left on device",
  ENOTDIR: "Not a directory",
  EPERM: "Permission denied",
  EROFS: "Read-only file system",
};
