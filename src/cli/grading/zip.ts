import { open, type Entry, type ZipFile } from "yauzl";
import type { Failure } from "../failure.js";
import { LARGEST_FILE, reason } from "../files.js";

/** A file in an archive. */
export interface ZipEntry {
  /** With `/`; never one that leads out of the archive. */
  readonly path: string;
  readonly read: () => Promise<Uint8Array | Failure>;
}

/** Whether a file begins as an archive does. */
export function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5);
}

/** The files in an archive, in the order of their paths; each is unpacked when it is read. */
export function openZip(path: string): Promise<readonly ZipEntry[] | Failure> {
  return new Promise((resolve) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) resolve(refused(path, error));
      else listEntries(path, zip, resolve);
    });
  });
}

function listEntries(name: string, zip: ZipFile, done: (found: readonly ZipEntry[] | Failure) => void): void {
  const entries: ZipEntry[] = [];
  zip.on("error", (error: Error) => {
    done(refused(name, error));
  });
  zip.on("entry", (entry: Entry) => {
    const { fileName } = entry;
    if (!fileName.endsWith("/")) entries.push({ path: fileName, read: () => readEntry(zip, entry) });
    if (entries.length > MOST_FILES) done({ failure: `${name} holds more than ${MOST_FILES} files` });
    else zip.readEntry();
  });
  zip.on("end", () => {
    done(entries.toSorted((one, other) => (one.path < other.path ? -1 : 1)));
  });
  zip.readEntry();
}

/** Files of an archive at most. */
const MOST_FILES = 100_000;

/** Unpacks one file; one that is larger than files are, or than it says, is refused before memory is used up. */
function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array | Failure> {
  const { fileName, uncompressedSize } = entry;
  if (uncompressedSize > LARGEST_FILE) return Promise.resolve(tooLarge(fileName));
  return new Promise((resolve) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        resolve(refused(fileName, error));
        return;
      }
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", (broken: Error) => {
        resolve(refused(fileName, broken));
      });
      stream.on("end", () => {
        resolve(Buffer.concat(chunks));
      });
    });
  });
}

function tooLarge(name: string): Failure {
  return {
    failure: `cannot read ${name}: it is larger than ${LARGEST_FILE / 1024 / 1024} MB, the most that cme reads`,
  };
}

function refused(name: string, error: Error): Failure {
  return { failure: `cannot read ${name}: ${reason(error)}` };
}
