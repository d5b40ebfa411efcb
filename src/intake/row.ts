/** A line of a text, without its end. */
export interface Row {
  readonly text: string;
  /** Where it stands in the file, from 1. */
  readonly line: number;
}

/** A row of which is known whether it is somebody's own text: what stands between the delimiters of a banner. */
export interface TextRow extends Row {
  readonly free: boolean;
  /** A message stood above this row: it may have cut a line in two, or go on here if it was as wide as the terminal. */
  readonly message?: "whole" | "full";
}
