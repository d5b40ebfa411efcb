/**
 * Whether sentences are wanted in place of drawings, and nothing that only colour tells: whoever says `--plain`, or whose
 * terminal cannot do more (`TERM=dumb`), as screen readers in editors have it.
 */
export function isPlain(asked: boolean | undefined): boolean {
  return asked ?? process.env["TERM"] === "dumb";
}
