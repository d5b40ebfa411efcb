import type { NvramFault } from "../nvram.js";
import { isOnNetwork, readFileName, type FileName } from "./file-name.js";
import type { KeptFile, Volume } from "./volume.js";

/** The places of files that a router reaches by itself. */
export interface FileSystems {
  readonly flash: Volume;
  readonly nvram: Volume;
  readonly system: Volume;
}

/** Where the files of the flash memory last; what the place answers is a value, a refusal too. */
export interface FlashMemory {
  /** Undefined while nothing was changed since the router left the factory. */
  read(): readonly KeptFile[] | undefined | NvramFault;
  write(files: readonly KeptFile[]): NvramFault | undefined;
}

/** A flash memory that lasts as long as the program. */
export function temporaryFlash(): FlashMemory {
  let kept: readonly KeptFile[] | undefined;
  return {
    read: () => kept,
    write(files) {
      kept = files;
      return undefined;
    },
  };
}

/** The volume in which a file is; undefined where the router has none of that name, or only a network has it. */
export function volumeOf(
  { system }: FileName,
  { flash, nvram, system: own }: FileSystems,
): Volume | undefined {
  if (system === "flash" || system === flash.name) return flash;
  return [nvram, own].find(({ name }) => name === system);
}

/** Reads a name as `readFileName` does, with the real name of the flash memory. */
export function fileNamed(typed: string, current: FileName, systems: FileSystems): FileName {
  const name = readFileName(typed, current);
  return isOnNetwork(name) ? name : { ...name, system: volumeOf(name, systems)?.name ?? name.system };
}
