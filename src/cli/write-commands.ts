import { visible } from "../parse/visible.js";
import { existsSync } from "node:fs";
import type { Language } from "../lab/hint-texts.js";
import type { LabCommand } from "../network/console/lab-command.js";
import type { Failure } from "./failure.js";
import { savedFile } from "./file-nvram.js";
import { homeExpanded } from "./saves/home.js";

/** `@ transcript FILE`: all that was typed and shown so far, as a file that `cme run` replays. */
export function transcriptCommand(text: () => string, language: Language): LabCommand {
  const help = {
    en: "write what was typed and shown so far into a file",
    fr: "écrire dans un fichier ce qui a été tapé et affiché",
  };
  return writeCommand("transcript", help, text, language);
}

/** `@ save-topology FILE`: the lab as it is now, as a file that `--lab` takes. */
export function saveTopologyCommand(text: () => string, language: Language): LabCommand {
  const help = {
    en: "write the lab as it is now into a file, for --lab",
    fr: "écrire le labo tel qu'il est dans un fichier, pour --lab",
  };
  return writeCommand("save-topology", help, text, language);
}

/** A command that writes a text into a file that is not there yet. */
function writeCommand(
  name: string,
  help: LabCommand["help"],
  text: () => string,
  language: Language,
): LabCommand {
  const texts = TEXTS[language];
  return {
    usage: `${name} FILE`,
    help,
    changesLab: false,
    run(words) {
      if (words === "") return `${texts.usage(name)}\n`;
      const file = homeExpanded(words);
      if (existsSync(file)) return `${texts.exists(visible(file))}\n`;
      const failures: Failure[] = [];
      savedFile(file, (failure) => failures.push(failure)).write(text());
      const [failure] = failures;
      return failure ? `% ${visible(failure.failure)}\n` : `${texts.written(visible(file))}\n`;
    },
  };
}

interface WriteTexts {
  usage(name: string): string;
  exists(file: string): string;
  written(file: string): string;
}

const TEXTS: Readonly<Record<Language, WriteTexts>> = {
  en: {
    usage: (name) => `Say into which file: @ ${name} FILE`,
    exists: (file) => `% There is a file ${file} already: name another.`,
    written: (file) => `Written: ${file}`,
  },
  fr: {
    usage: (name) => `Dites dans quel fichier : @ ${name} FICHIER`,
    exists: (file) => `% Il y a déjà un fichier ${file} : donnez un autre nom.`,
    written: (file) => `Écrit : ${file}`,
  },
};
