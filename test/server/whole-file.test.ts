import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { buildSync } from "esbuild";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { realDisk } from "../../src/server/disk.js";
import { LineFile, sweepDrafts, tryWriting, writeWhole } from "../../src/server/whole-file.js";
import { callsOf, REFUSALS, refusingDisk } from "./refusing-disk.js";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "cme-whole-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const OLD = "old\n";
const NEW = "new\n".repeat(50_000);

function fileWith(text: string, name = "file.cfg"): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const modeOf = (path: string) => statSync(path).mode & 0o777;

describe("a file that is written whole", () => {
  test("replaces the old one, and keeps its modes and its owner", () => {
    const path = fileWith(OLD);
    chmodSync(path, 0o640);
    const owner = process.getuid?.() === 0 ? 12_345 : statSync(path).uid;
    spawnSync("chown", [String(owner), path]);
    writeWhole(path, NEW, realDisk);
    expect(readFileSync(path, "utf8")).toBe(NEW);
    expect([modeOf(path), statSync(path).uid]).toEqual([0o640, owner]);
    writeWhole(path, NEW, realDisk, { mode: 0o600 });
    expect(modeOf(path)).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["file.cfg"]);
  });

  test("stands where a symbolic link leads to, also where nothing is yet", () => {
    mkdirSync(join(folder, "below"));
    const link = join(folder, "link.cfg");
    symlinkSync("below/file.cfg", link);
    for (const text of [OLD, NEW]) {
      writeWhole(link, text, realDisk);
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(folder, "below/file.cfg"), "utf8")).toBe(text);
    }
  });

  test.each(REFUSALS)("is the old one if the disk says %s, whichever call it refuses", (code) => {
    const path = fileWith(OLD);
    const count = callsOf((disk) => writeWhole(path, NEW, disk));
    expect(count).toBeGreaterThan(8);
    for (const broken of [false, true]) {
      for (let at = 0; at < count; at++) {
        writeFileSync(path, OLD);
        const { disk, calls } = refusingDisk(at, code, broken);
        let thrown: unknown;
        try {
          writeWhole(path, NEW, disk);
        } catch (error) {
          thrown = error;
        }
        const call = `${calls[at] ?? ""} ${at}`;
        const text = readFileSync(path, "utf8");
        expect({
          call,
          code: thrown && (thrown as NodeJS.ErrnoException).code,
          whole: text === (thrown ? OLD : NEW),
        }).toEqual({ call, code: thrown && code, whole: true });
        expect({ call, left: readdirSync(folder) }).toEqual({ call, left: ["file.cfg"] });
      }
    }
  });

  test("is not written over one that its owner protects", () => {
    const path = fileWith(OLD);
    const { disk } = refusingDisk(0, "EACCES");
    const guarded = { ...realDisk, accessSync: disk.accessSync };
    expect(() => writeWhole(path, NEW, guarded)).toThrow("EACCES");
    expect(readFileSync(path, "utf8")).toBe(OLD);
  });
});

