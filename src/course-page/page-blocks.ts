import MarkdownIt from "markdown-it";
import { htmlBlocks } from "./html-blocks.js";
import type { PageBlock, PageRow } from "./page-block.js";

/** The blocks of a page in Markdown or in HTML; a plain text is read as Markdown, since people write it so. */
export function pageBlocks(page: string): readonly PageBlock[] {
  return /^\s*</.test(page) ? htmlBlocks(page, 1) : markdownBlocks(page);
}

function markdownBlocks(page: string): readonly PageBlock[] {
  const tokens = new MarkdownIt({ html: true }).parse(page, {});
  return tokens.flatMap(({ type, map, content, info }): readonly PageBlock[] => {
    const [start = 0] = map ?? [];
    const language = info.trim().split(/\s+/, 1).join("").toLowerCase();
    switch (type) {
      case "fence":
        return [{ kind: "code", language: language || undefined, rows: rowsOf(content, start + 2) }];
      case "code_block":
        return [{ kind: "code", language: undefined, rows: rowsOf(content, start + 1) }];
      case "inline":
        return [{ kind: "text", language: undefined, rows: rowsOf(content, start + 1) }];
      case "html_block":
        return htmlBlocks(content, start + 1);
      default:
        return [];
    }
  });
}

function rowsOf(content: string, first: number): readonly PageRow[] {
  return content
    .replace(/\n$/, "")
    .split("\n")
    .map((text, index) => ({ text, line: first + index }));
}
