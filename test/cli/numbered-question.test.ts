import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { menuTexts } from "../../src/cli/menu-texts.js";
import { numberedQuestion } from "../../src/cli/numbered-question.js";

const choices = ["one", "two"].map((name) => ({ name, value: name }));

async function asked(typed: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const question = numberedQuestion({ stdin: input, stdout: output } as never);
  const answer = question(menuTexts.fr, "Lequel ?", choices);
  input.end(typed);
  const value = await answer.catch((error: unknown) => (error as Error).name);
  return { value, shown: String(output.read()) };
}

test("a question with numbers draws nothing, takes the first by Enter, and asks again what it does not know", async () => {
  const again = "Numéro, de 1 à 2 ; Entrée prend 1 : ";
  expect(await asked("\n")).toEqual({ value: "one", shown: `Lequel ?\n1. one\n2. two\n${again}` });
  expect(await asked("2\n")).toMatchObject({ value: "two" });
  expect((await asked("")).value).toBe("ExitPromptError");
});
