import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diffConfigurations } from "../../src/grading/diff.js";
import { readModel } from "../../src/grading/model.js";
import { reportText } from "../../src/grading/report.js";
import { reportUnified } from "../../src/grading/unified.js";
import { c2811 } from "../../src/platform/c2811.js";
import { platformOf } from "../../src/platform/platforms.js";
import { loadFile } from "../../src/running-config/load-file.js";

const plain = { verbatim: false };

/** What differs between a model and a configuration, as sentences. */
function differences(model: string, submitted: string, contains = false): readonly string[] {
  const actual = loadFile(submitted, c2811, plain);
  const findings = diffConfigurations(readModel(model, c2811, plain).for(actual), actual, { contains });
  const asked = contains ? findings.filter(({ kind }) => kind !== "unexpected") : findings;
  return reportText(asked, { expected: "m", actual: "s" }).trimEnd().split("\n").slice(0, -1);
}

describe("a free name", () => {
  test.each([
    ["a name", "ip dhcp pool <pool>\n lease 2\n", "ip dhcp pool VOICE\n lease 2\n"],
    ["words", "interface Fa0/0\n description <why>\n", "interface Fa0/0\n description To the switch\n"],
    ["a secret", "enable secret <it>\n", "enable secret 5 $1$abcd$d7f5dYvhhfTxrYyzOVxIo/\n"],
    ["any address", "ip dhcp pool A\n dns-server <any>\n", "ip dhcp pool A\n dns-server 10.0.0.9\n"],
    [
      "a number beside a bound that is too low for the router",
      "telephony-service\n ip source-address <cme> port >=1000\n",
      "telephony-service\n ip source-address 10.0.0.1 port 2000\n",
    ],
    [
      "parts of words, before and in headers",
      "hostname CME-<town>\ninterface <port>.<v>\n encapsulation dot1Q <v>\nip dhcp pool VOICE-<v>\n network <net> <mask>\n",
      "hostname CME-PARIS\ninterface FastEthernet0/0.10\n encapsulation dot1Q 10\nip dhcp pool VOICE-10\n network 10.0.0.0 255.255.255.0\n",
    ],
    ["a tag wherever it is named", TAGS("<a>", "<b>"), TAGS("9", "4")],
    ["tags of two blocks, crossed", TAGS("<a>", "<b>"), TAGS("2", "1")],
  ])("stands for %s", (_, model, submitted) => {
    expect(differences(model, submitted)).toEqual([]);
  });

  test.each([
    [
      "the same wherever it stands",
      "ip dhcp pool A\n default-router <gw>\n dns-server <gw>\n",
      "ip dhcp pool A\n default-router 10.0.0.1\n dns-server 10.0.0.2\n",
      ["ip dhcp pool A: expected `dns-server <gw>` (m:3), found `dns-server 10.0.0.2 ` (s:3)"],
    ],
    [
      "of a block that is right, which keeps it",
      "ephone-dn <a>\n number 101\nephone-dn <b>\n number 102\n",
      "ephone-dn 1\n number 102\nephone-dn 2\n number 105\n",
      ["ephone-dn  2: expected `number 101` (m:2), found `number 105` (s:4)"],
    ],
    [
      "of a block that is not there",
      "ephone-dn <a>\n number 101\nephone-dn <b>\n number 102\n",
      "ephone-dn 1\n number 102\n",
      ["`ephone-dn <a>` (m:1) is missing (near s:1)"],
    ],
  ])("is %s", (_, model, submitted, sentences) => {
    expect(differences(model, submitted)).toEqual(sentences);
  });
});

function TAGS(a: string, b: string): string {
  return [
    `ephone-dn ${a}\n number 101\nephone-dn ${b}\n number 102`,
    `ephone 1\n button 1:${a}\nephone 2\n button 1:${b}\n`,
  ].join("\n");
}

test.each([
  ["max-ephones >=4", "max-ephones 4", []],
  ["max-ephones >=4", "max-ephones 9", []],
  ["max-ephones <=4", "max-ephones 2", []],
  ["max-ephones >=4", "max-ephones 3", ["expected `max-ephones >=4` (m:2), found `max-ephones 3` (s:2)"]],
  ["load 7961 >=4", "load 7961 R9", ["expected `load 7961 >=4` (m:2), found `load 7961 R9` (s:2)"]],
  ["load 7961 >=4", "load 7961 9R", ["expected `load 7961 >=4` (m:2), found `load 7961 9R` (s:2)"]],
  ["load 7961 >=4", "load 7961 12", []],
  ["max-ephones >=4", "max-dn 4", ["`max-ephones >=4` (m:2) is missing (near s:2)"]],
])("a model with %s beside %s", (bound, line, sentences) => {
  const found = differences(`telephony-service\n ${bound}\n`, `telephony-service\n ${line}\n`, true);
  expect(found).toEqual(
    sentences.map(
      (sentence) => `telephony-service: ${sentence.replace("s:2", line === "max-dn 4" ? "s:1" : "s:2")}`,
    ),
  );
});

