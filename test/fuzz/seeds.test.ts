// Whatever somebody hands the program: by the seeds of fixtures/fuzz/seeds.yaml, and all that once showed a fault.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { Timeline } from "../../src/session/timeline.js";
import { runs } from "../laws/lines.js";
import { checkShown, EventBudget } from "./bounds.js";
import { foundText, readFound } from "./found.js";
import { faultBySeed } from "./search.js";
import type { Target } from "./target.js";
import { targets } from "./targets.js";

/** How many inputs of a target are tried by each of its seeds. */
interface Share {
  readonly inputs: number;
  readonly seeds: readonly number[];
}

const shares = parse(readFileSync("fixtures/fuzz/seeds.yaml", "utf8")) as Readonly<Record<string, Share>>;

const drawn = targets.flatMap((target) => {
  const { inputs = 0, seeds = [] } = shares[target.name] ?? {};
  return seeds.map((seed) => [target.name, seed, inputs, target] as const);
});

test("every target has its seeds", () => {
  expect(Object.keys(shares)).toEqual(targets.map(({ name }) => name));
  expect(new Set(drawn.map(([name]) => name)).size).toBe(targets.length);
});

test.each(drawn)("%s: what seed %i draws does no harm", async (_name, seed, count, target) => {
  const harmless = fc.asyncProperty(target.inputs, async (input) => {
    await target.run(input);
  });
  await fc.assert(harmless, { numRuns: runs(count), seed });
});

const FOLDER = "fixtures/fuzz/found";

test.each(readdirSync(FOLDER))("%s does no harm any more", async (file) => {
  const { target: name, input } = readFound(readFileSync(`${FOLDER}/${file}`, "utf8"));
  const target = targets.find((one) => one.name === name);
  await target?.run(input);
  expect(target?.name).toBe(name);
});

test("a fault is found by its seed, and as small as it gets", async () => {
  const rows = fc.array(fc.constantFrom("sound", "broken"), { minLength: 8, maxLength: 20 });
  const target: Target<{ readonly text: string }> = {
    name: "toy",
    turn: 20,
    inputs: rows.map((some) => ({ text: some.join("\n") })),
    run({ text }) {
      if (text.split("\n").filter((row) => row === "broken").length > 1) throw new Error("two are broken");
      return { texts: 1 };
    },
  };
  const tried: unknown[] = [];
  const fault = await faultBySeed(target, 1, {
    trying: (_name, input) => tried.push(input),
    counted: () => undefined,
  });
  expect(fault?.input).toEqual({ text: "broken\nbroken" });
  expect(tried.at(-1)).toBeDefined();
  expect(fault?.message).toMatch(/^Error: two are broken/);
});

test("an input is written down as it is read again", () => {
  const input = { lines: ["banner #\u0000\u00ff\u2028", "", " x"], keys: [[80, 24], "\u001b[A"] };
  expect(readFound(foundText({ target: "keys", input }, "Error: x\n at y"))).toEqual({
    target: "keys",
    input,
  });
});

test("what a screen may not show, and what never ends, is a fault", () => {
  expect(() => checkShown("Total: NaN packets")).toThrow("NaN");
  expect(() => checkShown("x".repeat(2_000_000))).toThrow("2000000 characters");
  const timeline = new Timeline();
  new EventBudget(timeline);
  const again = () => void timeline.after(0, again);
  again();
  expect(() => timeline.pass(1)).toThrow("too many events");
});
