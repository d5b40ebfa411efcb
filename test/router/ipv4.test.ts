import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as ipv4 from "../../src/router/ipv4.js";

const address = fc.ipV4();
const length = fc.integer({ min: 0, max: 32 });

test("numbers, masks and lengths come back", () => {
  fc.assert(fc.property(address, (text) => ipv4.toAddress(ipv4.toNumber(text)) === text));
  fc.assert(fc.property(length, (bits) => ipv4.prefixLength(ipv4.maskOf(bits)) === bits));
  expect(ipv4.prefixLength("255.0.255.0")).toBeUndefined();
});

test("a network holds its own edges and overlaps itself", () => {
  fc.assert(
    fc.property(address, length, (text, bits) => {
      const network = { address: text, mask: ipv4.maskOf(bits) };
      const low = ipv4.networkOf(text, network.mask);
      const high = ipv4.broadcastOf(text, network.mask);
      expect(ipv4.compareAddresses(low, high)).toBeLessThanOrEqual(0);
      expect(ipv4.contains(network, low) && ipv4.contains(network, high)).toBe(true);
      expect(ipv4.overlaps(network, { address: high, mask: "255.255.255.255" })).toBe(true);
    }),
  );
});

test("a wider network overlaps a narrower one, whichever comes first", () => {
  const [wide, narrow] = [
    { address: "10.0.0.1", mask: "255.0.0.0" },
    { address: "10.1.1.1", mask: "255.255.255.0" },
  ];
  expect(ipv4.overlaps(wide, narrow) && ipv4.overlaps(narrow, wide)).toBe(true);
  expect(ipv4.overlaps(narrow, { ...narrow, address: "10.1.2.1" })).toBe(false);
});

test.each([
  ["10.1.1.1", "255.0.0.0"],
  ["172.16.0.1", "255.255.0.0"],
  ["192.168.1.1", "255.255.255.0"],
])("%s once had the mask %s", (text, mask) => {
  expect(ipv4.classfulMask(text)).toBe(mask);
});

describe("hosts", () => {
  test.each([
    ["255.255.255.0", "10.1.1.1", "10.1.1.254"],
    ["255.255.255.254", "10.1.1.6", "10.1.1.7"],
    ["255.255.255.255", "10.1.1.7", "10.1.1.7"],
  ])("of a network %s", (mask, first, last) => {
    expect(ipv4.hostRange({ address: "10.1.1.7", mask })).toEqual({ first, last });
  });

  test.each([
    ["10.1.1.1", "255.255.255.0", true],
    ["10.1.1.0", "255.255.255.0", false],
    ["10.1.1.255", "255.255.255.0", false],
    ["10.1.1.0", "255.255.255.254", true],
    ["10.1.1.1", "255.0.255.0", false],
    ["10.1.1.1", "0.0.0.0", false],
    ["127.0.0.1", "255.0.0.0", false],
    ["224.0.0.5", "255.255.255.0", false],
    ["240.0.0.1", "255.0.0.0", false],
    ["0.1.1.1", "255.0.0.0", false],
  ])("%s %s: %s", (text, mask, is) => {
    expect(ipv4.isHost({ address: text, mask })).toBe(is);
  });
});
