// Runs the tests of one file for one mutant.
import { inject } from "vitest";
import { VitestTestRunner } from "vitest/runners";

/** How many tests of one file are tried on a mutant that nearly all of them come by. */
const MOST = 400;

/** Each of these plays all transcripts, as those in front of them do. */
const LEFT_OUT = "acts, as a transcript shows";

export default class MutantRunner extends VitestTestRunner {
  onCollected(files) {
    super.onCollected?.(files);
    for (const file of files) {
      if (file.result?.state === "fail") throw new Error(`${file.name} cannot be loaded: ${reasonOf(file)}`);
      for (const suite of file.tasks) if (suite.name === LEFT_OUT) skipAll(testsOf(suite));
      if (inject("mode") !== "mutant") continue;
      const names = inject("names");
      const wanted = names && new Set(names);
      if (wanted) skipAll(testsOf(file).filter((test) => !wanted.has(nameOf(test))));
      const tests = testsOf(file).filter(({ mode }) => mode === "run");
      const step = Math.ceil(tests.length / MOST);
      skipAll(tests.filter((_, index) => index % step !== 0));
    }
  }
}

/** Stryker asks tests only, and takes a file that has none for one that says nothing. */
function reasonOf({ result }) {
  return result.errors?.map(({ message }) => message).join("; ") ?? "unknown";
}

function testsOf(task) {
  return task.type === "suite" ? task.tasks.flatMap(testsOf) : [task];
}

/** As the coverage of the mutants names a test. */
function nameOf({ name, suite }) {
  return suite === undefined ? name : `${nameOf(suite)} ${name}`.trim();
}

function skipAll(tests) {
  for (const test of tests) test.mode = "skip";
}
