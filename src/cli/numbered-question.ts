import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import type { Io } from "./io.js";
import type { MenuTexts } from "./menu-texts.js";

export interface Offer<Value> {
  readonly name: string;
  readonly value: Value;
}

/** Lets somebody choose one of several. */
export type Question = <Value>(
  texts: MenuTexts,
  message: string,
  choices: readonly Offer<Value>[],
) => Promise<Value>;

/** The input has ended before a question was answered; the name is that of a question that is left by Ctrl-C. */
class Unanswered extends Error {
  override name = "ExitPromptError";
}

/** Asks for a number, so that nothing on the screen is drawn twice; Enter takes the first. */
export function numberedQuestion({ stdin, stdout }: Pick<Io, "stdin" | "stdout">): Question {
  return async (texts, message, choices) => {
    const rows = choices.map(({ name }, index) => `${index + 1}. ${name}\n`);
    stdout.write(`${message}\n${rows.join("")}`);
    const lines = createInterface({ input: stdin, output: stdout, terminal: false });
    const ended = once(lines, "close").then(() => undefined);
    try {
      for (;;) {
        const typed = await Promise.race([lines.question(texts.number(choices.length)), ended]);
        if (typed === undefined) throw new Unanswered();
        const chosen = choices[typed.trim() === "" ? 0 : Number(typed) - 1];
        if (chosen) return chosen.value;
      }
    } finally {
      lines.close();
    }
  };
}
