import type { Args, Common, Section, Spelling } from "./declaration.js";
import type { GenericBlock, Holder } from "./holder.js";
import { meaningOf } from "./keys.js";

/** Sections whose blocks have no type of their own in the model: what they stand in keeps them (`holder.ts`). */

/** A kept block whose header has these arguments. */
export type BlockWith<A> = GenericBlock & { args: A };

/** Reads the blocks of a section. */
export interface Blocks<T, A> {
  all(target: T): readonly BlockWith<A>[];
  /** The first block whose header has these arguments. */
  of(target: T, like?: Partial<A>): BlockWith<A> | undefined;
  /** The block with that header; it is made where there is none: by hardware, for instance, that brings it. */
  open(target: T, args: A): BlockWith<A>;
}

/** `shown` is for those who only show what was said. */
export interface KeptSection<T, D, A> extends Section<T, D> {
  readonly shown: Blocks<T, A>;
}

export type KeptBlockSpec<T, D> = Common &
  Spelling &
  Pick<
    Section<T, D>,
    "key" | "no" | "printOrder" | "semanticOrder" | "orderReason" | "irreversible" | "builtIn" | "mode"
  > & {
    readonly acts?: true | undefined;
  };

export function keptSection<T extends Holder, D>({
  acts,
  ...spec
}: KeptBlockSpec<T, D>): KeptSection<T, D, Args> & Blocks<T, Args> {
  const { key = [] } = spec;
  const nameOf = (args: Args) => JSON.stringify(key.map((label) => meaningOf(spec, args)[label]));
  const all = (target: T) => [...(target.blocks?.get(declared)?.values() ?? [])];
  const reader: Blocks<T, Args> = {
    all,
    of: (target, like = {}) =>
      all(target).find(({ args }) => Object.keys(like).every((label) => args[label] === like[label])),
    open(target, args) {
      target.blocks ??= new Map();
      const known = target.blocks.get(declared) ?? new Map<string, GenericBlock>();
      target.blocks.set(declared, known);
      const found = known.get(nameOf(args)) ?? { args, stored: undefined, blocks: undefined };
      found.args = { ...found.args, ...args };
      known.set(nameOf(args), found);
      return found;
    },
  };
  const declared: KeptSection<T, D, Args> & Blocks<T, Args> = {
    ...spec,
    ...reader,
    kind: "section",
    simulated: acts === true,
    shown: reader,
    list: (target) => all(target).map((block) => ({ args: block.args, target: block })),
    enter: (target, args) => ({ targets: [reader.open(target, args)] }),
    remove(target, args) {
      target.blocks?.get(declared)?.delete(nameOf(args));
      return undefined;
    },
  };
  return declared;
}
