/** What a caller must mend, in place of a result: look for `"problems" in result`. */
export interface Refusal {
  readonly problems: readonly Problem[];
}

/** One thing that is wrong with what was given. */
export interface Problem {
  readonly message: string;
  /** The line where it is, counted from 1, if it is in a text. */
  readonly line?: number;
}
