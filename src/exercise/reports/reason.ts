import type { Language } from "../../lab/hint-texts.js";
import type { CheckRow } from "../grade-row.js";

/** Why points were lost, with the line of the file to look at: `option 150 is missing (run.cfg:22)`. */
export function reasonOf({ reason = "", at }: Pick<CheckRow, "reason" | "at">): string {
  return at ? `${reason} (${at.file}:${at.line})` : reason;
}

/** The same of any check, also of one that was not looked at. */
export function outcomeReason(check: CheckRow, language: Language): string {
  return check.needs === undefined ? reasonOf(check) : NOT_CHECKED[language](check.needs);
}

const NOT_CHECKED = {
  en: (id: string) => `not checked: needs ${id}`,
  fr: (id: string) => `pas vérifié : il faut ${id}`,
};
