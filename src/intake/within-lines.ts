import type { Notes } from "./notes.js";
import type { TextRow } from "./row.js";

/** Lines without what programs make of tabs and addresses in them; a banner's text is left alone. */
export function withPlainWords(rows: readonly TextRow[], notes: Notes): readonly TextRow[] {
  const own = rows.filter(({ text, free }) => !free && /[a-z]/i.test(text));
  const isCapital = own.filter(({ text }) => CAPITAL.test(text)).length > own.length * MOST;
  const words = own.filter(({ text }) => /\S\s+\S/.test(text));
  const isWide = words.filter(({ text }) => /\S {2,}\S/.test(text)).length > words.length * MOST;
  let count = 0;
  const plain = rows.map((row): TextRow => {
    const { text, free } = row;
    if (free || !(isWide || isCapital || /\S\t|:\/\/|^[ \u2502\u2506\u250a]*[\u2502\u2506\u250a]/.test(text)))
      return row;
    let changed = withoutLinks(text.replace(/(?<=\S)[ \t]*\t[ \t]*(?=\S)/g, " ").replace(/\t+$/, ""));
    // Editors draw how far lines are indented.
    changed = changed.replace(/^[ \u2502\u2506\u250a]+/, (indent) => " ".repeat(indent.length));
    if (isWide) changed = changed.replace(/(?<=\S) {2,}(?=\S)/g, " ");
    if (isCapital) changed = changed.replace(CAPITAL, (start) => start.toLowerCase());
    if (changed === text) return row;
    count++;
    return { ...row, text: changed };
  });
  notes.add("typography", count);
  return plain;
}

/** A word processor begins each sentence with a capital letter. */
const CAPITAL = /^\s*[A-Z](?=[a-z])/;

/** The share of lines by which all of them are told to be so. */
const MOST = 0.8;

/** Mail programs and chats put what they take for the address of a page into brackets, or write it twice. */
function withoutLinks(text: string): string {
  return text
    .replace(/\[([^\]\s]+)\]\(\1\)/g, "$1")
    .replace(/(\w+:\/\/[^\s<>]+) ?<\1>/g, "$1")
    .replace(/<(\w+:\/\/[^\s<>|]+)(?:\|[^<>]*)?>/g, "$1");
}
