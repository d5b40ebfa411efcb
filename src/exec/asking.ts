import type { Question } from "../language/declaration.js";

/** What commands ask. */

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

/** Asks for what counts on Enter unless something else is typed. */
export function* askWith(what: string, usual: string): Generator<Question, string, string> {
  const answer = yield* ask(`${what} [${usual}]? `);
  return answer === "" ? usual : answer;
}

/** Whether somebody agrees at a `[confirm]`. */
export function* confirmed(prompt: string, before?: string): Generator<Question, boolean, string> {
  return agreed(
    yield { kind: "confirm", prompt: `${prompt} [confirm]`, ...(before !== undefined && { before }) },
  );
}

/** Enter or y at a `[confirm]`. */
export function agreed(key: string): boolean {
  return key === "" || /^y/i.test(key);
}
