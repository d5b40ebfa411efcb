import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Frame } from "../../../src/network/link/frames.js";
import { checksum } from "../../../src/network/wire-format/bytes.js";
import { Capture, CaptureStream } from "../../../src/network/wire-format/capture.js";
import { frameBytes } from "../../../src/network/wire-format/frames.js";
import { openTwoSites } from "./two-sites.js";
import { voiceBurst } from "../voice-burst.js";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("checksum", () => {
  it("is that of the header in every textbook", () => {
    const header = Buffer.from("45000073000040004011" + "0000" + "c0a80001c0a800c7", "hex");
    expect(checksum(header)).toBe(0xb861);
  });
});

describe("frameBytes", () => {
  it("writes an ARP question, filled up to the shortest frame", () => {
    const frame: Frame = {
      source: "0012.7f10.0001",
      destination: "ffff.ffff.ffff",
      tag: undefined,
      payload: {
        kind: "arp",
        operation: "request",
        senderMac: "0012.7f10.0001",
        senderAddress: "192.168.150.10",
        targetMac: "0000.0000.0000",
        targetAddress: "192.168.150.1",
      },
    };
    const [row] = frameBytes(frame, 5);
    const arp = "00010800060400010012" + "7f100001c0a8960a000000000000c0a89601";
    expect(hex(row?.bytes ?? new Uint8Array())).toBe(`ffffffffffff00127f1000010806${arp}${"00".repeat(18)}`);
    expect(row?.time).toBe(5);
  });

  it("writes a tag of 802.1Q, and each packet of a stretch of voice at its time", () => {
    const frame: Frame = {
      source: "0012.7f10.0001",
      destination: "0012.7f10.0002",
      tag: { vlan: 10, priority: 5 },
      payload: {
        kind: "ip",
        source: "192.168.10.2",
        destination: "192.168.10.3",
        ttl: 64,
        id: 1,
        dscp: 46,
        data: {
          kind: "udp",
          sourcePort: 16384,
          destinationPort: 16384,
          data: voiceBurst(3),
        },
      },
    };
    const rows = frameBytes(frame, 100);
    expect(rows.map(({ time }) => time)).toEqual([100, 120, 140]);
    expect(rows.map(({ bytes }) => bytes.length)).toEqual([218, 218, 218]);
    expect(hex(rows[0]?.bytes.slice(12, 20) ?? new Uint8Array())).toBe("8100a00a080045b8");
  });
});

describe("CaptureStream", () => {
  it("writes what a capture has, as it comes", () => {
    const { lab, type } = openTwoSites();
    const capture = new Capture(Date.UTC(2002, 2, 1));
    const written: Uint8Array[] = [];
    const stream = new CaptureStream(Date.UTC(2002, 2, 1), (bytes) => written.push(bytes));
    lab.capture = (frame, time) => {
      capture.add(frame, time);
      stream.add(frame, time);
    };
    for (const line of [
      "@ wait 60",
      "@PHONE1 dial 201",
      "@PHONE3 answer",
      "@ wait 3",
      "@PC1 ping 192.168.2.50",
    ])
      type(line);
    expect(written.length).toBeGreaterThan(10);
    stream.end();
    expect(hex(Buffer.concat(written))).toBe(hex(capture.bytes()));
  });
});

const tshark = spawnSync("tshark", ["--version"]).status === 0;

describe.skipIf(!tshark)("a capture of two sites (read by tshark, where it is installed)", () => {
  it("has no malformed packet, no wrong check sum and all protocols of the lab", () => {
    const { lab, type } = openTwoSites();
    const capture = new Capture(Date.UTC(2002, 2, 1));
    lab.capture = (frame, time) => {
      capture.add(frame, time);
    };
    for (const line of [
      "@PHONE2 power off",
      "@PHONE2 power on",
      "@ wait 60",
      "@PHONE1 dial 201",
      "@PHONE3 answer",
      "@ wait 3",
      "@PHONE1 hangup",
    ])
      type(line);
    for (const line of [
      "enable",
      "configure terminal",
      "dial-peer voice 77 voip",
      "destination-pattern 201",
      "session protocol sipv2",
      "session target ipv4:10.0.0.2",
      "dtmf-relay rtp-nte",
      "end",
      "@PHONE1 dial 201",
      "@PHONE3 answer",
      "@ wait 3",
      "@PHONE3 hold",
      "@ wait 2",
      "@PHONE3 resume",
      "@ wait 2",
      "@PHONE1 hangup",
      "@ wait 2",
    ])
      type(line);
    for (const line of ["@PC1 tracert 192.168.2.50", "@PC1 ping 192.168.2.99"]) type(line);
    const folder = mkdtempSync(join(tmpdir(), "capture-"));
    const file = join(folder, "lab.pcap");
    writeFileSync(file, capture.bytes());
    const read = (...options: string[]) =>
      spawnSync("tshark", ["-r", file, ...options], { encoding: "utf8" });
    const sums = ["ip", "tcp", "udp"].flatMap((name) => ["-o", `${name}.check_checksum:TRUE`]);
    const wrong = ["ip", "tcp", "udp", "icmp", "cdp"].map((name) => `${name}.checksum.status==0`).join("||");
    expect(read("-Y", "_ws.malformed").stdout).toBe("");
    expect(read(...sums, "-Y", wrong).stdout).toBe("");
    const protocols = read("-T", "fields", "-e", "frame.protocols").stdout;
    for (const name of ["arp", "cdp", "dhcp", "icmp", "rtp", "sip", "skinny", "tftp"]) {
      expect(protocols).toMatch(new RegExp(`:${name}(:|$)`, "m"));
    }
    const sip = read("-Y", "sip", "-T", "fields", "-e", "sip.Method", "-e", "sip.Status-Code").stdout;
    const call = "INVITE 100 180 200 ACK INVITE 200 ACK INVITE 200 ACK BYE 200";
    expect(sip.split(/\s+/).join(" ").trim()).toBe(call);
    // H.323 is modelled and not encoded, and says so.
    const modelled = read("-Y", "tcp.port==1720 && data", "-T", "fields", "-e", "data.data").stdout;
    for (const line of modelled.trim().split("\n"))
      expect(Buffer.from(line, "hex").toString()).toMatch(
        /^(cme models this call without H\.225: \w+\r\n)+$/,
      );
    rmSync(folder, { recursive: true });
  });
});
