import { isAbsolute, join, normalize, relative, sep } from "node:path";
import { getSystemErrorMap } from "node:util";
import { errorCode, type Disk } from "../server/disk.js";
import { tryWriting, writeWhole } from "../server/whole-file.js";
import { failed, type Failure } from "./failure.js";
import { diskOf, type Io } from "./io.js";

/** For a path: standard input where something is read, standard output where something is written. */
export const STANDARD = "-";

/** Bytes of the largest file that is read: a hundred times what a router keeps, and longer than a day's record. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** Characters of the longest line that is read: a router takes some hundred, and a certificate has 64 in each. */
export const LONGEST_LINE = 65_536;

/** The text of a file, or of standard input for `-`, none of whose lines is too long. */
export async function readText(path: string, io: Io): Promise<string | Failure> {
  const bytes = await readInput(path, io);
  if (failed(bytes)) return bytes;
  const text = bytes.toString("utf8");
  const tooLong = lineTooLong(text, path);
  return tooLong ?? text;
}

/** All of a file, or of standard input for `-`. */
export async function readInput(path: string, io: Io): Promise<Buffer | Failure> {
  try {
    return path === STANDARD ? await readAll(io.stdin) : readBytes(path, diskOf(io));
  } catch (error) {
    return { failure: `cannot read ${called(path)}: ${reason(error)}` };
  }
}

/** What is wrong with a text one of whose lines is longer than lines are. */
export function lineTooLong(text: string, path: string): Failure | undefined {
  try {
    linesOf(text);
    return undefined;
  } catch (error) {
    return { failure: `cannot read ${called(path)}: ${reason(error)}` };
  }
}

/** The files that paths name, where a folder stands for those in it, by name and without the hidden ones. */
export function filesIn(paths: readonly string[], io: Io): readonly string[] | Failure {
  const disk = diskOf(io);
  const files: string[] = [];
  for (const path of paths) {
    if (path === STANDARD || !isFolder(path, disk)) {
      files.push(path);
      continue;
    }
    try {
      const names = disk.readdirSync(path).filter((name) => !name.startsWith("."));
      const inside = names.toSorted().map((name) => join(path, name));
      const found = inside.filter((one) => !isFolder(one, disk));
      if (found.length === 0) return { failure: `there is no file in the folder ${path}` };
      files.push(...found);
    } catch (error) {
      return { failure: `cannot read ${path}: ${reason(error)}` };
    }
  }
  return files;
}

/** Whether a path leads to a folder; what is not there, or must not be looked at, is none. */
export function isFolder(path: string, disk: Disk): boolean {
  try {
    return disk.statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function called(path: string): string {
  return path === STANDARD ? "standard input" : path;
}

/** The text of a file. */
export function readTextNow(path: string, disk: Disk): string | Failure {
  try {
    return linesOf(readBytes(path, disk).toString("utf8"));
  } catch (error) {
    return { failure: `cannot read ${path}: ${reason(error)}` };
  }
}

/**
 * The text of a file that another file names: a regular one in that file's folder or below, so that a lab of somebody
 * else's reads nothing else of this machine.
 */
export function readTextBeside(folder: string, name: string, disk: Disk): string | Failure {
  const bytes = readBelow(folder, name, "only files in the topology's own folder are read", disk);
  if (failed(bytes)) return bytes;
  try {
    return linesOf(bytes.toString("utf8"));
  } catch (error) {
    return { failure: `cannot read ${name}: ${reason(error)}` };
  }
}

/** All of a regular file in a folder or below it, whatever links lead where; `rule` says that nothing else is read. */
export function readBelow(folder: string, name: string, rule: string, disk: Disk): Buffer | Failure {
  const outside = { failure: `cannot read ${name}: ${rule}` };
  if (isAbsolute(name) || leadsOut(normalize(name))) return outside;
  const path = join(folder, name);
  try {
    if (leadsOut(relative(disk.realpathSync(folder), disk.realpathSync(path)))) return outside;
    const what = disk.statSync(path);
    if (!what.isFile() && !what.isDirectory())
      return { failure: `cannot read ${name}: it is no regular file` };
    return readBytes(path, disk);
  } catch (error) {
    return { failure: `cannot read ${name}: ${reason(error)}` };
  }
}

/** All of a file, if it is not too large; throws what the operating system says. A device need have no end. */
export function readBytes(path: string, disk: Disk): Buffer {
  const file = disk.openSync(path, "r");
  try {
    const chunks: Buffer[] = [];
    for (let size = 0; ;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const count = disk.readSync(file, chunk);
      if (count === 0) return Buffer.concat(chunks);
      size += count;
      if (size > LARGEST_FILE) throw new Error(TOO_LARGE);
      chunks.push(chunk.subarray(0, count));
    }
  } finally {
    disk.closeSync(file);
  }
}

/** A text, if its lines are no longer than lines are; throws if one is. */
function linesOf(text: string): string {
  let line = 1;
  for (let start = 0; start < text.length; line++) {
    const end = text.indexOf("\n", start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > LONGEST_LINE) {
      throw new Error(`its line ${line} is longer than ${LONGEST_LINE} characters, the most that cme reads`);
    }
    start += length + 1;
  }
  return text;
}

const CHUNK = 65_536;

const TOO_LARGE = `it is larger than ${LARGEST_FILE / 1024 / 1024} MB, the most that cme reads`;

/** Writes a file whole or not at all (see `writeWhole`); `-` is standard output. */
export function writeText(path: string, text: string | Uint8Array, io: Io): Failure | undefined {
  if (path === STANDARD) {
    io.stdout.write(text);
    return undefined;
  }
  try {
    writeWhole(path, text, diskOf(io));
    return undefined;
  } catch (error) {
    return { failure: `cannot write ${path}: ${writeReason(error)}` };
  }
}

/** Whether a file could be written, asked before there is anything to write; the file stays as it is. */
export function cannotWrite(path: string, io: Io): Failure | undefined {
  if (path === STANDARD) return undefined;
  try {
    tryWriting(path, diskOf(io));
    return undefined;
  } catch (error) {
    return { failure: `cannot write ${path}: ${writeReason(error)}` };
  }
}

/** Why the operating system refused to write a file: what is not there then is its folder. */
export function writeReason(error: unknown): string {
  const text = reason(error);
  return text === REASONS["ENOENT"] ? "there is no such folder" : text;
}

function leadsOut(path: string): boolean {
  return path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_FILE) throw new Error(TOO_LARGE);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Why the operating system refused something. */
export function reason(error: unknown): string {
  const code = errorCode(error);
  if (code.startsWith("ERR_")) return "no file can have this name";
  return REASONS[code] ?? systemReason(error) ?? (error instanceof Error ? error.message : String(error));
}

/** What no user of cme meets often is said in the system's words, without Node's. */
function systemReason(error: unknown): string | undefined {
  const known = [...getSystemErrorMap().values()].find(([code]) => code === errorCode(error));
  return known && `${known[1]} (${known[0]})`;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EADDRINUSE: "something else listens there",
  EADDRNOTAVAIL: "this machine has no such address",
  EBUSY: "something else uses it",
  EDQUOT: "your quota of disk space is used up",
  EFBIG: "it would be larger than a file may be",
  EIO: "the disk reports an error",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENFILE: "too many files are open",
  ENOENT: "there is no such file",
  ENOSPC: "no space left on device",
  ENOTDIR: "a part of its path is no folder",
  ENOTFOUND: "there is no such host",
  ENXIO: "nothing is behind it",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
};
