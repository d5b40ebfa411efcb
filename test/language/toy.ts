import { c2811 } from "../../src/platform/c2811.js";
import type { Holder } from "../../src/language/holder.js";
import type { Command, Mode } from "../../src/language/declaration.js";
import type { Typing } from "../../src/language/kept-setting.js";
import { vocabulary } from "../../src/language/vocabulary.js";
import { grammarOf, type AnyMode } from "../../src/language/grammar.js";
import { resolve, type Environment } from "../../src/language/resolve.js";
import type { Dialect } from "../../src/language/dialect.js";
import { parseLine } from "../../src/parse/command-line.js";

/** The ways to declare commands of a mode that exists in a test only. */
export const toy = vocabulary<Holder, Typing>()({ show: "Show", ip: "IP" });

export function modeOf(...commands: readonly Command<Holder, Typing>[]): AnyMode {
  return { prompt: "", title: "Exec commands:", prefixes: ["no"], words: toy.words, commands };
}

export const anywhere: Environment = { limit: () => 100, exec: undefined };

export function read(line: string, mode: Mode<unknown, unknown>, dialect: Dialect = c2811.dialect) {
  return resolve(line, parseLine(line), grammarOf(mode, dialect), anywhere);
}

/** Shows that take no arguments, by their words. */
export function shows(...names: readonly string[]): Command<Holder, Typing>[] {
  return names.map((name) => {
    const help: Record<string, string> = Object.fromEntries(name.split(" ").map((word) => [word, word]));
    return { kind: "action", syntax: name, help, run: () => "" };
  });
}
