import { dirname, resolve } from "node:path";
import { builtInLabs, courseLab } from "../../lab/course-lab.js";
import type { Language } from "../../lab/hint-texts.js";
import { drawTopologyMermaid } from "../../lab/topology-drawing-mermaid.js";
import { drawTopologySvg } from "../../lab/topology-drawing-svg.js";
import { drawTopologyText } from "../../lab/topology-drawing-text.js";
import { describeProblem, readTopology } from "../../lab/topology-file.js";
import type { Topology } from "../../network/topology.js";
import { failed, type Failure } from "../failure.js";
import { readText, readTextNow } from "../files.js";
import { complain, type Io } from "../io.js";
import { languageOf } from "../language.js";

export interface TopologyOptions {
  readonly format: "text" | "svg" | "mermaid";
  readonly lang?: Language;
}

/** `cme topology [FILE]`: draws a lab, the course's unless one is named. */
export async function topologyCommand(
  file: string | undefined,
  options: TopologyOptions,
  io: Io,
): Promise<number> {
  const found = await findTopology(file, io);
  if ("failures" in found) {
    for (const failure of found.failures) complain(failure, io);
    return 2;
  }
  io.stdout.write(draw(found, options));
  return 0;
}

/** A built-in lab by its name, or one from a file; configurations that a file names are beside it. */
async function findTopology(
  file: string | undefined,
  io: Io,
): Promise<Topology | { readonly failures: readonly Failure[] }> {
  const builtIn = file === undefined ? courseLab : builtInLabs.find(({ name }) => name === file);
  if (builtIn || file === undefined) return builtIn ?? courseLab;
  const text = await readText(file, io);
  if (failed(text)) return { failures: [text] };
  const folder = file === "-" ? "." : dirname(file);
  const reading = readTopology(text, file, (path) => {
    const configuration = readTextNow(resolve(folder, path));
    return failed(configuration) ? { problem: configuration.failure } : configuration;
  });
  if ("topology" in reading) return reading.topology;
  return { failures: reading.problems.map((problem) => ({ failure: describeProblem(problem) })) };
}

function draw(topology: Topology, { format, lang }: TopologyOptions): string {
  const language = languageOf(lang);
  switch (format) {
    case "svg":
      return drawTopologySvg(topology, language);
    case "mermaid":
      return `${drawTopologyMermaid(topology, language).join("\n")}\n`;
    case "text":
      return `${drawTopologyText(topology, language).join("\n")}\n`;
  }
}
