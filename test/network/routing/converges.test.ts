import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lab } from "../../../src/network/lab.js";
import type { Topology } from "../../../src/network/topology.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { ownerOf } from "../../../src/router/interfaces.js";
import { routeTo } from "../../../src/router/routes.js";
import type { Router } from "../../../src/router/router.js";

const ROUTERS = 5;
type Link = readonly [number, number];
const LINKS: readonly Link[] = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 0],
  [0, 2],
  [1, 3],
];

/** How a router is told of a protocol, how long the protocol takes at most, and what so many links cost. */
interface Protocol {
  readonly lines: string;
  readonly seconds: number;
  cost(hops: number): number;
}

const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  ospf: {
    lines: "router ospf 1\n network 0.0.0.0 255.255.255.255 area 0",
    seconds: 60,
    cost: (hops) => 64 * hops + 1,
  },
  eigrp: {
    lines: "router eigrp 100\n no auto-summary\n network 10.0.0.0\n network 172.16.0.0",
    seconds: 30,
    cost: (hops) => 256 * (Math.floor(10_000_000 / 1544) + 2000 * hops + 500),
  },
  rip: {
    lines: "router rip\n version 2\n no auto-summary\n network 10.0.0.0\n network 172.16.0.0",
    seconds: 600,
    cost: (hops) => hops,
  },
};

/** A line, whether it is whole from now on, and how long until the next change. */
type Change = readonly [number, boolean, number];

/** Routers with a network each, and lines between some of them. */
function ringOf({ lines }: Protocol): Topology {
  const portsOf = (index: number) =>
    LINKS.flatMap((link, number) => (link.includes(index) ? [{ number, isSecond: link[1] === index }] : []));
  return {
    name: "ring",
    devices: Array.from({ length: ROUTERS }, (_, index) => ({
      kind: "router" as const,
      name: `R${index}`,
      platform: undefined,
      configuration: [
        `hostname R${index}`,
        "interface Loopback0",
        ` ip address 172.16.${index}.1 255.255.255.255`,
        ...portsOf(index).flatMap(({ number, isSecond }) => [
          `interface Serial0/${number}/0`,
          ` ip address 10.0.${number}.${isSecond ? 2 : 1} 255.255.255.252`,
          " no shutdown",
        ]),
        lines,
        "end",
        "",
      ].join("\n"),
    })),
    cables: LINKS.map(([a, b], number) => ({
      ends: [
        { device: `R${a}`, port: `Serial0/${number}/0` },
        { device: `R${b}`, port: `Serial0/${number}/0` },
      ] as const,
      bandwidth: undefined,
      delay: undefined,
    })),
  };
}

function routersOf(lab: Lab): readonly Router[] {
  return [...lab.devices.values()].flatMap((device) => (device.kind === "ios" ? [device.node.router] : []));
}

/** Over how many links each router is reached from one; those that are not reached are missing. */
function hopsFrom(start: number, whole: readonly boolean[]): ReadonlyMap<number, number> {
  const hops = new Map([[start, 0]]);
  for (const [at, distance] of hops) {
    LINKS.forEach(([a, b], number) => {
      const next = a === at ? b : b === at ? a : undefined;
      if (next !== undefined && whole[number] && !hops.has(next)) hops.set(next, distance + 1);
    });
  }
  return hops;
}

/** The routers through which a packet goes; undefined where it is dropped on its way. */
function wayOf(
  routers: readonly Router[],
  start: number,
  destination: string,
): readonly number[] | undefined {
  const passed = [start];
  for (let at = start; passed.length <= ROUTERS + 1;) {
    const router = routers[at];
    if (!router) return undefined;
    if (ownerOf(router, destination)) return passed;
    const hop = routeTo(router, destination)?.nextHop;
    const next = hop === undefined ? -1 : routers.findIndex((one) => ownerOf(one, hop));
    if (next < 0) return undefined;
    passed.push(next);
    at = next;
  }
  return passed;
}

/** Milliseconds until the next line is cut or mended: perhaps before the neighbours have said all that there is to say. */
const pause = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 31, max: 90_000 }));

const cuts = fc.array(fc.tuple(fc.nat(LINKS.length - 1), fc.boolean(), pause), { maxLength: 8 });

/** What was found to go wrong once. */
const FOUND: readonly (readonly Change[])[] = [
  [
    [3, false, 0],
    [0, true, 1000],
    [0, false, 0],
    [0, true, 0],
  ],
];

describe.each(Object.entries(PROTOCOLS))("routers that speak %s", (_name, protocol) => {
  it("find the shortest ways, whatever lines were cut and mended before", () => {
    fc.assert(
      fc.property(cuts, (changes: readonly Change[]) => {
        const lab = new Lab(ringOf(protocol), { platformOf: () => c2811, hostOptions: () => ({}) });
        const whole = LINKS.map(() => true);
        for (const [number, isWhole, milliseconds] of changes) {
          const wire = lab.wires[number];
          if (wire) wire.plugged = isWhole;
          whole[number] = isWhole;
          lab.timeline.pass(milliseconds);
        }
        lab.timeline.pass(protocol.seconds * 1000);
        const routers = routersOf(lab);
        routers.forEach((router, start) => {
          const hops = hopsFrom(start, whole);
          for (let target = 0; target < ROUTERS; target++) {
            if (target === start) continue;
            const address = `172.16.${target}.1`;
            const distance = hops.get(target);
            const metric = routeTo(router, address)?.learned?.metric;
            expect(metric).toBe(distance === undefined ? undefined : protocol.cost(distance));
            if (distance !== undefined) expect(wayOf(routers, start, address)).toHaveLength(distance + 1);
          }
        });
      }),
      { numRuns: 40, examples: FOUND.map((changes) => [changes]) },
    );
  });
});
