import { helpersOf } from "../../modes/interface/address.js";
import type { IosNode } from "../../network/ios/ios-node.js";
import type { Lab } from "../../network/lab.js";
import { contains, maskOf, networkOf, prefixLength, toNumber, hostRange } from "../../router/ipv4.js";
import { isExcluded } from "../../router/dhcp.js";
import type { DhcpPool, ExcludedRange, Interface, InterfaceAddress, Router } from "../../router/router.js";
import { configure, declare, fault, type Fault } from "../finding.js";
import { routersOf, type Patient } from "../patient.js";
import { commonNetwork, reach } from "./reach.js";

/** The lease: a server that answers in the phone's network, and an address that is left. */

interface Served {
  readonly network: string;
  readonly mask: string;
  /** The router's own address there. */
  readonly gateway: string;
}

export const leaseFindings = {
  off: declare<{ readonly device: string }>({
    code: "D50",
    name: "dhcp-off",
    severity: "broken",
    why: {
      en: ({ device }, who) => `DHCP is switched off on ${device} (no service dhcp): ${who} gets no address.`,
      fr: ({ device }, who) => `DHCP est coupé sur ${device} (no service dhcp) : ${who} n'a pas d'adresse.`,
    },
    remedy: () => configure("service dhcp"),
  }),
  noPool: declare<Served & { readonly pool: string }>({
    code: "D06",
    name: "dhcp-pool-missing",
    severity: "broken",
    why: {
      en: ({ network, mask }, who) =>
        `No DHCP pool is for ${network} ${mask}, the network in which ${who} asks for an address.`,
      fr: ({ network, mask }, who) =>
        `Aucun pool DHCP n'est pour ${network} ${mask}, le réseau où ${who} demande une adresse.`,
    },
    remedy: ({ pool, network, mask, gateway }) =>
      configure(
        `ip dhcp excluded-address ${gateway}`,
        `ip dhcp pool ${pool}`,
        `network ${network} ${mask}`,
        `default-router ${gateway}`,
        `option 150 ip ${gateway}`,
      ),
  }),
  foreignPool: declare<Served & { readonly pool: string; readonly present: string }>({
    code: "D51",
    name: "pool-network-foreign",
    severity: "broken",
    why: {
      en: ({ pool, present, network }, who) =>
        `The pool ${pool} leases ${present}, a network that no interface has; ${who} asks in ${network}.`,
      fr: ({ pool, present, network }, who) =>
        `Le pool ${pool} loue ${present}, un réseau qu'aucune interface n'a ; ${who} demande dans ${network}.`,
    },
    remedy: ({ pool, network, mask }) => configure(`ip dhcp pool ${pool}`, `network ${network} ${mask}`),
  }),
  excluded: declare<{
    readonly pool: string;
    readonly ranges: readonly ExcludedRange[];
    readonly gateway: string;
  }>({
    code: "D52",
    name: "all-addresses-excluded",
    severity: "broken",
    why: {
      en: ({ pool }, who) => `Every address of the pool ${pool} is excluded: none is left for ${who}.`,
      fr: ({ pool }, who) =>
        `Toutes les adresses du pool ${pool} sont exclues : il n'en reste pas pour ${who}.`,
    },
    remedy: ({ ranges, gateway }) =>
      configure(
        ...ranges.map(
          ({ low, high }) => `no ip dhcp excluded-address ${low}${high === undefined ? "" : ` ${high}`}`,
        ),
        `ip dhcp excluded-address ${gateway}`,
      ),
  }),
  exhausted: declare<{
    readonly pool: string;
    readonly network: string;
    readonly mask: string;
    /** The interface that has to get the wider mask, too, and its address. */
    readonly widened: { readonly port: string; readonly address: string } | undefined;
  }>({
    code: "D53",
    name: "pool-exhausted",
    severity: "broken",
    why: {
      en: ({ pool, network, mask }, who) =>
        `The pool ${pool} has no address left for ${who}; ${network} ${mask} has more.`,
      fr: ({ pool, network, mask }, who) =>
        `Le pool ${pool} n'a plus d'adresse pour ${who} ; ${network} ${mask} en a davantage.`,
    },
    remedy: ({ pool, network, mask, widened }) =>
      configure(
        ...(widened ? [`interface ${widened.port}`, `ip address ${widened.address} ${mask}`] : []),
        `ip dhcp pool ${pool}`,
        `network ${network} ${mask}`,
      ),
  }),
  conflicts: declare<{ readonly device: string }>({
    code: "D54",
    name: "dhcp-conflicts",
    severity: "broken",
    why: {
      en: ({ device }, who) =>
        `${device} holds addresses back that somebody else was found to use (show ip dhcp conflict); none is left for ${who}.`,
      fr: ({ device }, who) =>
        `${device} retient des adresses que quelqu'un d'autre utilisait (show ip dhcp conflict) ; il n'en reste pas pour ${who}.`,
    },
    remedy: () => ["clear ip dhcp conflict *"],
  }),
  noHelper: declare<{ readonly port: string; readonly server: string; readonly name: string }>({
    code: "D55",
    name: "dhcp-relay-missing",
    severity: "broken",
    why: {
      en: ({ port, name }, who) =>
        `${name} has the pool, and ${port} does not pass the broadcasts of ${who} on to it (ip helper-address).`,
      fr: ({ port, name }, who) =>
        `${name} a le pool, et ${port} ne lui transmet pas les diffusions de ${who} (ip helper-address).`,
    },
    remedy: ({ port, server }) => configure(`interface ${port}`, `ip helper-address ${server}`),
  }),
  wrongHelper: declare<{
    readonly port: string;
    readonly helper: string;
    readonly server: string | undefined;
  }>({
    code: "D56",
    name: "dhcp-relay-wrong",
    severity: "broken",
    why: {
      en: ({ port, helper }, who) =>
        `${port} passes DHCP on to ${helper}, where no server for its network is; ${who} gets no answer.`,
      fr: ({ port, helper }, who) =>
        `${port} transmet DHCP à ${helper}, où aucun serveur n'est pour son réseau ; ${who} n'a pas de réponse.`,
    },
    remedy: ({ port, helper, server }) =>
      configure(
        `interface ${port}`,
        `no ip helper-address ${helper}`,
        ...(server === undefined ? [] : [`ip helper-address ${server}`]),
      ),
  }),
};