describe("a configuration that holds a model", () => {
  test.each([
    ["says more", "hostname A\n", "hostname A\nip http server\ninterface Fa0/0\n description X\n"],
    [
      "says more in a block",
      "interface Fa0/0\n description X\n",
      "interface Fa0/0\n description X\n shutdown\n",
    ],
    ["says more in a list", "ephone 1\n button 1:1\n", "ephone 1\n button 1:1 2:2\n"],
    ["has another name, of which the model says nothing", "ip http server\n", "hostname B\nip http server\n"],
    ["says more in a header", "ephone-dn 1\n number 101\n", "ephone-dn 1 dual-line\n number 101\n"],
    [
      "has a value of its own where the model has none",
      "telephony-service\n max-dn 4\n",
      "telephony-service\n max-dn 4\n max-conferences 4 gain -6\n",
    ],
  ])("%s", (_, model, submitted) => {
    expect(differences(model, submitted, true)).toEqual([]);
    expect(differences(model, submitted)).not.toEqual([]);
  });

  test.each([
    [
      "denies what it says",
      "interface Fa0/0\n no shutdown\n",
      "interface Fa0/0\n shutdown\n",
      "interface FastEthernet0/0: expected `no shutdown` (m:2), found `shutdown` (s:2)",
    ],
    [
      "denies it of one port of a range",
      "interface range Fa0/0 - 1\n no shutdown\n",
      "interface Fa0/0\ninterface Fa0/1\n shutdown\n",
      "interface FastEthernet0/1: expected `no shutdown` (m:2), found `shutdown` (s:3)",
    ],
    ["lacks what is unknown", "frobnicate 7\n", "hostname A\n", "`frobnicate 7` (m:1) is missing (near s:1)"],
  ])("does not if it %s", (_, model, submitted, sentence) => {
    expect(differences(model, submitted, true)).toEqual([sentence]);
  });
});

/** Each pair of fixtures/diff, either way round. */
const PAIRS = ["same", "different"].flatMap((kind) =>
  readdirSync(`fixtures/diff/${kind}`).flatMap((name) => {
    const pair = [
      `fixtures/diff/${kind}/${name}/expected.cfg`,
      `fixtures/diff/${kind}/${name}/actual.cfg`,
    ] as const;
    return existsSync(pair[0]) ? [pair, pair.toReversed() as [string, string]] : [];
  }),
);

test.each(PAIRS)("what is asked of a configuration stands in the model: %s, %s", (expected, actual) => {
  const [model, submitted] = [expected, actual].map((path) => {
    const text = readFileSync(path, "utf8");
    return { rows: text.split("\n"), file: loadFile(text, platformOf(text), plain) };
  });
  if (!model || !submitted) throw new Error("a pair has two files");
  for (const finding of diffConfigurations(model.file, submitted.file, { contains: true }))
    if (finding.kind !== "unexpected") expect(model.rows[(finding.expected?.line ?? 0) - 1]).toBeDefined();
});

test.each(PAIRS)(
  "a unified report has the lines of both files where they stand: %s, %s",
  (expected, actual) => {
    const [left, right] = [readFileSync(expected, "utf8"), readFileSync(actual, "utf8")];
    const files = {
      expected: loadFile(left, platformOf(left), plain),
      actual: loadFile(right, platformOf(right), plain),
    };
    const findings = diffConfigurations(files.expected, files.actual);
    const report = reportUnified(findings, { expected, actual }, files);
    const hunks = report.split(/^(?=@@)/m).slice(1);
    expect(hunks.length === 0).toBe(findings.length === 0);
    for (const hunk of hunks) {
      const [, from = "", to = ""] = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(hunk) ?? [];
      for (const [sign, text, first] of [
        ["-", left, Number(from)],
        ["+", right, Number(to)],
      ] as const) {
        const rows = hunk
          .split("\n")
          .filter((row) => row.startsWith(sign))
          .map((row) => row.slice(1));
        const there = text.split("\n").slice(first - 1, first - 1 + rows.length);
        expect(rows).toEqual(there.map((row) => row.trimEnd()));
      }
    }
  },
);
