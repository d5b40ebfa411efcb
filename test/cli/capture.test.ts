import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cmeWith } from "./program.js";

const folder = mkdtempSync(join(tmpdir(), "cme-capture-"));

/** The head of a capture in microseconds, lowest byte first. */
const MAGIC = 0xa1b2c3d4;

describe("--pcap", () => {
  test.each([
    ["run", ["run", "--lab", "course", "-"]],
    ["console", ["console", "--nvram", join(folder, "nvram.cfg")]],
  ])("%s writes what the cables carry", async (name, args) => {
    const file = join(folder, `${name}.pcap`);
    const typed = name === "run" ? "@ wait 5\n" : "no\n@ wait 5\n";
    expect(await cmeWith(typed, ...args, "--pcap", file)).toMatchObject({ code: 0 });
    const bytes = readFileSync(file);
    expect(bytes.readUInt32LE(0)).toBe(MAGIC);
    expect(bytes.length).toBeGreaterThan(300);
  });

  test("a router that stands alone has no cables", async () => {
    const result = await cmeWith("", "console", "--lab", "none", "--pcap", join(folder, "none.pcap"));
    expect(result).toMatchObject({
      code: 2,
      err: "cme: a router alone has no cables to capture: leave out --lab none or --pcap\n",
    });
  });

  test("a folder that is not there is named", async () => {
    const file = join(folder, "missing", "x.pcap");
    for (const where of [["run", "-"], ["console"]]) {
      const result = await cmeWith("@ wait 1\n", ...where, "--lab", "course", "--pcap", file);
      // Nobody plays a whole lab first.
      expect(result).toEqual({
        code: 2,
        out: "",
        err: `cme: cannot write ${file}: there is no such folder\n`,
      });
    }
  });

  test("a file that is there stays as it is until there is another", async () => {
    const file = join(folder, "kept.pcap");
    writeFileSync(file, "before");
    const result = await cmeWith("@ wait 1\n", "run", "-", "--lab", "nowhere", "--pcap", file);
    expect(result.code).toBe(2);
    expect(readFileSync(file, "utf8")).toBe("before");
  });
});
