import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Assemblies, fits, fragmentsOf } from "../../../src/network/ip/fragments.js";
import { IP_HEADER, packetSize, type Packet } from "../../../src/network/link/frames.js";
import { packetBytes } from "../../../src/network/wire-format/packets.js";
import { Timeline } from "../../../src/session/timeline.js";
import { voiceBurst } from "../voice-burst.js";

const echo = (size: number, more: Partial<Packet> = {}): Packet => ({
  kind: "ip",
  source: "192.168.1.50",
  destination: "192.168.3.50",
  ttl: 128,
  id: 7,
  dscp: 0,
  data: { kind: "icmp", type: "echo", code: 0, id: 1, sequence: 1, size: size - 28, about: undefined },
  ...more,
});

const sizes = fc.integer({ min: 28, max: 6000 });
const mtus = fc.integer({ min: 68, max: 1500 });

describe("fragments", () => {
  test("fit, and hold every byte once, also when they are cut again", () => {
    fc.assert(
      fc.property(sizes, mtus, mtus, (size, first, second) => {
        const packet = echo(size);
        const parts = fragmentsOf(packet, first).flatMap((part) =>
          fits(part, second) ? [part] : fragmentsOf(part, second),
        );
        const whole = packetBytes(packet).slice(IP_HEADER);
        const seen = new Uint8Array(whole.length);
        for (const part of parts) {
          const bytes = packetBytes(part);
          expect(bytes.length).toBe(packetSize(part));
          expect(bytes.length).toBeLessThanOrEqual(second);
          seen.set(bytes.slice(IP_HEADER), part.fragment?.offset);
        }
        expect(parts.reduce((sum, part) => sum + (part.fragment?.size ?? 0), 0)).toBe(whole.length);
        expect(Buffer.from(seen).equals(Buffer.from(whole))).toBe(true);
        expect(parts.filter(({ fragment }) => fragment?.more === false)).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });

  test("become the packet again in whatever order they come, once and not before the last", () => {
    fc.assert(
      fc.property(sizes, mtus, fc.integer(), (size, mtu, seed) => {
        const packet = echo(size);
        const parts = fragmentsOf(packet, mtu).toSorted((a, b) => scattered(a, seed) - scattered(b, seed));
        const assemblies = new Assemblies(new Timeline());
        const results = parts.map((part) => assemblies.take(part));
        expect(results.pop()).toEqual({ ...packet, fragment: undefined });
        expect(results.every((one) => one === undefined)).toBe(true);
      }),
    );
  });

  test("of two packets do not mix, and those of a packet that stays incomplete are forgotten", () => {
    const timeline = new Timeline();
    const assemblies = new Assemblies(timeline);
    const [first, second] = fragmentsOf(echo(2000), 1500);
    const [, others] = fragmentsOf(echo(2000, { id: 8 }), 1500);
    if (!first || !second || !others) throw new Error("2000 bytes are two fragments");
    expect(assemblies.take(first)).toBeUndefined();
    expect(assemblies.take(others)).toBeUndefined();
    timeline.pass(15_000);
    expect(assemblies.take(second)).toBeUndefined();
    expect(assemblies.take(first)).toEqual({ ...echo(2000), fragment: undefined });
  });

  test("are not made of a stretch of voice, however many packets it stands for", () => {
    const data = { kind: "udp", sourcePort: 16384, destinationPort: 16384, data: voiceBurst(50) } as const;
    expect(fits(echo(100, { data }), 1500)).toBe(true);
    expect(fits(echo(1501), 1500)).toBe(false);
  });
});

/** Some order of fragments, another one for each seed. */
function scattered({ fragment }: Packet, seed: number): number {
  return ((fragment?.offset ?? 0) * 7919 + seed * 104_729) % 1009;
}
