import fc from "fast-check";
import { expect, test } from "vitest";
import { copyOfLab } from "../../src/exercise/lab-copy.js";
import { drawLab, MOST_FAULTS, type FaultWish } from "../../src/exercise/fault/drawing.js";
import { faultExercise, switchedOn } from "../../src/exercise/fault/fault-exercise.js";
import { enableAll } from "../../src/exercise/fault/planting.js";
import { workingLabs } from "../../src/exercise/fault/working-labs.js";
import { numberOfParty } from "../../src/exercise/telephones.js";
import { treat } from "../../src/exercise/fault/treating.js";
import { Tutor } from "../../src/exercise/tutor.js";
import { NOTHING_REACHED } from "../../src/lab/saved/progress.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { platformNamed, platforms } from "../../src/platform/platforms.js";
import { play } from "../../src/session/play.js";

/** How many labs are drawn; FAULT_RUNS sets it for a long run by hand. */
const RUNS = Number(process.env["FAULT_RUNS"] ?? 5);

const routers = platforms.filter(({ dialect }) => dialect.family === "router");

const wishes = fc.record({
  faults: fc.integer({ min: 1, max: MOST_FAULTS }),
  seed: fc.integer({ min: 1, max: 99_999 }),
});

/** A lab with planted faults, switched on, and who ticks its tasks. */
function begun(wish: FaultWish, platform = routers[0]) {
  if (!platform) return expect.fail("there is no router");
  const lab = switchedOn(drawLab(wish, platform));
  const exercise = faultExercise(wish, platform);
  const keyboard = new LabConsole(lab, { lineTime: 0 });
  const tutor = new Tutor({
    exercise,
    progress: NOTHING_REACHED,
    sight: () => ({ lab }),
    copy: () => copyOfLab(lab, exercise.boot),
  });
  return { lab, exercise, keyboard, tutor };
}

/** Makes the call that the last task asks for. */
function call(keyboard: LabConsole, from: string, to: string): void {
  const { lab } = keyboard;
  play(keyboard, `@${from} dial ${numberOfParty(lab, to) ?? ""}`);
  lab.timeline.pass(5000);
  play(keyboard, `@${to} answer`);
  lab.timeline.pass(2000);
}

test("a lab is drawn for every router, the same for the same seed", () => {
  const drawn = (wish: FaultWish) =>
    routers.map((platform) => {
      const { working, faults, broken } = drawLab(wish, platform);
      return { lab: working.name, faults: faults.map(({ name }) => name), broken };
    });
  expect(drawn({ faults: 3, seed: 7 })).toEqual(drawn({ faults: 3, seed: 7 }));
  const platform = routers[0] ?? expect.fail();
  const labs = Array.from({ length: 12 }, (_, seed) => drawLab({ faults: 1, seed: seed + 1 }, platform));
  expect(new Set(labs.map(({ working }) => working.name)).size).toBe(workingLabs(platform).length);
  expect(new Set(labs.flatMap(({ faults }) => faults.map(({ name }) => name))).size).toBeGreaterThan(6);
});

test(
  "nothing is proved before the repair, all is by its model answer and a call",
  { timeout: 600_000 },
  () => {
    fc.assert(
      fc.property(wishes, fc.constantFrom(...routers.map(({ id }) => id)), (wish, id) => {
        const { lab, exercise, keyboard, tutor } = begun(wish, platformNamed(id));
        lab.timeline.pass(exercise.boot * 1000);
        tutor.look();
        expect(tutor.progress.reached).not.toContain("calls");
        enableAll(keyboard);
        for (const { device, lines } of exercise.solution)
          for (const line of lines) play(keyboard, line.startsWith("@") ? line : `@${device} ${line}`);
        // What `@ why` says to whoever typed it at another time.
        treat(keyboard);
        tutor.look();
        expect(tutor.next?.id, JSON.stringify(exercise.solution)).toBe("proof");
        const [, from = "", to = ""] = /(\w+) calls (\w+)/.exec(tutor.next?.text.en ?? "") ?? [];
        call(keyboard, from, to);
        tutor.look();
        expect(tutor.next).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  },
);