/** Why a phone behind an interface leases no address; undefined where nothing is in its way. */
export function checkLease(
  { settings, lab, isManual }: Patient,
  node: IosNode,
  entry: Interface,
): Fault | undefined {
  if (settings || isManual) return undefined;
  const [own] = entry.addresses;
  if (!own) return undefined;
  const { router, name: device } = node;
  if (!router.dhcp.enabled) return fault(leaseFindings.off, { device, line: "no service dhcp" }, { device });
  const [helper] = helpersOf(entry);
  const pool = poolFor(router, own);
  const server = serverFor(lab, node, own);
  if (helper !== undefined) {
    if (server?.addresses.includes(helper))
      return (
        checkPool(server.node, server.pool, own) ??
        checkRelay(lab, node, { helper, server: server.node, own })
      );
    const where = { device, line: `ip helper-address ${helper}` };
    const right = pool ? undefined : server?.addresses[0];
    return fault(leaseFindings.wrongHelper, where, { port: entry.name, helper, server: right });
  }
  if (pool) return checkPool(node, pool, own);
  if (server?.addresses[0] !== undefined) {
    const about = { port: entry.name, server: server.addresses[0], name: server.node.name };
    return fault(leaseFindings.noHelper, { device, line: `interface ${entry.name}` }, about);
  }
  return withoutPool(node, own);
}

/** Whether a relay's requests get to the server, and the answers to the interface that relays. */
function checkRelay(
  lab: Lab,
  node: IosNode,
  {
    helper,
    server,
    own,
  }: { readonly helper: string; readonly server: IosNode; readonly own: InterfaceAddress },
): Fault | undefined {
  const ways = [reach(lab, node, helper), reach(lab, server, own.address)];
  return ways.map((way) => ("fault" in way ? way.fault : undefined)).find((one) => one !== undefined);
}

/** The pool from which clients of an address's network lease. */
export function poolFor({ dhcp }: Router, { address }: { readonly address: string }): DhcpPool | undefined {
  return [...dhcp.pools.values()].find(({ network }) => network && contains(network, address));
}

