// The published package: packed, installed into an empty folder, run. `npm test` has just built dist/.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

const folder = mkdtempSync(join(tmpdir(), "cme-package-"));
let files: string[];

/** Runs npm as a user would: the settings of the npm that runs the tests are not his. */
function npm(cwd: string, ...args: string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));
  return execFileSync("npm", args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function cme(...args: string[]) {
  return spawnSync(join(folder, "node_modules/.bin/cme"), args, { cwd: folder, encoding: "utf8" });
}

beforeAll(() => {
  const answer = npm(process.cwd(), "pack", "--ignore-scripts", "--json", "--pack-destination", folder);
  const [packed] = JSON.parse(answer) as [{ filename: string; files: { path: string }[] }];
  files = packed.files.map(({ path }) => path);
  npm(folder, "install", "--offline", "--no-audit", "--no-fund", `./${packed.filename}`);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("it holds the built program, its papers, and nothing else", () => {
  const allowed = /^(bin\/cme\.cjs|dist\/.+|README\.md|LICENSE|CHANGELOG\.md|package\.json)$/;
  expect(files.filter((file) => !allowed.test(file))).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining(["bin/cme.cjs", "dist/cme.cjs", "dist/LICENSES.txt", "LICENSE"]),
  );
});

test("cme runs from it", () => {
  expect(cme("--version")).toMatchObject({ status: 0, stdout: `${manifest.version}\n`, stderr: "" });
  expect(cme("--help")).toMatchObject({ status: 0, stderr: "" });
  expect(cme("--nonsense")).toMatchObject({ status: 2, stdout: "" });
});

test("the engine is in it once", () => {
  const bundles = files.filter((file) => file.endsWith(".cjs"));
  const code = bundles.map((file) => readFileSync(join(folder, "node_modules/cme", file), "utf8"));
  expect(code.filter((text) => text.includes('title:"Exec commands:"'))).toHaveLength(1);
});

test("cme starts from one small file", () => {
  expect(statSync(join(folder, "node_modules/cme/dist/cme.cjs")).size).toBeLessThan(200_000);
});
