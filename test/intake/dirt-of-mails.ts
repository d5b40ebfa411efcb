// What mail programs make of a configuration.
import { commands, lines, utf8, type Soil } from "./soil.js";

const HEADERS =
  "From: Camille Exemple <camille@example.com>\nTo: Alex Exemple <alex@example.com>\nSubject: =?UTF-8?Q?Configuration_du_r=C3=A9seau?=\nDate: Thu, 12 Mar 2026 10:02:33 +0100\nMIME-Version: 1.0\n";

/** Breaks at a blank before so many columns, as mail programs do. */
const filled = (line: string, width: number, soft = "") =>
  line.replace(new RegExp(`(.{1,${width - 1}}) (?=\\S)`, "g"), (part, text: string, at: number) =>
    line.length - at > width ? `${text}${soft}\n` : part,
  );

const quoted = (text: string) =>
  text.replace(/[=\u0080-\u{10ffff}]/gu, (char) =>
    Array.from(utf8(char), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""),
  );

const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64").replace(/.{76}/g, "$&\n");

export const MAIL_DIRT: Readonly<Record<string, Soil>> = {
  "a mail with quoted-printable": (text) =>
    `${HEADERS}Content-Type: text/plain; charset="UTF-8"\nContent-Transfer-Encoding: quoted-printable\n\n${lines(
      (line) =>
        quoted(line)
          .replace(/ $/, "=20")
          .replace(/(?:[^=\n]|=[\dA-F]{2}){70,72}(?=.)/g, "$&=\n"),
    )(text)}\n`,
  "a mail in base64": (text) =>
    `${HEADERS}Content-Type: text/plain; charset="UTF-8"\nContent-Transfer-Encoding: base64\n\n${base64(text)}\n`,
  "a mail of two parts": (text) =>
    `${HEADERS}Content-Type: multipart/mixed; boundary="----=_Part_1"\n\n------=_Part_1\nContent-Type: text/plain; charset=utf-8\n\nBonjour, voici ma configuration.\n\n------=_Part_1\nContent-Type: text/plain; name="r1.cfg"\nContent-Disposition: attachment; filename="r1.cfg"\nContent-Transfer-Encoding: base64\n\n${base64(text)}\n------=_Part_1--\n`,
  "a mail as it is": (text) =>
    `${HEADERS}Content-Type: text/plain\n\nBonjour,\n\nvoici ma configuration :\n\n${text.trimEnd()}\n\nCordialement,\nCamille\n`,
  base64: (text) => base64(text),
  "quoted-printable without a special character": lines((line) =>
    line.replace(/ $/, "=20").replace(/^[^=]{30}(?=[^=]{9})/, "$&=\n"),
  ),
  "format=flowed": commands((line) => filled(line.replace(/^(?=[ >]|From )/, " "), 72, " ")),
  "lines filled at 72 columns": commands((line) => filled(line, 72)),
  "lines filled at 76 columns behind quotes": (text) =>
    lines((line) => `> ${line}`)(commands((line) => filled(line, 74))(text)),
  "quotes of an answer": (text) =>
    `Bonjour, c'est bien.\n\nOn Thu, Mar 12, 2026 at 10:02 AM Camille Exemple <camille@example.com> wrote:\n\n${lines((line) => `> ${line}`)(text)}\n`,
  "a mail that was handed on": (text) =>
    `-------- Forwarded Message --------\nSubject: \tTP 3\nDate: \tThu, 12 Mar 2026 10:02:33 +0100\nFrom: \tCamille Exemple <camille@example.com>\nTo: \tAlex Exemple <alex@example.com>\n\n\n${text}`,
  "a mail of Outlook": (text) =>
    `De : Camille Exemple\nEnvoy\u00e9 : jeudi 12 mars 2026 10:02\n\u00c0 : Alex Exemple\nObjet : TP 3\n\nBonjour,\nCi-dessous ma configuration.\n\n${text.trimEnd()}\n\nCordialement,\n\nCamille EXEMPLE\nPermanence 01 00 00 00 00\n`,
  "a notice below": (text) =>
    `${text.trimEnd()}\n\n_______________________________\nThis message is confidential. If you are not the intended recipient, delete it.\n`,
  "an advertisement below": (text) => `${text.trimEnd()}\n\nGet Outlook for iOS<https://example.com/ios>\n`,
  "blanks of another kind in front and behind": lines((line) => `\u00a0${line}\u00a0`),
  "dots in front of dots": lines((line) => line.replace(/^\./, "..")),
  "UTF-8 read twice as Windows-1252": (text) =>
    [1, 2].reduce((soFar) => new TextDecoder("windows-1252").decode(utf8(soFar)), text),
  "UTF-8 read as a Macintosh's": (text) => new TextDecoder("macintosh").decode(utf8(text)),
};
