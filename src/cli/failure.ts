/** What the user must mend: one line that says what, where and what to do. The exit code is 2. */
export interface Failure {
  readonly failure: string;
}

export function failed(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "failure" in value;
}
