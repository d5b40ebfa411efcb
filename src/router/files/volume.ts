import type { NvramFault } from "../nvram.js";
import { sizeOf, type Content } from "./content.js";

/** One of the places in which a router keeps files (IOS Configuration Fundamentals, "Using the Cisco IOS File System"). */

/** A file or a directory as the memory holds it; of a directory the content is undefined. */
export interface KeptFile {
  /** From the root, without a slash in front: `back/old.cfg`. */
  readonly path: string;
  readonly content: Content | undefined;
  /** When it was written, in milliseconds since 1970, UTC. */
  readonly date: number | undefined;
  readonly mode: string;
  readonly number: number;
}

/** A file that is another view of something that the router has anyway, such as its running configuration. */
export interface DerivedFile {
  readonly path: string;
  readonly mode: string;
  readonly date?: number | undefined;
  readonly number?: number;
  /** It is not there now, and comes into being when it is written. */
  readonly absent?: boolean;
  read(): Content | NvramFault;
  /** Undefined where it cannot be written. */
  write?(content: Content): NvramFault | undefined;
  remove?(): NvramFault | undefined;
}

/** What `dir` tells of a file or a directory. */
export interface Entry {
  readonly path: string;
  readonly kind: "file" | "directory";
  readonly size: number;
  readonly date: number | undefined;
  readonly mode: string;
  readonly number: number;
}

export interface VolumeOptions {
  /** As names begin: `flash0`. */
  readonly name: string;
  /** Bytes in all; undefined where that is no question. */
  readonly total?: number;
  /** Whether somebody may put files of his own there. */
  readonly writable: boolean;
  /** `-rw-` or `-rwx`: how new files are marked. */
  readonly mode?: string;
  /** How new directories are marked, if not as files. */
  readonly directoryMode?: string | undefined;
  /** What it holds at first. */
  readonly files?: readonly KeptFile[];
  readonly derived?: () => readonly DerivedFile[];
  /** The clock; undefined where files have no date. */
  readonly now?: () => number;
  /** Keeps what it holds now; what cannot be kept does not happen. */
  readonly keep?: (files: readonly KeptFile[]) => NvramFault | undefined;
}

/**
 * A volume: files by their paths, of which each change is whole or does not happen. What it refuses is a value, worded
 * as IOS words it.
 */
export class Volume {
  readonly #options: VolumeOptions;
  #files: readonly KeptFile[];

  constructor(options: VolumeOptions) {
    this.#options = options;
    this.#files = options.files ?? [];
  }

  get name(): string {
    return this.#options.name;
  }

  /** Bytes; undefined where nobody counts them. */
  get space(): { readonly total: number; readonly free: number } | undefined {
    const { total } = this.#options;
    if (total === undefined) return undefined;
    const used = this.entries.reduce((sum, { size }) => sum + size, 0);
    return { total, free: Math.max(total - used, 0) };
  }

  /** Files and directories, in the order in which they are shown. */
  get entries(): readonly Entry[] {
    const derived = this.#derived.filter(({ absent }) => absent !== true);
    return [...this.#files.map(entryOf), ...derived.map((one, at) => this.#entryOfDerived(one, at))];
  }

  /** What is in a directory, itself not among it; "" is the root. A fault if there is no such directory. */
  within(path: string): readonly Entry[] | NvramFault {
    if (path !== "" && this.entryAt(path)?.kind !== "directory") return NO_SUCH_FILE;
    return this.entries.filter((one) => parentOf(one.path) === path);
  }

  entryAt(path: string): Entry | undefined {
    return this.entries.find((one) => one.path === path);
  }

  read(path: string): Content | NvramFault {
    const derived = this.#derivedAt(path);
    if (derived?.absent) return NO_SUCH_FILE;
    if (derived) return derived.mode.startsWith("d") ? IS_DIRECTORY : derived.read();
    const file = this.#fileAt(path);
    if (!file) return NO_SUCH_FILE;
    return file.content ?? IS_DIRECTORY;
  }

  /** Creates a file or gives it another content. */
  write(path: string, content: Content): NvramFault | undefined {
    const derived = this.#derivedAt(path);
    if (derived) return derived.write ? derived.write(content) : PERMISSION_DENIED;
    const old = this.#fileAt(path);
    if (old && old.content === undefined) return IS_DIRECTORY;
    const refused = this.#refusesName(path);
    if (refused) return refused;
    const { space } = this;
    const needed = sizeOf(content) - (old?.content ? sizeOf(old.content) : 0);
    if (space && needed > space.free) return NO_SPACE;
    return this.#put({ ...this.#fresh(path, old?.number), content });
  }

  makeDirectory(path: string): NvramFault | undefined {
    if (path === "" || this.entryAt(path)) return ALREADY_EXISTS;
    const mode = this.#options.directoryMode ?? `d${(this.#options.mode ?? FILE_MODE).slice(1)}`;
    return this.#refusesName(path) ?? this.#put({ ...this.#fresh(path), content: undefined, mode });
  }

  /** Removes a file. */
  remove(path: string): NvramFault | undefined {
    const derived = this.#derivedAt(path);
    if (derived?.absent) return NO_SUCH_FILE;
    if (derived) return derived.remove ? derived.remove() : PERMISSION_DENIED;
    const file = this.#fileAt(path);
    if (!file) return NO_SUCH_FILE;
    if (file.content === undefined) return IS_DIRECTORY;
    return this.#become(this.#files.filter((one) => one !== file));
  }

  removeDirectory(path: string): NvramFault | undefined {
    const content = this.within(path);
    if ("fault" in content) return content;
    if (!this.#fileAt(path)) return PERMISSION_DENIED;
    if (content.length > 0) return NOT_EMPTY;
    return this.#become(this.#files.filter((one) => one.path !== path));
  }

  /** Removes a directory with all that is in it. */
  removeTree(path: string): NvramFault | undefined {
    if (this.entryAt(path)?.kind !== "directory") return this.remove(path);
    return this.#become(this.#files.filter((one) => one.path !== path && !one.path.startsWith(`${path}/`)));
  }

  /** Gives a file or a directory another name. */
  rename(from: string, to: string): NvramFault | undefined {
    const file = this.#fileAt(from);
    if (!file) return this.#derivedAt(from) ? PERMISSION_DENIED : NO_SUCH_FILE;
    if (this.entryAt(to)) return ALREADY_EXISTS;
    if (to.startsWith(`${from}/`)) return INVALID_ARGUMENT;
    const refused = this.#refusesName(to);
    if (refused) return refused;
    const moved = (path: string) => to + path.slice(from.length);
    return this.#become(
      this.#files.map((one) =>
        one === file || one.path.startsWith(`${from}/`) ? { ...one, path: moved(one.path) } : one,
      ),
    );
  }

