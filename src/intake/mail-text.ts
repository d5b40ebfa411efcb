import { fromBase64 } from "./base64.js";
import { withoutQuotedPrintable } from "./quoted-printable.js";
import type { Row } from "./row.js";

/**
 * The text of a mail as a mail program saves it (RFC 5322), with its parts one behind the other, each decoded as its
 * header says (RFC 2045); undefined for what does not begin with the header of a mail.
 */
export function mailText(rows: readonly Row[]): readonly Row[] | undefined {
  const start = rows.findIndex(({ text }) => text.trim() !== "");
  const head = headOf(rows, start);
  if (!head || !isMail(head.text)) return undefined;
  return partsOf(rows, head.end, head.text);
}

interface Head {
  readonly text: string;
  /** The row behind the empty one that ends it. */
  readonly end: number;
}

/** The lines of a header from a row on, those that go on joined to the ones before. */
function headOf(rows: readonly Row[], start: number): Head | undefined {
  let text = "";
  for (let at = start; at >= 0 && at < rows.length; at++) {
    const row = rows[at]?.text ?? "";
    if (row.trim() === "") return text === "" ? undefined : { text, end: at + 1 };
    if (text !== "" && /^[ \t]/.test(row)) text += ` ${row.trim()}`;
    else if (/^[A-Za-z][A-Za-z-]*:(?:\s|$)/.test(row)) text += `\n${row}`;
    else return undefined;
  }
  return undefined;
}

/** Who wrote it and in what form it is: no label above a configuration says the latter. */
function isMail(head: string): boolean {
  return /^(?:From|Date|Subject):/im.test(head) && /^(?:MIME-Version|Content-Type|Message-ID):/im.test(head);
}

function partsOf(rows: readonly Row[], start: number, head: string): readonly Row[] {
  const boundary = /boundary="?([^";\s]{1,70})/i.exec(head)?.[1];
  if (boundary === undefined) return decodedPart(rows.slice(start), head);
  const found: Row[] = [];
  let part: Head | undefined;
  let from = start;
  for (let at = start; at <= rows.length; at++) {
    const row = rows[at]?.text ?? `--${boundary}--`;
    if (row !== `--${boundary}` && row !== `--${boundary}--`) continue;
    // One multipart within another: text and the same as a page, beside what is attached.
    if (part) found.push(...partsOfText(rows.slice(from, at), part.text));
    part = headOf(rows, at + 1);
    from = part?.end ?? at + 1;
  }
  return found;
}

function partsOfText(rows: readonly Row[], head: string): readonly Row[] {
  if (/^content-type:\s*multipart\//im.test(head)) return partsOf(rows, 0, head);
  return /^content-type:\s*(?:text\/html|image\/)/im.test(head) ? [] : decodedPart(rows, head);
}

function decodedPart(rows: readonly Row[], head: string): readonly Row[] {
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === "base64") return fromBase64(rows) ?? rows;
  return encoding === "quoted-printable" ? (withoutQuotedPrintable(rows, true)?.rows ?? rows) : rows;
}
