import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Io } from "../../src/cli/io.js";
import { withPatterns } from "../../src/cli/path-patterns.js";
import { cme } from "./program.js";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cme-patterns-"));
  for (const name of [
    "b.cfg",
    "a.cfg",
    "c.txt",
    ".hidden.cfg",
    "odd[1].cfg",
    "group/d.cfg",
    "group/deep/e.cfg",
  ]) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), "hostname A\n");
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const io = {} as Io;

async function matched(...patterns: readonly string[]) {
  const found = await withPatterns(
    patterns.map((pattern) => (pattern === "-" ? "-" : join(folder, pattern))),
    io,
  );
  return Array.isArray(found) ? found.map((path: string) => path.replace(`${folder}/`, "")) : found;
}

test.each([
  ["*.cfg", ["a.cfg", "b.cfg", "odd[1].cfg"]],
  ["[ab].cfg", ["a.cfg", "b.cfg"]],
  ["?.{cfg,txt}", ["a.cfg", "b.cfg", "c.txt"]],
  ["*/*.cfg", ["group/d.cfg"]],
  ["**/?.cfg", ["a.cfg", "b.cfg", "group/d.cfg", "group/deep/e.cfg"]],
  [".*.cfg", [".hidden.cfg"]],
  ["odd[1].cfg", ["odd[1].cfg"]],
  ["-", ["-"]],
  ["nothing", ["nothing"]],
])("the pattern %s matches as a shell would have it", async (pattern, expected) => {
  expect(await matched(pattern)).toEqual(expected);
});

test("a pattern that matches nothing is a fault, and stands for nothing else", async () => {
  expect(await matched("a.cfg", "*.yaml")).toEqual({ failure: `no file matches ${join(folder, "*.yaml")}` });
});

test("every command that takes many files takes a pattern in their place", async () => {
  const pattern = join(folder, "[ab].cfg");
  const model = join(folder, "a.cfg");
  const answers = await Promise.all([
    cme("coverage", pattern),
    cme("diff", model, pattern),
    cme("grade", "course-voip", pattern),
    cme("run", pattern),
  ]);
  expect(answers.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  for (const { out, err } of answers) expect(out + err).toMatch(/\ba\b[^]*\bb\b/);
  const page = await cme("lint", join(folder, "*.txt"));
  expect(page.err).toContain("c.txt: no command");
  const nothing = await cme("grade", "course-voip", join(folder, "*.zip"));
  expect(nothing).toMatchObject({ code: 2, out: "" });
  expect(nothing.err).toMatch(/^cme: no file matches .*\n$/);
});
