// Changes the sources in many small ways, one at a time, and tells which changes no test notices.
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";

const CACHE = "node_modules/.cache/cme";

process.chdir("/work/main");
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "300" },
    all: { type: "boolean", default: false },
    concurrency: { type: "string", default: String(availableParallelism()) },
  },
});
const mutate = process.env.M.split(",");
process.env["LAW_RUNS"] = "1";
await new Stryker({
  mutate: [...mutate],
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner", "/work/main/.build/mutant-reporter.mjs"],
  vitest: { configFile: ".build/mutation-tests.config.mjs", related: false },
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  // The whole is tried in several goes: what has been tried, and has not changed since, is not tried again.
  incremental: values.all,
  incrementalFile: `${CACHE}/mutation-incremental.json`,
  concurrency: Number(values.concurrency),
  dryRunTimeoutMinutes: 60,
  timeoutMS: 200_000,
  tempDirName: join(tmpdir(), "cme-mutants"),
  reporters: ["clear-text", "json", "progress-append-only", "survivors"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `${CACHE}/mutation.json` },
}).runMutationTest();
