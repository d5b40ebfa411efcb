import { expect, test } from "vitest";
import { describeProblem, readTopology, type TopologyReading } from "../../src/lab/topology-file.js";
import { isDeeperThan } from "../../src/lab/yaml-depth.js";

const DEEP: readonly (readonly [string, string])[] = [
  ["lists in brackets", "[".repeat(10_000)],
  ["maps in braces", "{a: ".repeat(10_000)],
  ["lists by dashes", "- ".repeat(10_000)],
  ["keys by question marks", "? ".repeat(10_000)],
  ["maps by blanks", Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
  ["brackets in a field", `name: x\ndevices:\n  R: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`],
];

test.each(DEEP)("%s that stand in 10,000 others get one clear line", (_what, text) => {
  const reading = readTopology(text, "deep.yaml", () => "");
  expect(messagesOf(reading)).toEqual([
    "deep.yaml:1: YAML: has values in more than 100 others: a lab needs five",
  ]);
});

test("aliases that stand for far more than the file gets one clear line", () => {
  const names = Array.from({ length: 9 }, (_, index) => `a${index}`);
  const rows = names.map((name, index) =>
    index === 0 ? `${name}: &${name} [x, x]` : `${name}: &${name} [${`*a${index - 1}, `.repeat(9)}]`,
  );
  const reading = readTopology(rows.join("\n"), "bomb.yaml", () => "");
  expect(messagesOf(reading).join()).toMatch(/far more than it holds/);
});

test("a file that is too long is not read", () => {
  expect(messagesOf(readTopology("#".repeat(2_000_000), "long.yaml", () => "")).join()).toMatch(
    /longer than 1 MB/,
  );
});

test("a map where a name should stand is named in one short line", () => {
  const map = Array.from({ length: 30 }, (_, index) => `  key${index}: a value of some words\n`).join("");
  const [missing, unknown, ...more] = messagesOf(readTopology(`name: x\n?\n${map}:\n`, "map.yaml", () => ""));
  expect(missing).toBe("map.yaml:1: devices: a topology must have this field");
  expect(unknown).toMatch(
    /^map\.yaml:1: "\{.*\.\.\.: a topology has no such field: it has name, devices, cables, /,
  );
  expect(unknown?.length).toBeLessThan(320);
  expect(more).toEqual([]);
});

test("what is written in a text or a name counts for nothing", () => {
  expect(isDeeperThan(10, `a: "${"[".repeat(100)}"\nb: |\n  ${"- ".repeat(100)}\n  x\nc: d-e-f-g\n`)).toBe(
    false,
  );
});

function messagesOf(reading: TopologyReading): readonly string[] {
  return "problems" in reading ? reading.problems.map((problem) => describeProblem(problem, "en")) : [];
}
