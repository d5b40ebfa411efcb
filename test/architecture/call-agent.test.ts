// The rooms of the call agent, and that no file of it imports itself by way of others.
import { posix } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { sources } from "./sources.js";

const ROOT = "src/callmanager/";

/** Lowest first: a file imports from its own room and from those before it; what stands in no room comes last. */
const ROOMS = [
  "sccp",
  "sip",
  "host",
  "dial-plan",
  "calls",
  "phones",
  "trunks",
  "ports",
  "records",
  "features",
];

/** What each file of the call agent imports of it, types included. */
const imports = new Map(
  sources(ROOT.slice(0, -1)).map(({ path, text }) => [
    path,
    ts
      .preProcessFile(text)
      .importedFiles.map(({ fileName }) => posix.join(posix.dirname(path), fileName.replace(/\.js$/, ".ts")))
      .filter((target) => target.startsWith(ROOT)),
  ]),
);

function rank(path: string): number {
  const [room = "", file] = path.slice(ROOT.length).split("/");
  return file === undefined ? ROOMS.length : ROOMS.indexOf(room);
}

test("every file stands in a room, and imports none of a later one", () => {
  const breaches = [...imports].flatMap(([path, targets]) =>
    targets
      .filter((target) => rank(path) < 0 || rank(target) > rank(path))
      .map((target) => `${path} imports ${target}`),
  );
  expect(breaches).toEqual([]);
});

test("no file imports itself by way of others", () => {
  const left = new Map(imports);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [path, targets] of left) if (!targets.some((target) => left.has(target))) left.delete(path);
  }
  expect([...left.keys()]).toEqual([]);
});
