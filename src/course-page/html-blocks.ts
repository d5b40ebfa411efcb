import { Parser } from "htmlparser2";
import type { PageBlock, PageRow } from "./page-block.js";

/** The blocks of a page in HTML whose first line is the page's line `first`. */
export function htmlBlocks(html: string, first: number): readonly PageBlock[] {
  const reader = new Reader(html, first);
  const parser = new Parser({
    onopentag: (name) => {
      reader.open(name);
    },
    onclosetag: (name) => {
      reader.close(name);
    },
    ontext: (text) => {
      reader.add(text, parser.startIndex);
    },
  });
  parser.end(html);
  reader.endBlock();
  return reader.blocks;
}

/** A row that is being read, and whether all of it is code. */
interface OpenRow {
  text: string;
  line: number;
  isCode: boolean;
}

class Reader {
  readonly blocks: PageBlock[] = [];
  #rows: PageRow[] = [];
  #kind: PageBlock["kind"] = "text";
  #row: OpenRow | undefined;
  #code = 0;
  #pre = 0;
  #hidden = 0;
  #offset = 0;
  #line: number;

  constructor(
    private readonly html: string,
    first: number,
  ) {
    this.#line = first;
  }

  open(name: string): void {
    if (BLOCKS.has(name)) this.endBlock();
    if (name === "br") this.#endRow();
    if (name === "pre") this.#pre++;
    if (CODE.has(name)) this.#code++;
    if (HIDDEN.has(name)) this.#hidden++;
  }

  close(name: string): void {
    if (BLOCKS.has(name)) this.endBlock();
    if (name === "pre") this.#pre--;
    if (CODE.has(name)) this.#code--;
    if (HIDDEN.has(name)) this.#hidden--;
  }

  add(text: string, offset: number): void {
    if (this.#hidden > 0) return;
    let line = this.#lineAt(offset);
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) {
        line++;
        // A line end counts where text is shown as it stands; elsewhere it is a blank.
        if (this.#pre > 0) this.#endRow();
        else this.#append(" ", line);
      }
      this.#append(part, line);
    }
  }

  /** What follows is another paragraph. Neighbours that are code are one block, as pages have a paragraph a command. */
  endBlock(): void {
    this.#endRow();
    const last = this.blocks.at(-1);
    if (this.#rows.length === 0) return;
    if (last?.kind === "code" && this.#kind === "code" && this.#pre === 0)
      this.blocks[this.blocks.length - 1] = { ...last, rows: [...last.rows, ...this.#rows] };
    else this.blocks.push({ kind: this.#kind, language: undefined, rows: this.#rows });
    this.#rows = [];
  }

  #append(text: string, line: number): void {
    const plain = text.replaceAll("\u00a0", " ");
    const isCode = this.#code + this.#pre > 0;
    if (!this.#row) {
      if (plain.trim() === "" && this.#pre === 0) return;
      this.#row = { text: plain, line, isCode };
      return;
    }
    this.#row.text += plain;
    if (plain.trim() !== "") this.#row.isCode &&= isCode;
  }

  #endRow(): void {
    if (!this.#row) return;
    const { text, line, isCode } = this.#row;
    this.#row = undefined;
    const kind = isCode ? "code" : "text";
    if (this.#rows.length > 0 && kind !== this.#kind) {
      const rows = this.#rows;
      this.blocks.push({ kind: this.#kind, language: undefined, rows });
      this.#rows = [];
    }
    this.#kind = kind;
    this.#rows.push({ text, line });
  }

  #lineAt(offset: number): number {
    for (; this.#offset < offset; this.#offset++) if (this.html[this.#offset] === "\n") this.#line++;
    return this.#line;
  }
}

const BLOCKS = new Set([
  ...["address", "article", "blockquote", "div", "dd", "dt", "figure", "h1", "h2", "h3", "h4", "h5", "h6"],
  ...["hr", "li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"],
]);

/** Elements for what is typed or shown on a screen. */
const CODE = new Set(["code", "kbd", "samp", "tt"]);

/** Elements whose text a browser does not show. */
const HIDDEN = new Set(["head", "script", "style", "title"]);
