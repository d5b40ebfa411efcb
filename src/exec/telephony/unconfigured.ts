import type { GenericBlock } from "../../language/holder.js";

/** A block that nobody configured: its settings are what they are by default. */
export const UNCONFIGURED: GenericBlock = { args: {}, stored: undefined, blocks: undefined };
