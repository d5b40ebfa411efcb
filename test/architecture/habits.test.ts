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

const paths = (found: readonly Source[]): string[] => found.map(({ path }) => path);

function syntaxTree({ path, text }: Source): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023);
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
