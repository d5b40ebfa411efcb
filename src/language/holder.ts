import type { Args } from "./declaration.js";

/** Whatever a mode edits. What no field of the model holds is kept here, by the declaration that it was typed for. */
export interface Holder {
  /** The lines of each setting. */
  stored: Map<Declaration, readonly Args[]> | undefined;
  /** The blocks of each section, by their key. */
  blocks: Map<Declaration, Map<string, GenericBlock>> | undefined;
}

/** What a line was typed for: its setting or section. */
export interface Declaration {
  readonly syntax: string;
}

/** A block without a type of its own in the model. */
export interface GenericBlock extends Holder {
  /** The arguments of its header. */
  args: Args;
}
