import type { Question } from "../language/declaration.js";

/** The questions of the long forms of `ping` and `traceroute`. */

export function* ask(prompt: string): Generator<Question, string, string> {
  return (yield { kind: "answer", prompt }).trim();
}

/** A number, or the usual one for an empty answer; what the router says to anything else, which ends the dialogue. */
export function* askNumber(
  what: string,
  usual: number,
  { least, most }: { readonly least: number; readonly most: number },
): Generator<Question, number | string, string> {
  const answer = yield* ask(`${what} [${usual}]: `);
  if (answer === "") return usual;
  const inRange = /^\d{1,10}$/.test(answer) && Number(answer) >= least && Number(answer) <= most;
  return inRange ? Number(answer) : `% A decimal number between ${least} and ${most}.\n`;
}
