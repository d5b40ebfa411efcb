import {
  dynamic,
  outsideStatic,
  pool,
  portForward,
  routeMap,
  staticAddress,
} from "../modes/global/ip/nat.js";
import { routeMap as routeMaps } from "../modes/global/network/route-maps.js";
import { nat } from "../modes/interface/ip.js";
import { matchLists } from "../modes/route-map.js";
import { primaryAddress } from "../router/interfaces.js";
import { toNumber } from "../router/ipv4.js";
import type { End, NatProtocol } from "../router/nat-table.js";
import { decision, type FilteredPacket } from "../router/packet-filter.js";
import type { Router } from "../router/router.js";

/** Which packets NAT translates, and into what, by the configuration (IOS IP Addressing: NAT Configuration Guide). */

/** An inside address that always has the same global one; with ends, only one service of it. */
export interface FixedTranslation {
  readonly rule: string;
  readonly protocol: NatProtocol | undefined;
  readonly local: Partial<End> & { readonly address: string };
  readonly global: Partial<End> & { readonly address: string };
}

/** Senders whose addresses are translated into those of a pool or of an interface. */
export interface DynamicTranslation {
  readonly rule: string;
  /** As `show ip nat statistics` names them. */
  readonly which: string;
  readonly interface: string | undefined;
  readonly pool: string | undefined;
  /** Many have one address at the same time. An interface has no more than that one. */
  readonly overload: boolean;
  /** The access list, or the route map, that says which senders. */
  readonly list: string | undefined;
  readonly map: string | undefined;
}

/** An outside address as those inside know it. */
export interface OutsideAddress {
  readonly local: string;
  readonly global: string;
}

export function fixedTranslations(router: Router): readonly FixedTranslation[] {
  const services = portForward.all(router).flatMap((line): readonly FixedTranslation[] => {
    const { protocol, local, localPort, global = addressOf(router, line.interface), globalPort } = line;
    if (global === undefined) return [];
    const rule = `static ${protocol} ${local} ${localPort}`;
    return [
      {
        rule,
        protocol,
        local: { address: local, port: localPort },
        global: { address: global, port: globalPort },
      },
    ];
  });
  const whole = staticAddress.all(router).map(({ local, global }) => ({
    rule: `static ${local}`,
    protocol: undefined,
    local: { address: local },
    global: { address: global },
  }));
  return [...services, ...whole];
}

export function dynamicTranslations(router: Router): readonly DynamicTranslation[] {
  const common = (line: Partial<Pick<DynamicTranslation, "interface" | "pool">> & { overload?: true }) => ({
    interface: line.interface,
    pool: line.pool,
    overload: line.overload === true || line.interface !== undefined,
  });
  const byList = dynamic.all(router).map((line) => {
    const { list } = line;
    return { ...common(line), rule: `list ${list}`, which: `access-list ${list}`, list, map: undefined };
  });
  const byMap = routeMap.all(router).map((line) => {
    const { map } = line;
    return { ...common(line), rule: `map ${map}`, which: `route-map ${map}`, list: undefined, map };
  });
  return [...byList, ...byMap];
}

export function outsideAddresses(router: Router): readonly OutsideAddress[] {
  return outsideStatic.all(router);
}

/** The side of NAT on which an interface is, if it is on one. */
export function natSide({ interfaces }: Router, name: string): "inside" | "outside" | undefined {
  const port = interfaces.get(name);
  return port && nat.of(port)?.side;
}

/** Whether a dynamic rule speaks of a packet: the access list permits it, alone or in a route map. */
export function speaksOf(
  { list: own, map }: DynamicTranslation,
  packet: FilteredPacket,
  router: Router,
): boolean {
  const permits = (name: string) => {
    const list = router.accessLists.get(name);
    return list !== undefined && decision(list, packet).entry?.arguments.action === "permit";
  };
  if (own !== undefined) return permits(own);
  const entries = routeMaps
    .all(router)
    .filter(({ args }) => args.name === map)
    .toSorted((a, b) => (a.args.sequence ?? 0) - (b.args.sequence ?? 0));
  const fitting = entries.find((entry) => {
    const lists = matchLists.of(entry)?.lists;
    return lists === undefined || lists.some(permits);
  });
  return fitting?.args.action === "permit";
}

/** The addresses that a dynamic rule has to give, the first to the last; undefined if it has none. */
export function addressesOf(
  { interface: port, pool: name }: DynamicTranslation,
  router: Router,
): { readonly low: number; readonly high: number } | undefined {
  const own = port === undefined ? undefined : addressOf(router, port);
  if (own !== undefined) return { low: toNumber(own), high: toNumber(own) };
  const range = name === undefined ? undefined : pool.of(router, { name });
  return range && { low: toNumber(range.low), high: toNumber(range.high) };
}

function addressOf(router: Router, name: string | undefined): string | undefined {
  const port = name === undefined ? undefined : router.interfaces.get(name);
  return port && primaryAddress(router, port)?.address;
}
