import { builtInLabs } from "../../lab/course-lab.js";
import type { Language } from "../../lab/hint-texts.js";
import type { Topology } from "../../network/topology.js";
import { failed, type Failure } from "../failure.js";
import { labFiles } from "../../exercise/built-in-labs.js";
import { configurationsBeside, readLabText } from "../labs/lab-text.js";
import type { Io } from "../io.js";

/** A built-in lab by its name, or one from a YAML file; configurations that a file names are beside it. */
export async function findTopology(
  nameOrFile: string,
  io: Io,
  language: Language,
): Promise<Topology | { readonly failures: readonly Failure[] }> {
  const builtIn = builtInLabs.find(({ name }) => name === nameOrFile);
  if (builtIn) return builtIn;
  const text = await readLabText(nameOrFile, io);
  if (failed(text)) {
    const names = [...builtInLabs.map(({ name }) => name), ...labFiles.keys()].join(", ");
    return { failures: [{ failure: `${text.failure}; labs without a file: ${names}` }] };
  }
  const { describeProblem, readTopology } = await import("../../lab/topology-file.js");
  const reading = readTopology(text, nameOrFile, configurationsBeside(nameOrFile, io));
  if ("topology" in reading) return reading.topology;
  return { failures: reading.problems.map((problem) => ({ failure: describeProblem(problem, language) })) };
}
