import { parse } from "./generated/command-line.js";
import type { Line } from "./syntax-tree.js";

/** Cuts a typed line into words; never fails. Line ends count as blanks, NULs are dropped as a console drops them. */
export function parseLine(text: string): Line {
  return parse(text);
}

const CONTROL = /[\0-\u0008\u000a-\u001f\u2028\u2029]/;

/** What a console makes of pasted text: no NULs, and line ends or other control characters become blanks. */
export function printable(text: string): string {
  if (!CONTROL.test(text)) return text;
  return text.replace(/\0/g, "").replace(/[\r\n\u0001-\u0002\u0004-\u0008\u000b-\u001f\u2028\u2029]/g, " ");
}
