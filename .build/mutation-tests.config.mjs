// The tests that are run for each mutant: those of what is declared, read, printed and compared.
import { defineConfig } from "vitest/config";
import config from "../vitest.config.js";

/** Groups of test files in the order of what they cost: most mutants are killed by those that cost least. */
const GROUPS = [
  { name: "units", include: ["test/{language,running-config,grading}/**/*.test.ts"], isolate: false },
  {
    name: "users",
    include: [
      "test/{exec,library,router,session}/**/*.test.ts",
      "test/exercise/{class,labs,lost-points,sentences,tutor}.test.ts",
    ],
    isolate: false,
  },
  {
    name: "laws",
    include: [
      "test/laws/{answers,back-to-default,configuration,diff,entry-order,negation,reading,spoilt-values,values}.test.ts",
    ],
    isolate: true,
  },
  { name: "transcripts", include: ["test/transcripts.test.ts"], isolate: true },
];

/** The longest pattern, in characters: V8 takes seconds for one that names all tests, and takes them in each worker. */
const LONGEST = 200_000;

/** Hands the names of the tests to run to the workers (`mutant-runner.mjs`) where a pattern would be too long. */
const shortPatterns = {
  name: "short-patterns",
  configureVitest({ project }) {
    let pattern = project.config.testNamePattern;
    Object.defineProperty(project.config, "testNamePattern", {
      get: () => pattern,
      set: (wish) => {
        const isLong = wish?.source.length > LONGEST;
        pattern = isLong ? undefined : wish;
        project.provide("names", isLong ? namesIn(wish) : undefined);
      },
      enumerable: true,
    });
  },
};

/** The names of which a pattern was made: escaped, with bars between them. */
function namesIn(pattern) {
  return (pattern.source.match(/(?:\\.|[^|\\])+/g) ?? []).map((name) => name.replace(/\\(.)/g, "$1"));
}

export default defineConfig({
  test: {
    projects: GROUPS.map((group, groupOrder) => ({
      // Vitest takes these out of the object that it is given: each group has its own.
      define: { ...config.define },
      plugins: [shortPatterns],
      test: {
        ...config.test,
        ...group,
        projects: undefined,
        runner: ".build/mutant-runner.mjs",
        pool: "threads",
        maxWorkers: 1,
        sequence: { groupOrder },
      },
    })),
  },
});
