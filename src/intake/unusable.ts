import type { Language } from "../lab/hint-texts.js";

/** What somebody handed in instead of a text. */
export type UnusableKind = keyof typeof texts.en;

/** What the bytes of a file are that is no text; undefined if they are one. */
export function unusableBytes(bytes: Uint8Array, name: string): UnusableKind | undefined {
  if (bytes.length === 0) return "empty";
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  const signed = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (signed) return signed[1];
  const tar = String.fromCharCode(...bytes.subarray(257, 262));
  if (tar === "ustar") return "archive";
  if (!isBinary(bytes)) return undefined;
  return /\.pk[atz]$/i.test(name) ? "packetTracer" : "binary";
}

/** What a text is that is the inside of some other file; undefined if people write it. */
export function unusableText(text: string): UnusableKind | undefined {
  const head = text.slice(0, 1024).trimStart();
  if (head === "" && text.trim() === "") return "empty";
  if (/^(?:<\?xml[^>]*>\s*)?<PACKETTRACER/i.test(head)) return "packetTracer";
  if (/^(?:<!--|<!doctype html|<html|<head|<body|<\?xml)/i.test(head)) return "html";
  return undefined;
}

/** The sentence that tells what it is, and what to hand in. */
export function unusableSentence(kind: UnusableKind, language: Language): string {
  const { [kind]: what } = texts[language];
  return `${what}${advice[language]}`;
}

/** Bytes that no text holds in numbers: control characters besides those of terminals. In UTF-16 zeros are letters. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  const zeros = [0, 0];
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 32 && !TERMINAL.includes(byte)) controls++;
  }
  const [even = 0, odd = 0] = zeros;
  const oneSided = Math.min(even, odd) < Math.max(even, odd) / 20;
  return controls > length / 20 || (!oneSided && even + odd > length / 10);
}

const SAMPLE = 4096;

/** ETX, BEL, BS, HT, LF, VT, FF, CR, XON, XOFF, SUB, ESC. */
const TERMINAL: readonly number[] = [3, 7, 8, 9, 10, 11, 12, 13, 17, 19, 26, 27];

const SIGNATURES: readonly (readonly [string, UnusableKind])[] = [
  ["%PDF-", "pdf"],
  ["{\\rtf", "rtf"],
  ["\u00d0\u00cf\u0011\u00e0", "office"],
  ["\u0089PNG", "picture"],
  ["\u00ff\u00d8\u00ff", "picture"],
  ["GIF8", "picture"],
  ["II*\0", "picture"],
  ["MM\0*", "picture"],
  ["RIFF", "picture"],
  ["PK\u0003\u0004", "archive"],
  ["PK\u0005\u0006", "archive"],
  ["7z\u00bc\u00af", "archive"],
  ["Rar!", "archive"],
  ["\u001f\u008b", "archive"],
  ["BZh", "archive"],
  ["\u00fd7zXZ", "archive"],
  ["\u007fELF", "binary"],
  ["MZ\u0090\0", "binary"],
];

const advice: Readonly<Record<Language, string>> = {
  en: ": hand in the output of show running-config as a text file",
  fr: " : rendez la sortie de show running-config dans un fichier texte",
};

const texts = {
  en: {
    empty: "it is empty",
    packetTracer: "it is Packet Tracer's own file",
    rtf: "it is a word processor's file (RTF)",
    office: "it is a word processor's file",
    html: "it is a page for browsers (HTML or XML)",
    pdf: "it is a PDF",
    picture: "it is a picture",
    archive: "it is an archive or a word processor's file",
    binary: "it is no text",
  },
  fr: {
    empty: "il est vide",
    packetTracer: "c'est le fichier de Packet Tracer lui-même",
    rtf: "c'est un fichier de traitement de texte (RTF)",
    office: "c'est un fichier de traitement de texte",
    html: "c'est une page pour navigateur (HTML ou XML)",
    pdf: "c'est un PDF",
    picture: "c'est une image",
    archive: "c'est une archive ou un fichier de traitement de texte",
    binary: "ce n'est pas du texte",
  },
} as const;
