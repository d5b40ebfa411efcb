import type { Device } from "../../modes/device.js";
import type { Content } from "../../router/files/content.js";
import { fullName, type FileName } from "../../router/files/file-name.js";
import { fileNamed, volumeOf } from "../../router/files/file-systems.js";
import type { Volume } from "../../router/files/volume.js";
import type { NvramFault } from "../../router/nvram.js";

/** A file by its name, and the volume that would have it. */
export interface Place {
  readonly name: FileName;
  /** Undefined where the router does not have it itself. */
  readonly volume: Volume | undefined;
}

/** What was read of a file. */
export interface Read {
  readonly content: Content;
  /** How long that took, where somebody else had it. */
  readonly seconds: number | undefined;
  /** What is shown of it. */
  readonly before: string;
}

/** The place that a typed name means, for a session that is in some directory. */
export function placeOf(typed: string, { shell }: Device): Place {
  const name = fileNamed(typed, shell.directory, shell.files);
  return { name, volume: volumeOf(name, shell.files) };
}

/** A name as the router writes it: `flash:/x`. */
export function shown({ name }: Place): string {
  return fullName(name);
}

/** What is said where an operation on a file fails. */
export function fileError(operation: string, place: Place, { fault }: NvramFault): string {
  return `%Error ${operation} ${fullName(place.name)} (${fault})\n`;
}

/** Why nothing can be done with the files of a place that is none of the router's volumes. */
export const NO_SUCH_DEVICE: NvramFault = { fault: "No such device" };

/** The running and the saved configuration as files. */
export const RUNNING = "system:/running-config";
export const STARTUP = "nvram:/startup-config";

/** The place of a typed name, where the configurations have names of their own. */
export function placeOfWord(word: string, device: Device): Place {
  const known: Readonly<Record<string, string>> = { "running-config": RUNNING, "startup-config": STARTUP };
  return placeOf(known[word] ?? word, device);
}
