import { Editions } from "../../exercise/editions.js";
import type { Language } from "../../lab/hint-texts.js";
import { describeProblem } from "../../lab/topology-file.js";
import { failed } from "../failure.js";
import type { Io } from "../io.js";
import type { Failures } from "../saves/find-lab.js";
import { configurationsBeside, readLabText } from "./lab-text.js";

/** A lab file with tasks: one that the program brings along, or from a file. */
export interface LabEditions {
  readonly editions: Editions;
  readonly text: string;
}

/** Reads a lab in all its variants. */
export async function readEditions(
  nameOrFile: string,
  io: Io,
  language: Language,
): Promise<LabEditions | Failures> {
  const text = await readLabText(nameOrFile, io);
  if (failed(text)) return { failures: [text] };
  const editions = Editions.read(text, nameOrFile, configurationsBeside(nameOrFile, io));
  if ("problems" in editions)
    return {
      failures: editions.problems.map((problem) => ({ failure: describeProblem(problem, language) })),
    };
  if (editions.first.steps.length === 0)
    return { failures: [{ failure: `${nameOrFile} has no steps: there is nothing to check` }] };
  return { editions, text };
}

/** The same, of a lab of which something is handed in. */
export async function readGradedLab(
  nameOrFile: string,
  io: Io,
  language: Language,
): Promise<LabEditions | Failures> {
  const read = await readEditions(nameOrFile, io, language);
  if ("failures" in read || read.editions.first.submitted.length > 0) return read;
  return { failures: [{ failure: `${nameOrFile} says of no device that it is handed in: submit: true` }] };
}
