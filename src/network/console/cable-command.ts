import type { Wire } from "../link/wire.js";
import type { LabLanguage } from "./lab-command.js";
import type { StationCommand } from "./station-console.js";

/** Pulls a cable, or puts it back. */
export function cableCommand(wire: Wire | undefined, language: LabLanguage): StationCommand {
  return {
    usage: "cable [out | in]",
    help: {
      en: "pull the network cable, or put it back",
      fr: "débrancher le câble réseau, ou le rebrancher",
    },
    run([word]) {
      const texts = TEXTS[language];
      if (!wire) return texts.none;
      if (word === "out" || word === "in") wire.plugged = word === "in";
      else if (word !== undefined) return texts.usage;
      return wire.plugged ? texts.in : texts.out;
    },
  };
}

const TEXTS: Readonly<Record<LabLanguage, Readonly<Record<"none" | "usage" | "in" | "out", string>>>> = {
  en: {
    none: "No cable leads here.\n",
    usage: "Usage: cable [out | in]\n",
    in: "The cable is in.\n",
    out: "The cable is out.\n",
  },
  fr: {
    none: "Aucun câble n'arrive ici.\n",
    usage: "Syntaxe : cable [out | in]\n",
    in: "Le câble est branché.\n",
    out: "Le câble est débranché.\n",
  },
};
