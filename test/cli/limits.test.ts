// How much of a file is read, and what is said of more.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { LARGEST_FILE, LONGEST_LINE, reason } from "../../src/cli/files.js";
import { shortened } from "../../src/lab/shortened.js";
import { cme, cmeWith } from "./program.js";

const folder = mkdtempSync(join(tmpdir(), "cme-limits-"));
afterAll(() => rmSync(folder, { recursive: true }));

const WAYS = [
  ["run", (file: string) => ["run", file]],
  ["coverage", (file: string) => ["coverage", file]],
  ["diff", (file: string) => ["diff", file, "fixtures/diff/expected.cfg"]],
  ["exec --config", (file: string) => ["exec", "show version", "--config", file]],
  ["topology", (file: string) => ["topology", file]],
  ["serve --inventory", (file: string) => ["serve", "--telnet", "0", "--inventory", file]],
] as const;

const large = join(folder, "large");
writeFileSync(large, Buffer.alloc(LARGEST_FILE + 1, "hostname R1\n"));
const wide = join(folder, "wide");
writeFileSync(wide, `hostname R1\n${"x".repeat(LONGEST_LINE + 1)}\n`);

test.each(WAYS)("%s says how large a file and how long a line may be", async (_, args) => {
  for (const [file, why] of [
    [large, "it is larger than 32 MB, the most that cme reads"],
    [wide, "its line 2 is longer than 65536 characters, the most that cme reads"],
  ] as const) {
    const { code, out, err } = await cme(...args(file));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^cme: [^\n]*\n$/);
    expect(err).toContain(`cannot read ${file}: ${why}`);
  }
});

test.runIf(process.platform === "linux")("what has no end is given up", async () => {
  const { code, err } = await cme("exec", "show version", "--config", "/dev/zero");
  expect({ code, err }).toEqual({
    code: 2,
    err: "cme: cannot read /dev/zero: it is larger than 32 MB, the most that cme reads\n",
  });
});

test("standard input has the same limits", async () => {
  const { code, err } = await cmeWith("x".repeat(LONGEST_LINE + 1), "run", "-");
  expect({ code, err }).toEqual({
    code: 2,
    err: "cme: cannot read standard input: its line 1 is longer than 65536 characters, the most that cme reads\n",
  });
});

test.each([
  [
    "large",
    "#".repeat(99).concat("\n").repeat(10_001),
    /:1: YAML: is longer than 1 MB: a lab is a few pages\n$/,
  ],
  ["deep", "[".repeat(20_000), /:1: YAML: has values in more than 100 others: a lab needs five\n$/],
])("a topology that is too %s is refused in one line", async (name, text, why) => {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, text);
  const { code, err } = await cme("topology", file);
  expect(code).toBe(2);
  expect(err).toMatch(why);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
});

test("messages quote the beginning of a long line", async () => {
  const file = join(folder, "long.cfg");
  writeFileSync(file, `hostname R1\n${"nonsense ".repeat(1000)}\n`);
  const { err } = await cme("exec", "show clock", "--config", file);
  expect(Math.max(...err.split("\n").map((line) => line.length))).toBeLessThan(300);
  expect(shortened("a  b")).toBe("a  b");
  expect(shortened("y".repeat(121))).toBe(`${"y".repeat(117)}...`);
});

test("the system's reasons are told without its names where they are known, and never in Node's words", () => {
  const errorWith = (code: string) => Object.assign(new Error(`${code}: not so, open '/x'`), { code });
  expect(reason(errorWith("ENOTDIR"))).toBe("a part of its path is no folder");
  expect(reason(errorWith("ETXTBSY"))).toBe("text file is busy (ETXTBSY)");
  expect(reason(errorWith("ERR_INVALID_ARG_VALUE"))).toBe("no file can have this name");
});
