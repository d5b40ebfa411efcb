import type { Grammar } from "../language/grammar.js";
import { resolve, startsExactly, type Bound, type Environment } from "../language/resolve.js";
import { identify } from "./items.js";
import { parseLine } from "../parse/command-line.js";

/** What a line of a file says: its command, without how the words led there. */
export interface Said extends Pick<Bound, "command" | "prefix" | "args"> {
  /** The identity of the line within its block. */
  readonly id: string;
}

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
  readonly #known = new Map<Grammar, ReadingsOfMode>();

  of(grammar: Grammar): ReadingsOfMode {
    const known = this.#known.get(grammar) ?? new ReadingsOfMode(grammar);
    this.#known.set(grammar, known);
    return known;
  }
}

/** Files whose lines are remembered at the same time. */
const FILES_AT_A_TIME = 100;

/** How the lines of many files read: such files have most in common, but what they do not must not be kept for ever. */
export class ReadingsOfFiles {
  #current = new Readings();
  #served = 0;

  get current(): Readings {
    return this.#current;
  }

  /** For the next file. */
  next(): Readings {
    if (++this.#served % FILES_AT_A_TIME === 0) this.#current = new Readings();
    return this.#current;
  }
}

/** The lines that were read in one mode. */
export class ReadingsOfMode {
  readonly #known = new Map<string, Reading>();

  constructor(readonly grammar: Grammar) {}

  read(text: string): Reading {
    const known = this.#known.get(text);
    if (known) return known;
    const reading = readLine(text, this.grammar);
    this.#known.set(text, reading);
    return reading;
  }
}

function readLine(text: string, grammar: Grammar): Reading {
  const line = parseLine(text);
  const resolution = resolve(text, line, grammar, UNLIMITED);
  if (resolution.kind !== "bound" || resolution.prefix === "do") return UNREAD;
  const { command, prefix, args } = resolution;
  const id = identify(command, args);
  return { bound: { command, prefix, args, id }, exact: startsExactly(line, grammar) };
}

const UNREAD: Reading = { bound: undefined, exact: false };
