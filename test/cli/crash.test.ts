// A crash of the built program. `npm test` has just built dist/.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { traceOf } from "../../src/cli/stack-trace.js";

const folder = mkdtempSync(join(tmpdir(), "cme-crash-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("its stack names lines of the sources, and the exit code is 2", () => {
  const full = join(folder, "full.cjs");
  writeFileSync(full, 'process.stdout.write = () => { throw new Error("the disk is full"); };');
  const diff = ["diff", "fixtures/diff/expected.cfg", "fixtures/diff/student.cfg"];
  const { status, stderr } = spawnSync(process.execPath, ["--require", full, "bin/cme.cjs", ...diff], {
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Error: the disk is full\n/);
  expect(stderr).toMatch(/ at \S*diffCommand \(src\/cli\/commands\/diff\.ts:\d+:\d+\)/);
  expect(stderr).toMatch(/ main \(src\/cli\/main\.ts:\d+:\d+\)/);
  expect(stderr).toMatch(/\ncme: a fault in cme: please report it [^\n]* code [\da-f]{8}, [^\n]*\n$/);
});

test("what has no map is printed as it is", () => {
  const error = new Error("no map");
  error.stack = `Error: no map\n    at run (${join(folder, "absent.cjs")}:1:2)`;
  expect(traceOf(error)).toBe(error.stack);
  expect(traceOf("a text")).toBe("'a text'");
});

test.runIf(process.platform === "linux")(
  "standard output that is full is named, and one that is closed is the end",
  () => {
    const codec = (redirection: string) => {
      const command = `"${process.execPath}" bin/cme.cjs codec ${redirection}`;
      const { status, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", command], { encoding: "utf8" });
      return { status, stderr };
    };
    expect(codec("> /dev/full")).toEqual({
      status: 2,
      stderr: "cme: cannot write standard output: no space left on device\n",
    });
    expect(codec("| true")).toEqual({ status: 0, stderr: "" });
  },
);
