import type { Readings, ReadingsOfMode } from "../running-config/readings.js";
import type { Notes } from "./notes.js";
import { OpenSections } from "./open-sections.js";
import { commandIn, isRemark, RunningHeads } from "./remarks.js";
import type { Row, TextRow } from "./row.js";
import { isHead } from "./session-lines.js";

/**
 * A configuration whose lines are whole, each in one row, and nothing else: what a terminal or a mail program wrapped
 * and what a message cut in two is joined, and what its owner said between the lines is left out. What reads as a line
 * of the section in which it stands is never touched.
 */
export function withWholeLines(rows: readonly TextRow[], context: Context, notes: Notes): readonly TextRow[] {
  if (rows.every((row, index) => isPlain(row, rows[index + 1], context.global))) return rows;
  return new WholeLines(rows, context, notes).rows;
}

interface Context {
  readonly readings: Readings;
  readonly global: ReadingsOfMode;
  /** The rows as they were shown, with all that stood in front of lines. */
  readonly shown: readonly Row[];
}

/** Whether nothing is to be done about a row, as far as that is seen at once. */
function isPlain(
  { text, free, message }: TextRow,
  next: TextRow | undefined,
  global: ReadingsOfMode,
): boolean {
  if (free || text === "" || text.startsWith("!") || isHead(text)) return true;
  if (message) return false;
  if (!text.startsWith(" ")) return global.read(text.trim()).bound !== undefined || text.trim() === "end";
  return text.length !== TERMINAL_WIDTH || next?.free === true || isDigits(text);
}

const TERMINAL_WIDTH = 80;

/** Rows of a certificate, all but the last of which have groups of eight digits. */
function isDigits(text: string, before = ""): boolean {
  return /^\s+[\dA-F]{8}(?: |$)[\dA-F ]*$/.test(text) || (/^\s+[\dA-F ]+$/.test(text) && isDigits(before));
}

/** A line that was read, and what was open before it. */
interface Last {
  readonly before: OpenSections;
  /** The length of its last row as it was shown. */
  readonly length: number;
}

class WholeLines {
  readonly #kept: TextRow[] = [];
  /** How long the lines of the file are; those that hold several rows have no length. */
  readonly #lengths = new Map<number, number>();
  readonly #width: number;
  /** Whether the width ended lines wherever it was, as in a terminal, and not at the blank before it. */
  readonly #isCut: boolean;
  /** Whether a blank at the end of a line may say that it goes on (RFC 3676), and not all lines have one. */
  readonly #isFlowed: boolean;
  readonly #heads: RunningHeads;
  #here: OpenSections;
  #last: Last | undefined;

  constructor(
    private readonly all: readonly TextRow[],
    { readings, shown }: Context,
    private readonly notes: Notes,
  ) {
    this.#here = OpenSections.outermost(readings);
    for (const { text, line } of shown) this.#lengths.set(line, text.length);
    all.forEach(({ line }, index) => {
      if (all[index + 1]?.line === line) this.#lengths.delete(line);
    });
    const own = all.filter(({ text, free }) => !free && !isDigits(text)).map((row) => this.#lengthOf(row));
    this.#width = own.reduce((width, length) => Math.max(width, length), 0);
    const long = own.filter((length) => length > this.#width - LONG);
    const isEven = long.length >= FEWEST_CUT && long.every((length) => length === this.#width);
    this.#isCut = isEven || this.#width % 20 === 0 || this.#width === WIDE_TERMINAL;
    this.#isFlowed = all.filter(({ text }) => text.endsWith(" ")).length < all.length * MOST_FLOWED;
    this.#heads = new RunningHeads(all);
    all.forEach((row, index) => this.#read(row, index));
  }

  get rows(): readonly TextRow[] {
    return this.#kept;
  }

  #read(row: TextRow, index: number): void {
    const text = row.text.trim();
    const { text: before } = this.all[index - 1] ?? { text: "" };
    if (row.free || text === "" || /^end$/i.test(text) || isHead(text) || isDigits(row.text, before))
      this.#pass(row);
    else if (text.startsWith("!") || this.#here.reads(text)) this.#keep(row);
    else if (this.#heads.has(row)) this.notes.add("remarks");
    else if (row.message === "full" && !row.text.startsWith(" ")) this.notes.add("messages");
    else if (!this.#join(row)) this.#unread(row, index);
  }

  #lengthOf({ text, line }: Row): number {
    return this.#lengths.get(line) ?? text.length;
  }

  /** Nothing goes on behind an empty row, a banner or a certificate. */
  #pass(row: TextRow): void {
    this.#kept.push(row);
    this.#last = undefined;
  }

  #keep(row: TextRow): void {
    this.#last = { before: this.#here, length: this.#lengthOf(row) };
    this.#here = this.#here.after(row.text.trim());
    this.#kept.push(row);
  }

  /** Joins a row to the line before it, if that was too long for where it stood, or cut by a message. */
  #join(row: TextRow): boolean {
    const last = this.#last;
    const line = this.#kept.at(-1);
    if (!last || !line) return false;
    for (const joined of this.#joinings(line.text, last, row)) {
      const isComment = joined.startsWith("!");
      if (!isComment && !last.before.reads(joined.trim())) continue;
      this.#kept[this.#kept.length - 1] = { ...line, text: joined };
      this.#last = { before: last.before, length: this.#lengthOf(row) };
      this.#here = last.before.after(joined.trim());
      this.notes.add("wrapped");
      return true;
    }
    return false;
  }

  *#joinings(line: string, { length }: Last, { text, message }: TextRow): Iterable<string> {
    if (message) yield line + text;
    if (this.#width < NARROWEST) return;
    if (length === this.#width && this.#isCut) yield line + text;
    const [word = ""] = /^\S+/.exec(text.trimStart()) ?? [];
    const isFull = length + 1 + word.length > this.#width;
    if (isFull || (this.#isFlowed && line.endsWith(" ") && length > NARROWEST))
      yield `${line.trimEnd()} ${text.trimStart()}`;
  }

  /** What stands between sections with lines below it may be the header of one that is misspelt. */
  #mayBeHeader(index: number): boolean {
    const next = this.all[index + 1]?.text ?? "";
    const before = this.#kept.at(-1)?.text ?? "";
    return /^\s+\S/.test(next) && (/^\s*!?\s*$/.test(before) || !this.#here.reads(next.trim()));
  }

  /** What is no line here: a remark, a line with a remark behind it, or a line that cme does not know. */
  #unread(row: TextRow, index: number): void {
    const command = commandIn(row.text, (text) => this.#here.reads(text));
    if (command !== undefined) {
      this.notes.add("remarks");
      this.#keep({ ...row, text: command });
    } else if (isRemark(row.text, () => this.#mayBeHeader(index))) this.notes.add("remarks");
    else {
      this.#kept.push(row);
      this.#last = { before: this.#here, length: this.#lengthOf(row) };
    }
  }
}

/** Columns by which lines may differ that a mail program broke at the last blank that fits. */
const LONG = 10;

const FEWEST_CUT = 3;
const WIDE_TERMINAL = 132;

/** The share of lines that end with a blank at most where that means something. */
const MOST_FLOWED = 0.3;

/** Nobody reads in a window of fewer columns. */
const NARROWEST = 40;
