import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exchanged } from "../../src/grading/exchanged-lines.js";
import type { AnyMode } from "../../src/language/grammar.js";
import { configMode } from "../../src/modes/config.js";
import { c2811 } from "../../src/platform/c2811.js";
import { itemsOf, type Item } from "../../src/running-config/items.js";
import { loadFile } from "../../src/running-config/load-file.js";

/** The items of a block of which the rest of the configuration is the header. */
function itemsUnder(header: string, lines: readonly string[]): readonly Item[] {
  const text = ["hostname R", header, ...lines, "end", ""].join("\n");
  const { device } = loadFile(text, c2811, { verbatim: false });
  const block = itemsOf(configMode as AnyMode, device.router, device).find(({ text }) => text === header);
  return block?.body ?? [];
}

/** Whether the order of two lines that both sides have differs where that matters. */
type Conflict = (one: Item, other: Item) => boolean;

/** Lines without which there is no conflict, found by looking at all pairs again for each. */
function movedByAllPairs(
  expected: readonly Item[],
  actual: readonly Item[],
  matters: Conflict,
): readonly string[] {
  const here = new Map(actual.map(({ id }, index) => [id, index]));
  const place = ({ id }: Item) => here.get(id) ?? 0;
  let left = expected
    .map((item, there) => ({ item, there }))
    .filter(({ item }) => here.has(item.id))
    .toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1));
  const isTurned = (one: (typeof left)[number], other: (typeof left)[number]) =>
    one.there < other.there !== place(one.item) < place(other.item) &&
    one !== other &&
    matters(one.item, other.item);
  const moved: string[] = [];
  for (;;) {
    const conflicts = left.map((one) => left.filter((other) => isTurned(one, other)).length);
    const most = Math.max(0, ...conflicts);
    const worst = left[conflicts.indexOf(most)];
    if (most === 0 || !worst) return moved;
    moved.push(worst.item.id);
    left = left.filter((one) => one !== worst);
  }
}

const shuffledTwice = (lines: readonly string[]) =>
  fc.tuple(fc.shuffledSubarray([...lines]), fc.shuffledSubarray([...lines]));

const networks = ["0.0.0.0", "10.0.0.0", "10.1.0.0", "10.1.1.0", "10.1.1.4", "172.16.0.0", "172.16.5.0"].map(
  (address, area) => {
    const wildcard = ["255.255.255.255", "0.255.255.255", "0.0.255.255", "0.0.0.255", "0.0.0.3"];
    return ` network ${address} ${wildcard[[0, 1, 2, 3, 4, 2, 3][area] ?? 0]} area ${area}`;
  },
);

/** The bits that decide whether two networks meet. */
const areMeeting: Conflict = ({ args: one }, { args: other }) => {
  const octets = (args: Item["args"], label: string) => String(args[label]).split(".").map(Number);
  return octets(one, "address").every((octet, index) => {
    const free = (octets(one, "wildcard")[index] ?? 0) | (octets(other, "wildcard")[index] ?? 0);
    return (octet & ~free) === ((octets(other, "address")[index] ?? 0) & ~free);
  });
};

describe("lines whose order counts where they have something in common", () => {
  test("the same networks are called moved as by looking at all pairs", () => {
    fc.assert(
      fc.property(shuffledTwice(networks), ([one, other]) => {
        const [expected, actual] = [itemsUnder("router ospf 1", one), itemsUnder("router ospf 1", other)];
        const moved = exchanged(expected, actual).map(([{ id }]) => id);
        expect(moved).toEqual(movedByAllPairs(expected, actual, areMeeting));
      }),
      { seed: 2811, numRuns: 200 },
    );
  });

  test("of blocks that all have an order no more are called moved than by looking at all pairs", () => {
    const classes = ["A", "B", "C", "D", "E", "F", "G", "H"].map((name) => ` class ${name}`);
    fc.assert(
      fc.property(shuffledTwice(classes), ([one, other]) => {
        const [expected, actual] = [itemsUnder("policy-map P", one), itemsUnder("policy-map P", other)];
        const moved = exchanged(expected, actual);
        const names = new Set(moved.map(([{ id }]) => id));
        const staying = ({ id }: Item) => !names.has(id);
        const shared = expected.filter(({ id }) => actual.some((item) => item.id === id)).filter(staying);
        const ids = shared.map(({ id }) => id);
        expect(actual.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
        expect(moved.length).toBeLessThanOrEqual(movedByAllPairs(expected, actual, () => true).length);
        expect(new Set(exchanged(actual, expected).map(([{ id }]) => id))).toEqual(names);
      }),
      { seed: 2811, numRuns: 200 },
    );
  });
});
