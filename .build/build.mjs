// Everything that is made rather than written: the parsers, the program with its manual, the benchmarks.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileGrammars } from "./grammars.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
compileGrammars();
// Loaded now because it reads package.json from the working directory.
const { bundleBench, bundleProgram } = await import("./bundle.mjs");
await bundleProgram();
writeManual();
await bundleBench();

/** The manual page says what the program itself declares. */
function writeManual() {
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" };
  writeFileSync("dist/cme.1", execFileSync(process.execPath, ["bin/cme.cjs", "man"], { env }));
}
