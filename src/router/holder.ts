/** Whatever a mode edits. What nothing reads is kept by the syntax that declares it, from the first on. */
export interface Holder {
  /** Settings that are kept and shown only. */
  stored: Map<string, readonly Readonly<Record<string, unknown>>[]> | undefined;
  /** Blocks that are kept and shown only, by their syntax and then by their key. */
  blocks: Map<string, Map<string, GenericBlock>> | undefined;
}

/** A block that is only kept and shown. */
export interface GenericBlock extends Holder {
  /** The arguments of its header. */
  args: Readonly<Record<string, unknown>>;
}
