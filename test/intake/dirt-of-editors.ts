// What editors, programs and their formats make of a configuration.
import { commands, lines, type Soil } from "./soil.js";

const rowsOf = (text: string) => text.trimEnd().split("\n");
const numbered = (number: (row: number) => string): Soil =>
  lines((line, index) => `${number(index + 1)}${line}`);
const python = (line: string) => `'${line.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const patch = (text: string) => {
  const rows = rowsOf(text);
  return {
    rows,
    head: `diff --git a/r1.cfg b/r1.cfg\nindex 83db48f..bf2a1c3 100644\n--- a/r1.cfg\n+++ b/r1.cfg`,
  };
};

export const EDITOR_DIRT: Readonly<Record<string, Soil>> = {
  "line numbers and a dot": numbered((row) => `${row}. `),
  "line numbers in brackets": numbered((row) => `[${row}] `),
  "line numbers in parentheses": numbered((row) => `(${row}) `),
  "line numbers with zeros": numbered((row) => `${String(row).padStart(4, "0")} `),
  "line numbers with a sharp": numbered((row) => `#${row} `),
  "line numbers and the word": numbered((row) => `Line ${row}: `),
  "line numbers without a blank": numbered(String),
  "line numbers of bat": (text) =>
    `${"\u2500".repeat(7)}\u252c${"\u2500".repeat(60)}\n       \u2502 File: r1.cfg\n${"\u2500".repeat(7)}\u253c${"\u2500".repeat(60)}\n${numbered((row) => `${String(row).padStart(4)}   \u2502 `)(text)}\n${"\u2500".repeat(7)}\u2534${"\u2500".repeat(60)}\n`,
  "line numbers of nl": (text) => {
    let number = 0;
    return lines((line) => (line === "" ? "       " : `${String(++number).padStart(6)}\t${line}`))(text);
  },
  "line numbers that begin anew on each page": numbered((row) => `${((row - 1) % 50) + 1} `),
  "line numbers and an arrow": numbered((row) => `${row}\u2192`),
  "line numbers in rows of their own": numbered((row) => `${row}\n`),
  "line numbers above all": (text) =>
    `${rowsOf(text)
      .map((_, index) => index + 1)
      .join("\n")}\n${text}`,
  "line numbers of grep in a file": numbered((row) => `r1.cfg:${row}:`),
  "names of grep": numbered(() => "configs/r1.cfg:"),
  "authors of git blame": numbered(
    (row) => `^a1b2c3d (Camille Exemple 2026-03-12 10:02:33 +0100 ${String(row).padStart(3)}) `,
  ),
  "names of rancid": numbered(() => "r1: "),
  "remarks of C": numbered(() => "// "),
  "remarks of SQL": numbered(() => "-- "),
  "remarks of a batch file": numbered(() => "REM "),
  "remarks of an INI file": numbered(() => "; "),
  "a shell's echo": lines((line) => `echo '${line.replaceAll("'", "'\\''")}' >> r1.cfg`),
  "prompts of Python": numbered(() => ">>> "),
  "a new file as a patch": (text) => {
    const { rows, head } = patch(text);
    return `${head}\n@@ -0,0 +1,${rows.length} @@\n${rows.map((row) => `+${row}`).join("\n")}\n\\ No newline at end of file\n`;
  },
  "a patch with all lines": (text) => {
    const { rows, head } = patch(text);
    const body = rows.map((row, index) =>
      /^ *(?:hostname|description|number) /.test(row) && index > 0
        ? `-${row.replace(/ \S+$/, " OLD")}\n+${row}`
        : ` ${row}`,
    );
    return `${head}\n@@ -1,${rows.length} +1,${rows.length} @@\n${body.join("\n")}\n`;
  },
  "a string of JSON": (text) => JSON.stringify(text),
  "a value of JSON": (text) => JSON.stringify({ device: "R1", "running-config": text }, undefined, 2),
  "lines of JSON": (text) => JSON.stringify(rowsOf(text), undefined, 2),
  "output of Ansible": (text) =>
    `ok: [r1] => {\n    "msg": [\n${rowsOf(text)
      .map((row) => `        ${JSON.stringify(row)}`)
      .join(",\n")}\n    ]\n}\n`,
  "output of Ansible in one string": (text) =>
    `r1 | SUCCESS => {\n    "changed": false,\n    "stdout": ${JSON.stringify(text)}\n}\n`,
  "line ends as escapes": (text) => rowsOf(text).join("\\n"),
  "line ends of Windows as escapes": (text) => rowsOf(text).join("\\r\\n"),
  "a string of Python": (text) =>
    `'${rowsOf(text)
      .map((row) => python(row).slice(1, -1))
      .join("\\n")}'`,
  "bytes of Python": (text) =>
    `b'${rowsOf(text)
      .map((row) => python(row).slice(1, -1))
      .join("\\r\\n")}'`,
  "a list of Python": (text) => `[${rowsOf(text).map(python).join(", ")}]`,
  "strings of Python": (text) =>
    `(${rowsOf(text)
      .map((row) => `${python(row).slice(0, -1)}\\n'`)
      .join("\n ")})`,
  "a variable with a long string of Python": (text) => `config = """\n${text}"""\n`,
  "a block of YAML": (text) => `config: |\n${lines((line) => (line === "" ? line : `  ${line}`))(text)}\n`,
  "a list of YAML": (text) => `lines:\n${lines((line) => `  - ${JSON.stringify(line)}`)(text)}\n`,
  "a here-document": (text) => `cat > r1.cfg <<EOF\n${text.trimEnd()}\nEOF\n`,
  "a here-string of PowerShell": (text) => `$config = @"\n${text.trimEnd()}\n"@\n`,
  "a table of spreadsheets": lines((line) => (/[",;]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line)),
  "quoted cells": lines((line) => `"${line.replaceAll('"', '""')}"`),
  "empty cells behind": lines((line) => `${line};;`),
  "quoted lines with commas": lines((line) => `${JSON.stringify(line)},`),
  "line ends of cat -A": lines((line) => `${line.replaceAll("\t", "^I")}$`),
  "line ends of Word": lines((line) => `${line}\u00b6`),
  "line ends with an arrow": lines((line) => `${line}\u21b5`),
  "line ends with <cr>": lines((line) => `${line}<cr>`),
  "line ends with a blank and <cr>": lines((line) => `${line} <cr>`),
  "line ends with a backslash": lines((line) => `${line} \\`),
  "line ends with a carriage return as escape": lines((line) => `${line}\\r`),
  "line ends with a caret": lines((line) => `${line} ^`),
  "blanks that are shown": lines((line) => line.replaceAll(" ", "\u00b7")),
  "blanks that are shown, and line ends": lines((line) => `${line.replaceAll(" ", "\u00b7")}\u00b6`),
  "tabs between words": commands((line) => line.replace(/(?<=\S) (?=\S)/g, "\t")),
  "blanks between words": commands((line) => line.replace(/(?<=^ *\S+) (?=\S)/, "   ")),
  "an indentation of four": commands((line) =>
    line.replace(/^ +/, (blanks) => " ".repeat(blanks.length * 4)),
  ),
  "an indentation of tabs": commands((line) => line.replace(/^ +/, (blanks) => "\t".repeat(blanks.length))),
  "an indentation of a tab's eight blanks": commands((line) =>
    line.replace(/^ +/, (blanks) => " ".repeat(blanks.length * 8)),
  ),
  "guides of the indentation": commands((line) =>
    line.replace(/^ +/, (blanks) => "\u2502".padEnd(blanks.length)),
  ),
  "no indentation": commands((line) => line.trimStart()),
  "no separators": (text) => text.replace(/^!\n/gm, ""),
  "no blank lines and no separators": (text) => text.replace(/^!?\n/gm, ""),
  "a comment above each section": commands((line) =>
    /^(?:interface|router|telephony|ip dhcp)/.test(line) ? `! ===== ${line} =====\n${line}` : line,
  ),
  "headings between sections": commands((line) =>
    /^(?:interface|telephony-service|ip dhcp pool)/.test(line)
      ? `\n### ${line.split(" ")[0]} ###\n${line}`
      : line,
  ),
  "remarks with slashes between sections": commands((line) =>
    /^(?:interface|telephony-service|ip dhcp pool)/.test(line) ? `// la suite\n${line}` : line,
  ),
  "a model line of an editor": (text) => `# vim: set ft=cisco ts=1 :\n${text}`,
  "the last lines of vim": (text) => `${text.trimEnd()}\n~\n~\n"r1.cfg" 120L, 3456C\n`,
  "header of nano": (text) =>
    `  GNU nano 6.2                          r1.cfg\n\n${text.trimEnd()}\n\n^G Help      ^O Write Out ^W Where Is  ^K Cut\n^X Exit      ^R Read File ^\\ Replace   ^U Paste\n`,
  "the text twice": (text) => `${text.trimEnd()}\n${text}`,
};
