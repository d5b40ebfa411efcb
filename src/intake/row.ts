/** A line of a text, without its end. */
export interface Row {
  readonly text: string;
  /** Where it stands in the file, from 1. */
  readonly line: number;
}
