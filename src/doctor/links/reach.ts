import { shortPort } from "../../network/device-ports.js";
import type { IosNode } from "../../network/ios/ios-node.js";
import { linkState, ownerOf } from "../../router/interfaces.js";
import { contains, networkOf } from "../../router/ipv4.js";
import { routeTo } from "../../router/routes.js";
import type { Interface, InterfaceAddress, Route } from "../../router/router.js";
import type { Lab } from "../../network/lab.js";
import { configure, declare, fault, type Fault } from "../finding.js";
import { routersOf, routerWith } from "../patient.js";

/** Whether packets get from one router to an address: open interfaces, and a route at each router on the way. */

interface ToNetwork {
  readonly device: string;
  readonly network: string;
  readonly mask: string;
  /** The neighbour that knows the way; undefined where none is known. */
  readonly nextHop: string | undefined;
}

export const reachFindings = {
  noRoute: declare<ToNetwork>({
    code: "D75",
    name: "route-missing",
    severity: "broken",
    why: {
      en: ({ device, network }, who) =>
        `${device} has no route to ${network}: ${who} does not get there, or is not heard.`,
      fr: ({ device, network }, who) =>
        `${device} n'a pas de route vers ${network} : ${who} n'y arrive pas, ou n'est pas entendu.`,
    },
    remedy: ({ network, mask, nextHop }) =>
      nextHop === undefined ? [] : configure(`ip route ${network} ${mask} ${nextHop}`),
  }),
  wrongRoute: declare<ToNetwork & { readonly present: Route }>({
    code: "D78",
    name: "route-wrong",
    severity: "broken",
    why: {
      en: ({ device, network, present }, who) =>
        `${device} sends packets for ${network} to ${present.nextHop ?? present.interface ?? "?"}, where nobody takes them on: ${who} fails.`,
      fr: ({ device, network, present }, who) =>
        `${device} envoie les paquets pour ${network} à ${present.nextHop ?? present.interface ?? "?"}, où personne ne les transmet : ${who} échoue.`,
    },
    remedy: ({ network, mask, nextHop, present }) =>
      configure(
        `no ip route ${present.destination} ${present.mask} ${present.nextHop ?? present.interface ?? ""}`,
        ...(nextHop === undefined ? [] : [`ip route ${network} ${mask} ${nextHop}`]),
      ),
  }),
  down: declare<{ readonly device: string; readonly port: string }>({
    code: "D79",
    name: "line-between-sites-shut",
    severity: "broken",
    why: {
      en: ({ device, port }, who) =>
        `${device} ${shortPort(port)}, the line to the other site, is shut: ${who} fails.`,
      fr: ({ device, port }, who) =>
        `${device} ${shortPort(port)}, la ligne vers l'autre site, est fermée : ${who} échoue.`,
    },
    remedy: ({ port }) => configure(`interface ${port}`, "no shutdown"),
  }),
};

/** A router on the way, with the interfaces by which packets come and go; undefined where they begin or end. */
export interface Passage {
  readonly node: IosNode;
  readonly into: string | undefined;
  readonly out: string | undefined;
}

export type Reach = { readonly path: readonly Passage[] } | { readonly fault: Fault | undefined };

/** Follows packets for an address from router to router. */
export function reach(lab: Lab, from: IosNode, address: string): Reach {
  const path: Passage[] = [];
  let node = from;
  let into: string | undefined;
  for (let hops = 0; hops < MOST_HOPS; hops++) {
    const { router } = node;
    if (ownerOf(router, address)) return { path: [...path, { node, into, out: undefined }] };
    const entry = routeTo(router, address);
    const hop = entry?.nextHop ?? (entry?.code === "C" ? undefined : address);
    if (!entry) return { fault: closedLine(lab, node, address) ?? withoutRoute(lab, node, address) };
    const out = entry.interface ?? (hop === undefined ? undefined : routeTo(router, hop)?.interface);
    path.push({ node, into, out });
    const next = routerWith(lab, hop ?? address);
    if (!next) return entry.code === "C" ? { path } : { fault: misled(lab, node, address) };
    into = ownerOf(next.router, hop ?? address)?.name;
    if (next === node) return { path };
    node = next;
  }
  return { fault: undefined };
}

