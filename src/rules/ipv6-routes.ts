import { ipv6Route } from "../modes/global/ip/ipv6.js";
import { compareInterfaces, linkState } from "../router/interfaces.js";
import { compare6, contains6 } from "../router/ipv6.js";
import type { Router } from "../router/router.js";
import { globalAddressesOf } from "./ipv6-interfaces.js";

/** The routing table of IPv6: networks of open interfaces, the router's own addresses, and static routes that work. */

export interface Ipv6Entry {
  readonly code: "C" | "L" | "LC" | "S";
  /** With its length. */
  readonly network: string;
  readonly distance: number;
  readonly interface: string | undefined;
  readonly nextHop: string | undefined;
}

export function ipv6RoutingTable(router: Router): readonly Ipv6Entry[] {
  const connected = connectedEntries(router);
  const entries = [...connected, ...staticEntries(router, connected)];
  const multicast: Ipv6Entry = { ...NEAREST, code: "L", network: "FF00::/8", interface: "Null0" };
  return [...entries.toSorted((a, b) => compare6(a.network, b.network)), multicast];
}

const NEAREST = { distance: 0, nextHop: undefined } as const;

function connectedEntries(router: Router): readonly Ipv6Entry[] {
  return [...router.interfaces.values()]
    .filter((port) => linkState(router, port).protocol === "up")
    .toSorted((a, b) => compareInterfaces(a.name, b.name))
    .flatMap((port) =>
      globalAddressesOf(port).flatMap(({ address, network }): readonly Ipv6Entry[] => {
        const own = { ...NEAREST, network: `${address}/128`, interface: port.name };
        if (network === own.network) return [{ ...own, code: "LC" }];
        return [
          { ...own, code: "C", network },
          { ...own, code: "L" },
        ];
      }),
    );
}

/** Of the static routes to a network those of the least distance, if their port is open or their next hop is reached. */
function staticEntries(router: Router, connected: readonly Ipv6Entry[]): readonly Ipv6Entry[] {
  const told = ipv6Route.shown.all(router).map((route): Ipv6Entry => ({
    code: "S",
    network: route.prefix,
    distance: route.distance ?? 1,
    interface: route.interface,
    nextHop: route.gateway ?? route.hop,
  }));
  const usable: Ipv6Entry[] = [];
  let waiting = told;
  let found = true;
  while (found) {
    const known = [...connected, ...usable];
    const now = waiting.filter((route) => isReached(router, route, known));
    usable.push(...now);
    waiting = waiting.filter((route) => !now.includes(route));
    found = now.length > 0;
  }
  const taken = new Set(connected.map(({ network }) => network));
  return usable.filter(
    (one) =>
      !taken.has(one.network) &&
      usable.every((other) => other.network !== one.network || other.distance >= one.distance),
  );
}

function isReached(router: Router, route: Ipv6Entry, known: readonly Ipv6Entry[]): boolean {
  const { interface: name, nextHop } = route;
  if (name === "Null0") return true;
  if (name !== undefined) {
    const port = router.interfaces.get(name);
    return port !== undefined && linkState(router, port).protocol === "up";
  }
  return (
    nextHop !== undefined && known.some(({ network }) => network !== "::/0" && contains6(network, nextHop))
  );
}
