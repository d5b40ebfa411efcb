import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cme } from "./program.js";

/** What a student types who follows the course: the router, the cables, a call. */
const ROUTER = [
  "enable",
  "configure terminal",
  "ip dhcp excluded-address 192.168.150.1",
  "ip dhcp pool Voice",
  "network 192.168.150.0 255.255.255.0",
  "default-router 192.168.150.1",
  "option 150 ip 192.168.150.1",
  "interface fa0/0",
  "ip address 192.168.150.1 255.255.255.0",
  "no shutdown",
  "telephony-service",
  "max-ephones 4",
  "max-dn 4",
  "ip source-address 192.168.150.1 port 2000",
  "auto assign 1 to 4",
  ...[101, 102, 103, 104].flatMap((number, index) => [`ephone-dn ${index + 1}`, `number ${number}`]),
  "end",
];

const CALL = ["@PHONE1 dial 102", "@PHONE2 answer", "@PHONE1 status", "@PC1 ping 192.168.150.1"];

const CABLES = ["out", "in"].flatMap((where) =>
  ["PHONE1", "PHONE2"].map((name) => `@${name} cable ${where}`),
);

function script(lines: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), "cme-")), "lines.txt");
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

describe.each(["packet-tracer-2811", "c2811-15.1"])("the obvious lines on %s", (platform) => {
  test.each([
    ["with the cables", [...ROUTER, ...CABLES, "show ephone", ...CALL]],
    ["without them", [...ROUTER, "show ephone", ...CALL]],
  ])("lead to a call %s", async (_, lines) => {
    const { out, err } = await cme("run", script(lines), "--platform", platform);
    expect(out).toMatch(/@PHONE1 dial \d+\nTo 10\d: ringing there/);
    expect(out).toMatch(/@PHONE2 answer\nFrom 10\d: connected/);
    expect(out).toMatch(/@PHONE1 status\nThe phone is registered with 10\d\.\nTo 10\d: connected/);
    expect(out).toContain("Received = 4");
    expect(err.match(/waited \d+ s for PHONE1/g)).toHaveLength(1);
  });

  test("are typed at once if one says so", async () => {
    const { out, err } = await cme(
      "run",
      script([...ROUTER, ...CABLES, ...CALL]),
      "--platform",
      platform,
      "--no-wait",
    );
    expect(out).toMatch(/@PHONE1 dial 102\nThe phone asks for an address by DHCP/);
    expect(err).not.toContain("waited");
  });
});

test("a line for a phone that is stuck is answered with the reason", async () => {
  const { out } = await cme(
    "run",
    script(["enable", "@PHONE1 dial 102", "@PHONE2 cable out", "@PHONE2 answer"]),
  );
  expect(out).toContain("The phone has no address: nobody answers its DHCP requests");
  expect(out).toContain("The phone has no network: its cable is out.");
});
