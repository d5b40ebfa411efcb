import { usualKeyboard, usualTopology, type KeyboardSetup } from "../../doctor/usual-keyboard.js";
import { usualCommands, type LabWords } from "../../doctor/usual-commands.js";
import { topologyNow } from "../../lab/topology-now.js";
import { topologyText } from "../../lab/topology-text.js";
import type { LabCommand } from "../../network/console/lab-command.js";
import type { LabConsole } from "../../network/console/lab-console.js";
import type { Lab } from "../../network/lab.js";
import type { Topology } from "../../network/topology.js";
import { platformsIn } from "../../network/usual-platforms.js";
import { failed, type Failure } from "../failure.js";
import type { Io } from "../io.js";
import { saveTopologyCommand } from "../write-commands.js";
import { findTopology } from "./find-topology.js";
import { reportUnknownLines } from "./unknown-lines.js";

export interface LabSetup extends Omit<KeyboardSetup, "commands"> {
  /** Gives devices other configurations than the lab has. */
  readonly configured?: (topology: Topology) => Promise<Topology | Failure>;
}

/** Switches a lab on, by the name of a built-in one or by its file. */
export async function openLab(
  nameOrFile: string,
  { configured, ...setup }: LabSetup,
  io: Io,
): Promise<LabConsole | { readonly failures: readonly Failure[] }> {
  const found = await findTopology(nameOrFile, io, setup.language);
  if ("failures" in found) return found;
  const described = configured ? await configured(found) : found;
  if (failed(described)) return { failures: [described] };
  const { platform, language } = setup;
  const topology = usualTopology(described, platform);
  if (!topology) return { failures: [{ failure: `${nameOrFile}: a lab needs a router` }] };
  reportUnknownLines(topology, platformsIn(platform), io);
  return usualKeyboard(topology, { ...setup, commands: (lab) => [saveTopology(lab, language)] });
}

/** The commands of a lab as a whole, and the one that writes it into a file. */
export function labCommands(lab: Lab, words: LabWords): readonly LabCommand[] {
  return [...usualCommands(lab, words), saveTopology(lab, words.language)];
}

function saveTopology(lab: Lab, language: LabWords["language"]): LabCommand {
  return saveTopologyCommand(() => topologyText(topologyNow(lab)), language);
}
