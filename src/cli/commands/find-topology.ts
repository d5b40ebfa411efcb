import { dirname } from "node:path";
import { builtInLabs } from "../../lab/course-lab.js";
import type { Topology } from "../../network/topology.js";
import { failed, type Failure } from "../failure.js";
import { readText, readTextBeside } from "../files.js";
import { labFiles } from "../labs/lab-files.js";
import { diskOf, type Io } from "../io.js";

/** A built-in lab by its name, or one from a YAML file; configurations that a file names are beside it. */
export async function findTopology(
  nameOrFile: string,
  io: Io,
): Promise<Topology | { readonly failures: readonly Failure[] }> {
  const builtIn = builtInLabs.find(({ name }) => name === nameOrFile);
  if (builtIn) return builtIn;
  const text = labFiles.get(nameOrFile) ?? (await readText(nameOrFile, io));
  if (failed(text)) {
    const names = [...builtInLabs.map(({ name }) => name), ...labFiles.keys()].join(", ");
    return { failures: [{ failure: `${text.failure}; labs without a file: ${names}` }] };
  }
  const { describeProblem, readTopology } = await import("../../lab/topology-file.js");
  const folder = nameOrFile === "-" ? "." : dirname(nameOrFile);
  const reading = readTopology(text, nameOrFile, (path) => {
    const configuration = readTextBeside(folder, path, diskOf(io));
    return failed(configuration) ? { problem: configuration.failure } : configuration;
  });
  if ("topology" in reading) return reading.topology;
  return { failures: reading.problems.map((problem) => ({ failure: describeProblem(problem) })) };
}
