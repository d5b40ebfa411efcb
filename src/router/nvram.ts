/** Where the saved configuration lives: a file, or memory. What the place answers is a value, a refusal too. */
export interface Nvram {
  /** The saved configuration; undefined while nothing is saved. */
  read(): SavedConfiguration;
  /** Keeps a configuration, or, given undefined, no longer any. */
  write(text: string | undefined): NvramFault | undefined;
}

export type SavedConfiguration = string | undefined | NvramFault;

/** Why the place of the saved configuration cannot be read or written, as IOS words it: `Permission denied`. */
export interface NvramFault {
  readonly fault: string;
}

/** Tells a refusal from a configuration, and from none. */
export function isFault(saved: SavedConfiguration): saved is NvramFault {
  return typeof saved === "object";
}

/** What a router prints when its NVRAM refuses (IOS Configuration Fundamentals, "Managing Configuration Files"). */
export function openingError({ fault }: NvramFault): string {
  return `%Error opening nvram:/startup-config (${fault})\n`;
}

/** What a router prints for a file of its NVRAM that is not there. */
export const NO_SUCH_FILE: NvramFault = { fault: "No such file or directory" };

/** The configuration is larger than the NVRAM of the device. */
export const NOT_ENOUGH_SPACE: NvramFault = { fault: "Not enough space" };

/** A saved configuration that lasts as long as the program. */
export function memoryNvram(): Nvram {
  let saved: string | undefined;
  return {
    read: () => saved,
    write(text) {
      saved = text;
      return undefined;
    },
  };
}
