import type { Language } from "../lab/hint-texts.js";
import {
  isProven,
  type ChangedLine,
  type LabProof,
  type SolutionLine,
  type UnsolvedCheck,
} from "./lab-proof.js";

/** What was found out about a lab, for its author. */
export function proofText(proof: LabProof, name: string, language: Language): string {
  const text = texts[language];
  const lines = [
    ...listed(text.free, proof.free),
    ...listed(
      text.unsolved,
      proof.unsolved.map((one) => unsolvedLine(one, language)),
    ),
    ...listed(text.dead, proof.dead),
    ...listed(text.ungraded, proof.ungraded.map(solutionLine)),
    ...listed(text.freeValues, proof.freeValues.map(changedLine)),
    ...listed(
      text.double,
      proof.double.map((one) => `${mistakeLine(one, language)}: ${one.checks.join(", ")}`),
    ),
    ...listed(text.onlyWatched, proof.onlyWatched),
    `${name}: ${isProven(proof) ? text.proven : text.notProven}`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function unsolvedLine({ variant, form, id, outcome }: UnsolvedCheck, language: Language): string {
  const text = texts[language];
  const why =
    outcome.kind === "not checked"
      ? text.needs(outcome.needs)
      : outcome.kind === "true"
        ? ""
        : outcome.because[language];
  return `${id} (${text.variant} ${variant}, ${text.forms[form]}): ${why}`;
}

function solutionLine({ device, line, text }: SolutionLine): string {
  return `${device} ${line}: ${text}`;
}

function changedLine({ changed = "", ...line }: ChangedLine): string {
  return `${solutionLine(line)} -> ${changed}`;
}

function mistakeLine(mistake: ChangedLine, language: Language): string {
  if (mistake.changed !== undefined) return changedLine(mistake);
  return texts[language].without(solutionLine(mistake));
}

const texts = {
  en: {
    free: "Points for a start in which nothing was done:",
    unsolved: "What the solution does not earn:",
    dead: "Checks that hold whatever is wrong with the solution:",
    ungraded: "Lines of the solution that no check misses:",
    freeValues: "Values of the solution that may be others:",
    double: "Mistakes that cost points in more than one step:",
    onlyWatched: "Checks that lab play sees and that nothing handed in shows:",
    proven: "its start earns nothing, its solution all, and every check can fail",
    notProven: "not ready for a class",
    variant: "variant",
    forms: {
      printed: "as printed",
      reordered: "in another order",
      abbreviated: "abbreviated",
      log: "as a log",
    },
    needs: (id: string) => `needs ${id}`,
    without: (line: string) => `without ${line}`,
  },
  fr: {
    free: "Des points pour un départ où rien n'a été fait :",
    unsolved: "Ce que la solution ne gagne pas :",
    dead: "Contrôles qui tiennent quoi qu'il manque à la solution :",
    ungraded: "Lignes de la solution dont l'absence ne se voit pas :",
    freeValues: "Valeurs de la solution qui peuvent être autres :",
    double: "Fautes qui coûtent des points dans plus d'une étape :",
    onlyWatched: "Contrôles que lab play voit et que rien de rendu ne montre :",
    proven: "son départ ne gagne rien, sa solution tout, et chaque contrôle peut échouer",
    notProven: "pas prêt pour une classe",
    variant: "variante",
    forms: {
      printed: "imprimée",
      reordered: "dans un autre ordre",
      abbreviated: "abrégée",
      log: "en journal",
    },
    needs: (id: string) => `il faut ${id}`,
    without: (line: string) => `sans ${line}`,
  },
} as const;
