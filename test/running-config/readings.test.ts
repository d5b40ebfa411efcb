import { describe, expect, test } from "vitest";
import { c2811 } from "../../src/platform/c2811.js";
import { packetTracer } from "../../src/platform/packet-tracer.js";
import type { Platform } from "../../src/platform/platform.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { Readings } from "../../src/running-config/readings.js";

const ONE = `hostname CME
!
ip dhcp pool Voice
 network 10.0.0.0 255.255.255.0
 option 150 ip 10.0.0.1
!
telephony-service
 max-ephones 2
 max-dn 2
 ip source-address 10.0.0.1 port 2000
!
ephone-dn  1  dual-line
 number 101
!
ephone  1
 mac-address 0002.0000.0001
 type 7960
 button  1:1
!
ephone  2
 mac-address 0002.0000.0002
 type 7960
!
end
`;
const OTHER = ONE.replace(" type 7960\n!\n", " type 7960\n button  1:1 2:2\n!\n").replace(
  "number 101",
  "number 7",
);

/** The configuration that a text makes, printed after another text was loaded with the same readings. */
function printed(text: string, platform: Platform, readings: Readings, then: string): string {
  const { device } = loadFile(text, platform, { readings });
  loadFile(then, platform, { readings });
  return printConfiguration(device);
}

describe("files that share their readings", () => {
  test("do not change each other", () => {
    const readings = new Readings();
    expect(printed(ONE, c2811, readings, OTHER)).toBe(printConfiguration(loadFile(ONE, c2811).device));
    expect(printed(OTHER, c2811, readings, ONE)).toBe(printConfiguration(loadFile(OTHER, c2811).device));
  });

  test("are read each by its own platform", () => {
    const readings = new Readings();
    loadFile(ONE, c2811, { readings });
    const { device } = loadFile(ONE, packetTracer, { readings });
    expect(printConfiguration(device)).toBe(printConfiguration(loadFile(ONE, packetTracer).device));
  });
});
