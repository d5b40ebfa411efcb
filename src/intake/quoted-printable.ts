import type { Row } from "./row.js";

/**
 * RFC 2045: `=3D`, and `=` at the end of a line that goes on. Undefined where a text is not in it; where a mail says
 * that it is, a single sign of it is enough.
 */
export function withoutQuotedPrintable(
  rows: readonly Row[],
  isSaid = false,
): { readonly rows: readonly Row[]; readonly escapes: number } | undefined {
  let escapes = 0;
  let breaks = 0;
  for (const { text } of rows) {
    if (!text.includes("=")) continue;
    // Control characters are none that anybody writes.
    if (/=(?![2-9A-F][\dA-F]|0[9AD]|$)/.test(text)) return undefined;
    if (/=[\dA-F]{2}/.test(text)) escapes++;
    if (text.endsWith("=")) breaks++;
  }
  if (!isSaid && escapes === 0 && breaks < FEWEST_BREAKS) return undefined;
  const joined: { parts: string[]; line: number }[] = [];
  let goesOn = false;
  for (const { text, line } of rows) {
    const part = text.replace(/=$/, "");
    if (goesOn) joined.at(-1)?.parts.push(part);
    else joined.push({ parts: [part], line });
    goesOn = part !== text;
  }
  return { rows: joined.map(({ parts, line }) => ({ text: unescaped(parts.join("")), line })), escapes };
}

const FEWEST_BREAKS = 2;

function unescaped(text: string): string {
  return text.replace(/(?:=[\dA-F]{2})+/g, (escapes) => {
    const bytes = escapes
      .split("=")
      .slice(1)
      .map((digits) => Number.parseInt(digits, 16));
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      return new TextDecoder("windows-1252").decode(Uint8Array.from(bytes));
    }
  });
}
