import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fileNvram } from "../../../src/cli/file-nvram.js";
import { flashKeptAt, flashText, readFlash } from "../../../src/lab/saved/flash-text.js";
import { memoryStore, type LabStore } from "../../../src/lab/saved/lab-store.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { contentOf } from "../../../src/router/files/content.js";
import { memoryNvram } from "../../../src/router/nvram.js";
import { RouterHost } from "../../../src/session/router-host.js";
import { Session } from "../../../src/session/session.js";
import { callsOf, refusingDisk, REFUSALS } from "../../server/refusing-disk.js";
import { openSaved } from "./sessions.js";

test("files of any bytes come back as they were", () => {
  const contents = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string().map(contentOf),
    fc.constant(undefined),
    fc.record({ name: fc.string(), size: fc.nat(), signed: fc.boolean() }),
  );
  const files = fc.array(
    fc.record({
      path: fc.string(),
      number: fc.nat(),
      mode: fc.constantFrom("-rw-", "drw-"),
      date: fc.option(fc.nat(), { nil: undefined }),
      content: contents,
    }),
  );
  fc.assert(
    fc.property(files, (all) => {
      const read = readFlash(flashText(all));
      expect(read).toEqual(all.map((file) => ({ ...file, content: file.content })));
    }),
  );
});

const BIG = "x".repeat(100_000);

test("a large file of bytes comes back, too", () => {
  const content = Uint8Array.from(BIG, (_, at) => at % 256);
  const file = { path: "a", number: 1, mode: "-rw-", date: undefined, content };
  expect(readFlash(flashText([file]))).toEqual([file]);
});

test("what is damaged is told, and stays as it is", () => {
  const place = memoryNvram();
  place.write("{");
  const told: string[] = [];
  const host = new RouterHost({
    platform: c2811,
    flash: flashKeptAt(place, (problem) => told.push(problem)),
  });
  const session = new Session(host, { privileged: true });
  expect(told).toEqual(["it is damaged"]);
  expect(session.enter("show clock | redirect flash:a").text).toBe("%Error opening flash:/a (I/O error)\n");
  expect(place.read()).toBe("{");
});

test("a file of a lab is there the next time, and is gone with @ undo", () => {
  const store = memoryStore();
  const keyboard = openSaved(store);
  for (const line of ["", "enable", "show clock | redirect flash:when.txt"]) keyboard.enter(line);
  expect(keyboard.enter("dir").text).toContain("when.txt");
  keyboard.enter("@ undo 2");
  expect(keyboard.enter("dir").text).not.toContain("when.txt");
  keyboard.enter("show clock | redirect flash:later.txt");
  keyboard.close();
  const again = openSaved(
    store,
    Object.fromEntries(
      store
        .names()
        .filter((name) => !name.endsWith(".jsonl"))
        .map((name) => [name, textIn(store, name)]),
    ),
  );
  for (const line of ["", "enable"]) again.enter(line);
  expect(again.enter("dir").text).toContain("later.txt");
});

function textIn(store: LabStore, name: string): string {
  const text = store.read(name);
  return typeof text === "string" ? text : "";
}

/** Writes one file into a flash memory on a disk, and yields what the router says. */
function redirect(path: string, disk: Parameters<typeof fileNvram>[2]): string {
  const flash = flashKeptAt(fileNvram(path, () => undefined, disk));
  const session = new Session(new RouterHost({ platform: c2811, flash }), { privileged: true });
  return session.enter("show clock | redirect flash:new").text;
}

test("a disk that refuses any call leaves the whole old files or the whole new ones", () => {
  const folder = mkdtempSync(join(tmpdir(), "cme-flash-"));
  try {
    const path = join(folder, "R1.flash.json");
    redirect(path, undefined);
    const calls = callsOf((disk) => redirect(path, disk));
    const whole = readFileSync(path, "utf8");
    for (let at = 0; at < calls; at++) {
      for (const code of REFUSALS) {
        const { disk } = refusingDisk(at, code, true);
        const said = redirect(path, disk);
        const kept = readFlash(readFileSync(path, "utf8"));
        expect(said === "" || said.startsWith("%Error opening flash:/new (")).toBe(true);
        expect("problem" in kept).toBe(false);
        expect(readFileSync(path, "utf8").length).toBe(whole.length);
      }
    }
    expect(readdirSync(folder).filter((name) => !name.startsWith(".cme-"))).toEqual(["R1.flash.json"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
