import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diffConfigurations } from "../../src/grading/diff.js";
import type { Finding } from "../../src/grading/finding.js";
import { reportText } from "../../src/grading/report.js";
import { platformOf } from "../../src/platform/platforms.js";
import { loadFile } from "../../src/running-config/load-file.js";

const PAIRS = "fixtures/diff";
const NAMES = { expected: "expected.cfg", actual: "actual.cfg" };

function load(path: string) {
  const text = readFileSync(path, "utf8");
  return loadFile(text, platformOf(text), { verbatim: false });
}

function findings(pair: string) {
  const [expected, actual] = [load(`${pair}/expected.cfg`), load(`${pair}/actual.cfg`)];
  return { there: diffConfigurations(expected, actual), back: diffConfigurations(actual, expected) };
}

function lineOf(path: string, number: number): string | undefined {
  return readFileSync(path, "utf8").split("\n")[number - 1];
}

function turned(finding: Finding): Finding {
  return { ...finding, at: { expected: finding.at.actual, actual: finding.at.expected } };
}

function positions(found: readonly Finding[]) {
  return found.map(({ at }) => [at.expected, at.actual]).sort();
}

describe("two configurations that mean the same", () => {
  test.each(readdirSync(`${PAIRS}/same`))("%s", (name) => {
    const pair = `${PAIRS}/same/${name}`;
    expect(readFileSync(`${pair}/expected.cfg`, "utf8")).not.toBe(readFileSync(`${pair}/actual.cfg`, "utf8"));
    const { there, back } = findings(pair);
    expect(reportText(there, NAMES)).toBe("actual.cfg means the same as expected.cfg\n");
    expect(back).toEqual([]);
  });
});

describe("two configurations that differ in one thing", () => {
  test.each(readdirSync(`${PAIRS}/different`))("%s", (name) => {
    const pair = `${PAIRS}/different/${name}`;
    const { there, back } = findings(pair);
    const report = reportText(there, NAMES);
    const recorded = `${pair}/report.txt`;
    if (process.env["UPDATE"] === "1" || !existsSync(recorded)) writeFileSync(recorded, report);
    expect(report).toBe(readFileSync(recorded, "utf8"));
    expect(there).not.toEqual([]);
    expect(back).toHaveLength(there.length);
    for (const { at } of there) {
      expect(lineOf(`${pair}/expected.cfg`, at.expected)).toBeDefined();
      expect(lineOf(`${pair}/actual.cfg`, at.actual)).toBeDefined();
    }
    for (const line of report.trimEnd().split("\n").slice(0, -1)) {
      expect(line).toMatch(/expected\.cfg:\d+/);
      expect(line).toMatch(/actual\.cfg:\d+/);
    }
    expect(positions(back)).toEqual(positions(there.map(turned)));
  });
});
