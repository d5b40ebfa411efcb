import type { Grammar } from "../language/grammar.js";
import { resolve, startsExactly, type Bound, type Environment } from "../language/resolve.js";
import { parseLine } from "../parse/command-line.js";

/** What a line of a file says: its command, without how the words led there. */
export type Said = Pick<Bound, "command" | "prefix" | "args">;

/** How a line of a file reads in one mode. */
export interface Reading {
  readonly bound: Said | undefined;
  /** Its first word is spelt out. */
  readonly exact: boolean;
}

/** A file may name any number of phones and ports. */
const UNLIMITED: Environment = { limit: () => 4294967295, exec: undefined };

/**
 * Reads lines of configuration files, each once: a file says `type 7960` for hundreds of phones, and two files
 * that are compared have most lines in common. It remembers every line it has read, so it is to live as long as
 * one file is loaded or one comparison lasts.
 */
export class Readings {
  readonly #known = new Map<Grammar, Map<string, Reading>>();

  read(text: string, grammar: Grammar): Reading {
    const lines = this.#linesOf(grammar);
    const known = lines.get(text);
    if (known) return known;
    const reading = readLine(text, grammar);
    lines.set(text, reading);
    return reading;
  }

  #linesOf(grammar: Grammar): Map<string, Reading> {
    const known = this.#known.get(grammar);
    if (known) return known;
    const lines = new Map<string, Reading>();
    this.#known.set(grammar, lines);
    return lines;
  }
}

function readLine(text: string, grammar: Grammar): Reading {
  const line = parseLine(text);
  const resolution = resolve(text, line, grammar, UNLIMITED);
  if (resolution.kind !== "bound" || resolution.prefix === "do") return UNREAD;
  const { command, prefix, args } = resolution;
  return { bound: { command, prefix, args }, exact: startsExactly(line, grammar) };
}

const UNREAD: Reading = { bound: undefined, exact: false };
