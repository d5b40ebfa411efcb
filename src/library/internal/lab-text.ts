import { labFiles } from "../../exercise/built-in-labs.js";
import type { ReadConfiguration } from "../../lab/topology-file.js";
import type { Refusal } from "../refusal.js";
import { refusal } from "./refusals.js";

/** What messages call a lab that came as a text. */
export const LAB_TEXT = "lab.yaml";

/** The text of a lab: of one that is brought along, by its name, or itself; `others` are names besides those. */
export function labTextOf(lab: string, others: readonly string[] = []): string | Refusal {
  const known = labFiles.get(lab);
  if (known !== undefined || lab.includes("\n")) return known ?? lab;
  const names = [...others, ...labFiles.keys()].join(", ");
  return refusal(`there is no lab "${lab}": give the text of a file, or one of ${names}`);
}

/** How files are read that a lab names. */
export function readingBy(readFile: ((name: string) => string | undefined) | undefined): ReadConfiguration {
  return (name) => readFile?.(name) ?? { problem: `${name} is not given` };
}
