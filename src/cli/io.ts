import { realDisk, type Disk } from "../server/disk.js";
import { visible } from "../parse/visible.js";
import type { Failure } from "./failure.js";

/** The streams of a run of the program, as a process has them. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** The files; without it those of this machine. */
  readonly disk?: Disk;
}

export function diskOf({ disk = realDisk }: Io): Disk {
  return disk;
}

/** Says what the user must mend, and yields the exit code. */
export function complain({ failure }: Failure, io: Io): number {
  io.stderr.write(`cme: ${visible(failure)}\n`);
  return 2;
}

/** Says all that the user must mend, and yields the exit code. */
export function complainOfAll({ failures }: { readonly failures: readonly Failure[] }, io: Io): number {
  for (const failure of failures) complain(failure, io);
  return 2;
}
