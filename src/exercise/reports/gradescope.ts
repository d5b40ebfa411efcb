import type { Language } from "../../lab/hint-texts.js";
import type { CheckRow, GradeRow } from "../grade-row.js";

/** `results.json` of Gradescope's autograder for one submission; hidden checks are seen by the staff only. */
export function gradescopeReport(row: GradeRow, language: Language): string {
  const results = {
    score: row.score,
    output: [row.unusable, ...row.notes].filter((one) => one !== undefined).join("\n"),
    tests: row.checks.map((check) => ({
      name: `${check.step}: ${check.id}`,
      number: check.id,
      score: check.points,
      max_score: check.max,
      output: outputOf(check, language),
      visibility: check.hidden ? "hidden" : "visible",
    })),
  };
  return `${JSON.stringify(results, undefined, 2)}\n`;
}

function outputOf({ reason, at, needs }: CheckRow, language: Language): string {
  if (needs !== undefined)
    return language === "fr" ? `pas vérifié : il faut ${needs}` : `not checked: needs ${needs}`;
  return `${reason ?? ""}${at ? ` (${at.file}:${at.line})` : ""}`;
}
