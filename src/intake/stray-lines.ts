import type { TextRow } from "./row.js";
import type { Notes } from "./notes.js";
import { blanksBehindMarks, withoutMark } from "./pager-marks.js";
import { isPageNumber } from "./remarks.js";
import { isConsoleTalk, promptIn } from "./session-lines.js";

/** A configuration without what came between its lines: pager marks, messages, page numbers, prompts. */
export function withoutStrayLines(rows: readonly TextRow[], notes: Notes): readonly TextRow[] {
  const erased = blanksBehindMarks(rows);
  const kept: TextRow[] = [];
  let message: TextRow["message"];
  rows.forEach((row, index) => {
    if (row.free) {
      kept.push(row);
      return;
    }
    const text = withoutMark(row.text, erased);
    const marked = text !== row.text;
    if (marked) notes.add("pager");
    // A key may stand behind the mark that was typed there.
    if (marked && /^ ?[a-z]?\s*$/i.test(text)) return;
    if (isMessage(text)) {
      notes.add("messages");
      message = text.length === TERMINAL_WIDTH ? "full" : "whole";
    } else if (isAnswer(text)) notes.add("answers");
    else if (isConsoleTalk(text) || promptIn(text)) notes.add("session");
    else if (
      isRule(text) ||
      (isPageNumber(text) && !isAmongDigits(rows, index) && !isRest(text, rows[index - 1]))
    )
      notes.add("pages");
    else {
      kept.push(marked || message ? { ...row, text, ...(message && { message }) } : row);
      message = undefined;
    }
  });
  return kept;
}

/** A syslog line, with whatever stamp; or a stamped line of a debug. No command begins with a capital letter or `%`. */
function isMessage(text: string): boolean {
  return SYSLOG.test(text) || DEBUG.test(text);
}

const SYSLOG = /^\s*(?![a-z\s])(?:[^%]{0,100}[:.] ?)?%[A-Z][A-Z0-9_]*(?:-[A-Z0-9_]+)*-[0-7]-[A-Z0-9_]+:/;
const DEBUG =
  /^\s*(?:\d{1,7}: )?[*.]?(?:[A-Z][a-z]{2} [ \d]\d(?: \d{4})? )\d\d:\d\d:\d\d(?:\.\d{1,6})?(?: [A-Z]{1,5})?: /;

const TERMINAL_WIDTH = 80;

/** `% Invalid input detected at '^' marker.`, and the line with the marker itself. */
function isAnswer(text: string): boolean {
  return /^\s*(?:%|\^\s*$)/.test(text);
}

function isRule(text: string): boolean {
  return /^\s*([-=_*~\u2500\u2550])\1{3,}\s*$/.test(text);
}

/** A number behind a line that is as long as lines get may be its last digits. */
function isRest(text: string, before: TextRow | undefined): boolean {
  return /^\d+\s*$/.test(text) && (before?.text.length ?? 0) >= FULL;
}

const FULL = 60;

/** The last line of a certificate may be short. */
function isAmongDigits(rows: readonly TextRow[], index: number): boolean {
  return [rows[index - 1], rows[index + 1]].some((row) => /^\s*[\dA-F]{8}[\dA-F ]*$/i.test(row?.text ?? ""));
}
