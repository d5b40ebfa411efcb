import { expect, test } from "vitest";
import { diffConfigurations } from "../../src/grading/diff.js";
import { reportJson, reportText } from "../../src/grading/report.js";
import { reportUnified } from "../../src/grading/unified.js";
import type { Language } from "../../src/lab/hint-texts.js";
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

test("a unified report has a hunk for each finding, with the lines and places of both files", () => {
  const files = {
    expected: loadFile(
      "hostname R1\n!\nip dhcp pool A\n network 10.0.0.0 255.0.0.0\n!\nline con 0\n exec-t 5\n",
      c2811,
    ),
    actual: loadFile("line con 0\n logging synchronous\n exec-timeout 9 0\nhostname R1\n", c2811),
  };
  const found = diffConfigurations(files.expected, files.actual);
  expect(reportUnified(found, names, files)).toBe(
    [
      "--- a.cfg",
      "+++ b.cfg",
      "@@ -3,2 +4,0 @@",
      "-ip dhcp pool A",
      "- network 10.0.0.0 255.0.0.0",
      "@@ -6,0 +2 @@ line con 0",
      "+ logging synchronous",
      "@@ -7 +3 @@ line con 0",
      "- exec-t 5",
      "+ exec-timeout 9 0",
      "",
    ].join("\n"),
  );
  expect(reportUnified([], names, files)).toBe("");
});

test("one difference is counted as one, and none is said to be none", () => {
  expect(reportText(findings("hostname R1\n", "hostname R2\n"), names)).toMatch(/\n1 difference\n$/);
  expect(reportText([], names)).toBe("b.cfg means the same as a.cfg\n");
});

test("each sentence is said in French, about the same lines", () => {
  const [expected, actual] = [
    "hostname R1\nip http server\nip name-server 10.0.0.1 10.0.0.2\nip domain-name a.example\n",
    "hostname R2\nip name-server 10.0.0.2 10.0.0.1\nip cef\nlogging 10.0.0.9\n",
  ];
  const found = findings(expected, actual);
  const told = (language: Language) =>
    reportText(found, names, { language, extra: found.slice(0, 1) })
      .trimEnd()
      .split("\n");
  const [english, french] = [told("en"), told("fr")];
  expect(new Set(found.map(({ kind }) => kind)).size).toBeGreaterThan(2);
  expect(french).toHaveLength(english.length);
  for (const [index, line] of french.entries()) {
    // What is said besides is a line and its place, which are the same in every language.
    if (!line.startsWith("  ")) expect(line).not.toBe(english[index]);
    expect(line.match(/`[^`]*`/g)).toEqual(english[index]?.match(/`[^`]*`/g));
  }
  expect(reportText([], names, { language: "fr" })).toBe("b.cfg veut dire la même chose que a.cfg\n");
});
