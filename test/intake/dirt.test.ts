// Dirt changes nothing in what a configuration says, nor where its lines stand.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { diffConfigurations } from "../../src/grading/diff.js";
import { readSubmission, type SubmittedText } from "../../src/intake/submission.js";
import { platformOf } from "../../src/platform/platforms.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { DIRT, utf16 } from "./dirt.js";

const OWN = `!
version 15.1
service timestamps log datetime msec
!
hostname R1
!
crypto pki certificate chain TP-self-signed-1
 certificate self-signed 01
  3082022B 30820194 A0030201 02020101 300D0609 2A864886 F70D0101 04050030
  1234
        quit
!
ip host serveur-de-la-voix-du-premier-batiment.exemple.test 192.168.10.250 192.168.10.251
!
ip dhcp pool VOIX
 network 192.168.10.0 255.255.255.0
 option 150 ip 192.168.10.1
!
interface FastEthernet0/0
 description réseau de l'étage "nord"
 ip address 192.168.10.1 255.255.255.0
!
interface FastEthernet0/1
 description liaison vers le commutateur de distribution du premier batiment, port 24, salle 12
 no ip address
!
router ospf 1
 network 192.168.10.0 0.0.0.255 area 0
!
telephony-service
 max-ephones 4
 max-dn 4
 ip source-address 192.168.10.1 port 2000
 url services http://192.168.10.9/services
!
ephone-dn  1
 number 101
!
banner motd ^C
 --More--
R1#reload
%SYS-5-CONFIG_I: Configured from console
\`\`\`
42
^C
!
line vty 0 4
 login
!
end
`;

const clean = [
  OWN,
  ...["c2811-15.1", "packet-tracer-2811"].map((platform) =>
    readFileSync(`fixtures/labs/course/running-config.${platform}.cfg`, "utf8"),
  ),
];

function read(bytes: Uint8Array): SubmittedText {
  const submission = readSubmission(bytes, "student.cfg");
  if (submission.kind === "unusable") throw new Error(`unusable: ${submission.what}`);
  return submission;
}

const encode = (text: string) => new TextEncoder().encode(text);

function findings(text: string, dirty: SubmittedText) {
  const platform = platformOf(text);
  expect(platformOf(dirty.text).id).toBe(platform.id);
  const options = { verbatim: false };
  return diffConfigurations(
    loadFile(read(encode(text)).text, platform, options),
    loadFile(dirty.text, platform, { ...options, lines: dirty.lines }),
  );
}

test.each(Object.entries(DIRT))("%s changes no meaning", (_name, soil) => {
  for (const text of clean) expect(findings(text, read(encode(soil(text))))).toEqual([]);
});

test("each kind of dirt but line ends and encodings is told of", () => {
  const silent = Object.entries(DIRT).filter(([, soil]) => {
    const soiled = soil(OWN);
    return soiled.trimEnd() !== OWN.trimEnd() && read(encode(soiled)).notes.length === 0;
  });
  expect(silent.map(([name]) => name)).toEqual([
    "nulls between lines",
    "carriage returns, and one line feed",
    "lines that fill the screen",
    "ETX as delimiter",
    "a picture of ETX",
    "a head that was shown twice",
    "a head between lines",
    "an indentation of four",
    "an indentation of a tab's eight blanks",
    "no indentation",
    "no separators",
    "no blank lines and no separators",
    "a comment above each section",
    "line ends of Word's own",
    "paragraphs of Unicode",
    "next lines of a mainframe",
    "blanks that were lost in front",
    "comments",
    "line ends of Windows",
    "line ends of script(1)",
    "line ends of an old Macintosh",
    "byte order mark",
    "blanks at the ends of lines",
    "capital letters",
  ]);
});

/** What may come between lines in any number, and what may then happen to the whole: a carriage return wipes that off. */
const inner = Object.keys(DIRT).filter(
  (name) =>
    /^(pager|syslog|messages of the router|page numbers|comments|colours)/.test(name) &&
    !/returns|reverse|long dashes|typed|French|within/.test(name),
);
const outer = [
  "margin",
  "mail quotes",
  "line numbers of cat",
  "time stamps",
  "a name",
  "press return",
  "session",
];

test("kinds of dirt together change no meaning either", () => {
  const dirty = fc.tuple(
    fc.constantFrom(...clean),
    fc.subarray(inner, { maxLength: 3 }),
    fc.constantFrom(...outer),
    fc.constantFrom("utf-8", "utf-16le", "utf-16be"),
  );
  fc.assert(
    fc.property(dirty, ([text, between, around, encoding]) => {
      const soiled = [...between, around].reduce((soFar, name) => DIRT[name]?.(soFar) ?? soFar, text);
      const bytes = encoding === "utf-8" ? encode(soiled) : utf16(soiled, encoding === "utf-16be");
      expect(findings(text, read(bytes))).toEqual([]);
    }),
    { numRuns: 60, seed: 7 },
  );
});

/** A row of a dirty file as a reader of it sees it. */
function seen(row: string): string {
  const shown = row
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[\s\u00b7]+/g, " ");
  return shown.toLowerCase();
}

test.each(Object.entries(DIRT))("%s: lines of the text stand where the file has them", (name, soil) => {
  const soiled = soil(OWN);
  const rows = soiled.split(
    /line ends of an old Macintosh|^carriage returns(?:,| below)/.test(name) ? /[\r\n]/ : "\n",
  );
  const { text, lines } = read(encode(soiled));
  const at = text.split("\n").findIndex((line) => /^ *max-dn 4/.test(line));
  const row = rows[(lines[at] ?? 0) - 1] ?? "";
  if (/base64|two parts/.test(name)) {
    // Letters of base64 stand for three bytes each four.
    const around = rows
      .slice(Math.max((lines[at] ?? 0) - 2, 0), (lines[at] ?? 0) + 1)
      .filter((one) => /^[\w+/]+=*$/.test(one));
    expect(atob(around.join(""))).toContain("max-dn 4");
  } else expect(seen(row)).toMatch(/max.*dn.*4/);
});

test("a clean configuration is handed on as it is", () => {
  for (const text of clean)
    expect(read(encode(text))).toMatchObject({ kind: "configuration", text, notes: [] });
});
