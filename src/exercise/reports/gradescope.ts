import type { Language } from "../../lab/hint-texts.js";
import type { GradeRow } from "../grade-row.js";
import { outcomeReason } from "./reason.js";

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
      output: outcomeReason(check, language),
      visibility: check.hidden ? "hidden" : "visible",
    })),
  };
  return `${JSON.stringify(results, undefined, 2)}\n`;
}
