import type { Language } from "../../lab/hint-texts.js";
import type { Hinting } from "../../lab/hinting.js";
import type { LabConsole } from "../../network/console/lab-console.js";
import type { Capture } from "../../network/wire-format/capture.js";

/** What is behind a lab that is open. */
export interface LabParts {
  readonly keyboard: LabConsole;
  readonly language: Language;
  readonly hinting: Hinting;
  readonly capture: Capture | undefined;
}

const labs = new WeakMap<object, LabParts>();

export function keepParts(lab: object, parts: LabParts): void {
  labs.set(lab, parts);
}

/** Throws if `lab` is not from `openLab`. */
export function partsOf(lab: object): LabParts {
  const parts = labs.get(lab);
  if (!parts) throw new TypeError("this lab is not from openLab");
  return parts;
}
