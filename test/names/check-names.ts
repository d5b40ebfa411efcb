import { beforeAll, expect } from "vitest";
import type { RunnerTestSuite, RunnerTask } from "vitest";
import { faultyNames } from "./faulty-names.js";

/** Runs in front of each file of tests (`vitest.config.ts`): every test has a name of its own, and all of it. */
beforeAll(({}, file) => {
  const names = file.tasks.flatMap((task) => namesOf(task, []));
  expect(faultyNames(names), "names that are cut short or stand twice").toEqual([]);
});

function namesOf(task: RunnerTask, above: readonly string[]): readonly string[] {
  const path = [...above, task.name];
  return isSuite(task) ? task.tasks.flatMap((one) => namesOf(one, path)) : [path.join(" > ")];
}

function isSuite(task: RunnerTask): task is RunnerTestSuite {
  return task.type === "suite";
}