  /** Removes everything that somebody put there (`format`, `erase`). */
  clear(): NvramFault | undefined {
    return this.#become([]);
  }

  get #derived(): readonly DerivedFile[] {
    return this.#options.derived?.() ?? [];
  }

  #derivedAt(path: string): DerivedFile | undefined {
    return this.#derived.find((one) => one.path === path);
  }

  #fileAt(path: string): KeptFile | undefined {
    return this.#files.find((one) => one.path === path);
  }

  #entryOfDerived(file: DerivedFile, at: number): Entry {
    const { path, mode, date, number } = file;
    const content = file.read();
    const size = "fault" in content ? 0 : sizeOf(content);
    const kind = mode.startsWith("d") ? "directory" : "file";
    return { path, kind, size, date, mode, number: number ?? nextNumber(this.#files) + at };
  }

  #fresh(path: string, number = nextNumber(this.#files)): Omit<KeptFile, "content"> {
    return { path, date: this.#options.now?.(), mode: this.#options.mode ?? FILE_MODE, number };
  }

  /** Why no file may have that path. */
  #refusesName(path: string): NvramFault | undefined {
    if (!this.#options.writable) return PERMISSION_DENIED;
    if (path === "" || !path.split("/").every((part) => PLAIN_PART.test(part))) return BAD_NAME;
    const parent = parentOf(path);
    return parent === "" || this.entryAt(parent)?.kind === "directory" ? undefined : NO_SUCH_FILE;
  }

  #put(file: KeptFile): NvramFault | undefined {
    const at = this.#files.findIndex(({ path }) => path === file.path);
    return this.#become(at < 0 ? [...this.#files, file] : this.#files.with(at, file));
  }

  /** Changes what it holds, if that can be kept. */
  #become(files: readonly KeptFile[]): NvramFault | undefined {
    const fault = this.#options.keep?.(files);
    if (!fault) this.#files = files;
    return fault;
  }
}

/** The directory in which a file is; "" is the root. */
export function parentOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

/** The name of a file without the directories before it. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function entryOf({ path, content, date, mode, number }: KeptFile): Entry {
  const kind = content === undefined ? "directory" : "file";
  return { path, kind, size: content === undefined ? 0 : sizeOf(content), date, mode, number };
}

function nextNumber(files: readonly KeptFile[]): number {
  return Math.max(0, ...files.map(({ number }) => number)) + 1;
}

/** A part of a path: what a terminal can type in one word, up to 63 characters. */
const PLAIN_PART = /^[!-.0->@-~]{1,63}$/;

const FILE_MODE = "-rw-";

export const NO_SUCH_FILE: NvramFault = { fault: "No such file or directory" };
export const NO_SPACE: NvramFault = { fault: "No space left on device" };
export const PERMISSION_DENIED: NvramFault = { fault: "Permission denied" };
const IS_DIRECTORY: NvramFault = { fault: "Is a directory" };
const ALREADY_EXISTS: NvramFault = { fault: "Already exists" };
const NOT_EMPTY: NvramFault = { fault: "Can't delete a directory that has files in it" };
const BAD_NAME: NvramFault = { fault: "Bad file name" };
const INVALID_ARGUMENT: NvramFault = { fault: "Invalid argument" };
