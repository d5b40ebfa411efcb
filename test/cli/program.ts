import { PassThrough } from "node:stream";
import type { Io } from "../../src/cli/io.js";
import { main } from "../../src/cli/main.js";
import { realDisk, type Disk } from "../../src/server/disk.js";

/** Runs the program in this process, with nothing on its standard input. */
export async function cme(...args: string[]) {
  return cmeWith("", ...args);
}

/** Runs the program in this process with a text on its standard input. */
export async function cmeWith(input: string, ...args: string[]) {
  return cmeOn(realDisk, input, ...args);
}

/** Runs the program in this process on another disk than this machine's. */
export async function cmeOn(disk: Disk, input: string, ...args: string[]) {
  const io = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough(), disk };
  io.stdin.end(input);
  // Nothing here asks whether it is at a terminal.
  const code = await main(args, io as unknown as Io);
  return { code, out: written(io.stdout), err: written(io.stderr) };
}

function written(stream: PassThrough): string {
  const chunks: Buffer[] = [];
  for (let chunk: unknown = stream.read(); chunk !== null; chunk = stream.read())
    chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
