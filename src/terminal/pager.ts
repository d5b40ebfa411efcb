import type { Screen } from "../session/conversation.js";
import type { Key } from "./keys.js";

/** Whether a line of output holds what was searched for. */
export type Matcher = (pattern: string) => (line: string) => boolean;

/**
 * Long output, page by page (IOS Configuration Fundamentals, CLI: "Continuing Output at the --More--
 * Prompt" and "Searching and Filtering show Command Output"). Space shows a page, Enter a line, `/TEXT`
 * goes on at the first line with TEXT, `+TEXT` and `-TEXT` show only lines with and without it; any
 * other key ends the output.
 */
export class Pager {
  private readonly lines: readonly string[];
  private next = 0;
  /** The filters of `+` and `-`, which hold for all that follows. */
  private shows: (line: string) => boolean = () => true;
  /** `/`, `+` or `-` and what was typed after it, while a search is being typed. */
  private search = "";

  /** `screen` is asked for each page, since the window may change in between. */
  constructor(
    text: string,
    private readonly screen: () => Screen,
    private readonly matcher: Matcher,
  ) {
    this.lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  }

  /** Whether all was shown, or no more is wanted. */
  get done(): boolean {
    return this.next >= this.lines.length;
  }

  /** The first page. */
  start(): string {
    return this.page();
  }

  /** Whether a key means more to the pager than the end of the output. */
  knows(key: Key): boolean {
    return (
      this.search !== "" || key.name === "enter" || key.name === "ctrl-c" || MORE_KEYS.includes(key.text)
    );
  }

  /** What to send after a key. */
  press(key: Key): string {
    if (this.search !== "") return this.pressInSearch(key);
    if (key.text === " ") return ERASE_MORE + this.page();
    if (key.name === "enter") return ERASE_MORE + this.show(1);
    if (!SEARCH_KEYS.includes(key.text)) return this.quit(ERASE_MORE);
    this.search = key.text;
    return ERASE_MORE + key.text;
  }

  private pressInSearch(key: Key): string {
    if (key.name === "enter") return this.filter();
    if (key.name === "ctrl-c") return this.quit("\n");
    if (key.name === "backspace") return this.backspace();
    if (key.name !== "character" || this.search.length >= LONGEST_SEARCH) return "\u0007";
    this.search += key.text;
    return key.text;
  }

  private backspace(): string {
    this.search = Array.from(this.search).slice(0, -1).join("");
    return this.search === "" ? `\b${MORE}` : "\b \b";
  }

  private filter(): string {
    const wanted = this.matcher(this.search.slice(1));
    const before = this.shows;
    if (this.search.startsWith("+")) this.shows = (line) => before(line) && wanted(line);
    else if (this.search.startsWith("-")) this.shows = (line) => before(line) && !wanted(line);
    else this.advance(wanted);
    this.search = "";
    return `\nfiltering...\n${this.page()}`;
  }

  /** Moves on to the next line that is shown and wanted. */
  private advance(wanted: (line: string) => boolean = () => true): void {
    while (!this.done && !(this.shows(this.current) && wanted(this.current))) this.next++;
  }

  private quit(output: string): string {
    this.next = this.lines.length;
    return output;
  }

  /** All rows but the last, which is for the prompt. */
  private page(): string {
    const { length } = this.screen();
    return this.show(length === 0 ? Infinity : Math.max(1, length - 1));
  }

  /** Shows lines as long as they fit `rows`, at least one, and asks for a key if there are more. */
  private show(rows: number): string {
    let left = rows;
    const output: string[] = [];
    this.advance();
    while (!this.done && (left === rows || this.rowsOf(this.current) <= left)) {
      left -= this.rowsOf(this.current);
      output.push(this.lines[this.next++] ?? "");
      this.advance();
    }
    return output.join("") + (this.done ? "" : MORE);
  }

  /** The line that comes next, without its line end. */
  private get current(): string {
    return (this.lines[this.next] ?? "").replace(/\r?\n$/, "");
  }

  private rowsOf(line: string): number {
    const { width } = this.screen();
    return width === 0 ? 1 : Math.max(1, Math.ceil(line.length / width));
  }
}

const MORE = " --More-- ";
/** Byte for byte what IOS sends: the prompt's outer blanks need not be wiped. */
const ERASE_MORE = "\b".repeat(9) + " ".repeat(8) + "\b".repeat(9);
const SEARCH_KEYS = ["/", "+", "-"];
const MORE_KEYS = [" ", "q", "Q", ...SEARCH_KEYS];
const LONGEST_SEARCH = 64;
