// What the linter has no rule for.
import { readdirSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { ROOT, sources, type Source } from "./sources.js";

const ALLOWED_AT_TOP = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "eslint.config.js",
  "vitest.config.ts",
  "src",
  "grammar",
  "fixtures",
  "test",
  "bin",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
];

/** Not in git. */
const MADE = ["node_modules", "dist", "coverage"];

/** Gathers the commands that share one bundle of the program. */
const GATHERING = "src/cli/commands.ts";

/** How long a client waits for what may never come. */
const PATIENCE = "test/server/clients.ts";

const paths = (found: readonly Source[]): string[] => found.map(({ path }) => path);

const trees = new Map<string, ts.SourceFile>();

/** The tree of a file, made once. */
function syntaxTree({ path, text }: Source): ts.SourceFile {
  const tree = trees.get(path) ?? ts.createSourceFile(path, text, ts.ScriptTarget.ES2023);
  trees.set(path, tree);
  return tree;
}

/** Whether the code (comments and texts aside) says `pattern` as a chain of names: `process.exit`. */
function says(source: Source, pattern: RegExp): boolean {
  const tree = syntaxTree(source);
  const visit = (node: ts.Node): boolean =>
    (ts.isPropertyAccessExpression(node) && pattern.test(node.getText(tree))) ||
    (ts.forEachChild(node, (child) => visit(child) || undefined) ?? false);
  return visit(tree);
}

function onlyReexports(source: Source): boolean {
  return syntaxTree(source).statements.every(
    (statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement),
  );
}

test("the top level holds only what belongs there", () => {
  const strangers = readdirSync(ROOT).filter(
    (name) => !name.startsWith(".") && !ALLOWED_AT_TOP.includes(name) && !MADE.includes(name),
  );
  expect(strangers).toEqual([]);
});

test("nothing is left for later", () => {
  const all = ["src", "grammar", "test", "bin", ".build"].flatMap(sources);
  expect(paths(all.filter(({ text }) => /\b(TO-?DO|FIX-?ME)\b/.test(text)))).toEqual([]);
});

test("no file only passes on what another exports", () => {
  const others = sources("src").filter(({ path }) => path !== GATHERING);
  expect(paths(others.filter(onlyReexports))).toEqual([]);
});

test("only bin/ ends the process", () => {
  expect(paths(sources("src").filter((source) => says(source, /^process\.(exit|exitCode|abort)$/)))).toEqual(
    [],
  );
});

test("only cli and server write to the console", () => {
  const engine = sources("src").filter(({ path }) => !/^src\/(cli|server)\//.test(path));
  expect(paths(engine.filter((source) => says(source, /^console\.\w+$/)))).toEqual([]);
});

test("no test looks at the clock, for how fast something is belongs into the benchmarks", () => {
  const tests = sources("test").filter(({ path }) => !path.startsWith("test/bench/") && path !== PATIENCE);
  const clock = /^(performance\.(now|mark|measure)|Date\.now|process\.(hrtime|uptime|cpuUsage)(\.\w+)?)$/;
  expect(paths(tests.filter((source) => says(source, clock)))).toEqual([]);
});
