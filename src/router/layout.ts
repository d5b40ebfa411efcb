/**
 * How a loaded configuration was laid out: for each block what stood behind each of its modelled lines, be it
 * lines of `!`, comments, or lines that are not modelled. A block is named by the path of its headers.
 */
export type Layout = Map<string, BlockLayout>;

export interface BlockLayout {
  /** The modelled lines by identity, in the file's order; "" is the beginning of the block. */
  readonly order: string[];
  readonly gaps: Map<string, Gap>;
  /** The modelled lines as the file had them, which may have other blanks than the router prints. */
  readonly spacing: Map<string, string>;
}

/** What stood between a modelled line and the next one. */
export interface Gap {
  next: string | undefined;
  readonly lines: GapLine[];
}

export interface GapLine {
  readonly text: string;
  /** A line of `!`: it goes when its neighbours change. */
  readonly decoration: boolean;
}
