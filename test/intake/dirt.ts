// What editors, mail programs, forums and terminals do to a configuration on its way.
import { CHAT_DIRT } from "./dirt-of-chats.js";
import { DOCUMENT_DIRT } from "./dirt-of-documents.js";
import { EDITOR_DIRT } from "./dirt-of-editors.js";
import { MAIL_DIRT } from "./dirt-of-mails.js";
import { TERMINAL_DIRT } from "./dirt-of-terminals.js";
import { between, lines, utf8, type Soil } from "./soil.js";

export function utf16(text: string, big: boolean): Uint8Array {
  const units = new Uint8Array(text.length * 2);
  const view = new DataView(units.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !big);
  return units;
}

const word = (text: string) => text.replace(/-/g, "\u2013").replace(/"/g, "\u201c").replace(/'/g, "\u2019");

/** How a text gets dirty, by a name. */
export const DIRT: Readonly<Record<string, Soil>> = {
  ...TERMINAL_DIRT,
  ...EDITOR_DIRT,
  ...CHAT_DIRT,
  ...MAIL_DIRT,
  ...DOCUMENT_DIRT,
  "pager mark with backspaces": between(
    7,
    (line) => ` --More-- ${"\b".repeat(9)}${" ".repeat(8)}${"\b".repeat(9)}${line}`,
  ),
  "pager mark whose backspaces were lost": between(9, (line) => ` --More--         ${line}`),
  "pager mark with carriage returns": between(7, (line) => ` --More-- \r${" ".repeat(10)}\r${line}`),
  "pager mark in reverse video": between(7, (line) => `\u001b[7m --More-- \u001b[m\r\u001b[K${line}`),
  "pager mark in caret notation": between(
    7,
    (line) => ` --More-- ${"^H".repeat(9)}${" ".repeat(8)}${"^H".repeat(9)}${line}`,
  ),
  "pager mark alone": between(7, (line) => `<--- More --->\n${line}`),
  colours: lines((line) => line.replace(/^( *)(\w+)/, "$1\u001b[1;32m$2\u001b[0m")),
  "a title of the window": (text) => `\u001b]0;router\u0007${text}`,
  syslog: between(
    5,
    (line) => `*Mar  1 00:03:12.123: %SYS-5-CONFIG_I: Configured from console by console\n${line}`,
  ),
  "syslog with a number": between(
    6,
    (line) =>
      `000123: Mar 12 2026 10:02:33.123 CET: %LINK-3-UPDOWN: Interface Fa0/1, changed state to up\n${line}`,
  ),
  "syslog with uptime": between(
    6,
    (line) => `00:00:41: %LINK-5-CHANGED: Interface Vlan1, changed state to down\n${line}`,
  ),
  "syslog without a stamp": between(
    5,
    (line) => `%IPPHONE-6-REGISTER: ephone-1 IP:10.0.0.2 Socket:2 has registered.\n\n${line}`,
  ),
  "syslog that was wrapped": between(
    8,
    (line) =>
      `*Mar  1 00:04:40.007: %LINEPROTO-5-UPDOWN: Line protocol on Interface FastEthern\net0/1, changed state to up\n${line}`,
  ),
  "messages of the router": between(
    11,
    (line) => `           ^\n% Invalid input detected at '^' marker.\n${line}`,
  ),
  "page numbers": between(13, (line) => `Page 3 / 7\n${line}`),
  comments: between(4, (line) => (line.startsWith(" ") ? `! checked with a neighbour\n${line}` : line)),
  "line ends of Windows": (text) => text.replaceAll("\n", "\r\n"),
  "line ends of script(1)": (text) => text.replaceAll("\n", "\r\r\n"),
  "line ends of an old Macintosh": (text) => text.replaceAll("\n", "\r"),
  "byte order mark": (text) => `\uFEFF${text}`,
  "blanks at the ends of lines": between(1, (line) => `${line}  `),
  "no-break spaces": lines((line) => line.replace(/^ +/, (blanks) => "\u00a0".repeat(blanks.length))),
  tabs: lines((line) => line.replace(/^ /, "\t")),
  "dashes of a word processor": word,
  "letters with marks apart": (text) => text.normalize("NFD"),
  "UTF-8 read as Windows-1252": (text) => new TextDecoder("windows-1252").decode(utf8(text)),
  margin: lines((line) => (line === "" ? line : `    ${line}`)),
  "mail quotes": lines((line) => `> ${line}`),
  "mail quotes without a blank": lines((line) => `>${line}`),
  "quotes of quotes": lines((line) => `> > ${line}`),
  "quoted-printable": lines((line) =>
    line
      .replace(/[=\u0080-\u{10ffff}]/gu, (char) =>
        Array.from(utf8(char), (byte) => `=${byte.toString(16).toUpperCase()}`).join(""),
      )
      .replace(/^v/, "=76")
      .replace(/^[^=]{50}(?=.)/, "$&=\n"),
  ),
  "line numbers of cat": lines((line, index) => `${String(index + 1).padStart(6)}\t${line}`),
  "line numbers of grep": lines((line, index) => `${index + 1}:${line}`),
  "line numbers of an editor": lines((line, index) => `${String(index + 1).padStart(4)} ${line}`.trimEnd()),
  "time stamps": lines((line, index) => `[10:02:${String(index % 60).padStart(2, "0")}] ${line}`),
  "time stamps with dates": lines((line) => `2026-03-12 10:02:33.123 ${line}`),
  bullets: lines((line) => `\u2022 ${line}`),
  "added lines of a patch": lines((line) => `+${line}`),
  "Markdown fence": (text) => `Here it is:\n\n\`\`\`cisco\n${text.trimEnd()}\n\`\`\`\n\nThank you\n`,
  "code of a forum": (text) => `[code]${text.trimEnd()}[/code]\n`,
  "entities of HTML": (text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
  "line ends of a page": lines((line) => `${line}<br>`),
  "line ends in caret notation": lines((line) => `${line}^M`),
  "signs of a comment": lines((line) => `# ${line}`),
  "a greeting at the end": (text) =>
    `Building configuration...\n\n${text.trimEnd().replace(/end$/, "")}\nEnvoy\u00e9 de mon t\u00e9l\u00e9phone\n`,
  "a name": (text) => `Nom : Exemple Camille\nGroupe : TSSR 2\n\n${text}`,
  "a title": (text) => `TP 3 - VoIP\n===========\n\n${text}`,
  "header of PuTTY": (text) => `=~=~=~=~= PuTTY log 2026.03.12 10:02:33 =~=~=~=~=\n${text}`,
  "header of script(1)": (text) =>
    `Script started on 2026-03-12 10:02:33+01:00\n${text}\nScript done on 2026-03-12 10:09:33+01:00\n`,
  "press return": (text) => `\n\nPress RETURN to get started!\n\n\n${text}`,
  session: (text) =>
    `R1>en\nPassword: \nR1#sh run\nBuilding configuration...\n\nCurrent configuration : 12 bytes\n${text.trimEnd()}\n\nR1#\nR1#exit\n`,
  "session with two configurations": (text) =>
    `R1#show run\nBuilding configuration...\n\nversion 15.1\nhostname OLD\nend\n\nR1#conf t\nR1(config)#hostname NEW\nR1(config)#end\nR1#show running-config\nBuilding configuration...\n\n${text.trimEnd()}\n\nR1#show run int fa0/0\nBuilding configuration...\n\nCurrent configuration : 9 bytes\n!\ninterface FastEthernet0/0\n no ip address\nend\n\nR1#\n`,
  "signature of a mail": (text) => `${text.trimEnd()}\n-- \nCamille Exemple\n`,
  "blank lines between all lines": (text) => text.replaceAll("\n", "\n\n"),
  "capital letters": lines((line) =>
    line.replace(/^(interface|hostname|version)/, (name) => name.slice(0, 1).toUpperCase() + name.slice(1)),
  ),
};
