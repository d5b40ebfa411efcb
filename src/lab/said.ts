import type { BaseIssue } from "valibot";
import type { LabText } from "../network/lab-text.js";
import { quoted } from "./shortened.js";

/** A message of a schema, in the language in which the schema is asked. */
export function said(text: LabText): (issue: BaseIssue<unknown>) => string {
  return ({ lang }) => text[lang === "fr" ? "fr" : "en"];
}

/** The same about what was written, which is handed on in quotes. */
export function saidOf(text: (written: string) => LabText): (issue: BaseIssue<unknown>) => string {
  return (issue) => said(text(quoted(issue.input)))(issue);
}

/** What a value must be. */
export function mustBe(en: string, fr: string): (issue: BaseIssue<unknown>) => string {
  return said({ en: `must be ${en}`, fr: `doit être ${fr}` });
}

/** A text that is the same in both languages, such as what a file system says. */
export function sameInBoth(text: string): LabText {
  return { en: text, fr: text };
}
