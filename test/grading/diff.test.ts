import { describe, expect, test } from "vitest";
import { diffConfigurations } from "../../src/grading/diff.js";
import { reportText } from "../../src/grading/report.js";
import { platformOf } from "../../src/platform/platforms.js";
import { loadFile } from "../../src/running-config/load-file.js";

function diff(expected: string, actual: string) {
  const load = (text: string) => loadFile(text, platformOf(text), { verbatim: false });
  return diffConfigurations(load(expected), load(actual));
}

const POOL =
  "ip dhcp pool Voice\n network 192.168.10.0 255.255.255.0\n default-router 192.168.10.1\n option 150 ip 192.168.10.1\n!\n";
const PHONES = `telephony-service
 max-ephones 4
 max-dn 4
 ip source-address 192.168.10.1 port 2000
!
ephone-dn  1
 number 101
!
ephone-dn  2
 number 102
!
ephone  1
 mac-address 0001.0002.000A
 type 7960
 button  1:1 2:2
!
`;
const BASE = `hostname CME\n!\n${POOL}${PHONES}`;

describe("the same meaning yields no finding", () => {
  test.each([
    ["the same text", (text: string) => text],
    [
      "a prefix length for a mask",
      (text: string) => text.replace("192.168.10.0 255.255.255.0", "192.168.10.0 /24"),
    ],
    ["another order of blocks", () => `${PHONES}${POOL}hostname CME\n`],
    [
      "another order of lines in a block",
      (text: string) => text.replace(/( type 7960\n)( button {2}1:1 2:2\n)/, "$2$1"),
    ],
    ["a MAC in lower case without leading zeros", (text: string) => text.replace("0001.0002.000A", "1.2.a")],
    ["one blank before the tag", (text: string) => text.replace(/ephone(-dn)? {2}/g, "ephone$1 ")],
    [
      "abbreviations",
      (text: string) => text.replace("max-ephones", "max-e").replace(" number 101", " num 101"),
    ],
    [
      "a default that is written out",
      (text: string) => text.replace(" max-dn 4\n", " max-dn 4\n auto-reg-ephone\n keepalive 30\n"),
    ],
    ["the port left out", (text: string) => text.replace(" port 2000", "")],
    ["no before the setting", (text: string) => text.replace(" max-dn 4\n", " no max-dn\n max-dn 4\n")],
    [
      "buttons on two lines",
      (text: string) => text.replace(" button  1:1 2:2\n", " button  1:1\n button  2:2\n"),
    ],
    ["lines of ! and comments", (text: string) => text.replaceAll("!\n", "!\n! a comment\n!\n")],
    ["CR LF", (text: string) => text.replaceAll("\n", "\r\n")],
  ])("%s", (_what, change) => {
    expect(diff(BASE, change(BASE))).toEqual([]);
    expect(diff(change(BASE), BASE)).toEqual([]);
  });
});

describe("one difference is one finding", () => {
  test.each([
    [
      "another number",
      "number 102",
      "number 103",
      "ephone-dn  2: expected `number 102` (a:17), found `number 103` (b:17)",
    ],
    ["a missing phone", /ephone {2}1\n(?: .*\n)+!\n/, "", "`ephone  1` (a:19) is missing (near b:16)"],
    [
      "a line too many",
      " type 7960\n",
      " type 7960\n codec g729r8\n",
      "ephone  1: `codec g729r8` (b:22) is not expected (near a:21)",
    ],
    [
      "another mask",
      "255.255.255.0",
      "255.255.255.128",
      "ip dhcp pool Voice: expected `network 192.168.10.0 255.255.255.0` (a:4), found `network 192.168.10.0 255.255.255.128` (b:4)",
    ],
    [
      "an unknown line",
      " type 7960\n",
      " type 7960\n frobnicate 7\n",
      "ephone  1: `frobnicate 7` (b:22) is not expected (near a:21)",
    ],
  ])("%s", (_what, from, to, sentence) => {
    const findings = diff(BASE, BASE.replace(from, to));
    expect(reportText(findings, { expected: "a", actual: "b" })).toBe(`${sentence}\n1 difference\n`);
  });
});
