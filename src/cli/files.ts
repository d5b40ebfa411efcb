import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import type { Failure } from "./failure.js";
import type { Io } from "./io.js";

/** The text of a file, or of standard input for `-`. */
export async function readText(path: string, io: Io): Promise<string | Failure> {
  try {
    return path === "-" ? await readAll(io.stdin) : await readFile(path, "utf8");
  } catch (error) {
    return { failure: `cannot read ${path}: ${reason(error)}` };
  }
}

/** The text of a file that another file names, read while that one is. */
export function readTextNow(path: string): string | Failure {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    return { failure: `cannot read ${path}: ${reason(error)}` };
  }
}

/** Writes a file whole or not at all: a kill at any moment leaves the old one or the new one. */
export function writeText(path: string, text: string | Uint8Array): Failure | undefined {
  try {
    writeFileAtomic(path, typeof text === "string" ? text : Buffer.from(text));
    return undefined;
  } catch (error) {
    return { failure: `cannot write ${path}: ${reason(error)}` };
  }
}

/** Whether a file could be written, asked before there is anything to write; the file stays as it is. */
export function cannotWrite(path: string): Failure | undefined {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      return { failure: `cannot write ${path}: ${reason({ code: "EISDIR" })}` };
    // The file is replaced as a whole, so that its folder must allow it.
    accessSync(dirname(path), constants.W_OK);
    return undefined;
  } catch (error) {
    return { failure: `cannot write ${path}: ${folderReason(error)}` };
  }
}

/** Why a folder cannot take a file. */
function folderReason(error: unknown): string {
  const text = reason(error);
  return text === REASONS["ENOENT"] ? "there is no such folder" : text;
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

/** Why the operating system refused something. */
export function reason(error: unknown): string {
  const code = typeof error === "object" && error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  ENOSPC: "no space left on device",
  EROFS: "the file system is read-only",
  EADDRINUSE: "something else listens there",
  EADDRNOTAVAIL: "this machine has no such address",
  ENOTFOUND: "there is no such host",
};
