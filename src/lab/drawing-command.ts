import type { LabCommand } from "../network/console/lab-command.js";
import type { Lab } from "../network/lab.js";
import type { Language } from "./hint-texts.js";
import { liveLab } from "./live-lab.js";
import { drawTopologyText } from "./topology-drawing-text.js";
import { tellTopology } from "./topology-sentences.js";

/** `@ topology`: a drawing of the lab as it is now, or, where it is to be plain, sentences. */
export function drawingCommand(
  lab: Lab,
  { language, plain }: { readonly language: Language; readonly plain: boolean },
): LabCommand {
  const draw = plain ? tellTopology : drawTopologyText;
  return {
    usage: "topology",
    help: { en: "draw the lab as it is now", fr: "dessiner le labo tel qu'il est" },
    changesLab: false,
    run: () => `${draw(lab.topology, language, liveLab(lab, language)).join("\n")}\n`,
  };
}
