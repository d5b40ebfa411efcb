import { isUtf8 } from "node:buffer";
import { textNvram, type TextPlace } from "../lab/saved/text-nvram.js";
import type { Nvram, NvramFault, SavedConfiguration } from "../router/nvram.js";
import { errorCode, realDisk, type Disk } from "../server/disk.js";
import { OWNER_ONLY, writeWhole } from "../server/whole-file.js";
import type { Failure } from "./failure.js";
import { readBytes, reason, writeReason } from "./files.js";

/** Is told with the file's name what goes wrong. */
type Report = (failure: Failure) => void;

/**
 * A saved configuration in a file, and its private part, if there is any, in one beside it, `R1.cfg.private-config`.
 * What goes wrong is the router's answer in its own words.
 */
export function fileNvram(path: string, report: Report = () => undefined, disk: Disk = realDisk): Nvram {
  const besides = `${path}.private-config`;
  return textNvram(savedFile(path, report, disk), savedFile(besides, report, disk), (problem) =>
    report({ failure: `cannot read ${besides}: ${problem}` }),
  );
}

/** A text in a file that only its owner reads; one that is not there yet is an empty one. */
export function savedFile(path: string, report: Report, disk: Disk = realDisk): TextPlace {
  const refused = (failure: string, error: unknown): NvramFault => {
    report({ failure });
    return { fault: faultOf(error) };
  };
  return {
    read: () => {
      const saved = readSaved(path, disk);
      return saved instanceof Error ? refused(cannotRead(path, saved), saved) : saved;
    },
    write(text) {
      try {
        writeWhole(path, text ?? "", disk, { mode: OWNER_ONLY });
        return undefined;
      } catch (error) {
        return refused(`cannot write ${path}: ${writeReason(error)}`, error);
      }
    },
  };
}

/** Whether what is saved cannot be read, asked before a router starts with it. */
export function cannotReadNvram(path: string, disk: Disk = realDisk): Failure | undefined {
  const failures: Failure[] = [];
  const nvram = fileNvram(path, (failure) => failures.push(failure), disk);
  nvram.read();
  nvram.readPrivate();
  return failures[0];
}

function cannotRead(path: string, error: Error): string {
  return `cannot read ${path}: ${reason(error)}`;
}

/** What no configuration holds is damage, whatever it was before. */
function readSaved(path: string, disk: Disk): Exclude<SavedConfiguration, NvramFault> | Error {
  try {
    const found = disk.statSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    // Nobody reads again what he wrote into a FIFO or a device, and to open one may take for ever.
    if (!found.isFile() && !found.isDirectory()) return new Error("it is no regular file");
    const bytes = readBytes(path, disk);
    if (!isUtf8(bytes) || bytes.includes(0)) return new Error("it is damaged: it holds no text");
    return bytes.length === 0 ? undefined : bytes.toString("utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** How IOS words a refusal of the operating system. */
export function faultOf(error: unknown): string {
  return FAULTS[errorCode(error)] ?? "I/O error";
}

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
