import type { GenericBlock } from "../../language/holder.js";

/** A block that nobody has entered: asked for its settings, it answers with their defaults. */
export const UNCONFIGURED: GenericBlock = { args: {}, stored: undefined, blocks: undefined };
