import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failed, type Failure } from "./failure.js";
import { reason } from "./files.js";

/** A folder that no other process of this machine has meanwhile. */
export interface Lock {
  /** Lets others have the folder; the end of the process does the same, however it comes. */
  release(): Promise<void>;
}

/**
 * Keeps a folder that is there for this process alone. The lock is a socket on which this process listens, so that
 * nothing of it stays behind when the process is gone; who comes second is told which process has the folder.
 */
export async function lockFolder(
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<Lock | Failure> {
  const name = lockName(folder);
  if (failed(name)) return name;
  const address = ADDRESSES[platform]?.(name) ?? socketFile(name);
  const first = await listen(address);
  if (!(first instanceof Error)) return lockOf(first);
  if (first.code !== "EADDRINUSE") return { failure: `cannot lock ${folder}: ${reason(first)}` };
  const holder = await holderOf(address);
  if (holder !== undefined) return { failure: taken(folder, holder) };
  // A file without its process: nobody listens there any more.
  rmSync(address, { force: true });
  const again = await listen(address);
  return again instanceof Error ? { failure: taken(folder, "") } : lockOf(again);
}

function taken(folder: string, holder: string): string {
  const process = holder === "" ? "another cme" : `another cme (process ${holder})`;
  return `${folder} is in use by ${process}: end that one first, or use another folder`;
}

/** The same for all names of a folder, and no longer than the address of a socket may be. */
function lockName(folder: string): string | Failure {
  try {
    return `cme-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32)}`;
  } catch (error) {
    return { failure: `cannot open ${folder}: ${reason(error)}` };
  }
}

/** Where sockets have names that are no files, these end with their process. */
const ADDRESSES: Partial<Record<NodeJS.Platform, (name: string) => string>> = {
  linux: (name) => `\0${name}`,
  win32: (name) => `\\\\.\\pipe\\${name}`,
};

function socketFile(name: string): string {
  return join(tmpdir(), `${name}.sock`);
}

/** Listens, and tells whoever comes which process this is. */
function listen(address: string): Promise<Server | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.end(String(process.pid), () => socket.destroy());
    });
    server.once("error", resolve);
    server.listen(address, () => resolve(server));
    server.unref();
  });
}

/** The process that listens: undefined if there is none, and empty if it does not say. */
function holderOf(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = "";
    const socket = connect(address);
    const finish = (holder: string | undefined) => {
      socket.destroy();
      resolve(holder);
    };
    socket.setTimeout(PATIENCE, () => finish(""));
    socket.on("data", (chunk: Buffer) => (said += chunk.toString("latin1")));
    socket.on("end", () => finish(/^\d+$/.test(said) ? said : ""));
    socket.on("error", ({ code }: NodeJS.ErrnoException) =>
      finish(code === "ECONNREFUSED" || code === "ENOENT" ? undefined : ""),
    );
  });
}

/** Milliseconds that the other process has to say who it is; one that works hard may not answer in time. */
const PATIENCE = 300;

function lockOf(server: Server): Lock {
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}
