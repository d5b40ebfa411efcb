import { DECLARED } from "./dialect.js";
import type { ChoiceElement, Element, Sequence, TypeExpression, ValueElement } from "../parse/syntax-tree.js";
import type { Args, Command } from "./declaration.js";
import { argumentType } from "./types/registry.js";
import type { ArgumentType } from "./types/argument-type.js";

/** Any command, whatever its mode edits. */
export type AnyCommand = Command<unknown, unknown>;

/**
 * One word's place in the syntax of one command. A syntax becomes positions and the order in which they may
 * follow one another (Glushkov's construction), so that a mode can walk all its commands at the same time.
 */
export interface Position {
  readonly command: AnyCommand;
  readonly matcher: Keyword | Value;
  /** Where the word goes in the arguments: its value under a label, `true` under its own name, or nowhere. */
  readonly bind: { readonly label: string; readonly many: boolean; readonly flag?: true } | undefined;
  readonly help: string;
  readonly follow: readonly Position[];
  /** The command may end here. */
  readonly final: boolean;
}

/** A position while the syntax around it is compiled. */
interface Draft extends Position {
  readonly follow: Draft[];
  final: boolean;
}

export interface Keyword {
  readonly keyword: string;
}

export interface Value {
  readonly label: string;
  readonly type: ArgumentType<unknown>;
  readonly expression: TypeExpression;
}

export interface Compiled {
  readonly command: AnyCommand;
  readonly first: readonly Position[];
  /** Arguments that are there even when they are not typed. */
  readonly defaults: Args;
}

/** A part of a syntax: where it may begin and end, and whether it may be skipped. */
interface Fragment {
  readonly first: readonly Draft[];
  readonly last: readonly Draft[];
  readonly skippable: boolean;
}

interface Scope {
  readonly command: AnyCommand;
  readonly help: (word: string) => string;
  readonly nested: boolean;
  readonly defaults: Record<string, unknown>;
}

/** The positions of a command as typed in full. */
export function compile(command: AnyCommand, syntax: Sequence, help: (word: string) => string): Compiled {
  const defaults: Record<string, unknown> = {};
  const whole = sequence(syntax, { command, help, nested: false, defaults });
  for (const position of whole.last) position.final = true;
  return { command, first: whole.first, defaults };
}

/** How the commands of a mode are compiled, and what `?` says of their words. */
export interface Compiler {
  /** Yields the same each time. */
  compile(command: AnyCommand): Compiled;
  help(command: AnyCommand, word: string): string;
}

/**
 * A keyword that a command begins with, behind others or not. What follows the last of them is compiled when somebody
 * asks for it: of the hundreds of commands of a mode, a line comes by few.
 */
export class Opening implements Position {
  readonly matcher: Keyword;
  readonly bind = undefined;
  #next: readonly Position[] | undefined;

  constructor(
    readonly command: AnyCommand,
    private readonly keywords: readonly [string, ...string[]],
    private readonly compiler: Compiler,
    private readonly depth = 0,
  ) {
    this.matcher = { keyword: keywords[depth] ?? keywords[0] };
  }

  get help(): string {
    return this.compiler.help(this.command, this.matcher.keyword);
  }

  get follow(): readonly Position[] {
    this.#next ??= this.#isLast()
      ? (this.#compiled()?.follow ?? [])
      : [new Opening(this.command, this.keywords, this.compiler, this.depth + 1)];
    return this.#next;
  }

  get final(): boolean {
    return this.#isLast() && (this.#compiled()?.final ?? false);
  }

  #isLast(): boolean {
    return this.depth === this.keywords.length - 1;
  }

  /** The same position among the compiled ones. */
  #compiled(): Position | undefined {
    const [first] = this.compiler.compile(this.command).first;
    return this.keywords.slice(1).reduce<Position | undefined>((position) => position?.follow[0], first);
  }
}

/**
 * The positions of the command's form behind `no`: it may end anywhere behind the leading keywords and the
 * key, because IOS accepts fewer arguments there and ignores the others.
 */
export function compileNegative(
  command: AnyCommand,
  syntax: Sequence,
  help: (word: string) => string,
): Compiled {
  const scope = { command, help, nested: false, defaults: {} };
  const leading = leadingLength(syntax, command.kind === "action" ? [] : (command.key ?? []));
  const head = sequence(syntax.slice(0, leading), scope);
  const rest = syntax.slice(leading).map((element, index, all) => fragment(element, scope, all[index + 1]));
  for (const position of head.last) position.final = true;
  for (const part of rest) markAll(part.first);
  return { command, first: chain([head, ...rest]).first, defaults: {} };
}

