import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { junitReport } from "../../src/exercise/reports/junit.js";
import type { CheckRow, GradeRow } from "../../src/exercise/grade-row.js";

/** What an element of Jenkins's junit-10.xsd may hold: its attributes, those that it must have, and its children. */
const SCHEMA: Readonly<Record<string, { attributes: string; required?: string; children: string }>> = {
  testsuites: { attributes: "name time tests failures disabled errors", children: "testsuite" },
  testsuite: {
    attributes: "name tests failures errors time disabled skipped timestamp hostname id package",
    required: "name tests",
    children: "properties testcase system-out system-err",
  },
  properties: { attributes: "", children: "property" },
  property: { attributes: "name value", required: "name value", children: "" },
  testcase: {
    attributes: "name assertions time classname status",
    required: "name",
    children: "skipped error failure system-out system-err",
  },
  skipped: { attributes: "type message", children: "" },
  error: { attributes: "type message", children: "" },
  failure: { attributes: "type message", children: "" },
};

const words = (text: string) => text.split(" ").filter((word) => word !== "");

interface Suite {
  readonly said: Readonly<Record<string, string>>;
  readonly found: Record<string, number>;
}

/** What in a report is not as the schema has it, and its suites with how many elements of each kind they hold. */
function checked(xml: string): { readonly faults: readonly string[]; readonly suites: readonly Suite[] } {
  const faults: string[] = [];
  const suites: Suite[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const known = SCHEMA[name];
        const outer = open.at(-1);
        open.push(name);
        if (!known) return void faults.push(`no element ${name}`);
        if (
          outer === undefined ? name !== "testsuites" : !words(SCHEMA[outer]?.children ?? "").includes(name)
        )
          faults.push(`${name} in ${outer ?? "the document"}`);
        for (const attribute of Object.keys(attributes))
          if (!words(known.attributes).includes(attribute)) faults.push(`${name} has ${attribute}`);
        for (const attribute of words(known.required ?? ""))
          if (attributes[attribute] === undefined) faults.push(`${name} without ${attribute}`);
        if (name === "testsuite") suites.push({ said: attributes, found: {} });
        const { found = {} } = suites.at(-1) ?? {};
        found[name] = (found[name] ?? 0) + 1;
      },
      onclosetag(name) {
        if (open.pop() !== name) faults.push(`${name} is not closed`);
      },
      ontext(text) {
        if (text.trim() !== "") faults.push(`text in ${open.at(-1) ?? "the document"}: ${text}`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { faults, suites };
}

const check = (id: string, outcome: CheckRow["outcome"], more: Partial<CheckRow> = {}): CheckRow => ({
  ...{ id, step: "one", points: outcome === "true" ? 1 : 0, max: 1, outcome },
  ...more,
});

function rowOf(student: string, more: Partial<GradeRow>): GradeRow {
  return {
    ...{ schema: 1, lab: "x", labVersion: "sha256:0", student, files: [], notes: [] },
    ...{ score: 1, max: 5, checks: [], origin: [] },
    ...more,
  };
}

test("a report is as the schema of JUnit's reports has it, whatever students are called and whatever they wrote", () => {
  const nasty = `<script>alert("1")</script> & 'x' ]]> \u0001 \u2028`;
  const checks = [
    check("a", "true"),
    check("b", "false", { reason: nasty, at: { file: nasty, line: 3 } }),
    check("c", "not checked", { needs: "b" }),
    check("d", "cannot tell", { reason: nasty }),
    check("e", "overridden", { reason: "a human's" }),
  ];
  const rows = [rowOf(nasty, { checks, variant: 7 }), rowOf("empty", { unusable: nasty })];
  const { faults, suites } = checked(junitReport(rows));
  expect(faults).toEqual([]);
  expect(suites).toHaveLength(2);
  for (const { said, found } of suites) {
    const counted = { tests: "testcase", failures: "failure", errors: "error", skipped: "skipped" };
    for (const [attribute, element] of Object.entries(counted))
      expect(`${attribute} ${said[attribute] ?? ""}`).toBe(`${attribute} ${found[element] ?? 0}`);
  }
});
