/** All that needs the engine: one bundle, read when the first of these commands runs. */
export { codecCommand } from "./commands/codec.js";
export { coverageCommand } from "./commands/coverage.js";
export { diffCommand } from "./commands/diff.js";
export { execCommand } from "./commands/exec.js";
export { explainCommand } from "./commands/explain.js";
export { runCommand } from "./commands/run.js";
export { topologyCommand } from "./commands/topology.js";
