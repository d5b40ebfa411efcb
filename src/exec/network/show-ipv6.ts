import { vocabulary } from "../../modes/device.js";
import { unicastRouting } from "../../modes/global/ip/forwarding.js";
import { errorInterval } from "../../modes/global/ip/ipv6.js";
import { neighbourDiscovery, redirects, trafficFilter, unreachables } from "../../modes/interface/ipv6.js";
import { ipv6Mtu } from "../../modes/interface/ipv6-addresses.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";
import { linkState } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import { globalAddressesOf, groupsOf, linkLocalOf } from "../../rules/ipv6-interfaces.js";
import { ipv6RoutingTable, type Ipv6Entry } from "../../rules/ipv6-routes.js";
import { linesText } from "../text.js";
import { interfacesInOrder } from "./common.js";
import { networkWords } from "./words.js";

/** IPv6 addresses of interfaces, and the routes of IPv6 (IOS IPv6 command reference). */
const { action } = vocabulary<Router>()({ ...networkWords, ipv6: "IPv6 information" });

const brief = action({
  syntax: "show ipv6 interface brief",
  help: { brief: "Brief summary of IPv6 status and configuration" },
  level: "user",
  show: true,
  run: (router) =>
    linesText(
      interfacesInOrder(router).flatMap((port) => {
        const { line, protocol } = linkState(router, port);
        const local = linkLocalOf(port);
        const addresses = globalAddressesOf(port).map(({ address }) => address);
        return [
          `${port.name.padEnd(26)} [${line}/${protocol}]`,
          ...(local === undefined ? ["unassigned"] : [local, ...addresses]).map((text) => `    ${text}`),
        ];
      }),
    ),
});

const whole = action({
  syntax: "show ipv6 interface [interface:INTERFACE]",
  help: { interface: "IPv6 interface status and configuration" },
  level: "user",
  show: true,
  run(router, { interface: name }, device) {
    if (name === undefined) return linesText(interfacesInOrder(router).flatMap((one) => about(router, one)));
    const port = router.interfaces.get(name);
    return port ? linesText(about(router, port)) : noSuchInterface(device);
  },
});

/** Nothing is said of an interface on which no IPv6 is. */
function about(router: Router, port: Interface): readonly string[] {
  const local = linkLocalOf(port);
  if (local === undefined) return [];
  const { line, protocol } = linkState(router, port);
  const tentative = protocol === "up" ? "" : " [TEN]";
  return [
    `${port.name} is ${line}, line protocol is ${protocol}`,
    `  IPv6 is ${protocol === "up" ? "enabled" : "tentative"}, link-local address is ${local}${tentative}`,
    "  No Virtual link-local address(es):",
    ...globalLines(port, protocol === "up"),
    "  Joined group address(es):",
    ...groupsOf(router, port).map((group) => `    ${group}`),
    `  MTU is ${ipv6Mtu.shown.of(port)?.bytes ?? port.mtu ?? 1500} bytes`,
    `  ICMP error messages limited to one every ${errorInterval.shown.of(router).milliseconds} milliseconds`,
    `  ICMP redirects are ${redirects.shown.isOn(port) ? "enabled" : "disabled"}`,
    `  ICMP unreachables are ${unreachables.shown.isOn(port) ? "sent" : "not sent"}`,
    ...filterLines(port),
    ...discoveryLines(router, port),
  ];
}

function globalLines(port: Interface, isUp: boolean): readonly string[] {
  const all = globalAddressesOf(port);
  if (all.length === 0) return ["  No global unicast address is configured"];
  return [
    "  Global unicast address(es):",
    ...all.map(({ address, network, kind }) => {
      const marks = [kind, isUp ? undefined : "TEN"].filter((mark) => mark !== undefined).join("/");
      return `    ${address}, subnet is ${network} ${marks === "" ? "" : `[${marks}]`}`;
    }),
  ];
}

function filterLines(port: Interface): readonly string[] {
  return trafficFilter.shown
    .all(port)
    .map(({ direction, list }) => `  ${direction === "in" ? "Inbound" : "Outgoing"} access list ${list}`);
}