const MOST_HOPS = 16;

/** An interface that would lead there, and is shut here or at its other end. */
function closedLine(lab: Lab, node: IosNode, address: string): Fault | undefined {
  const hops = node.router.routes.flatMap(({ destination, mask, nextHop }) =>
    nextHop !== undefined && contains({ address: destination, mask }, address) ? [nextHop] : [],
  );
  const goals = [address, ...hops];
  const own = [...node.router.interfaces.values()].find(
    (one) =>
      one.addresses.some((each) => goals.some((goal) => contains(each, goal))) &&
      linkState(node.router, one).protocol !== "up",
  );
  if (!own) return undefined;
  const ends = [{ node, port: own }, ...otherEnd(lab, node, own)];
  const shut = ends.find(({ port }) => port.shutdown);
  if (!shut) return undefined;
  const about = { device: shut.node.name, port: shut.port.name };
  return fault(reachFindings.down, { device: about.device, line: `interface ${about.port}` }, about);
}

function otherEnd(lab: Lab, { ports }: IosNode, { name }: Interface) {
  const peer = ports.get(name)?.peer;
  const other = routersOf(lab).find((one) => one === peer?.node);
  const port = peer && other?.router.interfaces.get(peer.name);
  return other && port ? [{ node: other, port }] : [];
}

function withoutRoute(lab: Lab, node: IosNode, address: string): Fault {
  const about = wayTo(lab, node, address);
  const stale = node.router.routes.find(
    ({ destination, mask, nextHop }) =>
      nextHop !== undefined && contains({ address: destination, mask }, address) && !routerWith(lab, nextHop),
  );
  return stale && about.nextHop !== undefined
    ? wrong(node, about, stale)
    : fault(reachFindings.noRoute, { device: node.name }, about);
}

/** The route that sends packets to somebody who is no router. */
function misled(lab: Lab, node: IosNode, address: string): Fault {
  const about = wayTo(lab, node, address);
  const present = node.router.routes.find(({ destination, mask }) =>
    contains({ address: destination, mask }, address),
  );
  return present ? wrong(node, about, present) : fault(reachFindings.noRoute, { device: node.name }, about);
}

function wrong({ name: device }: IosNode, about: ToNetwork, present: Route): Fault {
  const line = `ip route ${present.destination} ${present.mask} ${present.nextHop ?? present.interface ?? ""}`;
  return fault(reachFindings.wrongRoute, { device, line }, { ...about, present });
}

/** The network of an address, and the neighbour in which it is, or who has it. */
function wayTo(lab: Lab, node: IosNode, address: string): ToNetwork {
  const owners = routersOf(lab).flatMap((one) =>
    one === node ? [] : addressesOf(one).flatMap((own) => (contains(own, address) ? [{ one, own }] : [])),
  );
  const found = owners
    .map(({ one, own }) => ({ own, nextHop: commonNetwork(node, one) }))
    .find(({ nextHop }) => nextHop !== undefined);
  const { own, nextHop } = found ?? { own: owners[0]?.own, nextHop: undefined };
  const mask = own?.mask ?? "255.255.255.255";
  return { device: node.name, network: networkOf(address, mask), mask, nextHop };
}

/** The address by which one router is a neighbour of another. */
export function commonNetwork(from: IosNode, to: IosNode): string | undefined {
  return addressesOf(to).find(({ address }) => addressesOf(from).some((own) => contains(own, address)))
    ?.address;
}

function addressesOf({ router }: IosNode): readonly InterfaceAddress[] {
  return [...router.interfaces.values()].flatMap(({ addresses }) => addresses);
}
