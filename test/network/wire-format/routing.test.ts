import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eigrpSize, USUAL_WEIGHTS, type EigrpMessage } from "../../../src/network/routing/eigrp/message.js";
import { ospfSize, type OspfPacket } from "../../../src/network/routing/ospf/packets.js";
import { checksum } from "../../../src/network/wire-format/bytes.js";
import { eigrpBytes } from "../../../src/network/wire-format/eigrp.js";
import { ospfBytes, sealOf } from "../../../src/network/wire-format/ospf.js";
import { ripBytes } from "../../../src/network/wire-format/routing.js";
import type { Lsa, RouterLink } from "../../../src/router/ospf-model.js";

const address = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => parts.join("."));
const link: fc.Arbitrary<RouterLink> = fc.record({
  kind: fc.constantFrom("point-to-point", "transit", "stub"),
  id: address,
  data: address,
  metric: fc.nat(65535),
});
const routerLsa = fc
  .record({ id: address, links: fc.array(link, { maxLength: 20 }), sequence: fc.integer() })
  .map(({ id, links, sequence }): Lsa => {
    const body = { kind: "router", isBorder: true, isBoundary: false, links } as const;
    const header = { type: 1, id, advertisingRouter: id, age: 7, isExternalCapable: true, sequence } as const;
    return { ...header, body, ...sealOf({ ...header, body }) };
  });

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function updateOf(lsa: Lsa, authentication: OspfPacket["authentication"]): Uint8Array {
  const body = { kind: "update", lsas: [lsa] } as const;
  return ospfBytes({ kind: "ospf", routerId: "1.1.1.1", area: "0.0.0.0", authentication, body });
}

describe("RIP on the wire", () => {
  it("has one entry of 20 bytes for each network (RFC 2453 section 4)", () => {
    const entry = { network: "192.168.2.0", mask: "255.255.255.0", nextHop: "0.0.0.0", metric: 3 };
    expect(hex(ripBytes({ kind: "rip", command: "response", version: 2, entries: [entry] }))).toBe(
      "02020000" + "00020000" + "c0a80200" + "ffffff00" + "00000000" + "00000003",
    );
  });

  it("asks for everything by one entry without a network", () => {
    expect(hex(ripBytes({ kind: "rip", command: "request", version: 1, entries: [] }))).toBe(
      "01010000" + "00".repeat(16) + "00000010",
    );
  });
});

describe("OSPF on the wire", () => {
  it("has advertisements whose check sums come out as zero without their age (RFC 2328 section 12.1.7)", () => {
    fc.assert(
      fc.property(routerLsa, (lsa) => {
        expect(updateOf(lsa, { kind: "none" })).toHaveLength(28 + lsa.size);
        const bytes = updateOf(lsa, { kind: "none" }).subarray(28);
        expect(bytes).toHaveLength(lsa.size);
        let [low, high] = [0, 0];
        for (const byte of bytes.subarray(2)) {
          low = (low + byte) % 255;
          high = (high + low) % 255;
        }
        expect([low, high]).toEqual([0, 0]);
      }),
    );
  });

  it("has packets whose sum leaves the password out (appendix D.4)", () => {
    fc.assert(
      fc.property(routerLsa, fc.constantFrom("", "example"), (lsa, key) => {
        const bytes = updateOf(lsa, key === "" ? { kind: "none" } : { kind: "simple", key });
        expect(checksum(bytes.subarray(0, 16), bytes.subarray(24))).toBe(0);
        expect((bytes[2] ?? 0) * 256 + (bytes[3] ?? 0)).toBe(bytes.length);
      }),
    );
  });

  it("has a digest behind the packet that only the key yields", () => {
    fc.assert(
      fc.property(routerLsa, (lsa) => {
        const sign = (key: string) => updateOf(lsa, { kind: "md5", keyId: 1, key, sequence: 1 });
        const [one, other] = [sign("example"), sign("other")];
        const length = (one[2] ?? 0) * 256 + (one[3] ?? 0);
        expect(one.length).toBe(length + 16);
        expect(hex(one.subarray(0, length))).toBe(hex(other.subarray(0, length)));
        expect(hex(one.subarray(length))).not.toBe(hex(other.subarray(length)));
      }),
      { numRuns: 20 },
    );
  });
});

