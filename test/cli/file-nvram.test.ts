import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { cannotReadNvram, fileNvram } from "../../src/cli/file-nvram.js";

const folder = mkdtempSync(join(tmpdir(), "cme-nvram-"));
afterAll(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

/** A file's NVRAM, and what the user was told of it. */
function nvramAt(...path: string[]) {
  const file = join(folder, ...path);
  const told: string[] = [];
  return { file, told, nvram: fileNvram(file, ({ failure }) => told.push(failure)) };
}

test("a saved configuration is its owner's alone, and an empty file is none", () => {
  const { file, nvram, told } = nvramAt("router.cfg");
  expect(nvram.read()).toBeUndefined();
  expect(nvram.write("hostname R1\n")).toBeUndefined();
  expect(nvram.read()).toBe("hostname R1\n");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  nvram.write(undefined);
  expect(nvram.read()).toBeUndefined();
  expect(told).toEqual([]);
});

const KEYS = { rsaKeys: { name: "R1.example.com", bits: 1024 } };

test("what is saved privately is in a file beside, its owner's alone, and damage is named", () => {
  const { file, nvram, told } = nvramAt("keys.cfg");
  const besides = `${file}.private-config`;
  nvram.write("hostname R1\n");
  expect(nvram.readPrivate()).toBeUndefined();
  expect(existsSync(besides)).toBe(false);
  expect(nvram.writePrivate(KEYS)).toBeUndefined();
  expect(nvram.readPrivate()).toEqual(KEYS);
  expect(nvram.read()).toBe("hostname R1\n");
  expect(statSync(besides).mode & 0o777).toBe(0o600);
  expect(told).toEqual([]);
  expect(cannotReadNvram(file)).toBeUndefined();
  writeFileSync(besides, readFileSync(besides, "utf8").replace("1024", "-1"));
  expect(nvram.readPrivate()).toEqual({ fault: "I/O error", file: "private-config" });
  expect(told[0]).toContain(`cannot read ${besides}: it is damaged: rsaKeys.bits`);
  expect(cannotReadNvram(file)?.failure).toBe(told[0]);
  nvram.writePrivate(undefined);
  expect(nvram.readPrivate()).toBeUndefined();
});

test("what stands in the way is the router's answer, and the user hears of the file", () => {
  mkdirSync(join(folder, "folder.cfg"));
  const { file, nvram, told } = nvramAt("folder.cfg");
  expect(nvram.read()).toEqual({ fault: "Is a directory" });
  expect(nvram.write("hostname R1\n")).toEqual({ fault: "Is a directory" });
  expect(told).toEqual([`cannot read ${file}: it is a folder`, `cannot write ${file}: it is a folder`]);
  expect(cannotReadNvram(file)).toEqual({ failure: `cannot read ${file}: it is a folder` });
  const lost = nvramAt("missing", "router.cfg");
  expect(lost.nvram.write("x")).toEqual({ fault: "No such file or directory" });
  expect(lost.told).toEqual([`cannot write ${lost.file}: there is no such folder`]);
});

test.each([
  ["zeros", Buffer.from("hostname R1\n\0\0\0")],
  ["what is no UTF-8", Buffer.from([0x68, 0xff, 0xfe, 0x0a])],
])("a file with %s in it is damaged, and no configuration", (_, bytes) => {
  const { file, nvram } = nvramAt("damaged.cfg");
  writeFileSync(file, bytes);
  expect(nvram.read()).toEqual({ fault: "I/O error" });
  expect(cannotReadNvram(file)?.failure).toBe(`cannot read ${file}: it is damaged: it holds no text`);
});

test.skipIf(process.platform === "win32")("what is no regular file is no NVRAM, and is not opened", () => {
  const { file, nvram } = nvramAt("fifo");
  spawnSync("mkfifo", [file]);
  expect(cannotReadNvram(file)).toEqual({ failure: `cannot read ${file}: it is no regular file` });
  expect(nvram.read()).toEqual({ fault: "I/O error" });
  expect(cannotReadNvram("/dev/null")).toEqual({ failure: "cannot read /dev/null: it is no regular file" });
});
