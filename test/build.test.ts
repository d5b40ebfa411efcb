// Two builds of the same sources, at different places, are the same bytes. `npm test` has just made the first.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const SOURCES = [
  ".build",
  "bin",
  "fixtures",
  "grammar",
  "src",
  "test",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Milliseconds after which a build hangs. */
const HANGS = 600_000;

/** The files of a folder and of those in it, by their paths there. */
function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

const elsewhere = mkdtempSync(join(tmpdir(), "cme-build-"));

afterAll(() => {
  rmSync(elsewhere, { recursive: true });
});

test("a build elsewhere gives the same bytes", { timeout: HANGS }, () => {
  for (const source of SOURCES) cpSync(source, join(elsewhere, source), { recursive: true });
  symlinkSync(resolve("node_modules"), join(elsewhere, "node_modules"));
  execFileSync(process.execPath, [".build/build.mjs"], { cwd: elsewhere, stdio: "pipe" });
  const [here, there] = [filesOf("dist"), filesOf(join(elsewhere, "dist"))];
  expect([...there.keys()]).toEqual([...here.keys()]);
  const others = [...here].filter(([path, bytes]) => !there.get(path)?.equals(bytes));
  expect(others.map(([path]) => path)).toEqual([]);
});
