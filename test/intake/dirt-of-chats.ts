// What forums, chat programs and pages make of a configuration that is pasted into them.
import { commands, lines, type Soil } from "./soil.js";

const around =
  (above: string, below: string): Soil =>
  (text) =>
    `${above}${text.trimEnd()}${below}`;

const html = (line: string) =>
  line
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/^ +/, (blanks) => "&nbsp;".repeat(blanks.length));

const fancy = (line: string, small: number) =>
  line.replace(
    /^( *)([a-z]+)/,
    (_, blanks: string, word: string) =>
      blanks +
      Array.from(word, (char) => String.fromCodePoint(small + (char.codePointAt(0) ?? 0) - 97)).join(""),
  );

export const CHAT_DIRT: Readonly<Record<string, Soil>> = {
  "fence in the first and the last line": around("```", "```"),
  "fence with a language in the first line": around("```cisco\n", "```"),
  "fence of Discord": around("Camille Exemple \u2014 Today at 10:02\n```\n", "\n```\n(edited)\n"),
  "fence without an end": around("Voici ma configuration :\n\n```\n", "\n"),
  "fences of a page that has several": around(
    "# TP 3\n\nPremier essai :\n\n```\nhostname X\n```\n\nConfiguration :\n\n```\n",
    "\n```\n",
  ),
  "backticks on each line": lines((line) => (line === "" ? line : `\`${line}\``)),
  "stars on each line": commands((line) => (line === "" ? line : line.replace(/^( *)(\S.*)$/, "$1**$2**"))),
  "line ends of Markdown": lines((line) => `${line}\\`),
  "escapes of Markdown": commands((line) => line.replace(/[_*[\]<>#~`|]/g, "\\$&")),
  "quotes of Slack": lines((line) => `&gt; ${line}`),
  "a bar of a quote": lines((line) => `\u2503 ${line}`),
  "messages of WhatsApp": lines(
    (line, index) => `[12/03/2026 10:02:${String(index % 60).padStart(2, "0")}] Camille Exemple: ${line}`,
  ),
  "messages of WhatsApp on Android": lines((line) => `12/03/2026, 10:02 - Camille Exemple: ${line}`),
  "messages of IRC": lines((line) => `[10:02] <camille> ${line}`),
  "messages of a chat": lines((line) => `Camille: ${line}`),
  "one message of WhatsApp": around(
    "[12/03/2026 10:02:33] Camille Exemple: ",
    "\n[12/03/2026 10:09:33] Alex Exemple: merci\n",
  ),
  "message of Teams": around("[12/03/2026 10:02] Camille Exemple\n", "\n"),
  "code of a forum with a title": around("[code=cisco]\n", "\n[/code]\n"),
  "hidden text of a forum": around("[spoiler][code]\n", "\n[/code][/spoiler]\n"),
  "fonts of a forum": around("[font=Courier New][size=85]", "[/size][/font]"),
  "colours of a forum": commands((line) => line.replace(/^( *)(\w+)/, "$1[color=#0000ff]$2[/color]")),
  "bold words of a forum": commands((line) => line.replace(/^( *)(\w[\w-]*)/, "$1[b]$2[/b]")),
  "a link that selects": around("Code : Tout s\u00e9lectionner\n", "\n"),
  "a button that copies": around("Copy code\n", "\nCopied!\n"),
  "code of Jira": around("{code:title=R1|borderStyle=solid}\n", "\n{code}\n"),
  "unformatted text of Jira": around("{noformat}\n", "\n{noformat}\n"),
  "code of Trac": around("{{{\n", "\n}}}\n"),
  "code of DokuWiki": around("<code cisco r1.cfg>\n", "\n</code>\n"),
  "code of MediaWiki": around('<syntaxhighlight lang="text">\n', "\n</syntaxhighlight>\n"),
  "text without markup of MediaWiki": around("<nowiki>", "</nowiki>"),
  "code of Org": around("#+BEGIN_SRC cisco\n", "\n#+END_SRC\n"),
  "code of LaTeX": around("\\begin{verbatim}\n", "\n\\end{verbatim}\n"),
  "listing of LaTeX": around("\\begin{lstlisting}[language=bash]\n", "\n\\end{lstlisting}\n"),
  "code of AsciiDoc": around("[source,cisco]\n----\n", "\n----\n"),
  "code of reStructuredText": (text) =>
    `.. code-block:: none\n\n${lines((line) => (line === "" ? line : `   ${line}`))(text)}\n`,
  "a preformatted element": around('<pre class="code">', "</pre>"),
  "a preformatted element with entities": (text) => `<pre>${lines(html)(text)}</pre>\n`,
  "paragraphs of a page": lines((line) => `<p>${html(line)}</p>`),
  "blocks of a page": lines((line) => `<div>${html(line) || "<br>"}</div>`),
  "items of a list of a page": lines((line) => `<li>${html(line)}</li>`),
  "lines of a page with entities": lines((line) => `${html(line)}<br/>`),
  "one line of a page": (text) => text.trimEnd().split("\n").map(html).join("<br>"),
  "highlighting of a page": commands((line) =>
    line.replace(/^( *)(\w[\w-]*)/, '$1<span class="hljs-keyword">$2</span>'),
  ),
  "fonts of a page": lines((line) => `<font face="Courier New" size="2">${html(line)}</font><br>`),
  "links of Outlook": commands((line) => line.replace(/\bhttp:\/\/\S+/, "$&<$&>")),
  "links of Markdown": commands((line) => line.replace(/\bhttp:\/\/\S+/, "[$&]($&)")),
  "links of a chat": commands((line) => line.replace(/\bhttp:\/\/\S+/, "<$&>")),
  "letters that look like typewriting": commands((line) => fancy(line, 0x1d68a)),
  "letters that look bold": commands((line) => fancy(line, 0x1d5ee)),
  "letters of full width": lines((line) =>
    line
      .replace(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0))
      .replaceAll(" ", "\u3000"),
  ),
  "digits of full width": commands((line) =>
    line.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  ),
  "a table of Markdown": lines((line) => `| ${line.padEnd(60)} |`),
  "a box": (text) =>
    `\u250c${"\u2500".repeat(62)}\u2510\n${lines((line) => `\u2502 ${line.padEnd(60)} \u2502`)(text)}\n\u2514${"\u2500".repeat(62)}\u2518\n`,
  "an address of a page": (text) => encodeURIComponent(text),
  "list marks with dashes": lines((line) => `- ${line}`),
  "list marks with arrows": lines((line) => `\u27a2 ${line}`),
  "list marks with squares": lines((line) => `\u25aa\t${line}`),
};
