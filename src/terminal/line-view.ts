/**
 * What of the line being typed stands on the screen, and the characters that bring it up to date. As on
 * IOS these are only backspaces, blanks and text, so any terminal will do. A line too long for its row
 * scrolls by ten; `$` marks a side where it goes on (IOS Configuration Fundamentals, CLI: "Continuing a
 * Command on a Line that Wraps Around").
 */
export class LineView {
  /** Columns before the line: the prompt, or none after an interruption. */
  private indent = 0;
  private shown: readonly string[] = [];
  private column = 0;
  /** The first character of the line within the window. */
  private first = 0;
  /** What stands before this character went up the screen with an interruption; no `$` tells of it. */
  private origin = 0;

  /** The cursor stands behind a prompt of so many columns; `origin` characters of the line are elsewhere. */
  begin(indent: number, origin = 0): void {
    this.indent = indent;
    this.shown = [];
    this.column = 0;
    this.first = origin;
    this.origin = origin;
  }

  /** Columns of the row in use. */
  get extent(): number {
    return this.indent + this.shown.length;
  }

  /** The characters to send so that the screen shows the line and its cursor; a width of 0 has no edge. */
  render(characters: readonly string[], cursor: number, width: number): string {
    const room = roomFor(width, this.indent);
    this.scroll(characters, cursor, room);
    const next = this.windowCells(characters, room);
    const target = widthOf(characters.slice(this.first, cursor));
    const output = this.redraw(next) + this.moveTo(next, target);
    this.shown = next;
    return output;
  }

  private scroll(characters: readonly string[], cursor: number, room: number): void {
    if (cursor < this.origin) this.origin = this.first = 0;
    const marked = () => this.first > this.origin;
    while (marked() && cursor <= this.first) this.first = Math.max(this.origin, this.first - SHIFT);
    const shift = Math.min(SHIFT, Math.floor(room / 2));
    let before = widthOf(characters.slice(this.first, cursor));
    while (before > this.lastColumn(characters, cursor, before, room)) {
      before -= widthOf(characters.slice(this.first, this.first + shift));
      this.first += shift;
    }
  }

  /** The rightmost column for the cursor: not on the `$` that stands there when the line goes on. */
  private lastColumn(characters: readonly string[], cursor: number, before: number, room: number): number {
    if (cursor === characters.length) return room;
    const rest = characters.slice(cursor, cursor + room + 1);
    return before + widthOf(rest) > room ? room - 2 : room;
  }

  private windowCells(characters: readonly string[], room: number): readonly string[] {
    const cells: string[] = [];
    for (let at = this.first; at < characters.length && cells.length <= room; at++)
      cells.push(...cellsOf(characters[at] ?? ""));
    if (cells.length > room) cells.splice(room - 1, cells.length, "$");
    if (this.first > this.origin) cells[0] = "$";
    return cells;
  }

  /** Writes from the first cell that differs to the last one. */
  private redraw(next: readonly string[]): string {
    const from = firstDifference(this.shown, next);
    const to = Math.max(this.shown.length, next.length);
    if (from === to) return "";
    const output = this.moveTo(this.shown, from);
    const cells = next.slice(from).concat(Array<string>(to - next.length).fill(" "));
    this.column = to;
    return output + cells.join("");
  }

  /** To the left by backspaces, to the right by writing once more what is there. */
  private moveTo(cells: readonly string[], target: number): string {
    const output =
      target < this.column ? "\b".repeat(this.column - target) : cells.slice(this.column, target).join("");
    this.column = target;
    return output;
  }
}

const SHIFT = 10;
const NARROWEST = 4;

/** The last column stays empty: a character there would make some terminals wrap. */
function roomFor(width: number, indent: number): number {
  return width === 0 ? Infinity : Math.max(NARROWEST, width - 1 - (indent % width));
}

/** A control character typed after Ctrl-V shows as `^C`, a tab as a blank. */
function cellsOf(character: string): readonly string[] {
  if (character === "\t") return [" "];
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || code === 0x7f ? ["^", String.fromCharCode(code ^ 0x40)] : [character];
}

function widthOf(characters: readonly string[]): number {
  return characters.reduce((width, character) => width + cellsOf(character).length, 0);
}

function firstDifference(before: readonly string[], after: readonly string[]): number {
  let at = 0;
  while (at < before.length && at < after.length && before[at] === after[at]) at++;
  return at;
}
