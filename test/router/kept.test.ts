import { expect, test } from "vitest";
import { createRouter } from "../../src/router/create.js";
import { keptBlocks, keptFlag, keptRows, keptText } from "../../src/router/kept.js";

test("a kept setting is found by the words that its syntax begins with", () => {
  const router = createRouter();
  router.stored = new Map([[{ syntax: "snmp-server location text:LINE" }, [{ text: "Room 12" }]]]);
  expect(keptText(router, "snmp-server location", "text")).toBe("Room 12");
  expect(keptRows(router, "snmp-server")).toHaveLength(1);
  expect(keptRows(router, "snmp")).toEqual([]);
});

test("a switch is found by its own words alone", () => {
  const router = createRouter();
  router.stored = new Map([
    [{ syntax: "sccp local interface:INTERFACE" }, [{ interface: "FastEthernet0/0" }]],
  ]);
  expect(keptFlag(router, "sccp")).toBeUndefined();
  const sccp = { syntax: "sccp" };
  router.stored = new Map([[sccp, [{}]]]);
  expect(keptFlag(router, "sccp")).toBe(true);
  router.stored = new Map([[sccp, [{ no: true }]]]);
  expect(keptFlag(router, "sccp")).toBe(false);
});

test("blocks are found in the order of entry", () => {
  const router = createRouter();
  const block = (tag: number) => ({ args: { tag }, stored: undefined, blocks: undefined });
  router.blocks = new Map([
    [
      { syntax: "dial-peer voice tag:<1-9>" },
      new Map([
        ["2", block(2)],
        ["1", block(1)],
      ]),
    ],
  ]);
  expect(keptBlocks(router, "dial-peer voice").map(({ args }) => args["tag"])).toEqual([2, 1]);
});
