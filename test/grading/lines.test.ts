import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diffConfigurations } from "../../src/grading/diff.js";
import { reportText } from "../../src/grading/report.js";
import { c2811 } from "../../src/platform/c2811.js";
import { packetTracer } from "../../src/platform/packet-tracer.js";
import { loadFile } from "../../src/running-config/load-file.js";

/** Pairs of a few lines, `=== TITLE`, one side, `---`, the other side (`fixtures/diff/same-lines.txt`, `different-lines.txt`). */
function pairs(file: string): readonly (readonly [title: string, one: string, other: string])[] {
  const blocks = readFileSync(`fixtures/diff/${file}`, "utf8").split(/^=== /m).slice(1);
  return blocks.map((block) => {
    const [title = "", ...lines] = block.split("\n");
    const [one = "", other = ""] = lines.join("\n").split(/^---\n/m);
    return [title, one, other];
  });
}

function sentences(title: string, one: string, other: string): readonly string[] {
  const platform = title.endsWith("on Packet Tracer") ? packetTracer : c2811;
  const load = (lines: string) =>
    loadFile(`hostname PAIR\n${lines.trim()}\nend\n`, platform, { verbatim: false });
  const findings = diffConfigurations(load(one), load(other));
  return reportText(findings, { expected: "one", actual: "other" }).trimEnd().split("\n");
}

describe("lines that mean the same", () => {
  test.each(pairs("same-lines.txt"))("%s", (title, one, other) => {
    expect(one).not.toBe(other);
    expect(sentences(title, one, other)).toEqual(["other means the same as one"]);
    expect(sentences(title, other, one)).toEqual(["other means the same as one"]);
  });
});

describe("lines that differ in one thing", () => {
  test.each(pairs("different-lines.txt"))("%s", (title, one, other) => {
    expect(sentences(title, one, other)).toHaveLength(2);
    expect(sentences(title, other, one)).toHaveLength(2);
  });
});
