// What people hand in, by its kind.
import { describe, expect, test } from "vitest";
import { noteSentence } from "../../src/intake/notes.js";
import { playedConfiguration } from "../../src/intake/play-script.js";
import { readSubmission, readTypedText, type SubmittedText } from "../../src/intake/submission.js";
import { unusableSentence } from "../../src/intake/unusable.js";
import { platforms, platformNamed } from "../../src/platform/platforms.js";
import { utf16 } from "./dirt.js";

const encode = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

function read(bytes: Uint8Array): SubmittedText {
  const submission = readSubmission(bytes, "student.cfg");
  if (submission.kind === "unusable") throw new Error(`unusable: ${submission.what}`);
  return submission;
}

test.each(platforms.map(({ id, factory }) => [id, factory]))(
  "the factory configuration of %s is clean",
  (_id, factory) => {
    expect(read(encode(factory))).toMatchObject({ kind: "configuration", text: factory, notes: [] });
  },
);

describe("encodings", () => {
  const text = "hostname R1\nbanner motd ^Cà l'étage^C\n";

  test.each([
    ["UTF-8", encode(text)],
    ["UTF-8 with a mark", encode(`\uFEFF${text}`)],
    ["UTF-16, little-endian", utf16(text, false)],
    ["UTF-16, big-endian", utf16(text, true)],
    ["UTF-16 with a mark, little-endian", utf16(`\uFEFF${text}`, false)],
    ["UTF-16 with a mark, big-endian", utf16(`\uFEFF${text}`, true)],
  ])("%s is read without a word", (_name, bytes) => {
    expect(read(bytes)).toMatchObject({ text, notes: [] });
  });

  test("Windows-1252 is said", () => {
    const { notes, ...rest } = read(latin(text));
    expect(rest.text).toBe(text);
    expect(noteSentence(notes, "en")).toBe("read as Windows-1252");
  });

  test("a file of two encodings is read line by line", () => {
    const bytes = Uint8Array.from([...latin("! é\n"), ...encode("! é\n")]);
    expect(read(bytes).text).toBe("! é\n! é\n");
  });
});

test.each([
  ["an empty file", "", "empty"],
  ["blank lines", "\n \n", "empty"],
  ["a PDF", "%PDF-1.7\n", "pdf"],
  ["RTF", "{\\rtf1 hostname R1}", "rtf"],
  ["a page", "<!DOCTYPE html><p>hostname R1", "html"],
  ["a picture", "\u0089PNG\r\n", "picture"],
  ["an archive", "PK\u0003\u0004", "archive"],
  ["Packet Tracer's XML", "<PACKETTRACER5>", "packetTracer"],
  ["noise", "\u0001\u0002\u0003\u0004\u0005\u0006\u0000\u0000", "binary"],
])("%s is unusable", (_name, text, what) => {
  expect(readSubmission(latin(text), "work.cfg")).toEqual({ kind: "unusable", what });
});

test("bytes in a file of Packet Tracer's name are its own file", () => {
  const submission = readSubmission(latin("\u0001\u0002\u0004\u0005\u0006\u000e\u000f\u0010"), "work.pkt");
  expect(submission).toEqual({ kind: "unusable", what: "packetTracer" });
  expect(unusableSentence("packetTracer", "fr")).toBe(
    "c'est le fichier de Packet Tracer lui-même : rendez la sortie de show running-config dans un fichier texte",
  );
});

describe("what was typed", () => {
  const platform = platformNamed("c2811-15.1");
  if (!platform) throw new Error("there is no such platform");

  test.each([
    [
      "a script",
      "script",
      "enable\nconf t\nhostn R7\nint f0/0\nip add 10.0.0.1 255.0.0.0\nexit\nno ip cef\nend\n",
    ],
    [
      "a log",
      "log",
      "Router>en\nRouter#conf t\nRouter(config)#hostn R7\nR7(config)#int f0/0\nR7(config-if)#ip add 10.0.0.1 255.0.0.0\nR7(config-if)#exit\nR7(config)#no ip cef\nR7(config)#end\nR7#\n",
    ],
  ])("%s is played at a router, and lines are where they were typed", (_name, kind, text) => {
    const submission = read(encode(text));
    expect(submission.kind).toBe(kind);
    const played = playedConfiguration(submission, platform);
    const rows = played.text.split("\n");
    const lineOf = (row: string) => played.lines[rows.indexOf(row)];
    expect(["hostname R7", " ip address 10.0.0.1 255.0.0.0", "no ip cef"].map(lineOf)).toEqual([3, 5, 7]);
  });

  test("lines that configure without a word of EXEC are a configuration", () => {
    expect(
      read(encode("enable secret 5 $1$abcd$\nhostname R1\ninterface FastEthernet0/0\n exit\n")).kind,
    ).toBe("configuration");
  });

  test("of a log the last whole configuration counts, and not a part or one that was cut off", () => {
    const shown = (name: string, end: string) =>
      `R1#sh run\nBuilding configuration...\n\nversion 15.1\nhostname ${name}\n${end}`;
    const log = `${shown("OLD", "end\n")}R1#conf t\n${shown("NEW", "end\n")}R1#sh run int f0/0\n!\ninterface F0/0\nend\n${shown("CUT", "R1#\n")}`;
    expect(read(encode(log)).text).toContain("hostname NEW");
    expect(read(encode(log)).text).not.toMatch(/OLD|CUT|interface/);
  });

  test("a script is kept whole, and an empty one is one", () => {
    expect(readTypedText(encode("R1#show clock\n%SYS-5-X: a\n"), "a.txt")).toMatchObject({
      text: "R1#show clock\n%SYS-5-X: a\n",
      notes: [],
    });
    expect(readTypedText(encode(""), "a.txt")).toMatchObject({ kind: "script", text: "" });
  });
});

test("what a terminal wipes off is gone, and no control character is left", () => {
  const { text } = read(
    encode(
      "hostnaem\b\bme R1\n\u001b]0;title\u0007! a\u001b[2J\u0001\rversion 15.1\u001b[K\nuser\u009b1mname\n",
    ),
  );
  expect(text).toBe("hostname R1\nversion 15.1\nusername\n");
});

test("notes are one sentence in both languages", () => {
  const notes = [
    { kind: "messages", count: 12 },
    { kind: "pager", count: 3 },
    { kind: "windows1252", count: 1 },
  ] as const;
  expect(noteSentence(notes, "en")).toBe(
    "read as Windows-1252; 12 syslog lines and 3 pager marks were dropped",
  );
  expect(noteSentence(notes, "fr")).toBe(
    "lu comme Windows-1252; laissé de côté : 12 lignes de syslog et 3 marques de pagination",
  );
  expect(noteSentence([{ kind: "pager", count: 1 }], "en")).toBe("1 pager mark was dropped");
});

/** Lines that are longest where work on a line grows faster than the line. */
const LONG = [
  "[code]",
  "\u001b]",
  "\u009d",
  "\u001b[500C",
  "ab\b",
  "ab\r",
  "a\u001b[K",
  ">",
  " ",
  "--More--^H",
  "=",
  "=3D",
  "&amp;",
  "> ",
  "^H",
  "-",
];

test.each(LONG)("65,000 characters of %j in a line are read", (unit) => {
  const line = `${unit.repeat(65_000 / unit.length)}x`;
  const { lines } = read(encode(`hostname R1\n${line}\n${line}\n${line}\nend\n`));
  expect(lines.length).toBeGreaterThan(1);
});
