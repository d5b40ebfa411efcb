import { compareInterfaces, linkState, ownerOf, primaryAddress } from "./interfaces.js";
import { contains, networkKey, networkOf, prefixLength, toNumber, type Network } from "./ipv4.js";
import type { Route, Router } from "./router.js";
import type { LearnedRoute } from "./routing-model.js";

/** Rules of static routing and the routing table (REFERENCE.md section 10, `ip route`). */

export type RouteFault = "mask" | "own-address";

/** Why a static route cannot be: host bits behind its mask, or this router itself as the next hop. */
export function routeFault(router: Router, { destination, mask, nextHop }: Route): RouteFault | undefined {
  if (networkOf(destination, mask) !== destination || prefixLength(mask) === undefined) return "mask";
  return nextHop !== undefined && ownerOf(router, nextHop) ? "own-address" : undefined;
}

/** Whether two routes are the same one: later words about it replace earlier ones. */
export function sameRoute(a: Route, b: Route): boolean {
  return (
    a.destination === b.destination &&
    a.mask === b.mask &&
    a.interface === b.interface &&
    a.nextHop === b.nextHop &&
    a.options.vrf === b.options.vrf
  );
}

/** The order in which real IOS prints static routes: by destination. */
export function compareRoutes(a: Route, b: Route): number {
  return toNumber(a.destination) - toNumber(b.destination) || toNumber(a.mask) - toNumber(b.mask);
}

/** One row of the routing table. */
export interface Entry {
  readonly code: "C" | "L" | "S" | "R" | "D" | "O";
  readonly network: string;
  readonly mask: string;
  readonly interface: string | undefined;
  readonly nextHop: string | undefined;
  readonly distance: number;
  /** What a routing protocol says of it. */
  readonly learned: LearnedRoute | undefined;
}

/**
 * What the router knows how to reach now: open connected networks, its own addresses, and of the static routes that
 * work and the learned ones, for each destination, the nearest.
 */
export function routingTable(router: Router): readonly Entry[] {
  const connected = connectedEntries(router);
  const learned = router.learnedRoutes.filter((one) => isOpen(router, one.interface)).map(learnedEntry);
  const told = [...learned, ...staticEntries(router, [...connected, ...learned])];
  const nearest = new Map<string, number>(connected.map((one) => [networkKey(one), 0]));
  for (const one of told) {
    const key = networkKey(one);
    nearest.set(key, Math.min(nearest.get(key) ?? one.distance, one.distance));
  }
  const entries = [...connected, ...told.filter((one) => nearest.get(networkKey(one)) === one.distance)];
  return entries.toSorted(
    (a, b) => toNumber(a.network) - toNumber(b.network) || toNumber(a.mask) - toNumber(b.mask),
  );
}

function connectedEntries(router: Router): readonly Entry[] {
  const open = [...router.interfaces.values()]
    .filter((one) => linkState(router, one).protocol === "up")
    .toSorted((a, b) => compareInterfaces(a.name, b.name));
  return open.flatMap(({ name, addresses }) =>
    addresses.flatMap(({ address, mask }) => {
      const common = { interface: name, nextHop: undefined, distance: 0, learned: undefined };
      const network: Entry = { ...common, code: "C", network: networkOf(address, mask), mask };
      if (mask === "255.255.255.255") return [network];
      return [network, { ...common, code: "L", network: address, mask: "255.255.255.255" } as const];
    }),
  );
}

/** Static routes whose port is open or whose next hop is known. */
function staticEntries(router: Router, known: readonly Entry[]): readonly Entry[] {
  const usable: Entry[] = [];
  const candidates = router.routes.filter((route) => route.options.vrf === undefined);
  let added = true;
  while (added) {
    added = false;
    for (const route of candidates) {
      const entry = entryOf(route);
      if (usable.some((one) => sameEntry(one, entry)) || !reaches(router, route, [...known, ...usable]))
        continue;
      usable.push(entry);
      added = true;
    }
  }
  return usable;
}

function learnedEntry(learned: LearnedRoute): Entry {
  const { protocol, network, mask, interface: port, nextHop, distance } = learned;
  return { code: CODES[protocol], network, mask, interface: port, nextHop, distance, learned };
}

const CODES = { rip: "R", ospf: "O", eigrp: "D" } as const;

function entryOf({ destination, mask, interface: port, nextHop, distance }: Route): Entry {
  return {
    code: "S",
    network: destination,
    mask,
    interface: port,
    nextHop,
    distance: distance ?? 1,
    learned: undefined,
  };
}

function reaches(router: Router, route: Route, known: readonly Entry[]): boolean {
  if (route.interface !== undefined) return isOpen(router, route.interface);
  const { nextHop } = route;
  return (
    nextHop !== undefined && known.some((one) => one.mask !== "0.0.0.0" && contains(asNetwork(one), nextHop))
  );
}

/** Whether packets can leave by an interface now. */
function isOpen(router: Router, name: string): boolean {
  if (name === "Null0") return true;
  const port = router.interfaces.get(name);
  return port !== undefined && linkState(router, port).protocol === "up";
}

function asNetwork({ network, mask }: Entry): Network {
  return { address: network, mask };
}

function sameEntry(a: Entry, b: Entry): boolean {
  return networkKey(a) === networkKey(b) && a.interface === b.interface && a.nextHop === b.nextHop;
}

/** The interface through which packets to an address leave, and the next hop if there is one. */
export function routeTo(router: Router, address: string): Entry | undefined {
  const matching = routingTable(router).filter((entry) => contains(asNetwork(entry), address));
  return matching.toSorted((a, b) => (prefixLength(b.mask) ?? 0) - (prefixLength(a.mask) ?? 0))[0];
}

/** The router's own address on the way to another one. */
export function sourceTowards(router: Router, address: string): string | undefined {
  const entry = routeTo(router, address);
  const hop =
    entry?.interface === undefined && entry?.nextHop !== undefined ? routeTo(router, entry.nextHop) : entry;
  const port = hop?.interface === undefined ? undefined : router.interfaces.get(hop.interface);
  return port && primaryAddress(router, port)?.address;
}
