import { expect, test, vi } from "vitest";
import type { vocabulary } from "../../src/language/vocabulary.js";
import { execModes } from "../../src/exec/modes.js";
import { configurationModes } from "../../src/session/mode-names.js";
import { resolve } from "node:path";
import { ROOT, sources } from "../architecture/sources.js";

/** A declaration, told apart by its words of help: those who say on which devices it is copy the rest of it. */
interface Declared {
  readonly syntax: string;
  readonly help: object;
}

const made = vi.hoisted((): Declared[] => []);

/** A way to declare yields a declaration, or a table of them. */
type Making = Record<string, (...spec: readonly unknown[]) => Declared | Readonly<Record<string, Declared>>>;

function isOne(declared: Declared | Readonly<Record<string, Declared>>): declared is Declared {
  return typeof declared.syntax === "string";
}

vi.mock("../../src/language/vocabulary.js", async (original) => {
  const { vocabulary: real } = await original<{ vocabulary: typeof vocabulary }>();
  return {
    vocabulary: () => (shared: Readonly<Record<string, string>>) => {
      const { words, ...ways } = real()(shared);
      const noting = Object.entries(ways as unknown as Making).map(([name, make]) => [
        name,
        (...spec: readonly unknown[]) => {
          const declared = make(...spec);
          made.push(...(isOne(declared) ? [declared] : Object.values(declared)));
          return declared;
        },
      ]);
      return { words, ...Object.fromEntries(noting) } as object;
    },
  };
});

test("every declaration is listed by a mode", async () => {
  for (const { path } of [...sources("src/modes"), ...sources("src/exec")]) {
    await import(/* @vite-ignore */ resolve(ROOT, path));
  }
  const listed = new Map<object, Set<string>>();
  for (const mode of [...configurationModes(), ...execModes]) {
    for (const { help, syntax } of mode.commands as readonly Declared[]) {
      listed.set(help, (listed.get(help) ?? new Set()).add(syntax));
    }
  }
  expect(made.length).toBeGreaterThan(1000);
  expect(
    made.filter(({ help, syntax }) => !listed.get(help)?.has(syntax)).map(({ syntax }) => syntax),
  ).toEqual([]);
});
