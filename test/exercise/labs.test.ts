import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/exercise/evaluating.js";
import { copyOfLab } from "../../src/exercise/lab-copy.js";
import { readExercise } from "../../src/exercise/lab-file.js";
import type { Exercise } from "../../src/exercise/exercise.js";
import { evaluateCold } from "../../src/exercise/cold-lab.js";
import { modeOfPrompt, Tutor } from "../../src/exercise/tutor.js";
import { NOTHING_REACHED } from "../../src/lab/saved/progress.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import { defaultPlatform, platformNamed } from "../../src/platform/platforms.js";

/** Each lab that the program brings along: nothing is earned by its start, all by its solution. */
const names = readdirSync("fixtures/labs").filter((name) =>
  readdirSync(`fixtures/labs/${name}`).includes("lab.yaml"),
);

function exerciseNamed(name: string, variant?: number): Exercise {
  const file = `fixtures/labs/${name}/lab.yaml`;
  const options = { readConfiguration: () => ({ problem: "no file is read" }), ...(variant && { variant }) };
  const read = readExercise(readFileSync(file, "utf8"), file, options);
  if ("problems" in read)
    throw new Error(read.problems.map(({ line, message }) => `${line}: ${message.en}`).join("\n"));
  return read;
}

function labOf({ topology }: Exercise): Lab {
  return new Lab(topology, {
    platformOf: ({ kind, platform }) =>
      platformNamed(platform ?? (kind === "switch" ? "c2960-15.0" : "c2811-15.1")) ?? defaultPlatform,
    hostOptions: () => ({}),
  });
}

/** The mode of the prompt, where it is that of this device. */
function modeAt({ prompt, lab, host }: LabConsole, device: string): string | undefined {
  const found = lab.deviceNamed(device);
  return found?.kind === "ios" && found.node.host === host ? modeOfPrompt(prompt) : undefined;
}

function points(outcomes: ReadonlyMap<string, Outcome>): number {
  return [...outcomes.values()].reduce((sum, one) => sum + one.points, 0);
}

describe.each(names)("the lab %s", (name) => {
  test("gives nothing for its start", () => {
    const exercise = exerciseNamed(name);
    expect(points(evaluateCold(exercise, labOf(exercise)))).toBe(0);
  });

  test.each([1, 17, 60])(
    "gives all for the solution of variant %i, as it is typed or from a cold start",
    (variant) => {
      const exercise = exerciseNamed(name, variant);
      const lab = labOf(exercise);
      const keyboard = new LabConsole(lab, { lineTime: 1000 });
      const sight = { lab, modeOf: (device: string) => modeAt(keyboard, device) };
      const tutor = new Tutor({
        exercise,
        progress: NOTHING_REACHED,
        sight: () => sight,
        copy: () => labOf(exercise),
      });
      for (const { device, lines } of exercise.solution) {
        keyboard.enter(`@${device}`);
        for (const line of lines) {
          keyboard.enter(line);
          tutor.look();
        }
      }
      const { reached } = tutor.progress;
      const outcomes = evaluateCold(exercise, copyOfLab(lab, 0));
      const lost = [...outcomes].filter(([id, { kind }]) => kind !== "true" && !reached.includes(id));
      expect(lost).toEqual([]);
    },
  );
});
