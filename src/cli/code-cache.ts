import { createHash } from "node:crypto";
import { join } from "node:path";
import { realDisk, type Disk } from "../server/disk.js";
import { OWNER_ONLY, sweepDrafts, writeWhole } from "../server/whole-file.js";

/** What V8 compiled of parts of the program, by their names. */
export type CompiledParts = ReadonlyMap<string, Uint8Array>;

/**
 * The code that V8 compiled for a command, kept in the user's cache folder from one start to the next: one file for
 * each command and V8. A file that is damaged, of another build or somebody else's counts as none, and a folder that
 * cannot be written stays as it is: without the cache cme only starts more slowly.
 */
export class CodeCache {
  readonly #path: string;

  constructor(
    private readonly folder: string,
    command: string,
    private readonly build: string,
    private readonly disk: Disk = realDisk,
  ) {
    this.#path = join(folder, `${command}-${process.versions.v8}-${process.arch}.code`);
  }

  read(): CompiledParts {
    try {
      return unpack(readOwn(this.#path, this.disk), this.build);
    } catch {
      return new Map();
    }
  }

  write(parts: CompiledParts): void {
    try {
      this.disk.mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      sweepDrafts(this.folder, this.disk);
      writeWhole(this.#path, pack(parts, this.build), this.disk, { mode: OWNER_ONLY });
    } catch {
      return;
    }
  }
}

/** Code runs as it was written here, so it must come from this user: throws if others could have written it. */
function readOwn(path: string, disk: Disk): Buffer {
  const file = disk.openSync(path, "r");
  try {
    const { uid, mode } = disk.fstatSync(file);
    if (process.getuid && (uid !== process.getuid() || (mode & 0o022) !== 0)) {
      throw new Error(`${path} can be written by others`);
    }
    return disk.readFileSync(file);
  } finally {
    disk.closeSync(file);
  }
}

/** The first line of the file: for which build it is, the parts that follow with their lengths, and their sum. */
interface Head {
  readonly build: string;
  readonly parts: readonly (readonly [name: string, length: number])[];
  readonly sum: string;
}

function pack(parts: CompiledParts, build: string): Buffer {
  const body = Buffer.concat([...parts.values()]);
  const head: Head = {
    build,
    parts: [...parts].map(([name, code]) => [name, code.length]),
    sum: sumOf(body),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
}

/** Throws or yields no parts if the file is not what `pack` made. */
function unpack(file: Buffer, build: string): CompiledParts {
  const end = file.indexOf("\n");
  const head = JSON.parse(file.toString("latin1", 0, end)) as Head;
  const body = file.subarray(end + 1);
  // V8 itself would run damaged code, and crash.
  if (head.build !== build || head.sum !== sumOf(body)) return new Map();
  let start = 0;
  return new Map(
    head.parts.map(([name, length]) => {
      const code = body.subarray(start, start + length);
      start += length;
      return [name, code];
    }),
  );
}

function sumOf(bytes: Uint8Array): string {
  return createHash("sha1").update(bytes).digest("hex");
}
