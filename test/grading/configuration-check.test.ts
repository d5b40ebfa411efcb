import { describe, expect, test } from "vitest";
import { configurationOf, held, type Held } from "../../src/grading/configuration-check.js";
import { readPatterns } from "../../src/grading/patterns.js";
import { c2811 } from "../../src/platform/c2811.js";
import { loadFile } from "../../src/running-config/load-file.js";

const CONFIGURATION = `hostname CME
enable secret 5 $1$abcd$d7f5dYvhhfTxrYyzOVxIo/
ip dhcp excluded-address 192.168.1.1 192.168.1.20
ip dhcp pool OFFICE
 network 192.168.1.0 255.255.255.0
 default-router 192.168.1.1
ip dhcp pool VOICE
 network 10.0.0.0 255.255.255.0
 option 150 ip 10.0.0.1
access-list 10 permit 192.168.1.7
access-list 10 deny   192.168.1.0 0.0.0.255
access-list 10 permit any
access-list 110 permit tcp 192.168.1.0 0.0.0.255 any eq www
access-list 110 deny   ip any host 10.0.0.9
access-list 110 permit ip any any
ip access-list extended WEB
 permit tcp any any eq www
 deny   ip any any
interface FastEthernet0/0
 ip address 10.0.0.1 255.255.255.0
telephony-service
 max-ephones 8
 ip source-address 10.0.0.1 port 2000
ephone-dn 4
 number 101
ephone-dn 7
 number 102
ephone-dn 9 dual-line
 number 103 no-reg both
ephone 1
 button 1:4 2:7
ephone 2
 button 1:7
line vty 0 4
 login local
`;

function check(text: string): Held {
  const patterns = readPatterns(text, c2811);
  if ("unknown" in patterns) throw new Error(patterns.unknown.text);
  return held(patterns, configurationOf(loadFile(CONFIGURATION, c2811, { verbatim: false }).device));
}

describe("a configuration", () => {
  test.each([
    ["the first line of a numbered access list", "access-list 10 permit host 192.168.1.7"],
    ["a later line of a numbered access list", "access-list 10 deny 192.168.1.0 0.0.0.255"],
    ["the last line of a numbered access list", "access-list 10 permit any"],
    [
      "lines of a numbered access list",
      "access-list 110 deny ip any host 10.0.0.9\naccess-list 110 permit ip any any",
    ],
    ["a hole in a later line of an access list", "access-list <acl> deny ip any host <server>"],
    ["a hole in the last line of an access list", "access-list <acl> permit ip any any"],
    ["a later line of a named access list", "ip access-list extended WEB\n deny ip any any"],
    ["a hole in a later line of a named access list", "ip access-list extended <acl>\n deny ip any <any>"],
    ["an abbreviated line", "int fa0/0\n ip addr 10.0.0.1 255.255.255.0"],
    [
      "a header whose name is a hole",
      "ip dhcp pool <pool>\n network 10.0.0.0 255.255.255.0\n option 150 ip 10.0.0.1",
    ],
    ["an address within a range", "ip dhcp excluded-address 192.168.1.7"],
    ["the first address of a range", "ip dhcp excluded-address 192.168.1.1"],
    ["the last address of a range", "ip dhcp excluded-address 192.168.1.20"],
    ["a range at the start of another", "ip dhcp excluded-address 192.168.1.1 192.168.1.9"],
    ["a range at the end of another", "ip dhcp excluded-address 192.168.1.15 192.168.1.20"],
    ["a header with fewer words than it has", "ephone-dn <a>\n number 103 no-reg both"],
    ["a number that is a bound", "telephony-service\n max-ephones >=4"],
    [
      "what nobody typed because it holds anyway",
      "interface FastEthernet0/0\n no shutdown\ntelephony-service\n auto-reg-ephone",
    ],
    ["a button of several", "ephone-dn <a>\n number 101\nephone <p>\n button <k>:<a>"],
    ["one of several buttons without a hole", "ephone 1\n button 2:7"],
    ["two sections for two headers", "ephone-dn <a>\n number 101\nephone-dn <b>\n number 102"],
    [
      "any argument",
      "interface <any>\n ip address <gw> <any>\ntelephony-service\n ip source-address <gw> port 2000",
    ],
  ])("holds %s", (_, text) => {
    expect(check(text).missing, text).toBeUndefined();
  });

  test.each([
    [
      "another address",
      "interface FastEthernet0/0\n ip address 10.0.0.2 255.255.255.0",
      "ip address 10.0.0.1 255.255.255.0",
    ],
    ["a bound that is not reached", "telephony-service\n max-ephones >=9", "max-ephones 8"],
    ["a hole with two values", "ephone-dn <a>\n number 101\nephone 2\n button 1:<a>", "button  1:7"],
    ["one section for two headers", "ephone-dn <a>\n number 101\nephone-dn <b>\n number 101", "number 102"],
    ["the address before a range", "ip dhcp excluded-address 192.168.1.0", undefined],
    ["the address behind a range", "ip dhcp excluded-address 192.168.1.21", undefined],
    ["a range that begins before another", "ip dhcp excluded-address 192.168.1.0 192.168.1.9", undefined],
    ["a range that ends behind another", "ip dhcp excluded-address 192.168.1.9 192.168.1.21", undefined],
    ["a line with fewer words than it has", "ephone-dn <a> dual-line\n number <n>", "number 103 no-reg both"],
    ["a line of another pool", "ip dhcp pool OFFICE\n option 150 ip <tftp>", undefined],
  ])("does not hold %s", (_, text, instead) => {
    expect(check(text).missing).toMatchObject({ instead });
  });

  test("counts the lines that hold, by the reading of the holes that fits best", () => {
    const found = check(
      "ip dhcp pool <pool>\n network 10.0.0.0 255.255.255.0\n default-router 10.0.0.1\n option 150 ip 10.0.0.1",
    );
    expect(found).toMatchObject({ lines: 3, of: 4, bindings: { pool: "VOICE" } });
    expect(found.missing).toMatchObject({
      text: "default-router 10.0.0.1",
      under: ["ip dhcp pool VOICE"],
      instead: undefined,
    });
  });

  test("is searched in bounded time, however many ways there are", () => {
    const many = Array.from(
      { length: 60 },
      (_, index) => `ephone-dn ${index + 1}\n number ${3000 + index}`,
    ).join("\n");
    const { device } = loadFile(`telephony-service\n max-dn 100\n${many}\n`, c2811, { verbatim: false });
    const text = Array.from({ length: 6 }, (_, index) => `ephone-dn <a${index}>\n number <n>`).join("\n");
    const patterns = readPatterns(text, c2811);
    if ("unknown" in patterns) throw new Error(patterns.unknown.text);
    expect(held(patterns, configurationOf(device))).toMatchObject({ lines: 7, of: 12 });
  });
});

test("a line that the platform does not know is named by its row", () => {
  expect(readPatterns("telephony-service\n max-phones 4", c2811)).toEqual({
    unknown: { row: 1, text: "max-phones 4" },
  });
  expect(readPatterns("ip dhcp pool <p>\n optoin 150 ip <a>", c2811)).toMatchObject({ unknown: { row: 1 } });
});
