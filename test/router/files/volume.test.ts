import fc from "fast-check";
import { expect, test } from "vitest";
import { contentOf, textOf } from "../../../src/router/files/content.js";
import { FLASH_ROOT, fullName, readFileName } from "../../../src/router/files/file-name.js";
import { Volume, type KeptFile } from "../../../src/router/files/volume.js";

const volume = (options: Partial<ConstructorParameters<typeof Volume>[0]> = {}) =>
  new Volume({ name: "flash", total: 100, writable: true, ...options });

/** What one may do with a volume, and what is said of it. */
const acts = fc.oneof(
  fc.record({ act: fc.constant("write" as const), path: path(), text: fc.string({ maxLength: 60 }) }),
  fc.record({
    act: fc.constantFrom("remove", "makeDirectory", "removeDirectory", "removeTree"),
    path: path(),
  }),
  fc.record({ act: fc.constant("rename" as const), path: path(), to: path() }),
);

function path() {
  return fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 3 }).map((parts) => parts.join("/"));
}

type Act = typeof acts extends fc.Arbitrary<infer A> ? A : never;

function perform(on: Volume, act: Act) {
  if ("text" in act) return on.write(act.path, contentOf(act.text));
  if ("to" in act) return on.rename(act.path, act.to);
  return on[act.act](act.path);
}

const state = (on: Volume) =>
  on.entries.map(({ path: name, kind }) => {
    const content = on.read(name);
    return [name, kind, "fault" in content ? content.fault : textOf(content)];
  });

test("whatever is done, files lie in directories that are there, have one name each, and fit", () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 30 }), (all) => {
      const on = volume();
      for (const act of all) perform(on, act);
      const paths = on.entries.map((one) => one.path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const one of paths.filter((name) => name.includes("/")))
        expect(on.entryAt(one.slice(0, one.lastIndexOf("/")))?.kind).toBe("directory");
      expect(on.entries.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(100);
    }),
  );
});

test("what cannot be kept does not happen, and what was kept is what is there", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(acts, fc.boolean()), { maxLength: 30 }), (all) => {
      let kept: readonly KeptFile[] = [];
      let refuses = false;
      const on = volume({
        keep: (files) => {
          if (refuses) return { fault: "I/O error" };
          kept = files;
          return undefined;
        },
      });
      for (const [act, refused] of all) {
        refuses = refused;
        const before = state(on);
        const fault = perform(on, act);
        if (refused || fault) expect(state(on)).toEqual(before);
      }
      expect(state(volume({ files: kept }))).toEqual(state(on));
    }),
  );
});

test("a name leads nowhere but into its own place", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("", "flash:", "nvram:", "/"), (text, prefix) => {
      const { path: found } = readFileName(prefix + text.replaceAll(":", ""), {
        ...FLASH_ROOT,
        path: "back",
      });
      expect(found.split("/")).not.toContain("..");
      expect(found.startsWith("/")).toBe(false);
    }),
  );
});

test.each([
  ["old.cfg", "flash:/back/old.cfg"],
  ["/old.cfg", "flash:/old.cfg"],
  ["../old.cfg", "flash:/old.cfg"],
  ["../../../old.cfg", "flash:/old.cfg"],
  ["FLASH:old.cfg", "flash:/old.cfg"],
  ["flash:/a//b/", "flash:/a/b"],
  ["tftp://10.0.0.9/a/b", "tftp://10.0.0.9/a/b"],
  ["tftp:", "tftp:/"],
])("%s means %s", (typed, meant) => {
  expect(fullName(readFileName(typed, { ...FLASH_ROOT, path: "back" }))).toBe(meant);
});

test("a full volume keeps the old file", () => {
  const on = volume();
  expect(on.write("a", contentOf("x".repeat(90)))).toBeUndefined();
  expect(on.write("b", contentOf("y".repeat(11)))).toEqual({ fault: "No space left on device" });
  expect(on.write("a", contentOf("z".repeat(101)))).toEqual({ fault: "No space left on device" });
  expect(on.write("a", contentOf("z".repeat(100)))).toBeUndefined();
  expect(state(on)).toEqual([["a", "file", "z".repeat(100)]]);
});
