import { randomBytes } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { errorCode, type Disk } from "./disk.js";

export interface WriteOptions {
  /** Who may read and write the file; otherwise the modes of the file that it replaces, or the user's usual ones. */
  readonly mode?: number;
}

/**
 * Writes a file whole or not at all: a kill or a full disk at any moment leaves the old one or the new one. The new one
 * is written beside the old, takes over its owner, and is then given its name. A symbolic link is followed. What is no
 * regular file, such as a device, a FIFO or a descriptor of this process, is written through. Throws what the operating
 * system says.
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  disk: Disk,
  { mode }: WriteOptions = {},
): void {
  const target = followLinks(path, disk);
  const bytes = Buffer.from(content);
  const old = disk.statSync(target, { throwIfNoEntry: false });
  if (isDescriptor(target) || (old && !old.isFile() && !old.isDirectory())) {
    writeThrough(target, bytes, disk);
    return;
  }
  // A new name would go over a file that its owner protects.
  if (old) disk.accessSync(target, constants.W_OK);
  const draft = draftBeside(target);
  try {
    writeDraft(draft, bytes, { mode: mode ?? (old && old.mode & 0o7777), old }, disk);
    disk.renameSync(draft, target);
  } catch (error) {
    attempt(() => disk.rmSync(draft, { force: true }));
    throw error;
  }
}

/**
 * Asks whether a file could be written, before there is anything to write; the file stays as it is, and a device or a
 * FIFO is not opened. Of the folder, drafts of killed processes are swept away. Throws what the operating system says.
 */
export function tryWriting(path: string, disk: Disk): void {
  const target = followLinks(path, disk);
  if (isDescriptor(target)) return;
  const old = disk.statSync(target, { throwIfNoEntry: false });
  if (old && !old.isFile() && !old.isDirectory()) return;
  if (old) disk.closeSync(disk.openSync(target, "a"));
  disk.accessSync(dirname(target), constants.W_OK);
  sweepDrafts(dirname(target), disk);
}

/** Whether a file of that name is one that is being written, or was when its process was killed. */
export function isDraft(name: string): boolean {
  return DRAFT.test(name);
}

/** Removes what killed processes left of files that they were writing into a folder. */
export function sweepDrafts(folder: string, disk: Disk): void {
  let names: readonly string[];
  try {
    names = disk.readdirSync(folder);
  } catch {
    // Who writes there hears why it does not work.
    return;
  }
  for (const name of names) {
    const process = DRAFT.exec(name)?.[1];
    if (process === undefined || isWriting(Number(process), join(folder, name), disk)) continue;
    attempt(() => disk.rmSync(join(folder, name), { force: true }));
  }
}

/** Adds lines to a new file; what cannot be added whole is not added. Its methods throw what the system says. */
export class LineFile {
  private size = 0;
  private readonly file: number;

  /** The file must not be there yet. */
  constructor(
    readonly path: string,
    private readonly disk: Disk,
  ) {
    this.file = disk.openSync(path, "wx", OWNER_ONLY);
  }

  /** Adds whole lines, or whole records. */
  add(lines: string | Uint8Array): void {
    const bytes = Buffer.from(lines);
    try {
      writeAll(this.file, bytes, this.disk);
      this.size += bytes.length;
    } catch (error) {
      attempt(() => this.disk.ftruncateSync(this.file, this.size));
      throw error;
    }
  }

  close(): void {
    this.disk.closeSync(this.file);
  }
}

/** For what nobody but the user himself is to read. */
export const OWNER_ONLY = 0o600;

/** The place that a name stands for: what a symbolic link leads to, be it there or not. */
function followLinks(path: string, disk: Disk): string {
  let place = path;
  for (let links = 0; links < MOST_LINKS && !isDescriptor(place); links++) {
    try {
      place = resolve(dirname(place), disk.readlinkSync(place));
    } catch {
      return place;
    }
  }
  return place;
}

const MOST_LINKS = 40;

/** Whether a path stands for an open file of a process: it has a name of that form, whatever it is. */
function isDescriptor(path: string): boolean {
  return /^\/(?:dev\/(?:stdin|stdout|stderr|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/.test(path);
}

function writeThrough(path: string, bytes: Uint8Array, disk: Disk): void {
  const file = disk.openSync(path, "a");
  try {
    writeAll(file, bytes, disk);
  } finally {
    disk.closeSync(file);
  }
}

interface DraftOptions {
  readonly mode: number | undefined;
  /** What the draft will replace. */
  readonly old: Stats | undefined;
}

function writeDraft(draft: string, bytes: Uint8Array, { mode, old }: DraftOptions, disk: Disk): void {
  const file = disk.openSync(draft, "wx", mode ?? 0o666);
  try {
    writeAll(file, bytes, disk);
    if (old) keepOwner(file, old, disk);
    // The user's umask counts for new files only, and a change of owner takes rights away.
    if (mode !== undefined) disk.fchmodSync(file, mode);
    disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
}

/** A file whose owner may not be given away belongs to who wrote it last. */
function keepOwner(file: number, { uid, gid }: Stats, disk: Disk): void {
  const made = disk.fstatSync(file);
  if (made.uid === uid && made.gid === gid) return;
  try {
    disk.fchownSync(file, uid, gid);
  } catch (error) {
    if (errorCode(error) !== "EPERM") throw error;
  }
}

/** Does what need not succeed. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    return;
  }
}

/** The operating system may take less at once than it is given. */
function writeAll(file: number, bytes: Uint8Array, disk: Disk): void {
  for (let at = 0; at < bytes.length;) at += disk.writeSync(file, bytes, at);
}

function draftBeside(path: string): string {
  return join(dirname(path), `.cme-${process.pid}-${randomBytes(4).toString("hex")}.draft`);
}

const DRAFT = /^\.cme-(\d+)-[\da-f]{8}\.draft$/;

/** Whether a draft is of a process that still lives. This one writes none while it does something else. */
function isWriting(id: number, draft: string, disk: Disk): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
  } catch (error) {
    if (errorCode(error) === "ESRCH") return false;
  }
  // Another process may have the number by now.
  const age = Date.now() - (disk.statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age < LONGEST_WRITE;
}

/** Milliseconds that nobody takes to write one file. */
const LONGEST_WRITE = 600_000;
