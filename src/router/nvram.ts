import type { RsaKeys } from "./system-model.js";

/** Where what a router saves lives: files, or memory. What the place answers is a value, a refusal too. */
export interface Nvram {
  /** The saved configuration; undefined while nothing is saved. */
  read(): SavedConfiguration;
  /** Keeps a configuration, or, given undefined, no longer any. */
  write(text: string | undefined): NvramFault | undefined;
  /** What is saved with it and never shown; undefined while there is nothing of the kind. */
  readPrivate(): SavedPrivately;
  writePrivate(kept: PrivateConfig | undefined): NvramFault | undefined;
}

/** `nvram:private-config`: what a router saves with its configuration and is no part of it. */
export interface PrivateConfig {
  readonly rsaKeys?: RsaKeys | undefined;
  /** Where it is not what the router leaves the factory with. */
  readonly configRegister?: string | undefined;
}

export type SavedPrivately = PrivateConfig | undefined | NvramFault;

export type SavedConfiguration = string | undefined | NvramFault;

/** Why the place of the saved configuration cannot be read or written, as IOS words it: `Permission denied`. */
export interface NvramFault {
  readonly fault: string;
  /** The file in NVRAM, where it is not `startup-config`. */
  readonly file?: "private-config";
}

/** Tells a refusal from what is saved, and from nothing. */
export function isFault(saved: SavedConfiguration | SavedPrivately): saved is NvramFault {
  return typeof saved === "object" && "fault" in saved;
}

/** What a router prints when its NVRAM refuses (IOS Configuration Fundamentals, "Managing Configuration Files"). */
export function openingError({ fault, file }: NvramFault): string {
  return `%Error opening nvram:/${file ?? "startup-config"} (${fault})\n`;
}

/** What a router prints for a file of its NVRAM that is not there. */
export const NO_SUCH_FILE: NvramFault = { fault: "No such file or directory" };

/** The configuration is larger than the NVRAM of the device. */
export const NOT_ENOUGH_SPACE: NvramFault = { fault: "Not enough space" };

/** An NVRAM that lasts as long as the program. */
export function memoryNvram(): Nvram {
  let saved: string | undefined;
  let privately: PrivateConfig | undefined;
  return {
    read: () => saved,
    write(text) {
      saved = text;
      return undefined;
    },
    readPrivate: () => privately,
    writePrivate(kept) {
      privately = kept;
      return undefined;
    },
  };
}
