import type { Failure } from "./failure.js";

/** The streams of a run of the program; a process has all of them. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Says what the user must mend, and yields the exit code. */
export function complain({ failure }: Failure, io: Io): number {
  io.stderr.write(`cme: ${failure}\n`);
  return 2;
}
