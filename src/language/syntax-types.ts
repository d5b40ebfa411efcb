import type { TypeName, ValueOf } from "./types/registry.js";

/**
 * What a declaration's syntax says at compile time: the arguments that its handlers get and the words
 * that need a help sentence. It reads the same notation as grammar/command-syntax.peggy.
 *
 * - `label:TYPE` outside brackets, or with a default, is always there; inside brackets it may be missing.
 * - A keyword inside brackets or braces is a flag, `true` when it was typed, unless a value follows it at once.
 * - `label:{a | b}` is the keyword itself; with `+`, or `...8` behind a value, it is an array.
 */
export type Arguments<S extends string> = Simplify<ReadWords<Words<S>>>;

/** The keywords and value labels of a syntax: each needs one help sentence. */
export type HelpKey<S extends string> = HelpWords<Words<S>>;

type Simplify<T> = { readonly [K in keyof T]: T[K] };

/** The syntax cut at blanks, with brackets, braces and bars as words of their own. */
type Words<S extends string> = Split<Apart<Apart<Apart<Apart<Apart<S, "[">, "]">, "{">, "}">, "|">>;

type Apart<
  S extends string,
  Sign extends string,
  Done extends string = "",
> = S extends `${infer Before}${Sign}${infer After}`
  ? Apart<After, Sign, `${Done}${Before} ${Sign} `>
  : `${Done}${S}`;

type Split<S extends string, Found extends string[] = []> = S extends `${infer Word} ${infer Rest}`
  ? Split<Rest, Word extends "" ? Found : [...Found, Word]>
  : S extends ""
    ? Found
    : [...Found, S];

/** `Depth` counts the open brackets and braces; `Found` gathers the arguments. */
type ReadWords<W extends string[], Depth extends 0[] = [], Found = unknown> = W extends [
  infer Word extends string,
  ...infer Rest extends string[],
]
  ? Word extends "[" | "{"
    ? ReadWords<Rest, [...Depth, 0], Found>
    : Word extends "]" | "}"
      ? ReadWords<Rest, Pop<Depth>, Found>
      : Word extends Filler
        ? ReadWords<Rest, Depth, Found>
        : Word extends `${infer Label}:`
          ? Rest extends ["{", ...infer Choice extends string[]]
            ? ReadWords<AfterBrace<Choice>, Depth, Found & ChoiceArgument<Label, Choice, Depth>>
            : ReadWords<Rest, Depth, Found & Flag<Word, Rest, Depth>>
          : Word extends `${infer Label}:${infer Type}`
            ? ReadWords<Rest, Depth, Found & ValueArgument<Label, Type, Rest, Depth>>
            : ReadWords<Rest, Depth, Found & Flag<Word, Rest, Depth>>
  : Found;

/** Signs that bind nothing by themselves. */
type Filler = "|" | "+" | `=${string}` | `...${string}`;

type Pop<Depth extends 0[]> = Depth extends [0, ...infer Rest extends 0[]] ? Rest : [];

type Flag<Word extends string, Rest extends string[], Depth extends 0[]> = Depth extends []
  ? unknown
  : Rest extends [`${string}:${string}`, ...string[]]
    ? unknown
    : Readonly<Partial<Record<Word, true>>>;

type ValueArgument<
  Label extends string,
  Type extends string,
  Rest extends string[],
  Depth extends 0[],
> = Type extends `${infer Base}=${string}`
  ? Readonly<Record<Label, TypeValue<Base>>>
  : Rest extends [`...${string}`, ...string[]]
    ? Argument<Label, readonly TypeValue<Type>[], Depth>
    : Argument<Label, TypeValue<Type>, Depth>;

type ChoiceArgument<Label extends string, Choice extends string[], Depth extends 0[]> =
  AfterBrace<Choice> extends ["+", ...string[]]
    ? Argument<Label, readonly ChoiceWord<Choice>[], Depth>
    : AfterBrace<Choice> extends [`=${string}`, ...string[]]
      ? Readonly<Record<Label, ChoiceWord<Choice>>>
      : Argument<Label, ChoiceWord<Choice>, Depth>;

type Argument<Label extends string, Value, Depth extends 0[]> = Depth extends []
  ? Readonly<Record<Label, Value>>
  : Readonly<Partial<Record<Label, Value>>>;

type ChoiceWord<W extends string[], Found = never> = W extends [
  infer Word extends string,
  ...infer Rest extends string[],
]
  ? Word extends "}"
    ? Found
    : ChoiceWord<Rest, Word extends "|" ? Found : Found | Word>
  : Found;

type AfterBrace<W extends string[]> = W extends [infer Word extends string, ...infer Rest extends string[]]
  ? Word extends "}"
    ? Rest
    : AfterBrace<Rest>
  : [];

type TypeValue<Type extends string> = Type extends `<${string}`
  ? number
  : Type extends `${infer Name}<${string}`
    ? NamedValue<Name>
    : NamedValue<Type>;

type NamedValue<Name extends string> = Name extends TypeName ? ValueOf<Name> : never;

type HelpWords<W extends string[], Found = never> = W extends [
  infer Word extends string,
  ...infer Rest extends string[],
]
  ? Word extends Filler | "[" | "]" | "{" | "}"
    ? HelpWords<Rest, Found>
    : Word extends `${string}:`
      ? HelpWords<Rest, Rest extends ["{", ...string[]] ? Found : Found | Word>
      : Word extends `${infer Label}:${string}`
        ? HelpWords<Rest, Found | Label>
        : HelpWords<Rest, Found | Word>
  : Found;
