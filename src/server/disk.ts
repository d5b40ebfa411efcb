import fs from "node:fs";

/**
 * What cme asks of the operating system's files. Every call may be refused: it throws an error with the system's code.
 * Tests hand in a disk that refuses.
 */
export type Disk = Pick<
  typeof fs,
  | "accessSync"
  | "closeSync"
  | "fchmodSync"
  | "fchownSync"
  | "fstatSync"
  | "fsyncSync"
  | "ftruncateSync"
  | "mkdirSync"
  | "openSync"
  | "readFileSync"
  | "readSync"
  | "readdirSync"
  | "readlinkSync"
  | "realpathSync"
  | "renameSync"
  | "rmSync"
  | "statSync"
  | "writeSync"
>;

/** The files of this machine. */
export const realDisk: Disk = fs;

/** The operating system's name for why it refused, such as `ENOSPC`; empty if the error is none of its. */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error && "code" in error ? String(error.code) : "";
}
