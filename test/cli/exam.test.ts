import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { realDisk, type Disk } from "../../src/server/disk.js";
import { cme, cmeOn, cmeWith } from "./program.js";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cme-exam-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const LAB = [
  "name: small",
  "minutes: 30",
  "devices: { R1: { kind: router, submit: true } }",
  "steps:",
  "  - { id: a, text: Name it LAB, hint: a secret hint, checks: [{ id: a1, points: 2, has: hostname LAB }] }",
  "  - { id: b, text: Say the domain, checks: [{ id: b1, has: ip domain name lab.example }] }",
  "solution: { R1: hostname LAB }",
  "",
].join("\n");

function labFile(text = LAB): string {
  const file = join(folder, "lab.yaml");
  writeFileSync(file, text);
  return file;
}

const sit = (record: string, lines: readonly string[], ...more: string[]) => {
  const script = ["", ...lines, ""].join("\n");
  return cmeWith(script, "lab", "play", labFile(), "--exam", "--record", record, "--lang", "en", ...more);
};

const NAMED = ["enable", "configure terminal", "hostname LAB", "end"];

test("an examination lists its tasks, helps nobody, and writes one record that is graded by playing it again", async () => {
  const record = join(folder, "work.json");
  const asked = ["@ task", "@ time", "@ hint", "@ solution", "@ doctor"];
  const { out, code } = await sit(record, [...asked, ...NAMED, "hostnam"]);
  expect(code).toBe(0);
  expect(out).toContain("1. Name it LAB\n2. Say the domain\n");
  expect(out).toContain("time left: 30 min\n");
  expect(out).toContain("There is no device hint in this lab");
  expect(out).not.toMatch(/secret hint|did you mean|\[cme\]|done/);
  const test = await cme("lab", "test", labFile(), "--record", record, "--lang", "en");
  expect(test).toEqual({
    code: 0,
    err: "",
    out: [
      "small: 2/3",
      "  b1  0/1  `ip domain name lab.example` is missing",
      "7 commands were typed again, in 0 minutes of the lab's time",
      "each was answered as in the record",
      "",
    ].join("\n"),
  });
  expect((await sit(record, NAMED)).err).toMatch(/^cme: there is a record .* already: name another file\n$/);
});

test("a record that was changed, or begins otherwise, is not believed", async () => {
  const record = join(folder, "work.json");
  await sit(record, NAMED);
  const honest = readFileSync(record, "utf8");
  const tested = async (change: (text: string) => string) => {
    writeFileSync(record, change(honest));
    return cme("lab", "test", labFile(), "--record", record, "--lang", "en");
  };
  const other = await tested((text) => text.replace("hostname LAB", "hostname LAP"));
  expect(other.code).toBe(1);
  expect(other.out).toContain("small: 0/3\n");
  expect(other.out).toContain(
    'what was typed as number 4, "Router(config)#hostname LAP", is answered otherwise',
  );
  const begun = await tested((text) =>
    text.replaceAll("kind: router", "kind: router\\\\n    configuration: ip domain name lab.example"),
  );
  expect(begun.out + begun.err).toMatch(/made in another lab|no record of a lab/);
  expect(begun.code).toBeGreaterThan(0);
  expect(await tested(() => "Router#show version\n")).toMatchObject({ code: 2, out: "" });
  expect(await tested(() => honest.replace("journal.jsonl", "previous.jsonl"))).toMatchObject({ code: 2 });
});

test("an examination ends with its time, and the record holds what was typed before", async () => {
  const record = join(folder, "late.json");
  vi.useFakeTimers({ toFake: ["Date"], now: 0 });
  // The record of the first line comes so late that the second is not typed any more.
  const slow: Disk = { ...realDisk, fsyncSync: () => void vi.setSystemTime(30 * 60_000) };
  const script = ["", ...NAMED, ""].join("\n");
  const { out, err } = await cmeOn(
    slow,
    script,
    ...["lab", "play", labFile(), "--exam", "--record", record, "--lang", "en"],
  );
  vi.useRealTimers();
  expect(err).toContain(`cme: the time is over: hand in ${record}\n`);
  expect(out).not.toContain("LAB#");
  expect(readFileSync(record, "utf8")).toContain('"schema": "cme-saved-lab/1"');
});

test("what an examination needs is asked for in one line", async () => {
  const lab = labFile();
  const asked = async (...args: string[]) => (await cme("lab", "play", lab, ...args)).err;
  expect(await asked("--exam")).toBe("cme: --exam needs a file for what is typed: --record FILE\n");
  expect(await asked("--record", "x.json")).toMatch(/^cme: --record and --minutes are for an examination/);
  expect(await asked("--exam", "--record", "x.json", "--minutes", "0")).toMatch(/takes 1 to 1440, not "0"/);
  expect(await asked("--exam", "--record", "x.json", "--fresh")).toMatch(/leave out --fresh\n$/);
  const variant = await cme("lab", "test", "course-voip", "--record", lab, "--variant", "61");
  expect(variant.err).toBe("cme: --variant takes 1 to 60 in this lab\n");
});
