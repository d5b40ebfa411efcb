import fc from "fast-check";
import { expect, test } from "vitest";
import { maskOf, overlaps, toAddress, type Network } from "../../src/router/ipv4.js";
import { NetworkIndex } from "../../src/router/network-index.js";

/** Few addresses and long masks, so that many overlap. */
const network = fc
  .tuple(fc.nat(15), fc.integer({ min: 27, max: 32 }), fc.boolean())
  .map(([host, length, odd]): Network => ({
    address: toAddress(0xac100000 + host * 2),
    mask: odd ? "255.255.255.245" : maskOf(length),
  }));

test("an index finds the networks that a look at all would find, however they changed", () => {
  const step = fc.record({
    owner: fc.nat(5),
    kept: fc.nat(2),
    more: fc.array(network, { maxLength: 3 }),
    asked: network,
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const index = new NetworkIndex<number>();
      const all = new Map<number, readonly Network[]>();
      for (const { owner, kept, more, asked } of steps) {
        const before = all.get(owner) ?? [];
        const networks = [...before.slice(kept), ...more];
        index.change(owner, before, networks);
        all.set(owner, networks);
        const found = [...all].filter(([, some]) => some.some((one) => overlaps(one, asked)));
        expect([...index.overlapping(asked)].toSorted()).toEqual(found.map(([one]) => one).toSorted());
      }
    }),
    { seed: 2811, numRuns: 300 },
  );
});
