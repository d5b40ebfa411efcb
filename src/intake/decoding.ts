import { CODE_PAGES, decodedBy, encodedBy, likeliestCodePage, type CodePage } from "./code-pages.js";
import type { Notes } from "./notes.js";

/** The text of a file, whatever encoding it is in; what is no encoding of Unicode is in a code page. */
export function decode(bytes: Uint8Array, notes: Notes): string {
  const text = decodeOnce(bytes, notes);
  if (!MISREAD.test(text)) return text;
  return text
    .split("\n")
    .map((line) => {
      const repaired = withoutMojibake(line);
      if (repaired !== undefined) notes.add("typography");
      return repaired ?? line;
    })
    .join("\n");
}

function decodeOnce(bytes: Uint8Array, notes: Notes): string {
  const encoding = unicodeOf(bytes);
  if (encoding !== "utf-8") return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const page = likeliestCodePage(bytes);
    notes.add(CODE_PAGE_NOTES[page.name]);
    return linesOf(bytes)
      .map((line) => decodeLine(line, page))
      .join("");
  }
}

const CODE_PAGE_NOTES = { "windows-1252": "windows1252", ibm850: "ibm850", macintosh: "macintosh" } as const;

/** Of UTF-16 the byte order mark tells, or that every other byte of what is mostly ASCII is zero. */
function unicodeOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = length / 5;
  if (odd > many && even < odd / 20) return "utf-16le";
  if (even > many && odd < even / 20) return "utf-16be";
  return "utf-8";
}

const SAMPLE = 4096;

/** A file that several programs wrote may hold several encodings, but hardly in one line. */
function decodeLine(bytes: Uint8Array, page: CodePage): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return decodedBy(page, bytes);
  }
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

const LINE_FEED = 10;

/** The first letters that UTF-8 was read as in any code page, and what follows them. */
const MISREAD = /[\u0080-\uffff]{2}/;

/** Text whose UTF-8 was once or twice read in a code page (`rÃ©seau`), as it was before; undefined if it is none. */
function withoutMojibake(text: string): string | undefined {
  let present = text;
  for (let round = 0; round < MOST_MISREADINGS; round++) {
    const before = misread(present);
    if (before === undefined) break;
    present = before;
  }
  return present === text ? undefined : present;
}

const MOST_MISREADINGS = 3;

function misread(text: string): string | undefined {
  if (!MISREAD.test(text)) return undefined;
  for (const page of CODE_PAGES) {
    const bytes = encodedBy(page, text);
    if (!bytes) continue;
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // It was not this one.
    }
  }
  return undefined;
}
