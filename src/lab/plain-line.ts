/**
 * A line as it would be typed at a keyboard: with plain quotation marks, dashes and blanks, where it was copied from a
 * text, and without a prompt that was copied with it.
 */
export function plainLine(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Zs}+/gu, " ")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[\u2018\u2019\u201a\u201b\u2039\u203a]/gu, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/gu, '"')
    .replace(/" ?([^"]*?) ?"/g, '"$1"')
    .replace(PROMPT, "")
    .trim();
}

/** `CME(config)#`, also with the blank that some leave within it. */
const PROMPT = /^[\w.-]+ ?(?:\([\w-]+\))?[>#] */;
