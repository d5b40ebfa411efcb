import type { LabText } from "../../network/lab-text.js";

/** A file of Asterisk, and what has no equivalent in it. */
export interface AsteriskPart {
  readonly text: string;
  readonly notes: readonly LabText[];
}

/** Sections of a file, an empty line between two. */
export function sectionsText(title: string, sections: readonly (readonly string[])[]): string {
  return [[`; ${title}`], ...sections].map((lines) => `${lines.join("\n")}\n`).join("\n");
}
