import { expect, test } from "vitest";
import { diffConfigurations } from "../../src/grading/diff.js";
import { reportJson, reportText, reportUnified } from "../../src/grading/report.js";
import { c2811 } from "../../src/platform/c2811.js";
import { loadFile } from "../../src/running-config/load-file.js";

const names = { expected: "a.cfg", actual: "b.cfg" };

const findings = (expected: string, actual: string) =>
  diffConfigurations(loadFile(expected, c2811), loadFile(actual, c2811));

test("a report for programs has the names, and each finding with its sentence", () => {
  const found = findings("hostname R1\n", "hostname R2\n");
  const [sentence = ""] = reportText(found, names).split("\n");
  expect(JSON.parse(reportJson(found, names))).toMatchObject({
    ...names,
    findings: [{ kind: "different", sentence }],
  });
});

test("a unified report has the names, and three lines around each change", () => {
  const lines = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
  const changed = lines.with(4, "x");
  expect(reportUnified(`${lines.join("\n")}\n`, `${changed.join("\n")}\n`, names)).toBe(
    [
      "===================================================================",
      "--- a.cfg",
      "+++ b.cfg",
      "@@ -2,7 +2,7 @@",
      " b",
      " c",
      " d",
      "-e",
      "+x",
      " f",
      " g",
      " h",
      "",
    ].join("\n"),
  );
});

test("one difference is counted as one, and none is said to be none", () => {
  expect(reportText(findings("hostname R1\n", "hostname R2\n"), names)).toMatch(/\n1 difference\n$/);
  expect(reportText([], names)).toBe("b.cfg means the same as a.cfg\n");
});
