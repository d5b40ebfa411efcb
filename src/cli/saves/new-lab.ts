import { beginLab, type LabBeginning, type NewLab } from "../../lab/saved/new-lab.js";
import type { Topology } from "../../network/topology.js";
import { platformsIn } from "../../network/usual-platforms.js";
import { reportUnknownLines } from "../commands/unknown-lines.js";
import type { Failure } from "../failure.js";
import type { Io } from "../io.js";

/** Filled in by the build, from package.json. */
declare const CME_VERSION: string;

/** Begins a lab now, and says which lines of its configurations are not known. */
export function newLab(beginning: Omit<LabBeginning, "program" | "now">, io: Io): NewLab | Failure {
  const begun = beginLab({ ...beginning, program: CME_VERSION, now: new Date() });
  if ("problem" in begun) return { failure: begun.problem };
  reportUnknownLines(begun.topology, platformsIn(beginning.choice.platform), io);
  return begun;
}

/** A router that stands in no lab. */
export const routerAlone: Topology = {
  name: "router",
  devices: [{ kind: "router", name: "Router", platform: undefined, configuration: undefined }],
  cables: [],
};