describe("the size of an OSPF packet", () => {
  const header = fc.record({
    type: fc.constant(1 as const),
    id: address,
    advertisingRouter: address,
    age: fc.nat(3600),
    isExternalCapable: fc.boolean(),
    sequence: fc.integer(),
    checksum: fc.nat(65535),
    size: fc.nat(65535),
  });
  const headers = fc.array(header, { maxLength: 5 });
  const body: fc.Arbitrary<OspfPacket["body"]> = fc.oneof(
    fc.array(address, { maxLength: 5 }).map((neighbors) => ({
      kind: "hello" as const,
      mask: "255.255.255.0",
      helloInterval: 10,
      deadInterval: 40,
      priority: 1,
      isExternalCapable: true,
      designated: "0.0.0.0",
      backup: "0.0.0.0",
      neighbors,
    })),
    headers.map((described) => ({
      kind: "description" as const,
      mtu: 1500,
      isInitial: false,
      hasMore: false,
      isMaster: true,
      sequence: 1,
      headers: described,
    })),
    headers.map((names) => ({ kind: "request" as const, names })),
    headers.map((confirmed) => ({ kind: "acknowledgment" as const, headers: confirmed })),
    fc.array(routerLsa, { maxLength: 3 }).map((lsas) => ({ kind: "update" as const, lsas })),
  );

  it("is that of its bytes", () => {
    const authentication = fc.constantFrom<OspfPacket["authentication"]>(
      { kind: "none" },
      { kind: "simple", key: "example" },
      { kind: "md5", keyId: 1, key: "example", sequence: 1 },
    );
    fc.assert(
      fc.property(body, authentication, (said, proof) => {
        const packet: OspfPacket = {
          kind: "ospf",
          routerId: "1.1.1.1",
          area: "0.0.0.0",
          authentication: proof,
          body: said,
        };
        expect(ospfSize(packet)).toBe(ospfBytes(packet).length);
      }),
    );
  });
});

describe("EIGRP on the wire", () => {
  const empty: EigrpMessage = {
    kind: "eigrp",
    opcode: "update",
    system: 100,
    sequence: 5,
    acknowledgment: 0,
    isInitial: false,
    parameters: undefined,
    routes: [],
  };

  it("sums up to zero, and its fields fill it (RFC 7868 section 6.2)", () => {
    const vector = { delay: 20_100, bandwidth: 1544, mtu: 1500, hops: 1, reliability: 255, load: 1 };
    const route = fc.record({
      network: address,
      mask: fc.constantFrom("0.0.0.0", "255.255.0.0", "255.255.255.252"),
      vector: fc.constantFrom(vector, undefined),
      external: fc.constantFrom(
        { router: "1.1.1.1", protocol: "static", process: 0, metric: 0 } as const,
        undefined,
      ),
    });
    fc.assert(
      fc.property(fc.array(route, { maxLength: 10 }), fc.boolean(), (routes, isStub) => {
        const parameters = { weights: USUAL_WEIGHTS, hold: 15, isStub };
        const bytes = eigrpBytes({ ...empty, parameters, routes });
        expect(checksum(bytes)).toBe(0);
        expect(eigrpSize({ ...empty, parameters, routes })).toBe(bytes.length);
        let at = 20;
        while (at < bytes.length) at += (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
        expect(at).toBe(bytes.length);
      }),
    );
  });

  it("scales delay and bandwidth", () => {
    const vector = { delay: 20_100, bandwidth: 1544, mtu: 1500, hops: 1, reliability: 255, load: 1 };
    const routes = [{ network: "192.168.3.0", mask: "255.255.255.0", vector, external: undefined }];
    expect(hex(eigrpBytes({ ...empty, routes }).subarray(20))).toBe(
      "0102001c" + "00000000" + "0007da00" + "00194c00" + "0005dc01" + "ff010000" + "18c0a803",
    );
  });
});
