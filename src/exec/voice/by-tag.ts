import type { BlockWith } from "../../language/kept-block.js";

/** A block that its header tells apart by a number. */
export type TaggedBlock = BlockWith<{ readonly tag: number }>;

/** The blocks in order of their tags; with a tag, only the one that has it. */
export function byTag<B extends TaggedBlock>(blocks: readonly B[], tag?: number): readonly B[] {
  return blocks
    .filter(({ args }) => tag === undefined || args.tag === tag)
    .toSorted((a, b) => a.args.tag - b.args.tag);
}
