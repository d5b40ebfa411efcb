import type { Dialect } from "../dialect.js";
import { oneWord, type ArgumentType, type Choice } from "./argument-type.js";

/** Names of files (IOS Configuration Fundamentals, "Using the Cisco IOS File System"): `flash:old.cfg`, `old.cfg`, `tftp:`. */

/** What may stand before the colon. */
function systemsOf({ traits, disk }: Dialect): readonly string[] {
  return ["flash", ...(disk === undefined ? [] : [disk]), ...traits.fileSystems];
}

/** The two configurations, which have names of their own. */
const CONFIGURATIONS = ["running-config", "startup-config"] as const;

/** A file or a directory. */
export const file = fileType(() => "Directory or file name", []);

/** What `copy` copies; its place may be named without the colon. */
export const sourceFile = fileType(
  (name) =>
    name === "running-config"
      ? "Copy from current system configuration"
      : name === "startup-config"
        ? "Copy from startup configuration"
        : `Copy from ${name} file system`,
  CONFIGURATIONS,
);

/** Whereto `copy` copies. */
export const targetFile = fileType(
  (name) =>
    name === "running-config"
      ? "Update (merge with) current system configuration"
      : name === "startup-config"
        ? "Copy to startup configuration"
        : `Copy to ${name} file system`,
  CONFIGURATIONS,
);

function fileType(helpOf: (name: string) => string, words: readonly string[]): ArgumentType<string> {
  const namesOn = (dialect: Dialect) => [...words, ...systemsOf(dialect).map((name) => `${name}:`)];
  return {
    ...oneWord<string>({
      symbol: "WORD",
      freeText: true,
      parse: (text, _range, dialect) => {
        const prefix = /^([^/:]*):/.exec(text)?.[1];
        if (prefix !== undefined) return systemsOf(dialect).includes(prefix.toLowerCase()) ? text : undefined;
        return words.length > 0 ? (abbreviated(text, namesOn(dialect)) ?? text) : text;
      },
      print: (value) => value,
      examples: ["flash:old.cfg", "nvram:startup-config", "backup"],
    }),
    next(begun, { dialect }) {
      const choices: Choice[] = namesOn(dialect)
        .filter((name) => name.startsWith(begun.toLowerCase()))
        .map((name) => ({ symbol: name, help: helpOf(name), literal: true }));
      const plain: Choice = { symbol: "WORD", help: "File name" };
      const all = begun === "" ? [...choices, plain] : choices;
      return { choices: all.length > 0 ? all : [plain], typed: begun.length };
    },
  };
}

/** The one name of which a word is the beginning, or which it is without its colon. */
function abbreviated(word: string, names: readonly string[]): string | undefined {
  const text = word.toLowerCase();
  const exact = names.find((name) => name === text || name === `${text}:`);
  if (exact !== undefined) return exact;
  const [only, other] = names.filter((name) => name.startsWith(text));
  return other === undefined ? only : undefined;
}
