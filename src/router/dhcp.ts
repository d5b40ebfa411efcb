import { broadcastOf, networkOf, toAddress, toNumber, type Network } from "./ipv4.js";
import { NetworkIndex } from "./network-index.js";
import type { DhcpBinding, DhcpPool, ExcludedRange, Router } from "./router.js";

/** Rules of the DHCP server: pools, exclusions, what a pool can lease (REFERENCE.md section 10). */

/** The pools of a router by their networks, once somebody has asked for those that overlap. */
const indexes = new WeakMap<Router["dhcp"]["pools"], NetworkIndex<DhcpPool>>();

/** Adds a pool, in the place of another of its name. */
export function addPool(router: Router, pool: DhcpPool): void {
  const { pools } = router.dhcp;
  const former = pools.get(pool.name);
  pools.set(pool.name, pool);
  const index = indexes.get(pools);
  if (former) index?.change(former, networksOf(former), []);
  index?.change(pool, [], networksOf(pool));
}

export function removePool({ dhcp: { pools } }: Router, name: string): void {
  const pool = pools.get(name);
  pools.delete(name);
  if (pool) indexes.get(pools)?.change(pool, networksOf(pool), []);
}

function networksOf({ network }: DhcpPool): readonly Network[] {
  return network ? [network] : [];
}

/** The pool that already serves a part of a network. */
export function overlappingPool({ dhcp }: Router, own: DhcpPool, network: Network): DhcpPool | undefined {
  let index = indexes.get(dhcp.pools);
  if (!index) {
    indexes.set(dhcp.pools, (index = new NetworkIndex()));
    for (const pool of dhcp.pools.values()) index.change(pool, [], networksOf(pool));
  }
  return [...index.overlapping(network)].find((pool) => pool !== own);
}

/** Gives a pool a network instead of the one that it has, or none. */
export function serveNetwork({ dhcp }: Router, pool: DhcpPool, network: Network | undefined): void {
  const before = networksOf(pool);
  const given: { network: Network | undefined } = pool;
  given.network = network;
  indexes.get(dhcp.pools)?.change(pool, before, networksOf(pool));
}

export function sameRange(a: ExcludedRange, b: ExcludedRange): boolean {
  return a.low === b.low && (a.high ?? a.low) === (b.high ?? b.low);
}

/** Whether a range runs upwards. */
export function isRange({ low, high }: ExcludedRange): boolean {
  return high === undefined || toNumber(low) <= toNumber(high);
}

export function isExcluded(router: Router, address: string): boolean {
  const value = toNumber(address);
  return router.dhcp.excluded.some(
    ({ low, high }) => toNumber(low) <= value && value <= toNumber(high ?? low),
  );
}

/** The addresses of a pool's network, first and last host, and how they are used. */
export interface Usage {
  readonly first: string;
  readonly last: string;
  readonly total: number;
  readonly leased: number;
  readonly excluded: number;
  /** The address that the next client gets, if one is left. */
  readonly next: string | undefined;
}

/** What a pool's network holds; undefined for a pool without a network. */
export function usageOf(router: Router, pool: DhcpPool): Usage | undefined {
  if (!pool.network) return undefined;
  const low = toNumber(networkOf(pool.network.address, pool.network.mask)) + 1;
  const high = toNumber(broadcastOf(pool.network.address, pool.network.mask)) - 1;
  const leased = router.dhcp.bindings.filter((binding) => binding.pool === pool.name && !binding.manual);
  const taken = [
    ...excludedWithin(router, low, high),
    ...leased.map(({ address }) => [toNumber(address), toNumber(address)] as const),
    ...ownAddresses(router).map((address) => [address, address] as const),
  ];
  const excluded = excludedWithin(router, low, high).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const next = firstFree(low, high, taken);
  return {
    first: toAddress(low),
    last: toAddress(high),
    total: Math.max(high - low + 1, 0),
    leased: leased.length,
    excluded,
    next: next === undefined ? undefined : toAddress(next),
  };
}

/** What the router never leases, since it answers there itself. */
function ownAddresses({ interfaces }: Router): readonly number[] {
  return [...interfaces.values()].flatMap(({ addresses }) =>
    addresses.map(({ address }) => toNumber(address)),
  );
}

/** The excluded ranges within bounds, merged, in order. */
function excludedWithin(router: Router, low: number, high: number): readonly (readonly [number, number])[] {
  const ranges = router.dhcp.excluded
    .map(
      (range) =>
        [Math.max(toNumber(range.low), low), Math.min(toNumber(range.high ?? range.low), high)] as const,
    )
    .filter(([from, to]) => from <= to)
    .toSorted(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [from, to] of ranges) {
    const before = merged.at(-1);
    if (before && from <= before[1] + 1) before[1] = Math.max(before[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function firstFree(
  low: number,
  high: number,
  taken: readonly (readonly [number, number])[],
): number | undefined {
  let candidate = low;
  for (const [from, to] of taken.toSorted(([a], [b]) => a - b)) {
    if (from <= candidate && candidate <= to) candidate = to + 1;
  }
  return candidate <= high ? candidate : undefined;
}

/** The addresses that are leased, and those that `host` keeps for one client, whether it came or not. */
export function bindingsOf({ dhcp }: Router): readonly DhcpBinding[] {
  const manual = [...dhcp.pools.values()].flatMap(({ name, host, clientIdentifier, hardwareAddress }) => {
    const client = clientIdentifier ?? hardwareAddress?.mac;
    if (!host || client === undefined) return [];
    const { address } = host;
    if (dhcp.bindings.some((one) => one.address === address)) return [];
    return [
      { address, client: client.toLowerCase(), pool: name, expires: "infinite", manual: true } as const,
    ];
  });
  return [...dhcp.bindings, ...manual];
}
