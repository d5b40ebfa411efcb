// Files that import each other in a circle, types counted, can only be read and changed together.
import { posix } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { sources, type Source } from "./sources.js";

/** What each file imports of the others. */
function importsOf(files: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    files.map(({ path, text }) => {
      const targets = ts
        .preProcessFile(text)
        .importedFiles.filter(({ fileName }) => fileName.startsWith("."))
        .map(({ fileName }) => posix.join(posix.dirname(path), fileName.replace(/\.js$/, ".ts")));
      return [path, targets];
    }),
  );
}

/** The files of each circle: the strongly connected components of more than one file (Tarjan, 1972). */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): void => {
    order.set(path, order.size);
    lowest.set(path, order.size - 1);
    open.push(path);
    for (const target of imports.get(path) ?? []) {
      if (imports.has(target) && !order.has(target)) visit(target);
      const reached = open.includes(target) ? lowest.get(target) : undefined;
      if (reached !== undefined) lowest.set(path, Math.min(lowest.get(path) ?? 0, reached));
    }
    if (lowest.get(path) !== order.get(path)) return;
    const component = open.splice(open.indexOf(path));
    if (component.length > 1 || imports.get(path)?.includes(path)) circles.push(component.sort());
  };
  for (const path of imports.keys()) if (!order.has(path)) visit(path);
  return circles;
}

test("no files import each other in a circle", () => {
  expect(circlesIn(importsOf(sources("src")))).toEqual([]);
});

test.each([
  [{ a: ["b"], b: ["a"] }, [["a", "b"]]],
  [{ a: ["b"], b: ["c"], c: ["a", "d"], d: [] }, [["a", "b", "c"]]],
  [{ a: ["a"] }, [["a"]]],
  [{ a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, []],
])("circles among %o", (imports, circles) => {
  expect(circlesIn(new Map(Object.entries(imports)))).toEqual(circles);
});
