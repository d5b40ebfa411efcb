import type { Notes } from "./notes.js";
import type { Row } from "./row.js";

/**
 * What a terminal would show of a text: backspaces, carriage returns and erase sequences do what they do there, and
 * all other control sequences are left out. One row for each line, since a log has no height.
 */
export function replayTerminal(text: string, notes: Notes): readonly Row[] {
  const lines = withLineFeeds(withEscapes(text, notes)).split("\n");
  const rows: Row[] = [];
  lines.forEach((line, index) => {
    const number = index + 1;
    const shown = line.endsWith("\r") ? line.replace(/\r+$/, "") : line;
    if (!CONTROL.test(shown)) rows.push({ text: shown, line: number });
    else for (const part of shownOf(shown, notes)) rows.push({ text: part, line: number });
  });
  return rows;
}

/** Before OS X, a Macintosh ended lines with a carriage return alone; a heading above them may have been added since. */
function withLineFeeds(text: string): string {
  if (!text.includes("\r")) return text;
  const alone = text.match(/\r(?![\r\n\0])/g)?.length ?? 0;
  const feeds = text.match(/\n/g)?.length ?? 0;
  return alone > 3 * feeds ? text.replaceAll("\r", "\n") : text;
}

/** Sequences of which the escape is written out, as editors, programs and consoles do it: `^[[0m`, `\\033[0m`. */
function withEscapes(text: string, notes: Notes): string {
  const written = PICTURE.test(text) ? text.replace(PICTURES, "\u001b[$1") : text;
  // Where the escape itself was lost, resets tell that the numbers in brackets are colours.
  if ((written.match(/(?<!\u001b)\[0?m/g)?.length ?? 0) < FEWEST_RESETS) return written;
  return written.replace(/(?<!\u001b)\[(?:\d{1,3}(?:;\d{1,3})*)?m/g, () => {
    notes.add("controls");
    return "";
  });
}

const PICTURES = /(?:\^\[|\u241b|\u2190|\\e|\\033|\\x1b|\\u001b|<0x1b>)\[([?\d;]{0,24}[A-Za-z])/gi;
const PICTURE = new RegExp(PICTURES.source, "i");
const FEWEST_RESETS = 3;

/** What is not simply shown. ETX, which delimits a router's banners, is. */
const CONTROL = /[\0-\u0002\u0004-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/;

function shownOf(line: string, notes: Notes): readonly string[] {
  const screen = new ScreenRow();
  const done: string[] = [];
  let sequences = 0;
  for (let at = 0; at < line.length;) {
    const char = line[at] ?? "";
    if (!CONTROL.test(char)) {
      screen.write(char);
      at++;
    } else if (LINE_ENDS.includes(char)) {
      if (screen.text !== "") done.push(screen.text);
      screen.clear();
      at++;
    } else {
      const sequence = sequenceAt(line, at);
      if (sequence !== "\0") sequences++;
      if (NEXT_ROW.test(sequence)) {
        if (screen.text !== "") done.push(screen.text);
        screen.clear();
      } else screen.obey(sequence);
      at += sequence.length;
    }
  }
  const shown = done.length > 0 && screen.text === "" ? done : [...done, screen.text];
  // What a pager wrote and wiped off again is one thing to whoever saw it.
  if (PAGER.test(line) && !shown.some((row) => PAGER.test(row))) notes.add("pager");
  else notes.add("controls", sequences);
  return shown;
}

const PAGER = /-- ?More ?--/i;

/** VT, FF, NEL, and what Unicode has for the end of a line and of a paragraph. */
const LINE_ENDS = "\u000b\u000c\u0085\u2028\u2029";

/** The control character or sequence at a place; a text that never ends is none (ECMA-48). */
function sequenceAt(line: string, at: number): string {
  SEQUENCE.lastIndex = at;
  return SEQUENCE.exec(line)?.[0] ?? line[at] ?? "";
}

const SEQUENCE =
  /(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0090-\u009f]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]{1,4}[0-~]|\u001b[0-Z\\^-~]|[^]/y;

/** The cursor goes to the beginning of a row: what is written then stands in another line (CUP, HVP, CNL). */
const NEXT_ROW = /^(?:\u001b\[|\u009b)(?:\d*(?:;1?)?[Hf]|\d*E)$/;

/** One line of a terminal; what was written over with blanks is gone. */
class ScreenRow {
  #cells: (string | undefined)[] = [];
  #column = 0;

  get text(): string {
    const { length } = this.#cells;
    let end = length;
    while (end > 0 && this.#cells[end - 1] === undefined) end--;
    return Array.from({ length: end }, (_, column) => this.#cells[column] ?? " ").join("");
  }

  clear(): void {
    this.#cells = [];
    this.#column = 0;
  }

  write(char: string): void {
    const erases = char === " " && this.#cells[this.#column] !== undefined;
    this.#put(erases ? undefined : char);
    this.#column++;
  }

  obey(sequence: string): void {
    if (sequence === "\b") this.#column = Math.max(this.#column - 1, 0);
    else if (sequence === "\r") this.#column = 0;
    else {
      const [, count = "", final = ""] = CURSOR.exec(sequence) ?? [];
      this.#move(final, Math.min(count === "" ? 1 : Number(count), WIDEST), count);
    }
  }

  #move(final: string, count: number, mode: string): void {
    switch (final) {
      case "C":
        this.#column += this.#column + count <= WIDEST ? count : 0;
        break;
      case "D":
        this.#column = Math.max(this.#column - count, 0);
        break;
      case "G":
        this.#column = Math.max(count - 1, 0);
        break;
      case "K":
        if (mode === "2") this.#cells = [];
        else if (mode !== "1") this.#cells.length = Math.min(this.#cells.length, this.#column);
        break;
      case "X":
        this.#erase(count);
        break;
    }
  }

  #erase(count: number): void {
    const end = Math.min(this.#column + count, this.#cells.length);
    for (let at = this.#column; at < end; at++) this.#cells[at] = undefined;
  }

  #put(char: string | undefined): void {
    while (this.#cells.length < this.#column) this.#cells.push(undefined);
    this.#cells[this.#column] = char;
  }
}

const CURSOR = /^(?:\u001b\[|\u009b)(\d*)([CDGKX])$/;

/** How far a cursor goes that a sequence moves: wider than any terminal. */
const WIDEST = 512;
