import type { Nvram } from "../../router/nvram.js";
import { flashFile, privateFile, startupFile } from "./lab-files.js";
import type { LabStore } from "./lab-store.js";
import { textNvram, type TextPlace } from "./text-nvram.js";

/** The NVRAM of a device in a saved lab. */
export function storedNvram(store: LabStore, device: string): Nvram {
  return textNvram(placeOf(store, startupFile(device)), placeOf(store, privateFile(device)));
}

/** The flash memory of a device in a saved lab: a text, with nothing besides. */
export function storedFlash(store: LabStore, device: string): Nvram {
  const nothing = { read: () => undefined, write: () => undefined };
  return textNvram(placeOf(store, flashFile(device)), nothing);
}

function placeOf(store: LabStore, file: string): TextPlace {
  return { read: () => store.read(file), write: (text) => store.write(file, text) };
}
