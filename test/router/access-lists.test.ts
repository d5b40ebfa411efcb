import { packetTracer } from "../../src/platform/packet-tracer.js";
import { c2811 } from "../../src/platform/c2811.js";
import { expect, test } from "vitest";
import { entryNamed, listFor, rememberEntry, removeEntries } from "../../src/router/access-lists.js";
import { createRouter } from "../../src/router/create.js";

const permit = { action: "permit" } as const;

test("entries are numbered in tens, remarks stand between them, and a line is there only once", () => {
  const list = listFor(createRouter(), "10", "standard", true);
  rememberEntry(list, { text: "voice" }, c2811);
  rememberEntry(list, { ...permit, address: "10.0.0.0", wildcard: "0.0.0.255" }, c2811);
  rememberEntry(list, { ...permit, any: true }, c2811);
  rememberEntry(list, { ...permit, any: true }, c2811);
  expect(list.entries.map(({ sequence }) => sequence)).toEqual([1, 10, 20]);
  expect(rememberEntry(list, { ...permit, host: "10.1.1.1", sequence: 10 }, c2811)).toBe(false);
  expect(rememberEntry(list, { ...permit, host: "10.1.1.1", sequence: 15 }, c2811)).toBe(true);
  expect(list.entries.map(({ sequence }) => sequence)).toEqual([1, 10, 15, 20]);
});

test("hosts, any and ports are written as the router writes them", () => {
  const standard = listFor(createRouter(), "A", "standard", false);
  rememberEntry(standard, { ...permit, host: "10.1.1.1" }, c2811);
  rememberEntry(standard, { ...permit, address: "0.0.0.0", wildcard: "255.255.255.255" }, c2811);
  expect(standard.entries.map((entry) => entry.arguments)).toEqual([
    { action: "permit", address: "10.1.1.1" },
    { action: "permit", any: true },
  ]);
  const extended = listFor(createRouter(), "B", "extended", false);
  const web = {
    ...permit,
    protocol: "tcp",
    source: "0.0.0.0",
    sourceWildcard: "255.255.255.255",
    target: "10.1.1.1",
    targetWildcard: "0.0.0.0",
    targetOp: "eq",
    targetPort: "80",
  } as const;
  rememberEntry(extended, web, c2811);
  expect(extended.entries[0]?.arguments).toEqual({
    action: "permit",
    protocol: "tcp",
    sourceAny: "any",
    targetHost: "10.1.1.1",
    targetOp: "eq",
    targetPort: "www",
  });
  removeEntries(extended, entryNamed(extended, web, c2811));
  expect(extended.entries).toEqual([]);
});

test("Packet Tracer keeps the word host in standard lists", () => {
  const list = listFor(createRouter(), "1", "standard", true);
  rememberEntry(list, { ...permit, host: "10.1.1.1" }, packetTracer);
  rememberEntry(list, { ...permit, address: "10.1.1.2", wildcard: "0.0.0.0" }, packetTracer);
  expect(list.entries.map((entry) => entry.arguments.host)).toEqual(["10.1.1.1", "10.1.1.2"]);
});
