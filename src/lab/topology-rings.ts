import type { Cable, DeviceDescription } from "../network/topology.js";
import { kindOf } from "./device-kinds/kinds.js";

/** A ring of devices that pass frames on, and the cable that closes it, by its place in the list. */
export interface Ring {
  readonly devices: readonly string[];
  readonly cable: number;
}

/** The first ring of switches, and of phones, which are switches of two ports; undefined if there is none. */
export function findRing(devices: readonly DeviceDescription[], cables: readonly Cable[]): Ring | undefined {
  const bridges = new Set(devices.filter((device) => kindOf(device).isBridge).map(({ name }) => name));
  const switches = new Set(devices.filter(({ kind }) => kind === "switch").map(({ name }) => name));
  const neighbours = new Map<string, string[]>();
  for (const [index, { ends }] of cables.entries()) {
    const [one, other] = [ends[0].device, ends[1].device];
    if (!bridges.has(one) || !bridges.has(other) || one === other) continue;
    // Spanning tree shuts all but one of the cables between two switches, unless they are one link.
    if (switches.has(one) && switches.has(other) && neighbours.get(one)?.includes(other)) continue;
    const way = wayBetween(neighbours, one, other);
    if (way) return { devices: [...way, one], cable: index };
    neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
    neighbours.set(other, [...(neighbours.get(other) ?? []), one]);
  }
  return undefined;
}

/** The devices on the way from one to another, both included. */
function wayBetween(
  neighbours: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
  past: readonly string[] = [],
): readonly string[] | undefined {
  const here = [...past, from];
  if (from === to) return here;
  for (const next of neighbours.get(from) ?? []) {
    const way = here.includes(next) ? undefined : wayBetween(neighbours, next, to, here);
    if (way) return way;
  }
  return undefined;
}
