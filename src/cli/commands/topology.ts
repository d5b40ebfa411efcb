import { courseLab } from "../../lab/course-lab.js";
import type { Language } from "../../lab/hint-texts.js";
import { drawTopologyMermaid } from "../../lab/topology-drawing-mermaid.js";
import { drawTopologySvg } from "../../lab/topology-drawing-svg.js";
import { tellTopology } from "../../lab/topology-sentences.js";
import { drawTopologyText } from "../../lab/topology-drawing-text.js";
import type { Topology } from "../../network/topology.js";
import { defaultPlatform } from "../../platform/platforms.js";
import { complain, type Io } from "../io.js";
import { languageOf } from "../language.js";
import { isPlain } from "../plain.js";
import { findTopology } from "./find-topology.js";
import { platformsIn } from "../../network/usual-platforms.js";
import { reportUnknownLines } from "./unknown-lines.js";

export interface TopologyOptions {
  readonly format: "text" | "svg" | "mermaid";
  readonly lang?: Language;
  /** Sentences in place of a drawing. */
  readonly plain?: boolean;
}

/** `cme topology [FILE]`: draws a lab, the course's unless one is named. */
export async function topologyCommand(
  file: string | undefined,
  options: TopologyOptions,
  io: Io,
): Promise<number> {
  const found = await findTopology(file ?? courseLab.name, io, languageOf(options.lang));
  if ("failures" in found) {
    for (const failure of found.failures) complain(failure, io);
    return 2;
  }
  reportUnknownLines(found, platformsIn(defaultPlatform), io);
  io.stdout.write(draw(found, options));
  return 0;
}

function draw(topology: Topology, { format, lang, plain }: TopologyOptions): string {
  const language = languageOf(lang);
  switch (format) {
    case "svg":
      return drawTopologySvg(topology, language);
    case "mermaid":
      return `${drawTopologyMermaid(topology, language).join("\n")}\n`;
    case "text": {
      const tell = isPlain(plain) ? tellTopology : drawTopologyText;
      return `${tell(topology, language).join("\n")}\n`;
    }
  }
}