function withoutPool({ router, name: device }: IosNode, own: InterfaceAddress): Fault {
  const served = { network: networkOf(own.address, own.mask), mask: own.mask, gateway: own.address };
  const addresses = [...router.interfaces.values()].flatMap((one) => one.addresses);
  const pools = [...router.dhcp.pools.values()].filter(({ host }) => !host);
  const idle = pools.find(
    ({ network }) => !network || !addresses.some(({ address }) => contains(network, address)),
  );
  if (idle?.network)
    return fault(
      leaseFindings.foreignPool,
      { device, line: `network ${idle.network.address} ${idle.network.mask}` },
      { ...served, pool: idle.name, present: idle.network.address },
    );
  const pool = idle?.name ?? freeName(router);
  return fault(leaseFindings.noPool, { device, line: idle && `ip dhcp pool ${pool}` }, { ...served, pool });
}

function freeName({ dhcp }: Router): string {
  const names = ["VOICE", "VOICE2", "VOICE3"];
  return names.find((name) => !dhcp.pools.has(name)) ?? "PHONES";
}

/** Whether a pool has an address left, and why not. */
function checkPool(
  { router, name: device }: IosNode,
  pool: DhcpPool,
  own: InterfaceAddress,
): Fault | undefined {
  const { network, name } = pool;
  if (!network) return undefined;
  const { first, last } = hostRange(network);
  const held = new Set([...router.dhcp.bindings, ...router.dhcp.conflicts].map(({ address }) => address));
  let [usable, free] = [0, 0];
  for (let value = toNumber(first); value <= toNumber(last) && free === 0; value++) {
    const address = dotted(value);
    if (isExcluded(router, address) || address === own.address) continue;
    usable++;
    if (!held.has(address)) free++;
  }
  if (free > 0) return undefined;
  if (router.dhcp.conflicts.some(({ address }) => contains(network, address)))
    return fault(leaseFindings.conflicts, { device }, { device });
  const exhausted = (
    mask: string,
    widened: { readonly port: string; readonly address: string } | undefined,
  ) =>
    fault(
      leaseFindings.exhausted,
      { device, line: `network ${network.address} ${network.mask}` },
      { pool: name, network: networkOf(own.address, mask), mask, widened },
    );
  if (isNarrower(network, own)) return exhausted(own.mask, undefined);
  const ranges = router.dhcp.excluded.filter(({ low, high }) => overlapping(network, low, high ?? low));
  if (usable === 0 || ranges.some(({ high }) => high !== undefined)) {
    const line =
      ranges[0] && `ip dhcp excluded-address ${[ranges[0].low, ranges[0].high ?? []].flat().join(" ")}`;
    return fault(leaseFindings.excluded, { device, line }, { pool: name, ranges, gateway: own.address });
  }
  const port = [...router.interfaces.values()].find(({ addresses }) => addresses.includes(own));
  return exhausted(wider(own.mask), port && { port: port.name, address: own.address });
}

/** The mask of a network that holds more: the usual one, or twice as much where it is that already. */
function wider(mask: string): string {
  const length = prefixLength(mask) ?? USUAL;
  return maskOf(length > USUAL ? USUAL : length - 1);
}

/** What students and most offices use: 254 hosts. */
const USUAL = 24;

function isNarrower(network: { readonly mask: string }, own: InterfaceAddress): boolean {
  return (prefixLength(network.mask) ?? 0) > (prefixLength(own.mask) ?? 0);
}

function overlapping(
  network: { readonly address: string; readonly mask: string },
  low: string,
  high: string,
): boolean {
  return (
    contains(network, low) ||
    contains(network, high) ||
    (toNumber(low) <= toNumber(network.address) && toNumber(network.address) <= toNumber(high))
  );
}

function dotted(value: number): string {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".");
}

/** Another router that leases addresses of a network, with its own addresses: the nearest first. */
function serverFor(
  lab: Lab,
  own: IosNode,
  network: InterfaceAddress,
): { readonly node: IosNode; readonly pool: DhcpPool; readonly addresses: readonly string[] } | undefined {
  for (const node of routersOf(lab)) {
    const pool = node === own ? undefined : poolFor(node.router, network);
    if (!pool) continue;
    const addresses = [...node.router.interfaces.values()].flatMap((one) => one.addresses);
    const near = commonNetwork(own, node);
    const all = addresses.map(({ address }) => address);
    return { node, pool, addresses: near === undefined ? all : [near, ...all] };
  }
  return undefined;
}
