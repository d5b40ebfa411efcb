import { Parser } from "htmlparser2";

/** Whether a file is what a student typed into Moodle's own editor, which Moodle packs as a page. */
export function isOnlineText(file: string): boolean {
  return /(?:^|[\\/_])onlinetext\.html$/i.test(file);
}

/** The text of such a page: `<br>` and the ends of blocks are line ends, entities are characters. */
export function onlineText(bytes: Uint8Array): Uint8Array {
  let text = "";
  const startLine = () => {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
  };
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (name === "br") text += "\n";
      else if (BLOCKS.has(name)) startLine();
      if (HIDDEN.has(name)) hidden++;
    },
    onclosetag(name) {
      if (BLOCKS.has(name)) startLine();
      if (HIDDEN.has(name)) hidden--;
    },
    ontext(part) {
      // What the page's source is indented with is no text, but for preformatted one, whose line ends count.
      if (hidden === 0) text += part.replaceAll("\u00a0", " ");
    },
  });
  parser.end(new TextDecoder().decode(bytes));
  return new TextEncoder().encode(text);
}

const BLOCKS = new Set([
  "blockquote",
  "div",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "ol",
  "p",
  "pre",
  "td",
  "tr",
  "ul",
]);

/** Elements whose text a browser does not show. */
const HIDDEN = new Set(["head", "script", "style", "title"]);