/** How many elements lead: the keywords in front, and all up to the last one that holds a key. */
export function leadingLength(syntax: Sequence, key: readonly string[]): number {
  const keywords = syntax.findIndex((element) => element.kind !== "keyword");
  const keyed = syntax.findLastIndex((element) => labelsOf(element).some((label) => key.includes(label)));
  return Math.max(keywords < 0 ? syntax.length : keywords, keyed + 1);
}

function labelsOf(element: Element): readonly string[] {
  if (element.kind === "value") return [element.label];
  if (element.kind === "keyword") return [];
  const inner = element.alternatives.flat().flatMap(labelsOf);
  return element.kind === "choice" && element.label !== undefined ? [element.label] : inner;
}

function markAll(positions: readonly Draft[]): void {
  for (const position of positions) {
    if (position.final) continue;
    position.final = true;
    markAll(position.follow);
  }
}

function sequence(elements: Sequence, scope: Scope): Fragment {
  return chain(elements.map((element, index) => fragment(element, scope, elements[index + 1])));
}

/** Fragments in a row: each end leads to the next beginning, past what may be skipped. */
function chain(parts: readonly Fragment[]): Fragment {
  let first: readonly Draft[] = [];
  let last: readonly Draft[] = [];
  let skippable = true;
  for (const part of parts) {
    link(last, part.first);
    if (skippable) first = [...first, ...part.first];
    last = part.skippable ? [...last, ...part.last] : part.last;
    skippable &&= part.skippable;
  }
  return { first, last, skippable };
}

function link(from: readonly Draft[], to: readonly Draft[]): void {
  for (const position of from) {
    for (const next of to) if (!position.follow.includes(next)) position.follow.push(next);
  }
}

function fragment(element: Element, scope: Scope, next: Element | undefined): Fragment {
  switch (element.kind) {
    case "keyword":
      return single(
        { keyword: element.text },
        scope.nested && !introduces(next) ? { label: element.text, many: false, flag: true } : undefined,
        element.text,
        scope,
      );
    case "value":
      return value(element, scope);
    case "choice":
      return choice(element, scope);
    case "optional":
      return { ...alternatives(element.alternatives, scope), skippable: true };
  }
}

/** A keyword right before a value only introduces it (`port port:<2000-9999>`) and is no flag of its own. */
export function introduces(next: Element | undefined): boolean {
  return next?.kind === "value" || (next?.kind === "choice" && next.label !== undefined);
}

function value(element: ValueElement, scope: Scope): Fragment {
  const matcher: Value = {
    label: element.label,
    type: argumentType(element.type.name),
    expression: element.type,
  };
  const many = element.times > 1;
  const one = () => single(matcher, { label: element.label, many }, element.label, scope);
  if (element.fallback !== undefined) scope.defaults[element.label] = defaultValue(matcher, element.fallback);
  if (!many) return one();
  const [head, ...others] = Array.from({ length: element.times }, one);
  return chain([head ?? one(), ...others.map((part) => ({ ...part, skippable: true }))]);
}

function defaultValue({ type, expression }: Value, text: string): unknown {
  const range = { min: undefined, max: undefined };
  const words = [{ text, start: 0, end: text.length }];
  const reading = type.read({ line: text, words, at: 0, range, dialect: DECLARED });
  if ("stop" in reading) throw new Error(`${text} is no ${expression.name}`);
  return reading.value;
}

function choice(element: ChoiceElement, scope: Scope): Fragment {
  const { label, many } = element;
  if (label !== undefined && element.fallback !== undefined) scope.defaults[label] = element.fallback;
  const body =
    label === undefined
      ? alternatives(element.alternatives, scope)
      : merge(element.alternatives.flat().map((word) => labelled(word, label, many, scope)));
  if (many) link(body.last, body.first);
  return body;
}

function labelled(element: Element, label: string, many: boolean, scope: Scope): Fragment {
  if (element.kind !== "keyword")
    throw new Error(`${scope.command.syntax}: a labelled choice holds keywords only`);
  return single({ keyword: element.text }, { label, many }, element.text, scope);
}

function alternatives(sequences: readonly Sequence[], scope: Scope): Fragment {
  return merge(sequences.map((one) => sequence(one, { ...scope, nested: true })));
}

function merge(parts: readonly Fragment[]): Fragment {
  return {
    first: parts.flatMap((part) => part.first),
    last: parts.flatMap((part) => part.last),
    skippable: parts.some((part) => part.skippable),
  };
}

function single(matcher: Position["matcher"], bind: Position["bind"], word: string, scope: Scope): Fragment {
  const position: Draft = {
    command: scope.command,
    matcher,
    bind,
    get help() {
      return scope.help(word);
    },
    follow: [],
    final: false,
  };
  return { first: [position], last: [position], skippable: false };
}