/** What neighbours are told; a host tells them nothing of routers. */
function discoveryLines(router: Router, port: Interface): readonly string[] {
  const { dadAttempts, reachableTime, nsInterval, managedFlag } = neighbourDiscovery;
  const attempts = dadAttempts.shown.of(port).value;
  const reachable = reachableTime.shown.of(port)?.milliseconds;
  const probes = nsInterval.shown.of(port)?.milliseconds;
  const common = [
    attempts === 0 ? "  ND DAD is not supported" : `  ND DAD is enabled, number of DAD attempts: ${attempts}`,
    `  ND reachable time is ${reachable ?? 30_000} milliseconds (using ${reachable ?? 30_000})`,
  ];
  if (!unicastRouting.shown.isOn(router)) return [...common, nsLine(probes)];
  const stateful = managedFlag.shown.isOn(port) ? "use DHCP to obtain routable" : undefined;
  return [
    ...common,
    `  ND advertised reachable time is ${reachable ?? 0} (${reachable === undefined ? "unspecified" : "milliseconds"})`,
    `  ND advertised retransmit interval is ${probes ?? 0} (${probes === undefined ? "unspecified" : "milliseconds"})`,
    ...advertisementLines(port),
    stateful === undefined
      ? "  Hosts use stateless autoconfig for addresses."
      : `  Hosts ${stateful} addresses.`,
    ...(neighbourDiscovery.otherFlag.shown.isOn(port)
      ? ["  Hosts use DHCP to obtain other configuration."]
      : []),
  ];
}

function nsLine(milliseconds: number | undefined): string {
  return `  ND NS retransmit interval is ${milliseconds ?? 1000} milliseconds`;
}

function advertisementLines(port: Interface): readonly string[] {
  const { raSuppress, raInterval, raLifetime, routerPreference } = neighbourDiscovery;
  if (raSuppress.shown.of(port)) return ["  ND RAs are suppressed (periodic)"];
  const interval = raInterval.shown.of(port);
  const every =
    interval?.milliseconds === undefined
      ? `${interval?.seconds ?? 200} seconds`
      : `${interval.milliseconds} milliseconds`;
  const { level } = routerPreference.shown.of(port);
  return [
    `  ND router advertisements are sent every ${every}`,
    `  ND router advertisements live for ${raLifetime.shown.of(port).seconds} seconds`,
    `  ND advertised default router preference is ${level.charAt(0).toUpperCase()}${level.slice(1)}`,
  ];
}

const CODES = [
  "Codes: C - Connected, L - Local, S - Static, U - Per-user Static route",
  "       B - BGP, R - RIP, I1 - ISIS L1, I2 - ISIS L2",
  "       IA - ISIS interarea, IS - ISIS summary, D - EIGRP, EX - EIGRP external",
  "       O - OSPF Intra, OI - OSPF Inter, OE1 - OSPF ext 1, OE2 - OSPF ext 2",
  "       ON1 - OSPF NSSA ext 1, ON2 - OSPF NSSA ext 2",
] as const;

const routes = action({
  syntax: "show ipv6 route [kind:{connected | local | static}]",
  help: {
    route: "Show IPv6 routing table entries",
    connected: "Show connected routes",
    local: "Show local routes",
    static: "Show static routes",
  },
  level: "user",
  show: true,
  run(router, { kind }) {
    const all = ipv6RoutingTable(router);
    const wanted = kind === undefined ? all : all.filter(({ code }) => code.includes(LETTERS[kind]));
    return linesText([
      `IPv6 Routing Table - default - ${all.length} entries`,
      ...CODES,
      ...wanted.flatMap((entry, index) => entryLines(entry, wanted[index - 1])),
    ]);
  },
});

const LETTERS = { connected: "C", local: "L", static: "S" } as const;

/** A further way to the same network stands below the first. */
function entryLines(entry: Ipv6Entry, before: Ipv6Entry | undefined): readonly string[] {
  const { code, network, distance } = entry;
  const isSame = before?.network === network && before.code === code;
  return [...(isSame ? [] : [`${code.padEnd(4)}${network} [${distance}/0]`]), `     via ${way(entry)}`];
}

function way({ code, interface: port, nextHop }: Ipv6Entry): string {
  if (code.startsWith("L")) return `${port ?? ""}, receive`;
  if (nextHop === undefined) return `${port ?? ""}, directly connected`;
  return port === undefined ? nextHop : `${nextHop}, ${port}`;
}

export const ipv6Shows = [brief, whole, routes];
