import type { Language } from "../lab/hint-texts.js";
import { drawingCommand } from "../lab/drawing-command.js";
import { topologyCommands } from "../lab/topology-commands.js";
import type { LabCommand } from "../network/console/lab-command.js";
import type { Lab } from "../network/lab.js";
import { closedDoctor, doctorCommands } from "./lab-commands.js";

export interface LabWords {
  readonly language: Language;
  /** Sentences in place of drawings. */
  readonly plain: boolean;
  /** Whether somebody says what is wrong. */
  readonly hints?: boolean | undefined;
}

/** The commands of a lab as a whole that need no files, besides those that every keyboard has. */
export function usualCommands(lab: Lab, words: LabWords): readonly LabCommand[] {
  const { language, hints = true } = words;
  return [
    drawingCommand(lab, words),
    ...(hints ? doctorCommands(lab, language) : closedDoctor(language)),
    ...topologyCommands(lab, language),
  ];
}
