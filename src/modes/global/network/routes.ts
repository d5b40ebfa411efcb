import { refuse } from "../../../language/declaration.js";
import { compareRoutes, routeFault, sameRoute } from "../../../router/routes.js";
import type { Route, RouteOptions, Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { noSuchInterface } from "../../no-such-interface.js";
import { ipWords } from "../ip/words.js";

/** Static routes (IOS IP routing command reference; REFERENCE.md section 10). */
const { setting } = vocabulary<Router>()(ipWords);

interface RouteArguments extends RouteOptions {
  readonly destination?: string;
  readonly mask?: string;
  readonly interface?: string;
  readonly hop?: string;
  readonly distance?: number;
}

function routeOf({
  destination = "",
  mask = "",
  interface: port,
  hop,
  distance,
  ...options
}: RouteArguments): Route {
  return { destination, mask, interface: port, nextHop: hop, distance, options };
}

/** Whether a route is one of those that `no ip route …` names; what was not said may be anything. */
function isNamed(route: Route, named: Route): boolean {
  return (
    route.destination === named.destination &&
    route.mask === named.mask &&
    route.options.vrf === named.options.vrf &&
    (named.interface === undefined || route.interface === named.interface) &&
    (named.nextHop === undefined || route.nextHop === named.nextHop)
  );
}

const staticRoute = setting({
  syntax:
    "ip route [vrf vrf:WORD] destination:A.B.C.D mask:MASK {interface:INTERFACE [hop:A.B.C.D] | hop:A.B.C.D | dhcp} [distance:<1-255>] [tag tag:<1-4294967295>] [permanent] [name name:WORD] [track object:<1-1000>]",
  help: {
    route: "Establish static routes",
    vrf: "Configure static route for a VPN Routing/Forwarding instance",
    destination: "Destination prefix",
    mask: "Destination prefix mask",
    interface: "Interface to which packets go",
    hop: "Forwarding router's address",
    dhcp: "Default gateway obtained from DHCP",
    distance: "Distance metric for this route",
    tag: "Set tag for this route",
    permanent: "permanent route",
    name: "Specify name of the next hop",
    track: "Install route depending on tracked item",
    object: "tracked object number",
  },
  group: "routes",
  canonical: ({ distance, ...route }) =>
    distance === undefined || distance === 1 ? route : { ...route, distance },
  key: ["vrf", "destination", "mask", "interface", "hop"],
  no: "ip route [vrf vrf:WORD] destination:A.B.C.D mask:MASK [{interface:INTERFACE [hop:A.B.C.D] | hop:A.B.C.D | dhcp} [distance:<1-255>] [tag tag:<1-4294967295>] [permanent] [name name:WORD] [track object:<1-1000>]]",
  packetTracer: {
    syntax: "ip route destination:A.B.C.D mask:MASK {interface:INTERFACE | hop:A.B.C.D} [distance:<1-255>]",
    no: "ip route destination:A.B.C.D mask:MASK {interface:INTERFACE | hop:A.B.C.D} [distance:<1-255>]",
    trailingSpace: true,
  },
  get(router, { platform }) {
    const ordered = platform.traits.routing.sortsStaticRoutes
      ? router.routes.toSorted(compareRoutes)
      : router.routes;
    return ordered.map(({ destination, mask, interface: port, nextHop, distance, options }) => ({
      destination,
      mask,
      ...(port === undefined ? {} : { interface: port }),
      ...(nextHop === undefined ? {} : { hop: nextHop }),
      ...(distance === undefined ? {} : { distance }),
      ...options,
    }));
  },
  set(router, args, device) {
    const route = routeOf(args);
    const fault = device.loading ? undefined : routeFault(router, route);
    if (fault === "mask") return refuse("%Inconsistent address and mask");
    if (fault === "own-address") return refuse("%Invalid next hop address (it's this router)");
    const { interface: port, nextHop } = route;
    if (port !== undefined && port !== "Null0" && !router.interfaces.has(port) && !device.unbounded) {
      return noSuchInterface(device);
    }
    if (route.mask === "0.0.0.0" && nextHop === undefined && port?.includes("Ethernet") === true) {
      device.print(
        "%Default route without gateway, if not a point-to-point interface, may impact performance",
      );
    }
    const at = router.routes.findIndex((known) => sameRoute(known, route));
    router.routes = at < 0 ? [...router.routes, route] : router.routes.with(at, route);
    return undefined;
  },
  clear(router, args, { platform }) {
    const named = routeOf(args);
    const kept = router.routes.filter((route) => !isNamed(route, named));
    if (kept.length === router.routes.length && platform.traits.configuration.missesWhatNoNames) {
      return refuse("%No matching route to delete");
    }
    router.routes = kept;
    return undefined;
  },
});

export const routes = [staticRoute];
