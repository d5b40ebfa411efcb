import { describe, expect, test } from "vitest";
import { costOf, type VoiceLinkName } from "../../src/lab/codec-cost.js";
import { codecRecords, codecsLike, codecSum, codecTable } from "../../src/lab/codec-table.js";
import { codecNames, codecs, type CodecName } from "../../src/router/codecs.js";

describe("what a call takes, in kbit/s", () => {
  test.each<[CodecName, VoiceLinkName, boolean, number]>([
    ["g711ulaw", "ethernet", false, 87.2],
    ["g729r8", "ethernet", false, 31.2],
    ["g723r53", "ethernet", false, 20.8],
    ["g723r63", "ethernet", false, 21.87],
    ["g726r32", "ethernet", false, 55.2],
    ["g728", "ethernet", false, 31.47],
    ["ilbc", "ethernet", false, 38.4],
    ["ilbc-30", "ethernet", false, 28.8],
    ["g711ulaw", "ppp", false, 82.8],
    ["g711ulaw", "ppp", true, 67.6],
    ["g729r8", "ppp", false, 26.8],
    ["g729r8", "frame-relay", true, 11.6],
  ])("%s on %s, compressed: %s", (name, link, compressed, kilobits) => {
    expect(costOf(codecs[name], link, compressed).bandwidth / 1000).toBeCloseTo(kilobits, 2);
  });
});

test("a codec goes by any of its names", () => {
  expect(codecsLike("G.711")).toEqual(["g711ulaw", "g711alaw"]);
  expect(codecsLike("g729br8")).toEqual(["g729r8"]);
  expect(codecsLike("iLBC")).toEqual(["ilbc", "ilbc-30"]);
  expect(codecsLike("IMBC")).toEqual(["ilbc", "ilbc-30"]);
  expect(codecsLike("FS-1015")).toEqual(["lpc10"]);
  expect(codecsLike("x")).toEqual([]);
  expect(codecsLike(".")).toEqual([]);
});

const TEN = { names: ["g729r8", "lpc10"], calls: 10, link: "ppp", compressed: false } as const;

test("a table in French has its commas", () => {
  expect(codecTable(TEN, "fr").slice(0, 4)).toEqual([
    "codec             mot-clé IOS   débit  charge  durée  paquets  sur PPP  10 appels",
    "                               kbit/s  octets     ms       /s   kbit/s     kbit/s",
    "G.729             g729r8            8      20     20       50     26,8      268,0",
    "FS-1015 (LPC-10)  -               2,4       7   22,5    44,44     19,2      192,0",
  ]);
});

test("the whole table fits a terminal", () => {
  const all = { names: codecNames, calls: 999_999, link: "frame-relay", compressed: true } as const;
  for (const language of ["en", "fr"] as const) {
    const widths = codecTable(all, language).map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(100);
  }
});

test("the sum names every part of the packet", () => {
  expect(codecSum("g729r8", TEN, "en")).toEqual([
    "G.729",
    "  voice                       20",
    "  RTP                         12",
    "  UDP                          8",
    "  IP                          20",
    "  PPP, header                  4",
    "  PPP, frame check sequence    2",
    "  PPP, flag                    1",
    "  packet                      67",
    "  67 bytes x 8 bits x 50 packets/s = 26.8 kbit/s each direction",
  ]);
});

test("records are in bits and bytes", () => {
  expect(codecRecords(TEN)[0]).toEqual({
    name: "g729r8",
    title: "G.729",
    ios: true,
    bitRate: 8000,
    payloadBytes: 20,
    payloadMilliseconds: 20,
    packetsPerSecond: 50,
    link: "ppp",
    compressedHeaders: false,
    packetBytes: 67,
    bandwidth: 26800,
    calls: 10,
    total: 268000,
  });
});
