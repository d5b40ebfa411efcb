// Changes the sources in many small ways, one at a time, and tells which changes no test notices.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { draw } from "./mutants.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "300" } },
});
const mutate = await draw(Number(values.seed), Number(values.count));
process.env["LAW_RUNS"] = "1";
await new Stryker({
  mutate: [...mutate],
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: ".build/mutation-tests.config.mjs", related: false },
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 2,
  dryRunTimeoutMinutes: 20,
  timeoutMS: 20_000,
  tempDirName: join(tmpdir(), "cme-mutants"),
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "node_modules/.cache/cme/mutation.json" },
}).runMutationTest();
