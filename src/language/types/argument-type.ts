import type { Dialect } from "../dialect.js";
import type { Interfaces } from "../interfaces.js";
import type { Word } from "../../parse/syntax-tree.js";

/**
 * A kind of value in a command: how it is read from typed words, how it is printed, and how `?` names it.
 * Reading never fails hard: what cannot be read says how far it got.
 */
export interface ArgumentType<T> {
  /** What `?` shows: `WORD`, `<1-240>`, `A.B.C.D`. */
  symbol(range: Range): string;
  read(input: Input): Reading<T>;
  print(value: T): string;
  /** Typed spellings that are valid; tests derive from them. With a range, some that lie within it. */
  examples(range: Range): readonly string[];
  /**
   * What `?` lists behind the beginning of a value that has parts; undefined if no value begins so. A type whose
   * values are one word goes by its symbol.
   */
  next?(begun: string, place: Pick<Input, "dialect" | "interfaces">): NextPart | undefined;
  /**
   * What was probably meant by a text that is no value: one as other systems write it, spelt as the router takes it, or
   * as much as fits; undefined if nothing is known. Hints try it in the line; the router itself never reads it.
   */
  readonly meant?: (typed: string, range: Range) => string | undefined;
  /** Words that stand for values of one word: `?` lists them beside the symbol, Tab completes them. */
  readonly names?: readonly Choice[];
  /** It takes any word: it yields to a number or an address that fits as well. */
  readonly freeText?: true;
  /** It is nobody else's business: records and logs do not hold it, and a replay types one of these in its place. */
  readonly standIns?: readonly string[];
  /** A value that goes on over further lines, such as a banner. */
  readonly continuation?: Continuation<T>;
}

export interface Range {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** Where a value starts: the word at `at` of the line, and what bounds it. */
export interface Input {
  readonly line: string;
  readonly words: readonly Word[];
  readonly at: number;
  readonly range: Range;
  readonly dialect: Dialect;
  /** The interfaces of the device; undefined where any may be named. */
  readonly interfaces?: Interfaces | undefined;
}

/** The next part of a value of which a beginning is typed. */
export interface NextPart {
  readonly choices: readonly Choice[];
  /** How many of the typed characters are the beginning of that part: 0 where it is still to be typed. */
  readonly typed: number;
  /** The value may also end here. */
  readonly mayEnd?: boolean;
}

export interface Choice {
  readonly symbol: string;
  readonly help: string;
  /** It stands as it is, so that Tab completes it. */
  readonly literal?: boolean;
}

/**
 * A value and how many words it took, or how many characters, from the word's start, could still have
 * been part of one: the caret stands behind them.
 */
export type Reading<T> = { readonly value: T; readonly words: number } | { readonly stop: number };

export interface Continuation<T> {
  /** What the router says before it reads on, or undefined if the value is complete. */
  invitation(value: T): string | undefined;
  /** The value with one more line; when it is complete, `invitation` yields undefined. */
  extend(value: T, line: string): T;
}

/** The text of the word at which a value starts. */
export function wordAt(input: Input): string {
  return input.words[input.at]?.text ?? "";
}

/** A type that reads exactly one word by a pattern of its own. */
export function oneWord<T>(spec: {
  symbol: string;
  parse(word: string, range: Range, dialect: Dialect): T | undefined;
  /** How far an unreadable word could have been a value; 0 unless said. */
  stop?(word: string): number;
  print(value: T): string;
  examples: readonly string[];
  meant?: (typed: string, range: Range) => string | undefined;
  readonly freeText?: true;
}): ArgumentType<T> {
  return {
    ...(spec.freeText && { freeText: spec.freeText }),
    ...(spec.meant && { meant: spec.meant }),
    symbol: () => spec.symbol,
    read(input) {
      const word = wordAt(input);
      const value = spec.parse(word, input.range, input.dialect);
      return value === undefined ? { stop: spec.stop?.(word) ?? 0 } : { value, words: 1 };
    },
    print: (value) => spec.print(value),
    examples: () => spec.examples,
  };
}

/** Length of the longest prefix of `word` that the (anchored, sticky-free) pattern matches. */
export function prefixLength(pattern: RegExp, word: string): number {
  return pattern.exec(word)?.[0].length ?? 0;
}
