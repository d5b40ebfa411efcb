import type { Element, Sequence } from "../parse/syntax-tree.js";
import type { Args } from "./declaration.js";
import { leadingLength, introduces, type AnyCommand } from "./positions.js";
import { negativeOf, printedSyntaxOf } from "./grammar.js";
import type { Dialect } from "./dialect.js";
import { argumentType } from "./types/registry.js";

/** The canonical line of a command with these arguments: printing is the inverse of reading. */
export function printCommand(command: AnyCommand, args: Args, dialect: Dialect): string {
  return join(printSequence(printedSyntaxOf(command, dialect), args), dialect);
}

/** The canonical line behind `no`: as declared if that names the key, or the leading keywords and the key where there is one. */
export function printNegative(command: AnyCommand, args: Args, dialect: Dialect): string {
  const syntax = printedSyntaxOf(command, dialect);
  const key = command.kind === "action" ? [] : (command.key ?? []);
  const declared = negativeOf(command, dialect);
  const isWhole = declared && key.every((label) => args[label] === undefined || names(declared, label));
  const leading = isWhole ? declared : syntax.slice(0, leadingLength(syntax, key));
  return `no ${join(printSequence(leading, args), dialect)}`;
}

/** Whether a form has an argument or a keyword of that label. */
function names(elements: Sequence, label: string): boolean {
  return elements.some((element) => {
    if (element.kind === "keyword") return element.text === label;
    if (element.kind !== "optional" && element.label === label) return true;
    return element.kind !== "value" && element.alternatives.some((one) => names(one, label));
  });
}

interface Printed {
  /** Blanks in front, where the language keeps gaps; one everywhere else. */
  readonly gap: number;
  readonly text: string;
}

function join(words: readonly Printed[], dialect: Dialect): string {
  return words
    .map(({ gap, text }, index) =>
      index === 0 ? text : " ".repeat(dialect.traits.keepsGaps ? Math.max(gap, 1) : 1) + text,
    )
    .join("");
}

function printSequence(elements: Sequence, args: Args): Printed[] {
  return elements.flatMap((element) => printElement(element, args));
}

function printElement(element: Element, args: Args): Printed[] {
  const { gap } = element;
  switch (element.kind) {
    case "keyword":
      return [{ gap, text: element.text }];
    case "value": {
      const type = argumentType(element.type.name);
      const value = args[element.label];
      if (value === undefined) return [];
      const values = element.times > 1 ? (value as readonly unknown[]) : [value];
      return values.map((one, index) => ({ gap: index === 0 ? gap : 1, text: type.print(one) }));
    }
    case "choice":
      if (element.label !== undefined) return printChosen(element.label, args, gap);
      return printAlternative(element.alternatives, args, gap);
    case "optional":
      return printAlternative(element.alternatives, args, gap);
  }
}

function printChosen(label: string, args: Args, gap: number): Printed[] {
  const value = args[label];
  const words = Array.isArray(value)
    ? (value as readonly string[])
    : typeof value === "string"
      ? [value]
      : [];
  return words.map((text, index) => ({ gap: index === 0 ? gap : 1, text }));
}

/**
 * The alternative that was typed: of those that the arguments speak of, one for which nothing is missing, and of
 * these the one that says most of them. None if they speak of none.
 */
function printAlternative(alternatives: readonly Sequence[], args: Args, gap: number): Printed[] {
  const spoken = alternatives.filter((sequence) => speaksOf(sequence, args));
  const whole = spoken.filter((sequence) => isWhole(sequence, args));
  const words = (whole.length > 0 ? whole : spoken.slice(0, 1))
    .map((sequence) => printSequence(sequence, args))
    .reduce<Printed[]>((most, one) => (one.length > most.length ? one : most), []);
  return words.map((word, index) => (index === 0 ? { ...word, gap } : word));
}

/** Whether the arguments hold all that a sequence cannot do without. */
function isWhole(sequence: Sequence, args: Args): boolean {
  return sequence.every((element, index) => {
    switch (element.kind) {
      case "keyword":
        return introduces(sequence[index + 1]) || args[element.text] === true;
      case "value":
        return args[element.label] !== undefined;
      case "optional":
        return true;
      case "choice":
        if (element.label !== undefined) return args[element.label] !== undefined;
        return element.alternatives.some((one) => isWhole(one, args));
    }
  });
}

function speaksOf(sequence: Sequence, args: Args): boolean {
  return sequence.some((element, index) => {
    switch (element.kind) {
      case "keyword":
        return !introduces(sequence[index + 1]) && args[element.text] === true;
      case "value":
        return args[element.label] !== undefined;
      default:
        if (element.kind === "choice" && element.label !== undefined)
          return args[element.label] !== undefined;
        return element.alternatives.some((one) => speaksOf(one, args));
    }
  });
}
