import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cme } from "./program.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cme-asterisk-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const CONFIG = "fixtures/labs/course/running-config.packet-tracer-2811.cfg";

test("the course's solution becomes two files, and what is left to do is said in both languages", async () => {
  const out = join(folder, "etc");
  const result = await cme("export", "asterisk", CONFIG, "--out", out, "--lang", "en");
  expect(result.code).toBe(0);
  expect(result.out).toContain(`${out}: pjsip.conf, extensions.conf\n`);
  expect(readFileSync(join(out, "pjsip.conf"), "utf8")).toContain("type=endpoint");
  expect(readFileSync(join(out, "extensions.conf"), "utf8")).toContain("exten => 101,1,");
  const again = await cme("export", "asterisk", CONFIG, "--out", out);
  expect(again.code).toBe(2);
  expect(again.err).toContain(`cme: ${out} is not empty: name a new folder with --out\n`);
});

test("bad input gets one line", async () => {
  const nothing = join(folder, "nothing.cfg");
  writeFileSync(nothing, "hostname R1\nend\n");
  const out = join(folder, "etc");
  const empty = await cme("export", "asterisk", nothing, "--out", out, "--lang", "en");
  expect(empty).toMatchObject({
    code: 2,
    err: `cme: ${nothing}: it has no telephony-service and no numbers: there is nothing to export\n`,
  });
  const missing = await cme("export", "asterisk", join(folder, "none.cfg"), "--out", out);
  expect(missing.code).toBe(2);
  expect(missing.err.trimEnd().split("\n")).toHaveLength(1);
});
