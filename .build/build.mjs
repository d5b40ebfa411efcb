// Everything that is made rather than written: the parsers, the program, the benchmarks.
import { fileURLToPath } from "node:url";
import { compileGrammars } from "./grammars.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
compileGrammars();
// Loaded now because it reads package.json from the working directory.
const { bundleBench, bundleProgram } = await import("./bundle.mjs");
await bundleProgram();
await bundleBench();
