import { rounded, type CheckRow, type GradeRow } from "../grade-row.js";
import { escaped } from "./escape.js";
import { reasonOf } from "./reason.js";

/** JUnit's XML: a suite a student, a case a check; what is not checked is skipped, what cannot be told an error. */
export function junitReport(rows: readonly GradeRow[]): string {
  const suites = rows.map(suiteOf);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("")}</testsuites>\n`;
}

function suiteOf(row: GradeRow): string {
  const { checks, student, unusable } = row;
  const count = (outcome: CheckRow["outcome"]) => checks.filter((check) => check.outcome === outcome).length;
  const cases = checks.map((check) => caseOf(check, student));
  if (unusable !== undefined)
    cases.push(
      `    <testcase name="submission" classname="${escaped(student)}" time="0">\n      <error message="${escaped(unusable)}"/>\n    </testcase>\n`,
    );
  const head = [
    `name="${escaped(student)}"`,
    `tests="${cases.length}"`,
    `failures="${count("false") + lowered(checks)}"`,
    `errors="${count("cannot tell") + (unusable === undefined ? 0 : 1)}"`,
    `skipped="${count("not checked")}"`,
    `time="0"`,
  ];
  return `  <testsuite ${head.join(" ")}>\n${propertiesOf(row)}${cases.join("")}  </testsuite>\n`;
}

function propertiesOf({ score, max, variant, lab, labVersion }: GradeRow): string {
  const properties = { lab, labVersion, score, max, ...(variant !== undefined && { variant }) };
  const rows = Object.entries(properties).map(
    ([name, value]) => `      <property name="${name}" value="${escaped(String(value))}"/>\n`,
  );
  return `    <properties>\n${rows.join("")}    </properties>\n`;
}

function caseOf(check: CheckRow, student: string): string {
  const { id, step, points, max, outcome, needs } = check;
  const head = `    <testcase name="${escaped(`${step}.${id}`)}" classname="${escaped(student)}" time="0"`;
  const message = escaped(`${rounded(points)}/${max}: ${reasonOf(check)}`);
  switch (outcome) {
    case "false":
      return `${head}>\n      <failure message="${message}"/>\n    </testcase>\n`;
    case "cannot tell":
      return `${head}>\n      <error message="${message}"/>\n    </testcase>\n`;
    case "not checked":
      return `${head}>\n      <skipped message="${escaped(`needs ${needs ?? ""}`)}"/>\n    </testcase>\n`;
    case "overridden":
      if (points < max) return `${head}>\n      <failure message="${message}"/>\n    </testcase>\n`;
      return `${head}/>\n`;
    case "true":
      return `${head}/>\n`;
  }
}

/** Checks of which a human took points away. */
function lowered(checks: readonly CheckRow[]): number {
  return checks.filter(({ outcome, points, max }) => outcome === "overridden" && points < max).length;
}
