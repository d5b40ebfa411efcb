// The published package: packed, installed into an empty folder, run. `npm test` has just built dist/.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

describe("the library", () => {
  const examples = readdirSync("fixtures/library");

  beforeAll(() => {
    for (const name of examples) copyFileSync(`fixtures/library/${name}`, join(folder, name));
  });

  test("each function has an example", async () => {
    const { pathname } = new URL(`file://${join(folder, "node_modules/cme/dist/library.mjs")}`);
    const functions = Object.keys((await import(pathname)) as object);
    const named = functions.map(
      (name) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.mjs`,
    );
    expect(named.toSorted()).toEqual(examples.toSorted());
    expect(functions.length).toBeLessThanOrEqual(12);
  });

  test.each(examples)("its example %s holds", (name) => {
    const { status, stderr } = spawnSync(process.execPath, [name], { cwd: folder, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("a stranger's compiler accepts its declarations", () => {
    const options = [
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--noEmit",
      "--allowJs",
      "--checkJs",
    ];
    const types = ["--types", "node", "--typeRoots", resolve("node_modules/@types")];
    const { stdout, status } = spawnSync(
      process.execPath,
      [resolve("node_modules/typescript/bin/tsc"), ...options, ...types, ...examples],
      { cwd: folder, encoding: "utf8" },
    );
    expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
  });
});

test("the engine is in it once", () => {
  const bundles = files.filter((file) => file.endsWith(".cjs"));
  const code = bundles.map((file) => readFileSync(join(folder, "node_modules/cme", file), "utf8"));
  expect(code.filter((text) => text.includes('title:"Exec commands:"'))).toHaveLength(1);
});

test("the manual that it brings along names every command", () => {
  const manual = readFileSync(join(folder, "node_modules/cme", manifest.man), "utf8");
  const help = cme("--help").stdout;
  const names = [...help.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name ?? "");
  const commands = names.filter((name) => name !== "help");
  expect(commands).toContain("serve");
  for (const command of commands) expect(manual).toMatch(new RegExp(`^\\.SS cme ${command}\\b`, "m"));
});

test("cme starts from one small file", () => {
  expect(statSync(join(folder, "node_modules/cme/dist/cme.cjs")).size).toBeLessThan(200_000);
});
