import type { Nvram } from "../../router/nvram.js";
import { privateFile, startupFile } from "./lab-files.js";
import type { LabStore } from "./lab-store.js";
import { textNvram, type TextPlace } from "./text-nvram.js";

/** The NVRAM of a device in a saved lab. */
export function storedNvram(store: LabStore, device: string): Nvram {
  const placeOf = (file: string): TextPlace => ({
    read: () => store.read(file),
    write: (text) => store.write(file, text),
  });
  return textNvram(placeOf(startupFile(device)), placeOf(privateFile(device)));
}