describe.skipIf(process.platform === "win32")("what is no regular file", () => {
  test("is written through, and stays what it is", async () => {
    const fifo = join(folder, "fifo");
    spawnSync("mkfifo", [fifo]);
    const reader = spawn("cat", [fifo], { stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    reader.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    writeWhole(fifo, "through\n", realDisk);
    await once(reader, "close");
    expect([text, lstatSync(fifo).isFIFO()]).toEqual(["through\n", true]);
    writeWhole("/dev/null", NEW, realDisk);
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test("is not opened before the time", () => {
    const fifo = join(folder, "fifo");
    spawnSync("mkfifo", [fifo]);
    const { disk, calls } = refusingDisk(-1, "");
    for (const path of [fifo, "/dev/null", "/dev/stdout", "/dev/fd/63"]) tryWriting(path, disk);
    expect(calls).not.toContain("openSync");
  });

  test.runIf(process.platform === "linux")("is named when it is full", () => {
    expect(() => writeWhole("/dev/full", NEW, realDisk)).toThrow("ENOSPC");
  });
});

describe("whether a file could be written", () => {
  test("is asked of the file and of its folder, and changes nothing", () => {
    const path = fileWith(OLD);
    const before = statSync(path).mtimeMs;
    fileWith(OLD, `.cme-${spawnSync(process.execPath, ["--version"]).pid}-0123abcd.draft`);
    tryWriting(path, realDisk);
    tryWriting(join(folder, "new.cfg"), realDisk);
    expect(() => tryWriting(folder, realDisk)).toThrow("EISDIR");
    expect(() => tryWriting(join(folder, "missing", "x"), realDisk)).toThrow("ENOENT");
    expect(() => tryWriting(join(path, "x"), realDisk)).toThrow("ENOTDIR");
    expect([readdirSync(folder), statSync(path).mtimeMs]).toEqual([["file.cfg"], before]);
  });
});

test("drafts of processes that are gone are swept away, and no others", () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const names = [
    `.cme-${pid}-0123abcd.draft`,
    `.cme-${process.ppid}-0123abcd.draft`,
    ".cme-x.draft",
    "R1.cfg",
  ];
  for (const name of names) fileWith(OLD, name);
  sweepDrafts(folder, realDisk);
  expect(readdirSync(folder).sort()).toEqual(names.slice(1).sort());
  sweepDrafts(join(folder, "missing"), realDisk);
});

describe("a file that grows by lines", () => {
  test.each(REFUSALS)("ends with a whole line if the disk says %s", (code) => {
    for (let at = 1; at < 4; at++) {
      const path = join(folder, `${code}-${at}.txt`);
      const { disk } = refusingDisk(at, code, true);
      // The disk takes half of what it is given before it refuses.
      const halving = { ...realDisk, ...pick(disk), ftruncateSync: realDisk.ftruncateSync };
      const file = new LineFile(path, halving);
      expect(() => {
        for (let line = 0; line < 10; line++) file.add(`line ${line}\n`);
      }).toThrow(code);
      file.close();
      expect(readFileSync(path, "utf8")).toMatch(/^(line \d\n)*$/);
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }
  });

  test("is a new one", () => {
    expect(() => new LineFile(fileWith(OLD), realDisk)).toThrow("EEXIST");
  });
});

/** Of a disk that refuses, a write that first writes a part. */
function pick(disk: typeof realDisk) {
  return {
    writeSync: ((file: number, bytes: Uint8Array, at: number) => {
      if (bytes.length - at > 3) return realDisk.writeSync(file, bytes, at, 3);
      return disk.writeSync(file, bytes, at);
    }) as typeof realDisk.writeSync,
  };
}

test("a kill at any moment leaves the old file or the new one", { timeout: 30_000 }, async () => {
  const path = join(folder, "file.cfg");
  const program = join(folder, "writer.cjs");
  const sources = join(import.meta.dirname, "../../src/server");
  const built = buildSync({
    stdin: {
      contents: `import { writeWhole } from ${JSON.stringify(join(sources, "whole-file.ts"))};
        import { realDisk } from ${JSON.stringify(join(sources, "disk.ts"))};
        for (let round = 0; ; round++) {
          writeWhole(${JSON.stringify(path)}, \`\${round % 10}\n\`.repeat(100_000), realDisk);
          if (round === 0) console.log("there");
        }`,
      resolveDir: folder,
    },
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
  });
  writeFileSync(program, built.outputFiles[0]?.contents ?? "");
  for (let kill = 0; kill < 8; kill++) {
    const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    await delay((kill * 7) % 31);
    child.kill("SIGKILL");
    await once(child, "exit");
    const text = readFileSync(path, "utf8");
    expect(text).toBe(text.slice(0, 2).repeat(100_000));
  }
  sweepDrafts(folder, realDisk);
  expect(readdirSync(folder).sort()).toEqual(["file.cfg", "writer.cjs"]);
});
