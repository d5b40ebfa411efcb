import { codecNames, codecs, type CodecName } from "../router/codecs.js";
import { COMPRESSED_HEADER, costOf, HEADERS, voiceLinks, type VoiceLinkName } from "./codec-cost.js";
import { codecTexts } from "./codec-texts.js";
import type { Language } from "./hint-texts.js";

/** What the table is made for. */
export interface CodecQuestion {
  readonly names: readonly CodecName[];
  readonly calls: number;
  readonly link: VoiceLinkName;
  /** Whether the headers of IP, UDP and RTP are compressed. */
  readonly compressed: boolean;
}

/** The codecs that a name means, with and without its dots: `g711`, `G.729`, `g729br8`, `ilbc`. */
export function codecsLike(name: string): readonly CodecName[] {
  const wanted = COURSE_SPELLINGS[plain(name)] ?? plain(name);
  if (wanted === "") return [];
  const exact = codecNames.filter((key) =>
    [key, ...codecs[key].variants].some((word) => plain(word) === wanted),
  );
  const begun = codecNames.filter((key) =>
    [key, codecs[key].title].some((word) => plain(word).startsWith(wanted)),
  );
  return begun.length > 0 ? begun : exact;
}

/** The course's notes write iLBC, at 15 kbit/s, in their own way. */
const COURSE_SPELLINGS: Readonly<Record<string, string>> = { imbc: "ilbc" };

/** A row for each codec. */
export function codecTable(question: CodecQuestion, language: Language): readonly string[] {
  const texts = codecTexts[language];
  const titles = [...texts.headings, texts.perCall(voiceLinks[question.link].title)];
  const several = question.calls === 1 ? 0 : 1;
  const heads = [
    [...titles, ...Array.from({ length: several }, () => texts.calls(question.calls))],
    texts.units.slice(0, titles.length + several),
  ];
  const rows = question.names.map((name) => {
    const { title, bitRate, bytes, milliseconds, ios } = codecs[name];
    const { packetsPerSecond, bandwidth } = costOf(codecs[name], question.link, question.compressed);
    const figures = [bitRate / 1000, bytes, milliseconds, packetsPerSecond].map((value) =>
      number(value, language),
    );
    const costs = [bandwidth, bandwidth * question.calls].slice(0, 1 + several);
    return [title, ios ? name : "-", ...figures, ...costs.map((cost) => kilobits(cost, language))];
  });
  return [...aligned([...heads, ...rows]), "", texts.note(question.compressed)];
}

/** How the bandwidth of one codec comes about, header by header. */
export function codecSum(name: CodecName, question: CodecQuestion, language: Language): readonly string[] {
  const texts = codecTexts[language];
  const codec = codecs[name];
  const link = voiceLinks[question.link];
  const { packetBytes, packetsPerSecond, bandwidth } = costOf(codec, question.link, question.compressed);
  const headers: readonly (readonly [string, number])[] = question.compressed
    ? [[texts.compressedHeader, COMPRESSED_HEADER]]
    : [
        ["RTP", HEADERS.rtp],
        ["UDP", HEADERS.udp],
        ["IP", HEADERS.ip],
      ];
  const parts: readonly (readonly [string, number])[] = [
    [texts.voice, codec.bytes],
    ...headers,
    ...link.parts.map((part) => [`${link.title}, ${texts.linkParts[part.name]}`, part.bytes] as const),
    [texts.packet, packetBytes],
  ];
  const width = Math.max(...parts.map(([title]) => title.length));
  const [bytes, packets] = [packetBytes, packetsPerSecond].map((value) => number(value, language));
  return [
    codec.title,
    ...parts.map(([title, size]) => `  ${title.padEnd(width)} ${String(size).padStart(4)}`),
    `  ${texts.sum(bytes ?? "", packets ?? "", kilobits(bandwidth, language))}`,
  ];
}

/** The same for a program: bits a second, bytes, milliseconds. */
export function codecRecords({ names, calls, link, compressed }: CodecQuestion): readonly object[] {
  return names.map((name) => {
    const { title, bitRate, bytes, milliseconds, ios } = codecs[name];
    const { packetsPerSecond, packetBytes, bandwidth } = costOf(codecs[name], link, compressed);
    return {
      name,
      title,
      ios,
      bitRate,
      payloadBytes: bytes,
      payloadMilliseconds: milliseconds,
      packetsPerSecond: rounded(packetsPerSecond),
      link,
      compressedHeaders: compressed,
      packetBytes,
      bandwidth: Math.round(bandwidth),
      calls,
      total: Math.round(bandwidth * calls),
    };
  });
}

/** Words to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column < WORD_COLUMNS ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
}

const WORD_COLUMNS = 2;

function kilobits(bits: number, language: Language): string {
  return (bits / 1000).toFixed(1).replace(".", codecTexts[language].decimal);
}

function number(value: number, language: Language): string {
  return String(rounded(value)).replace(".", codecTexts[language].decimal);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}
