import type { Family } from "../language/dialect.js";
import type { Platform } from "../platform/platform.js";
import { titleOf } from "../platform/platforms.js";

export type Language = "en" | "fr";

/** The sentences of hints. What they speak of is computed (hints.ts). */
export interface HintTexts {
  didYouMean(line: string): string;
  surplus(words: string, line: string): string;
  otherMode(commands: readonly string[]): string;
  meantInOtherMode(line: string, commands: readonly string[]): string;
  /** A line for another kind of interface, and for those of another family of devices, if there is one. */
  otherInterface(family: Family | undefined): string;
  alreadyThere(line: string): string;
  otherDevice(knows: Platform, lacks: Platform): string;
  needsPackage(name: string): string;
  expected(before: string, choices: readonly string[]): string;
  ask(before: string): string;
  ambiguous(keywords: readonly string[]): string;
  tooHigh(commands: readonly string[]): string;
  /** Behind a hint, if there is one, that a name server was asked. */
  lookUp(hint: string | undefined): string;
}

export const hintTexts: Readonly<Record<Language, HintTexts>> = {
  en: {
    didYouMean: (line) => `did you mean: ${line}`,
    surplus: (words, line) => `nothing can follow there: leave out "${words}": ${line}`,
    otherMode: (commands) => `valid in another mode; type first: ${commands.join(", then ")}`,
    meantInOtherMode: (line, commands) =>
      `did you mean: ${line} (in another mode; type first: ${commands.join(", then ")})`,
    otherInterface: (family) =>
      `${family === undefined ? "a line" : `a line for a ${family}, or`} for an interface of another kind than this one`,
    alreadyThere: (line) => `you are there already: "${line}" need not be typed again`,
    otherDevice: (knows, lacks) =>
      knows.dialect.family === lacks.dialect.family
        ? `known to the ${titleOf(knows)}, but not to the ${titleOf(lacks)}`
        : knows.dialect.family === "router"
          ? "a line for a router: a switch does not know it"
          : "a line for a switch: a router does not know it",
    needsPackage: (name) => `this device knows that line only with the technology package ${name}`,
    expected: (before, choices) =>
      before === ""
        ? `expected: ${choices.join(" or ")}`
        : `after "${before}", expected: ${choices.join(" or ")}`,
    ask: (before) =>
      before === ""
        ? `no command begins so here; "?" lists those that there are`
        : `more must follow "${before}"; "${before} ?" lists what can`,
    ambiguous: (keywords) => `that could be: ${keywords.join(", ")}`,
    tooHigh: (commands) => `above the maximum; raise it first: ${commands.join(", then ")}`,
    lookUp: (hint) =>
      `${hint === undefined ? "" : `${hint}; `}the word was looked up as the name of a host; "no ip domain-lookup" in global configuration ends that`,
  },
  fr: {
    didYouMean: (line) => `vouliez-vous dire : ${line}`,
    surplus: (words, line) => `rien ne peut suivre ici : retirez « ${words} » : ${line}`,
    otherMode: (commands) => `valable dans un autre mode ; tapez d'abord : ${commands.join(", puis ")}`,
    meantInOtherMode: (line, commands) =>
      `vouliez-vous dire : ${line} (dans un autre mode ; tapez d'abord : ${commands.join(", puis ")})`,
    otherInterface: (family) => {
      const elsewhere = { router: "un routeur, ou pour ", switch: "un commutateur, ou pour " };
      return `une ligne pour ${family === undefined ? "" : elsewhere[family]}une interface d'un autre type que celle-ci`;
    },
    alreadyThere: (line) => `vous y êtes déjà : inutile de retaper « ${line} »`,
    otherDevice: (knows, lacks) =>
      knows.dialect.family === lacks.dialect.family
        ? `le ${titleOf(knows, "fr")} connaît cette ligne, le ${titleOf(lacks, "fr")} ne la connaît pas`
        : knows.dialect.family === "router"
          ? "c'est une ligne pour un routeur : un commutateur ne la connaît pas"
          : "c'est une ligne pour un commutateur : un routeur ne la connaît pas",
    needsPackage: (name) => `cet appareil ne connaît cette ligne qu'avec le paquet technologique ${name}`,
    expected: (before, choices) =>
      before === ""
        ? `attendu : ${choices.join(" ou ")}`
        : `après « ${before} », attendu : ${choices.join(" ou ")}`,
    ask: (before) =>
      before === ""
        ? "aucune commande ne commence ainsi ici ; « ? » montre celles qui existent"
        : `« ${before} » demande une suite ; « ${before} ? » la montre`,
    ambiguous: (keywords) => `cela peut être : ${keywords.join(", ")}`,
    tooHigh: (commands) => `au-delà du maximum ; augmentez-le d'abord : ${commands.join(", puis ")}`,
    lookUp: (hint) =>
      `${hint === undefined ? "" : `${hint} ; `}le mot a été cherché comme nom d'hôte ; « no ip domain-lookup » en configuration globale l'évite`,
  },
};
