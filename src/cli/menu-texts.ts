import type { Language } from "../lab/hint-texts.js";

/** What a new lab can be made from. */
export type Beginning = "tasks" | "fault" | "course" | "site-lab" | "alone" | "topology" | "configuration";

/** What the menu says. */
export interface MenuTexts {
  readonly which: string;
  continue(lab: string): string;
  more(count: number): string;
  readonly begin: Readonly<Record<Beginning, string>>;
  readonly platform: string;
  readonly lab: string;
  readonly faults: string;
  readonly file: string;
  noFile(path: string): string;
  saved(lab: string): string;
  readonly continueIt: string;
  startOver(backup: string): string;
  readonly back: string;
  /** Asks for the number of a row. */
  number(rows: number): string;
  /** What the keys of a list do. */
  readonly keys: string;
}

export const menuTexts: Readonly<Record<Language, MenuTexts>> = {
  en: {
    which: "What shall we open?",
    continue: (lab) => `Continue: ${lab}`,
    more: (count) => `More saved labs (${count})…`,
    begin: {
      tasks: "A lab with tasks: learn step by step",
      fault: "Find the fault: a lab that somebody has broken",
      course: "The course's lab: a router, a switch, two phones, two PCs",
      "site-lab": "The two-site lab: two routers, two switches, four phones",
      alone: "A router alone",
      topology: "A topology file",
      configuration: "A configuration file",
    },
    platform: "Which device?",
    lab: "Which lab?",
    faults: "How many faults?",
    file: "Which file?",
    noFile: (path) => `there is no file ${path}`,
    saved: (lab) => `There is a saved lab already: ${lab}`,
    continueIt: "Continue it",
    startOver: (backup) => `Start over, and keep it as ${backup}`,
    back: "Back",
    number: (rows) => `Number, 1 to ${rows}; Enter takes 1: `,
    keys: "↑↓ choose • ⏎ take",
  },
  fr: {
    which: "Que faut-il ouvrir ?",
    continue: (lab) => `Continuer : ${lab}`,
    more: (count) => `D'autres labos enregistrés (${count})…`,
    begin: {
      tasks: "Un labo avec des tâches : apprendre pas à pas",
      fault: "Trouver la panne : un labo que quelqu'un a déréglé",
      course: "Le labo du cours : un routeur, un commutateur, deux téléphones, deux PC",
      "site-lab": "Le labo à deux sites : deux routeurs, deux commutateurs, quatre téléphones",
      alone: "Un routeur seul",
      topology: "Un fichier de topologie",
      configuration: "Un fichier de configuration",
    },
    platform: "Quel appareil ?",
    lab: "Quel labo ?",
    faults: "Combien de pannes ?",
    file: "Quel fichier ?",
    noFile: (path) => `il n'y a pas de fichier ${path}`,
    saved: (lab) => `Il y a déjà un labo enregistré : ${lab}`,
    continueIt: "Le continuer",
    startOver: (backup) => `Recommencer, et le garder sous ${backup}`,
    back: "Retour",
    number: (rows) => `Numéro, de 1 à ${rows} ; Entrée prend 1 : `,
    keys: "↑↓ choisir • ⏎ valider",
  },
};
