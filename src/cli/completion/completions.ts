import { labFiles } from "../../exercise/built-in-labs.js";
import { builtInLabs } from "../../lab/course-lab.js";
import { platforms } from "../../platform/platforms.js";
import type { TableCommand, Value } from "../commands-table.js";

/** What a shell offers while a command is typed, whichever shell it is. */
export interface Completions {
  readonly path: string;
  readonly commands: readonly Offer[];
  readonly options: readonly OfferedOption[];
  /** What may stand for its arguments; undefined: it has none. */
  readonly values: Values | undefined;
}

export interface Offer {
  readonly name: string;
  readonly description: string;
}

export interface OfferedOption extends Offer {
  /** Undefined: no value follows. */
  readonly values: Values | undefined;
}

export interface Values {
  readonly words: readonly string[];
  readonly files: boolean;
}

/** The commands of a table with all that may be typed behind each. */
export function completionsOf(table: readonly TableCommand[]): readonly Completions[] {
  return table.map(({ path, commands, options, arguments: all }) => {
    const own = all.map(({ value }) => valuesOf(value));
    return {
      path,
      commands,
      options: options.flatMap(({ names, description, value }) =>
        names.map((name) => ({
          name,
          description: firstClause(description),
          values: value && valuesOf(value),
        })),
      ),
      values:
        own.length === 0
          ? undefined
          : { words: own.flatMap(({ words }) => words), files: own.some(({ files }) => files) },
    };
  });
}

/** Where something is typed, and what may be. */
export interface Row {
  /** The command, with the option before the cursor where its value is due. */
  readonly at: string;
  readonly values: Values;
}

/** What may be typed behind the options that take a value. */
export function valueRows(all: readonly Completions[]): readonly Row[] {
  return all.flatMap(({ path, options }) =>
    options.flatMap(({ name, values }) => (values ? [{ at: `${path} ${name}`, values }] : [])),
  );
}

/** The options of each command. */
export function optionRows(all: readonly Completions[]): readonly Row[] {
  return all.map(({ path, options }) => ({
    at: path,
    values: { words: options.map(({ name }) => name), files: false },
  }));
}

/** The commands and arguments that may follow each command. */
export function argumentRows(all: readonly Completions[]): readonly Row[] {
  return all.map(({ path, commands, values = { words: [], files: false } }) => ({
    at: path,
    values: { ...values, words: [...commands.map(({ name }) => name), ...values.words] },
  }));
}

/** By what usage calls a value; where no words are known it is a file, unless it is known to be none. */
function valuesOf({ name, choices }: Value): Values {
  const words = choices.length > 0 ? choices : (WORDS.get(name)?.() ?? []);
  return { words, files: FILES.test(name) };
}

const WORDS: ReadonlyMap<string, () => readonly string[]> = new Map([
  ["id", () => platforms.flatMap(({ id, aliases }) => [id, ...aliases])],
  ["lab", () => [...builtInLabs.map(({ name }) => name), ...labFiles.keys()]],
  ["mode", () => ["user", "privileged", "config"]],
  ["shell", () => ["bash", "zsh", "fish"]],
]);

const FILES = /file|folder|script|page|submission|model|config|zip|lab$/;

/** A list of options has room for a line each. */
function firstClause(description: string): string {
  return description.split(/[:;(]/)[0]?.trim() ?? "";
}
