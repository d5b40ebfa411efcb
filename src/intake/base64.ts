import type { Row } from "./row.js";

/** RFC 4648: nothing but the letters of base64, in rows of the same length. */
export function fromBase64(rows: readonly Row[]): readonly Row[] | undefined {
  const written = rows.filter(({ text }) => text !== "");
  const [first] = written;
  if (!first || first.text.length < 40) return undefined;
  const isWhole = written.every(
    ({ text }, index) =>
      /^[A-Za-z\d+/]+=*$/.test(text) &&
      (index === written.length - 1 ? text.length <= first.text.length : text.length === first.text.length),
  );
  if (!isWhole) return undefined;
  const decoded = decodeBase64(written.map(({ text }) => text).join(""));
  if (decoded === undefined) return undefined;
  const perRow = (first.text.length * 3) / 4;
  let at = 0;
  return decoded.split("\n").map((text) => {
    const { line } = written[Math.floor(at / perRow)] ?? first;
    at += text.length + 1;
    return { text: text.replace(/\r$/, ""), line };
  });
}

function decodeBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    const decoded = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // What happens to be letters of base64 is no text.
    return /[\0-\u0002\u0004-\u0006\u000e-\u0019]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
