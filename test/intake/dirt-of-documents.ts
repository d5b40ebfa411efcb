// What word processors, PDFs and printing make of a configuration.
import { between, commands, lines, type Soil } from "./soil.js";

const pages = (every: number, put: (page: number) => string): Soil =>
  between(every, (line, index) => `${put(index / every)}\n${line}`);

export const DOCUMENT_DIRT: Readonly<Record<string, Soil>> = {
  "quotes of French": (text) => text.replace(/"([^"\n]*)"/g, "\u00ab\u00a0$1\u00a0\u00bb"),
  "quotes of French with thin blanks": (text) => text.replace(/"([^"\n]*)"/g, "\u00ab\u202f$1\u202f\u00bb"),
  "quotes of German": (text) => text.replace(/"([^"\n]*)"/g, "\u201e$1\u201c"),
  "quotes of full width": (text) => text.replaceAll('"', "\uff02"),
  "accents as apostrophes": (text) => text.replaceAll("'", "\u00b4"),
  "letters as apostrophes": (text) => text.replaceAll("'", "\u02bc"),
  "ligatures of a PDF": commands((line) =>
    line
      .replaceAll("ffi", "\ufb03")
      .replaceAll("fi", "\ufb01")
      .replaceAll("fl", "\ufb02")
      .replaceAll("ff", "\ufb00"),
  ),
  "hyphens of a PDF": commands((line) => line.replaceAll("-", "\u2010")),
  "minus signs": commands((line) => line.replaceAll("-", "\u2212")),
  "hyphens of full width": commands((line) => line.replaceAll("-", "\uff0d")),
  "soft hyphens": commands((line) => line.replace(/\w{4}(?=\w{4})/g, "$&\u00ad")),
  "blanks of no width": commands((line) => line.replace(/ (?=\S)/g, " \u200b")),
  "joiners of no width": commands((line) => line.replace(/\w\w(?=\w)/g, "$&\u2060")),
  "invisible signs": commands((line) => line.replace(/^( *)(\S)/, "$1\u034f\u2063\ufe0f$2")),
  "marks of direction": lines((line) => `\u202a${line}\u202c`),
  "byte order marks between lines": between(17, (line) => `\uFEFF${line}`),
  "narrow blanks between words": commands((line) => line.replace(/(?<=\S) (?=\S)/g, "\u202f")),
  "blanks of a figure's width": commands((line) => line.replaceAll(" ", "\u2007")),
  "blanks of Braille": commands((line) => line.replace(/^ +/, (blanks) => "\u2800".repeat(blanks.length))),
  "fractions of Word": commands((line) => line.replaceAll("1/2", "\u00bd").replaceAll("1/4", "\u00bc")),
  "slashes of fractions": commands((line) => line.replaceAll("/", "\u2044")),
  "colons of full width": commands((line) => line.replaceAll(":", "\uff1a")),
  "an ellipsis": (text) => text.replaceAll("...", "\u2026"),
  "sentences of Word": commands((line) => line.replace(/^ *[a-z]/, (letter) => letter.toUpperCase())),
  "line ends of Word's own": (text) => text.trimEnd().replaceAll("\n", "\u000b"),
  "paragraphs of Unicode": (text) => text.trimEnd().replaceAll("\n", "\u2029"),
  "next lines of a mainframe": (text) => text.trimEnd().replaceAll("\n", "\u0085"),
  "blank lines with blanks between all lines": (text) => text.trimEnd().replaceAll("\n", "\n \n"),
  "two blank lines between all lines": (text) => text.trimEnd().replaceAll("\n", "\n\n\n"),
  "page numbers in the middle": pages(40, (page) => `\n                                   ${page}\n`),
  "page numbers with a form feed": pages(40, (page) => `- ${page} -\n\f`),
  "form feeds": between(40, (line) => `\f${line}`),
  "a header on each page": pages(
    25,
    (page) => `Camille Exemple                     TP 3 : VoIP                     page ${page}/9`,
  ),
  "a header with a date on each page": pages(
    25,
    (page) => `12/03/2026 10:02                  r1.cfg                      ${page}`,
  ),
  "a footer on each page": pages(25, (page) => `\nBTS SIO 2 - Camille Exemple - ${page} sur 9\n`),
  "a footer of a browser": pages(25, (page) => `https://example.com/forum/viewtopic.php?t=12 ${page}/9`),
  "a header of two rows on each page": pages(
    25,
    (page) => `Lyc\u00e9e Exemple\nTP 3 - Configuration du routeur R1 \u2013 page ${page}`,
  ),
  "a name of the file on each page": pages(25, (page) => `r1.cfg    Thu Mar 12 10:02:33 2026    ${page}`),
  "titles of a report": commands((line) =>
    /^(?:interface|telephony-service|ip dhcp pool)/.test(line)
      ? `\n2.1) Configuration de la partie\n\n${line}`
      : line,
  ),
  "sentences of a report": commands((line) =>
    /^(?:telephony-service|ip dhcp pool)/.test(line)
      ? `\nPuis, on configure la partie suivante :\n\n${line}`
      : line,
  ),
  "a caption below": (text) => `${text.trimEnd()}\n\nFigure 3 : configuration du routeur\n`,
  "a title with a number": (text) => `3.2 Configuration de R1\n\n${text}`,
  "blanks that were lost in front": lines((line, _index, free) => (free ? line : line.trimStart())),
  "a remark behind an arrow": commands((line) =>
    line.startsWith("hostname ") ? `${line}   <--- le nom` : line,
  ),
};
