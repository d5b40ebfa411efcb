// What V8 compiled, kept from one start of the built program to the next. `npm test` has just built dist/.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CodeCache } from "../../src/cli/code-cache.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cme-cache-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("a cache", () => {
  const parts = new Map([
    ["one.cjs", Buffer.from("first")],
    ["two.cjs", Buffer.from("second")],
  ]);
  const file = () => join(folder, readdirSync(folder)[0] ?? "");

  test("yields what was kept, to the build that kept it", () => {
    new CodeCache(folder, "diff", "this build").write(parts);
    expect(new CodeCache(folder, "diff", "this build").read()).toEqual(parts);
    expect(new CodeCache(folder, "exec", "this build").read().size).toBe(0);
    expect(new CodeCache(folder, "diff", "another build").read().size).toBe(0);
  });

  test.each([
    ["damaged", () => writeFileSync(file(), readFileSync(file()).fill(0, statSync(file()).size - 3))],
    ["cut off", () => truncateSync(file(), statSync(file()).size - 3)],
    ["cut off in its head", () => truncateSync(file(), 10)],
    ["empty", () => truncateSync(file(), 0)],
    ["something else", () => writeFileSync(file(), '{"build":"this build"}\n')],
    ["writable for others", () => chmodSync(file(), 0o622)],
  ])("yields nothing of a file that is %s", (_, spoil) => {
    const cache = new CodeCache(folder, "diff", "this build");
    cache.write(parts);
    spoil();
    expect(cache.read().size).toBe(0);
  });

  test("that cannot be written is none", () => {
    writeFileSync(join(folder, "file"), "");
    const cache = new CodeCache(join(folder, "file"), "diff", "this build");
    cache.write(parts);
    expect(cache.read().size).toBe(0);
  });
});

describe.skipIf(process.platform !== "linux")("the program", () => {
  /** Runs it with its cache in the test's folder. */
  function cme(env: NodeJS.ProcessEnv = {}) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/cme.cjs", "codec", "g729r8"], {
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: undefined, XDG_CACHE_HOME: folder, ...env },
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return stdout;
  }
  const files = () => readdirSync(join(folder, "cme")).map((name) => join(folder, "cme", name));
  const inode = () => files().map((file) => statSync(file).ino);

  test("keeps its code for this user only, and once", () => {
    const said = cme();
    const [file = ""] = files();
    expect(files()).toHaveLength(1);
    expect(statSync(join(folder, "cme")).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = inode();
    expect(cme()).toBe(said);
    expect(inode()).toEqual(before);
  });

  test("writes a damaged file anew, and does as before", () => {
    const said = cme();
    const [file = ""] = files();
    const sound = readFileSync(file);
    writeFileSync(file, Buffer.from(sound).fill(0, Math.floor(sound.length / 2)));
    expect(cme()).toBe(said);
    const before = inode();
    expect(cme()).toBe(said);
    expect(inode()).toEqual(before);
  });

  test("is silent where there can be no such folder, or no wish for it", () => {
    expect(cme({ XDG_CACHE_HOME: "/dev/null" })).toBe(cme({ NODE_DISABLE_COMPILE_CACHE: "1" }));
    expect(readdirSync(folder)).toEqual([]);
  });
});
