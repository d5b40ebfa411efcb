import type { Language } from "../lab/hint-texts.js";

/** The language of cme's own words: the one that was asked for, else the user's, else English. */
export function languageOf(asked: Language | undefined): Language {
  if (asked) return asked;
  const locale = process.env["LC_ALL"] ?? process.env["LC_MESSAGES"] ?? process.env["LANG"] ?? "";
  return locale.toLowerCase().startsWith("fr") ? "fr" : "en";
}
