import type { Language } from "../hint-texts.js";
import type { Difference } from "./replay.js";

/** What the commands of a saved lab print, and their help. */
export interface SavedTexts {
  readonly help: Readonly<Record<"checkpoint" | "checkpoints" | "restore" | "undo", string>>;
  kept(name: string): string;
  taken(name: string): string;
  notAName(name: string): string;
  noCheckpoints: string;
  lines(count: number): string;
  unknown(name: string): string;
  nothingBefore: string;
  restored(name: string, count: number): string;
  before(name: string): string;
  undone(lines: readonly string[]): string;
  nothingToUndo: string;
  howMany: string;
  otherVersion(then: string, now: string): string;
  differs(difference: Difference): string;
  cannotKeep(name: string, fault: string): string;
  damaged(name: string, problem: string): string;
}

export const savedTexts: Readonly<Record<Language, SavedTexts>> = {
  en: {
    help: {
      checkpoint: "keep the lab as it is now, under a name",
      checkpoints: "list what was kept",
      restore: "go back to a checkpoint; without a name, to where the last sitting ended",
      undo: "take back the last line that was typed, or so many",
    },
    kept: (name) => `Kept as ${name}: @ restore ${name} goes back to here.`,
    taken: (name) => `There is a checkpoint ${name} already: take another name.`,
    notAName: (name) => `${name} cannot be a name: it holds letters, digits, - and _.`,
    noCheckpoints: "Nothing was kept yet: @ checkpoint NAME keeps the lab as it is.",
    lines: (count) => (count === 1 ? "1 line" : `${count} lines`),
    unknown: (name) => `There is no checkpoint ${name}: @ checkpoints lists them.`,
    nothingBefore: "There is no sitting before this one.",
    restored: (name, count) => `The lab is as it was at ${name}: ${savedTexts.en.lines(count)} typed again.`,
    before: (name) => `What it was just now is kept: @ restore ${name}`,
    undone: (lines) => `Taken back: ${lines.join(" | ")}`,
    nothingToUndo: "There is nothing to take back: no line was typed since the lab was switched on.",
    howMany: "Say how many lines: @ undo 3",
    otherVersion: (then, now) => `It was typed with cme ${then}; this is cme ${now}.`,
    differs: ({ number, typed }) => `The answer to input ${number} is another than it was then: ${typed}`,
    cannotKeep: (name, fault) => `% ${name} cannot be kept: ${fault}.`,
    damaged: (name, problem) => `% ${name} cannot be read: ${problem}.`,
  },
  fr: {
    help: {
      checkpoint: "garder le labo tel qu'il est, sous un nom",
      checkpoints: "lister ce qui a été gardé",
      restore: "revenir à un point gardé ; sans nom, à la fin de la séance précédente",
      undo: "reprendre la dernière ligne tapée, ou tant de lignes",
    },
    kept: (name) => `Gardé sous ${name} : @ restore ${name} ramène ici.`,
    taken: (name) => `Il y a déjà un point ${name} : prenez un autre nom.`,
    notAName: (name) => `${name} ne peut pas être un nom : lettres, chiffres, - et _ seulement.`,
    noCheckpoints: "Rien n'a encore été gardé : @ checkpoint NOM garde le labo tel qu'il est.",
    lines: (count) => (count === 1 ? "1 ligne" : `${count} lignes`),
    unknown: (name) => `Il n'y a pas de point ${name} : @ checkpoints les liste.`,
    nothingBefore: "Il n'y a pas de séance avant celle-ci.",
    restored: (name, count) =>
      `Le labo est comme à ${name} : ${savedTexts.fr.lines(count)} retapée${count === 1 ? "" : "s"}.`,
    before: (name) => `Son état d'avant est gardé : @ restore ${name}`,
    undone: (lines) => `Repris : ${lines.join(" | ")}`,
    nothingToUndo: "Il n'y a rien à reprendre : aucune ligne n'a été tapée depuis l'allumage du labo.",
    howMany: "Dites combien de lignes : @ undo 3",
    otherVersion: (then, now) => `C'était avec cme ${then} ; ceci est cme ${now}.`,
    differs: ({ number, typed }) => `La réponse à l'entrée ${number} n'est plus la même : ${typed}`,
    cannotKeep: (name, fault) => `% ${name} ne peut pas être gardé : ${fault}.`,
    damaged: (name, problem) => `% ${name} ne peut pas être lu : ${problem}.`,
  },
};
